"""Faults of the ground: a full disk, a wrong key, a database that went away (R5, R6).

Each ends with a sentence and an exit code that is not 0, or with a 503 without anybody's data; what
was typed is not lost, and the program goes on by itself when the cause is gone.
"""

import hashlib
import html
import os
import re
import resource
import signal
import sqlite3
import subprocess
import time
import uuid
from pathlib import Path

from client import NEXT_WEEK
from server import BINARY, Server, demand
from stage import POSTGRES, Answer, Database, Demo, Relay, Visitor, kasane, refused


def fill_disk(server: Server) -> None:
    """No file of this process may grow any more: every write is refused, as by a full disk."""
    _, hard = resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (0, hard))


def free_disk(server: Server) -> None:
    _, hard = resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (hard, hard))


def secrets_of(page: str) -> list[str]:
    """Words of a file page that are somebody's own: the name in its title, the reading beside it."""
    title = html.unescape(re.search(r"<title>(.*?)</title>", page, re.S).group(1))
    name = title.split("－")[1].removesuffix(" さん")
    reading = re.search(r"[ァ-ヶー]{2,}[ \u3000][ァ-ヶー]{2,}", html.unescape(page))
    return [word for word in (name, reading and reading.group(0)) if word]


def consultation(gist: str) -> dict:
    return {
        "channel": "phone", "gist": gist, "nickname": "匿名", "next_on": NEXT_WEEK,
        "consent": "notAsked",
    }


def resend(answer: Answer) -> tuple[str, dict]:
    """What the button 「もう一度保存する」 of a page sends."""
    parts = [part.split("</form>")[0] for part in answer.text.split("<form")[1:]]
    forms = [part for part in parts if "もう一度保存する" in part]
    demand(len(forms) == 1, f"no form to send again: {answer.words}")
    action = re.search(r'action="([^"]+)"', forms[0]).group(1)
    fields = {}
    for tag in re.findall(r"<input[^>]*>", forms[0]):
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        if name:
            fields.setdefault(html.unescape(name.group(1)), []).append(
                html.unescape(value.group(1)) if value else "")
    return html.unescape(action), fields


def unsaved(visitor: Visitor, gist: str) -> tuple:
    """A press that cannot be saved: 503, and what was typed comes back."""
    visitor.get("/consultations/new")
    answer = visitor.post("/consultations/new", consultation(gist))
    demand(answer.status == 503, f"saved nowhere, and answered {answer.status}")
    demand(gist in html.unescape(answer.text), f"what was typed is lost: {answer.words}")
    demand("もう一度保存" in answer.text, f"no way to save it again: {answer.words}")
    return resend(answer)


def shows_nothing(visitor: Visitor, path: str, secrets: list[str]) -> None:
    answer = visitor.get(path)
    demand(answer.status == 503, f"{path} was shown without its audit row: {answer.status}")
    for word in secrets:
        demand(word not in answer.text, f"{word} stands on a page that was refused")
    demand("記録を保存できません" in answer.text, answer.words)


def saved_once(visitor: Visitor, path: str, fields: dict, gist: str) -> None:
    first = visitor.ask("POST", path, fields)
    demand(first.status == 303, f"what was typed could not be saved later: {first.status}")
    again = visitor.ask("POST", path, fields)
    demand(again.location == first.location, "pressed twice, saved twice")
    page = visitor.get(first.location)
    demand(gist in html.unescape(page.text), f"not what was typed: {page.words}")


