#!/usr/bin/env python3
"""SIGKILL under load (R1, R3): nothing acknowledged is lost, and no body left without its audit row.

Clients of a demo installation receive consultations, write notes and open files while the server is
killed at a random moment, again and again. After each kill and restart:

  - every write that was answered is in the database, and a sample of the notes reads as written;
  - for every file page that arrived whole, the log has its row, by worker and file;
  - the database is sound, and `kasane audit verify` finds an unbroken chain;
  - the server answered again within the limit.

    KASANE_BINARY    the program (default .build/debug/kasane)
    KASANE_KILLS     rounds (default 20)
    KASANE_KILL_SEED a number, to begin with the same choices again

Speaks to 127.0.0.1 only, ends only the process it started, and needs nothing but Python.
"""

import os
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import threading
import time
from pathlib import Path

from client import Client, Ledger
from server import BINARY, ROOT, TOWN, Failure, Server, demand

ROUNDS = int(os.environ.get("KASANE_KILLS", "20"))
SEED = int(os.environ.get("KASANE_KILL_SEED", random.randrange(1 << 30)))
CLIENTS = 8
START_LIMIT = 2.0
WHOLE_RUN = 60 + 30 * ROUNDS


def names_of_desk_workers(server: Server) -> list[str]:
    """Those who sit at a desk that has files to read."""
    lines = server.run("user", "list", "--data", str(server.data)).splitlines()
    found = [line.split("\t")[0] for line in lines if "・窓口" in line or "・相談" in line]
    return found or [line.split("\t")[0] for line in lines]


def clients_of(server: Server, ledger: Ledger, dice: random.Random) -> list[Client]:
    clients: list[Client] = []
    for name in names_of_desk_workers(server):
        client = Client(server.port, name, ledger, random.Random(dice.random()))
        try:
            client.enter()
        except Failure:
            continue
        if client.there:
            clients.append(client)
    demand(len(clients) > 1, "fewer than two workers of the demo have files to read")
    while len(clients) < CLIENTS:
        twin = Client(
            server.port, dice.choice(clients).name, ledger, random.Random(dice.random())
        )
        twin.enter()
        clients.append(twin)
    return clients[:CLIENTS]


def rows_by_page(server: Server, clients: list[Client]) -> dict:
    """For each worker and file: how many rows there are now, and how many one look adds."""
    rows = {}
    with server.books() as books:
        for client in clients:
            for file in client.there:
                if (client.name, file) in rows:
                    continue
                before = looks(books, client.name, file)
                client.read(file)
                now = looks(books, client.name, file)
                demand(now > before, "a file was shown without a row in the log")
                rows[(client.name, file)] = (now, now - before)
    return rows


def looks(books: sqlite3.Connection, name: str, file: str) -> int:
    return books.execute(
        """SELECT COUNT(*) FROM audit_log a JOIN workers w ON w.id = a.worker
           WHERE w.sign_in_name = ? AND a.file = ? AND a.deed LIKE '%.view'""",
        (name, file),
    ).fetchone()[0]


def check(server: Server, ledger: Ledger, rows: dict, dice: random.Random) -> None:
    with server.books() as books:
        kept = {key for (key,) in books.execute("SELECT key FROM one_time_keys")}
        lost = [press for press in ledger.presses if press not in kept]
        demand(not lost, f"{len(lost)} acknowledged writes are lost, the first {lost[:1]}")
        kept = {key for (key,) in books.execute("SELECT id FROM consultations")}
        lost = [key for key in ledger.consultations if key not in kept]
        demand(not lost, f"{len(lost)} acknowledged consultations are lost")
        for (name, file), bodies in ledger.bodies.items():
            at_first, for_each = rows[(name, file)]
            found = looks(books, name, file) - at_first
            demand(
                found >= bodies * for_each,
                f"{name} received {bodies} pages of {file}, the log has {found} rows for them",
            )
        sound = books.execute("PRAGMA integrity_check").fetchone()[0]
        demand(sound == "ok", f"the database is not sound: {sound}")
    for client, file, mark in dice.sample(ledger.notes, min(5, len(ledger.notes))):
        demand(reads_note(client, file, mark), f"an acknowledged note of {file} cannot be read")
    said = server.run("audit", "verify", "--data", str(server.data))
    demand("正常" in said, said)


def reads_note(client: Client, file: str, mark: str) -> bool:
    for page in range(1, 40):
        status, _, text = client.ask("GET", f"/files/{file}/notes?page={page}")
        if mark in text:
            return True
        if status != 200 or "電話があった" not in text:
            return False
    return False


def one_round(server: Server, clients: list[Client], dice: random.Random) -> None:
    killed, faults = threading.Event(), []
    threads = [
        threading.Thread(target=one.work, args=(killed, faults), daemon=True) for one in clients
    ]
    for thread in threads:
        thread.start()
    time.sleep(dice.uniform(0.3, 2.0))
    killed.set()
    server.end(signal.SIGKILL)
    for thread in threads:
        thread.join(90)
        demand(not thread.is_alive(), "a client still waits for a server that is gone")
    demand(not faults, "; ".join(faults))


def run(folder: Path) -> None:
    dice = random.Random(SEED)
    server, ledger, begun = Server(folder), Ledger(), time.monotonic()
    profiles = folder / "profiles"
    profiles.mkdir()
    shutil.copy(ROOT / "profiles" / f"{TOWN}.yaml", profiles)
    server.run("demo", "--data", str(folder / "data"), "--profiles", str(profiles))
    try:
        starts = [server.start()]
        clients = clients_of(server, ledger, dice)
        rows = rows_by_page(server, clients)
        ledger.bodies.clear()
        print(f"seed {SEED}, {len(clients)} clients, {len(rows)} files read", flush=True)
        for number in range(1, ROUNDS + 1):
            one_round(server, clients, dice)
            starts.append(server.start())
            check(server, ledger, rows, dice)
            print(
                f"round {number:3}: {len(ledger.presses):6} writes kept,"
                f" {sum(ledger.bodies.values()):6} pages logged, up in {starts[-1]:.2f} s",
                flush=True,
            )
            demand(time.monotonic() - begun < WHOLE_RUN, f"longer than {WHOLE_RUN} s")
        demand(len(ledger.presses) > ROUNDS, "too few writes to prove anything")
        slow = sorted(starts)[len(starts) // 2]
        demand(slow <= START_LIMIT, f"half of the starts took {slow:.2f} s and more")
        print(f"{ROUNDS} kills: nothing lost; starts at most {max(starts):.2f} s")
    finally:
        server.end(signal.SIGTERM)


def main() -> int:
    demand(BINARY.exists(), f"{BINARY} is not there")
    folder = Path(tempfile.mkdtemp(prefix="kasane-kill-"))
    try:
        run(folder)
    except Failure as failure:
        print(f"FAILED (seed {SEED}): {failure}", file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
