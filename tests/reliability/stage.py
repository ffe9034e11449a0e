"""What the cases of this folder stand on: a demo town of their own, databases, a visitor."""

import html
import http.client
import os
import re
import shutil
import socket
import subprocess
import threading
import urllib.parse
import uuid
from pathlib import Path

from server import BINARY, ROOT, TOWN, Server, demand

POSTGRES = os.environ.get("KASANE_TEST_POSTGRES", "")


def kasane(*words: object, **settings) -> subprocess.CompletedProcess:
    """Runs the program to its end."""
    return subprocess.run(
        [BINARY, *map(str, words)], cwd=ROOT, capture_output=True, text=True, timeout=120,
        **settings,
    )


def refused(done: subprocess.CompletedProcess, *sentences: str) -> None:
    """It ended with an exit code that is not 0, and said these words and no jargon."""
    demand(done.returncode not in (0, None), f"it was not refused: {done.stdout}")
    demand(done.returncode > 0, f"it crashed ({done.returncode}): {done.stderr}")
    for sentence in sentences:
        demand(sentence in done.stderr, f"「{sentence}」 is not said: {done.stdout}{done.stderr}")
    for jargon in ["Fatal error", "errno", "SQLITE_", "Optional(", "Error Domain"]:
        demand(jargon not in done.stderr, f"{jargon} is said: {done.stderr}")


class Demo:
    """The demo town and a backup of it, made once and copied for each case."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.backup = folder / "demo", folder / "backup"
        profiles = folder / "profiles"
        profiles.mkdir()
        self.profile = profiles / f"{TOWN}.yaml"
        shutil.copy(ROOT / "profiles" / f"{TOWN}.yaml", profiles)
        self._do("demo", "--data", self.folder, "--profiles", profiles)
        self._do("backup", "--data", self.folder / TOWN, "--to", self.backup)

    @property
    def key(self) -> Path:
        return self.folder / TOWN / "master.key"

    def copy(self, folder: Path) -> Path:
        data = folder / "data" / TOWN
        shutil.copytree(self.folder / TOWN, data)
        return data

    def settle(self, database: "Database", data: Path) -> None:
        """The same town on PostgreSQL, with a folder for its key."""
        self._do("restore", "--from", self.backup, "--data", data, "--key", self.key,
                 "--database", database.url)

    @staticmethod
    def _do(*words: object) -> None:
        done = kasane(*words)
        demand(done.returncode == 0, f"{words[0]}: {done.stdout}{done.stderr}")


class Database:
    """An empty PostgreSQL database of its own on the server of the tests."""

    def __init__(self) -> None:
        self.name = f"k{uuid.uuid4().hex}"
        self._say(f"CREATE DATABASE {self.name}")
        self.url = POSTGRES.rsplit("/", 1)[0] + f"/{self.name}"

    def through(self, port: int) -> str:
        """The same by way of another port of this machine."""
        parts = urllib.parse.urlsplit(self.url)
        return f"{parts.scheme}://{parts.username}@127.0.0.1:{port}{parts.path}"

    @property
    def port(self) -> int:
        return urllib.parse.urlsplit(self.url).port or 5432

    def ask(self, question: str) -> str:
        done = subprocess.run(
            ["psql", "-XAtq", "-c", question, self.url], capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    def drop(self) -> None:
        self._say(f"DROP DATABASE {self.name} WITH (FORCE)")

    @staticmethod
    def _say(statement: str) -> None:
        subprocess.run(["psql", "-Xq", "-c", statement, POSTGRES], check=True, capture_output=True)


class Relay:
    """A way to a server that can be cut and mended."""

    def __init__(self, target: int) -> None:
        self.target = target
        self.links: list[socket.socket] = []
        self.door = self._listen(0)
        self.port = self.door.getsockname()[1]

    def _listen(self, port: int) -> socket.socket:
        door = socket.socket()
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind(("127.0.0.1", port))
        door.listen(64)
        threading.Thread(target=self._accept, args=(door,), daemon=True).start()
        return door

    def _accept(self, door: socket.socket) -> None:
        while True:
            try:
                near, _ = door.accept()
                far = socket.create_connection(("127.0.0.1", self.target))
            except OSError:
                return
            self.links += [near, far]
            for one, other in ((near, far), (far, near)):
                threading.Thread(target=self._carry, args=(one, other), daemon=True).start()

    @staticmethod
    def _carry(one: socket.socket, other: socket.socket) -> None:
        try:
            while data := one.recv(65536):
                other.sendall(data)
        except OSError:
            pass
        for end in (one, other):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def cut(self) -> None:
        # A thread that waits in accept() would keep the door open.
        try:
            self.door.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self.door.close()
        for link in self.links:
            try:
                link.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            link.close()
        self.links = []

    def mend(self) -> None:
        self.door = self._listen(self.port)


class Answer:
    def __init__(self, status: int, headers: http.client.HTTPMessage, body: bytes) -> None:
        self.status, self.headers, self.body = status, headers, body
        self.text = body.decode(errors="replace")
        self.location = headers.get("Location", "")

    @property
    def words(self) -> str:
        return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", self.text)))[:600]

    def hidden(self, name: str) -> str:
        found = re.search(rf'name="{name}" value="([^"]*)"', self.text)
        demand(found is not None, f"no hidden field {name}: {self.words}")
        return html.unescape(found.group(1))


class Visitor:
    """A browser without a screen: keeps cookies, sends what forms send."""

    def __init__(self, server: Server) -> None:
        self.port = server.port
        self.cookies: dict[str, str] = {}
        self.csrf = ""

    def ask(self, method: str, path: str, fields=None, headers=None) -> Answer:
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=90)
        headers = dict(headers or {})
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{k}={v}" for k, v in self.cookies.items())
        body = None
        if fields is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            body = urllib.parse.urlencode(fields, doseq=True)
        try:
            link.request(method, urllib.parse.quote(path, safe="/?&=%.-_"), body, headers)
            raw = link.getresponse()
            answer = Answer(raw.status, raw.headers, raw.read())
        finally:
            link.close()
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = line.split(";")[0].partition("=")
            self.cookies[name] = value
        return answer

    def get(self, path: str) -> Answer:
        answer = self.ask("GET", path)
        if 'name="csrf"' in answer.text:
            self.csrf = answer.hidden("csrf")
        return answer

    def post(self, path: str, fields: dict, once: str | None = None, **more) -> Answer:
        whole = {"csrf": self.csrf, "once": once or uuid.uuid4().hex, **fields}
        return self.ask("POST", path, whole, **more)

    def enter(self, name: str = "madoguchi1") -> "Visitor":
        answer = self.ask("POST", "/sign-in/demo", {"name": name})
        demand(answer.status == 303, f"{name} could not sign in: {answer.status} {answer.words}")
        demand(self.get("/files").status == 200, f"{name} sees no list")
        return self

    def first_file(self) -> str:
        found = re.search(r'href="(/files/[A-Za-z0-9-]+)"', self.get("/files").text)
        demand(found is not None, "no file in the list")
        return found.group(1)