def case_full_disk(demo: Demo, folder: Path) -> None:
    """a full disk: nothing is shown without its audit row, what was typed can be saved later"""
    server = Server(folder, data=demo.copy(folder))
    server.start()
    try:
        visitor, gist = Visitor(server).enter(), f"家賃の相談 {uuid.uuid4().hex}"
        file = visitor.first_file()
        before = visitor.get(file)
        secrets = secrets_of(before.text)
        demand(before.status == 200 and secrets, before.words)
        visitor.get("/consultations/new")
        draft = visitor.post("/drafts/consultations-new", {"gist": "下書きの言葉"})
        demand(draft.status == 204, f"no draft: {draft.status}")
        fill_disk(server)
        shows_nothing(visitor, file, secrets)
        path, fields = unsaved(visitor, gist)
        demand(visitor.ask("GET", "/health").status == 200, "the program does not answer")
        demand(visitor.ask("GET", "/sign-in").status == 200, "the door does not open")
        demand(server.is_running, "the program ended on a full disk")
        free_disk(server)
        demand(visitor.get(file).status == 200, "the page does not come back")
        demand("下書きの言葉" in visitor.get("/consultations/new").text, "the draft is gone")
        saved_once(visitor, path, fields, gist)
        server.end(signal.SIGTERM)
        said = server.run("audit", "verify", "--data", str(server.data))
        demand("正常" in said, said)
    finally:
        server.end(signal.SIGTERM)


def digest(file: Path) -> str:
    """Of every row of every table; the bytes of the file change when its log is taken in."""
    sum_of_all = hashlib.sha256()
    with sqlite3.connect(file) as books:
        names = books.execute("SELECT name FROM sqlite_master WHERE type = 'table'"
                              " AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name").fetchall()
        for (name,) in names:
            for row in books.execute(f'SELECT * FROM "{name}"'):
                sum_of_all.update(repr((name, row)).encode())
    books.close()
    return sum_of_all.hexdigest()


def serve(data: Path, *words: object, **settings) -> subprocess.CompletedProcess:
    port = Server(data).port
    return kasane("serve", "--data", data, "--port", port, *words, **settings)


def case_keys(demo: Demo, folder: Path) -> None:
    """a wrong master key, none, half of one: the program does not start, and changes nothing"""
    data = demo.copy(folder)
    key, held = data / "master.key", (data / "master.key").read_text()
    before = digest(data / "kasane.db")
    key.write_text("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")
    refused(serve(data), "このデータベースのものではありません")
    key.write_text(held[:20])
    refused(serve(data), "鍵ではありません")
    key.unlink()
    refused(serve(data), "がありません", "新しい鍵は作りません")
    demand(not key.exists(), "a new key was made over sealed data")
    wrong = {**os.environ, "KASANE_MASTER_KEY": "AAAA"}
    refused(serve(data, env=wrong), "鍵ではありません")
    demand(digest(data / "kasane.db") == before, "the database was changed")
    key.write_text(held)
    key.chmod(0o644)
    refused(serve(data), "ほかの利用者が読める")
    key.chmod(0o600)
    server = Server(folder, data=data)
    server.start()
    server.end(signal.SIGTERM)


def case_newer(demo: Demo, folder: Path) -> None:
    """a database newer than the program is left alone"""
    data = demo.copy(folder)
    with sqlite3.connect(data / "kasane.db") as books:
        books.execute("INSERT INTO kasane_migrations VALUES ('v9999_future', 0, '')")
    books.close()
    before = digest(data / "kasane.db")
    for words in (["migrate"], ["doctor"], ["audit", "verify"]):
        refused(kasane(*words, "--data", data), "新しい版")
    refused(serve(data), "新しい版")
    demand(digest(data / "kasane.db") == before, "the database was changed")


def case_strange_files(demo: Demo, folder: Path) -> None:
    """no folder, no database, somebody else's file, a file that is not a database"""
    refused(serve(folder / "nowhere"), "データベースがありません")
    data = demo.copy(folder)
    (data / "kasane.db").write_bytes(os.urandom(65536))
    refused(serve(data), "壊れています")
    (data / "kasane.db").unlink()
    with sqlite3.connect(data / "kasane.db") as books:
        books.execute("CREATE TABLE theirs (x)")
    books.close()
    refused(serve(data), "ほかのプログラムのデータベース")


def without_privileges() -> list[str]:
    """Root may write anywhere; without this one privilege it is held to the mode of a folder."""
    if os.geteuid() != 0:
        return []
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]


def bound(*words: object, **settings) -> subprocess.CompletedProcess:
    return subprocess.run(
        [*without_privileges(), BINARY, *map(str, words)],
        capture_output=True, text=True, timeout=120, **settings,
    )


