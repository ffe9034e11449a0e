"""Backups of both engines: restored on either, compared, damaged, and held to destroyed keys (R9)."""

import re
import signal
import sqlite3
import threading
import time
from pathlib import Path

from faults import consultation
from server import Server, demand
from stage import POSTGRES, Database, Demo, Visitor, kasane, refused


def done(*words: object) -> str:
    finished = kasane(*words)
    demand(finished.returncode == 0, f"{words[0]}: {finished.stdout}{finished.stderr}")
    return finished.stdout


def pages(server: Server) -> dict:
    """What a worker sees: the list, a file, and what the search finds in the notes."""
    visitor = Visitor(server).enter()
    file = visitor.first_file()
    paths = ["/files", "/files.csv", file, f"{file}/notes", "/search?q=本人", "/search?q=面"]
    clean = lambda text: re.sub(r'(name="(csrf|once)" value="|data-csrf=")[^"]*', "", text)
    seen = {path: clean(visitor.get(path).text) for path in paths}
    demand("<mark>" in seen["/search?q=本人"], "the search finds nothing in the notes")
    return seen


def look(folder: Path, data: Path, *words: str) -> dict:
    server = Server(folder, *words, data=data)
    server.start()
    try:
        return pages(server)
    finally:
        server.end(signal.SIGTERM)


def same(one: dict, other: dict) -> None:
    for path in one:
        a, b = one[path], other[path]
        place = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
        demand(a == b, f"{path} differs: …{a[place - 60:place + 60]}… and …{b[place - 60:place + 60]}…")


def case_there_and_back(demo: Demo, folder: Path) -> None:
    """a town goes from SQLite to PostgreSQL and back, and every page is what it was"""
    database = Database()
    try:
        data = demo.copy(folder)
        before = look(folder, data)
        done("backup", "--data", data, "--to", folder / "one")
        done("restore", "--from", folder / "one", "--data", folder / "node", "--key",
             data / "master.key", "--database", database.url)
        demand(not (folder / "node/kasane.db").exists(), "a second copy was left in the folder")
        there = ["--database", database.url]
        same(before, look(folder, folder / "node", *there))
        said = done("audit", "verify", "--data", folder / "node", *there)
        demand("正常" in said, said)
        done("backup", "--data", folder / "node", *there, "--to", folder / "two")
        done("restore", "--from", folder / "two", "--data", folder / "back", "--key",
             data / "master.key")
        same(before, look(folder, folder / "back"))
        demand("正常" in done("audit", "verify", "--data", folder / "back"), "the log is broken")
        over = kasane("restore", "--from", folder / "two", "--data", folder / "again", "--key",
                      data / "master.key", *there)
        refused(over, "空ではありません")
    finally:
        database.drop()


def case_under_load(demo: Demo, folder: Path) -> None:
    """PostgreSQL is copied while people write: the copy is one moment, and says itself that it is equal"""
    database = Database()
    server = Server(folder, "--database", database.url, data=folder / "node")
    kept, ended = [], threading.Event()
    try:
        demo.settle(database, folder / "node")
        server.start()

        def write(visitor: Visitor) -> None:
            while not ended.is_set():
                if visitor.post("/consultations/new", consultation("書きながらの写し")).status == 303:
                    kept.append(1)

        writers = [
            threading.Thread(target=write, args=(Visitor(server).enter(),)) for _ in range(4)]
        for writer in writers:
            writer.start()
        rounds, during = 0, 0
        while during == 0 and rounds < 10:
            wait_for(lambda: len(kept) >= 5 * (rounds + 1))
            before, rounds = len(kept), rounds + 1
            said = done("backup", "--data", folder / "node", "--database", database.url,
                        "--to", folder / f"copy{rounds}")
            during = len(kept) - before
        demand("すべて元と同じ" in said, said)
        wait_for(lambda: len(kept) >= before + during + 5)
        ended.set()
        for writer in writers:
            writer.join(60)
        demand(during > 0, "nobody wrote while the copy was made")
        with sqlite3.connect(folder / f"copy{rounds}" / "kasane.db") as books:
            copied = books.execute("SELECT count(*) FROM consultations").fetchone()[0]
        books.close()
        now = int(database.ask("SELECT count(*) FROM consultations"))
        demand(now - len(kept) + before <= copied < now, f"{copied} of {now}, {before}, {len(kept)}")
    finally:
        ended.set()
        server.end(signal.SIGTERM)
        database.drop()


