"""Workers at their browsers, and what they were told."""

import collections
import html
import http.client
import random
import re
import threading
import time
import urllib.parse
import uuid

from server import demand

# The cookie of the session bears the mark of the installation; the one of the browser is another.
SESSION = re.compile(r"(__Host-)?kasane(-[0-9a-z]{6})?=")
NEXT_WEEK = time.strftime("%Y-%m-%d", time.localtime(time.time() + 7 * 86400))


class Ledger:
    """What the clients were told, which the server must not forget."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.presses: list[str] = []
        self.consultations: list[str] = []
        self.notes: list[tuple["Client", str, str]] = []
        self.bodies: collections.Counter = collections.Counter()


class Client:
    """One worker at one browser: writes into files of its own, reads files that were there."""

    def __init__(self, port: int, name: str, ledger: Ledger, dice: random.Random) -> None:
        self.port, self.name, self.ledger, self.dice = port, name, ledger, dice
        self.cookie = self.csrf = ""
        self.own: list[str] = []
        self.there: list[str] = []
        self.link: http.client.HTTPConnection | None = None

    def ask(self, method: str, path: str, fields: dict | None = None) -> tuple[int, str, str]:
        """Status, where to, and the body, when all of it arrived."""
        if self.link is None:
            self.link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"Cookie": self.cookie} if self.cookie else {}
        body = None
        if fields is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            body = urllib.parse.urlencode(fields, doseq=True)
        try:
            self.link.request(method, path, body, headers)
            answer = self.link.getresponse()
            text = answer.read().decode()
        except (OSError, http.client.HTTPException):
            self.link.close()
            self.link = None
            raise
        for line in answer.headers.get_all("Set-Cookie") or []:
            self.cookie = line.split(";")[0] if SESSION.match(line) else self.cookie
        return answer.status, answer.headers.get("Location", ""), text

    def enter(self) -> None:
        status, _, _ = self.ask("POST", "/sign-in/demo", {"name": self.name})
        demand(status == 303 and self.cookie != "", f"{self.name} could not sign in: {status}")
        status, _, page = self.ask("GET", "/files")
        demand(status == 200, f"{self.name} sees no list: {status}")
        self.csrf = re.search(r'name="csrf" value="([^"]+)"', page).group(1)
        self.there = sorted(set(re.findall(r'href="/files/([A-Za-z0-9-]+)"', page)))[:12]

    def press(self, path: str, fields: dict) -> tuple[int, str, str]:
        once = uuid.uuid4().hex
        answer = self.ask("POST", path, {"csrf": self.csrf, "once": once, **fields})
        if answer[0] == 303:
            with self.ledger.lock:
                self.ledger.presses.append(f"{once}|{path}")
        return answer

    def receive(self) -> None:
        status, to, page = self.press(
            "/consultations/new",
            {
                "channel": "phone",
                "gist": f"相談 {uuid.uuid4().hex}",
                "nickname": f"匿名 {uuid.uuid4().hex[:6]}",
                "next_on": NEXT_WEEK,
                "consent": "notAsked",
            },
        )
        demand(status == 303, f"a consultation was not received: {status} {words(page)}")
        consultation = to.split("?")[0].rsplit("/", 1)[1]
        with self.ledger.lock:
            self.ledger.consultations.append(consultation)
        _, _, page = self.ask("GET", f"/consultations/{consultation}")
        found = re.search(r'href="/files/([A-Za-z0-9-]+)', page)
        demand(found is not None, f"no way to the file of a consultation: {words(page)}")
        self.own.append(found.group(1))

    def note(self) -> None:
        file, mark = self.dice.choice(self.own), uuid.uuid4().hex
        status, _, page = self.press(
            f"/files/{file}/notes",
            {
                "happened_on": "R8.1.5",
                "method": "phoneIn",
                "facts": f"電話があった {mark}",
                "secrecy": "consented",
                "data_class": "life",
            },
        )
        demand(status == 303, f"a note was not taken: {status} {words(page)}")
        with self.ledger.lock:
            self.ledger.notes.append((self, file, mark))

    def read(self, file: str) -> None:
        status, _, page = self.ask("GET", f"/files/{file}")
        demand(status == 200 and page.endswith("</html>"), f"a file did not open: {status}")
        with self.ledger.lock:
            self.ledger.bodies[(self.name, file)] += 1

    def work(self, killed: threading.Event, faults: list) -> None:
        """Until the server is gone. A press that was not answered may or may not have happened."""
        try:
            while True:
                kind = self.dice.random()
                if kind < 0.25 or not self.own:
                    self.receive()
                elif kind < 0.6:
                    self.note()
                else:
                    self.read(self.dice.choice(self.there))
        except (OSError, http.client.HTTPException) as cut:
            if not killed.is_set():
                time.sleep(1)
            if not killed.is_set():
                faults.append(f"{self.name} was cut off without a kill: {cut!r}")
        except Exception as fault:  # A thread tells the round what it found.
            faults.append(f"{self.name}: {fault}")


def words(page: str) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", page)))[:400]