def case_read_only(demo: Demo, folder: Path) -> None:
    """a folder or file that cannot be written is named, and nothing is half done"""
    data = demo.copy(folder)
    closed = folder / "closed"
    closed.mkdir()
    closed.chmod(0o500)
    refused(bound("backup", "--data", data, "--to", closed / "copy"), "書き込")
    refused(bound("init", "--profile", demo.profile, "--data", closed / "new"), "書き込")
    refused(
        bound("restore", "--from", demo.backup, "--data", closed / "new"), "書き込")
    demand(not list(closed.iterdir()), "something was left in a closed folder")
    (data / "kasane.db").chmod(0o400)
    refused(bound("serve", "--data", data, "--port", Server(folder).port), "書き込")
    (data / "kasane.db").chmod(0o600)
    data.chmod(0o500)
    refused(bound("serve", "--data", data, "--port", Server(folder).port), "書き込")
    data.chmod(0o700)
    closed.chmod(0o700)


def small_files() -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))


def case_full_at_start(demo: Demo, folder: Path) -> None:
    """a full disk while an installation, a backup or a restore is made: a sentence, no half thing"""
    small = {"preexec_fn": small_files, "restore_signals": False}
    refused(
        kasane("init", "--profile", demo.profile, "--data", folder / "new", **small), "空き容量")
    data = demo.copy(folder)
    (folder / "copies").mkdir()
    refused(kasane("backup", "--data", data, "--to", folder / "copies", **small), "空き容量")
    left = [path for path in (folder / "copies").rglob("*") if path.is_file()]
    demand(not left, f"half a backup was left: {left}")
    refused(
        kasane("restore", "--from", demo.backup, "--data", folder / "back", **small), "空き容量")
    left = [path for path in (folder / "back").rglob("*") if path.is_file()]
    demand(not left, f"half a restoration was left: {left}")


def case_no_postgres(demo: Demo, folder: Path) -> None:
    """a PostgreSQL server that is not there is named, without its password"""
    url = "postgres://kasane:himitsu@127.0.0.1:1/kasane"
    done = serve(folder, "--database", url)
    refused(done, "接続できません")
    demand("himitsu" not in done.stderr + done.stdout, "the password is said")
    refused(serve(folder, "--database", "postgres://x:p@ss:word@h/k"), "書き方が正しくありません")


def case_port_in_use(demo: Demo, folder: Path) -> None:
    """a port that somebody else has is named"""
    server = Server(folder, data=demo.copy(folder))
    server.start()
    try:
        refused(kasane("serve", "--data", server.data, "--port", server.port), "ポートが使われています")
    finally:
        server.end(signal.SIGTERM)


def case_lost_postgres(demo: Demo, folder: Path) -> None:
    """PostgreSQL goes away during work: 503 without a body, and by itself again when it is back"""
    database = Database()
    relay = Relay(database.port)
    server = Server(folder, "--database", database.through(relay.port), data=folder / "node")
    try:
        demo.settle(database, folder / "node")
        server.start()
        visitor, gist = Visitor(server).enter(), f"家賃の相談 {uuid.uuid4().hex}"
        file = visitor.first_file()
        secrets = secrets_of(visitor.get(file).text)
        demand(bool(secrets), "nothing to look for")
        relay.cut()
        begun = time.monotonic()
        shows_nothing(visitor, file, secrets)
        visitor.csrf = visitor.csrf or "-"
        answer = visitor.post("/consultations/new", consultation(gist))
        demand(answer.status == 503, f"saved nowhere, and answered {answer.status}")
        demand(gist in html.unescape(answer.text), f"what was typed is lost: {answer.words}")
        path, fields = resend(answer)
        demand(time.monotonic() - begun < 25, "it took too long to say so")
        demand(server.is_running, "the program ended")
        relay.mend()
        time.sleep(1.2)
        demand(visitor.get(file).status == 200, "the page does not come back")
        saved_once(visitor, path, fields, gist)
    finally:
        server.end(signal.SIGTERM)
        relay.cut()
        database.drop()


CASES = [
    case_full_disk, case_keys, case_newer, case_strange_files, case_read_only,
    case_full_at_start, case_no_postgres, case_port_in_use,
]
if POSTGRES:
    CASES.append(case_lost_postgres)