def wait_for(is_so) -> None:
    begun = time.monotonic()
    while not is_so():
        demand(time.monotonic() - begun < 60, "it did not come to be")
        time.sleep(0.005)


def case_damaged(demo: Demo, folder: Path) -> None:
    """one damaged byte is refused on either engine, and nothing is left behind"""
    copy, key = folder / "copy", folder / "copy" / "kasane.db"
    done("backup", "--data", demo.copy(folder), "--to", copy)
    whole = key.read_bytes()
    for place in (100, len(whole) // 2, len(whole) - 1):
        damaged = bytearray(whole)
        damaged[place] ^= 1
        key.write_bytes(damaged)
        targets = [[]]
        database = Database() if POSTGRES else None
        if database:
            targets.append(["--database", database.url])
        try:
            for words in targets:
                back = kasane("restore", "--from", copy, "--data", folder / "back", *words)
                refused(back, "目録と一致しません")
                left = list((folder / "back").iterdir()) if (folder / "back").exists() else []
                demand(not left, f"left behind: {left}")
            if database:
                tables = database.ask("SELECT count(*) FROM information_schema.tables"
                                      " WHERE table_schema = 'public'")
                demand(tables == "0", "something was made in the database")
        finally:
            if database:
                database.drop()


def destroy(data: Path) -> str:
    """What the end of retention does to one file, as the program would leave it."""
    with sqlite3.connect(data / "kasane.db") as books:
        owner = books.execute(
            "SELECT n.file FROM notes n GROUP BY n.file ORDER BY count(*) DESC LIMIT 1"
        ).fetchone()[0]
        books.execute(
            "UPDATE data_keys SET wrapped = zeroblob(61), destroyed = 1799999999999"
            " WHERE owner = ?", (owner,))
    books.close()
    return owner


def key_of(data: Path, owner: str) -> tuple:
    with sqlite3.connect(data / "kasane.db") as books:
        found = books.execute(
            "SELECT wrapped, destroyed FROM data_keys WHERE owner = ?", (owner,)).fetchone()
    books.close()
    return found


def case_destroyed_keys(demo: Demo, folder: Path) -> None:
    """an old backup does not bring back what was destroyed after it, or says that it may"""
    data = demo.copy(folder)
    key, old = data / "master.key", folder / "copies" / "old"
    done("backup", "--data", data, "--to", old)
    alone = kasane("restore", "--from", old, "--data", folder / "alone", "--key", key)
    demand(alone.returncode == 0 and "一覧が見つかりません" not in alone.stdout, alone.stdout)
    owner = destroy(data)
    done("backup", "--data", data, "--to", folder / "copies" / "new")
    said = done("restore", "--from", old, "--data", folder / "back", "--key", key)
    demand("1個の鍵を、もう一度破棄しました" in said, said)
    wrapped, moment = key_of(folder / "back", owner)
    demand(not any(wrapped) and moment == 1799999999999, "the key came back")
    server = Server(folder, data=folder / "back")
    server.start()
    try:
        visitor = Visitor(server).enter("kacho")
        demand(visitor.get(f"/files/{owner}").status == 404, "the file can be opened again")
    finally:
        server.end(signal.SIGTERM)
    listed = (folder / "back" / "destroyed-keys.txt").read_text()
    demand(owner in listed, "the list does not go on")
    elsewhere = folder / "elsewhere" / "old"
    elsewhere.mkdir(parents=True)
    for name in ("kasane.db", "kasane.db.manifest"):
        (elsewhere / name).write_bytes((old / name).read_bytes())
    warned = kasane("restore", "--from", elsewhere, "--data", folder / "third", "--key", key)
    demand(warned.returncode == 0 and "破棄した鍵の一覧が見つかりません" in warned.stderr, warned.stderr)
    done("restore", "--from", elsewhere, "--data", folder / "fourth", "--key", key,
         "--destroyed", folder / "back" / "destroyed-keys.txt")
    demand(key_of(folder / "fourth", owner)[1] is not None, "a list that was given was not used")
    broken = folder / "broken.txt"
    broken.write_text(listed[:-3])
    refused(kasane("restore", "--from", elsewhere, "--data", folder / "fifth", "--key", key,
                   "--destroyed", broken), "一覧")


CASES = [case_damaged, case_destroyed_keys]
if POSTGRES:
    CASES += [case_there_and_back, case_under_load]
