"""Two programs on one PostgreSQL: sessions, one-time keys and throttling belong to both."""

import re
import signal
import threading
import uuid
from contextlib import contextmanager
from pathlib import Path

from faults import consultation
from server import Server, demand
from stage import POSTGRES, Database, Demo, Visitor, kasane


@contextmanager
def two_nodes(demo: Demo, folder: Path):
    database = Database()
    one = Server(folder, "--database", database.url, data=folder / "node")
    two = Server(folder, "--database", database.url, data=folder / "other")
    try:
        demo.settle(database, folder / "node")
        key = (folder / "node" / "master.key").read_text().strip()
        one.environment = two.environment = {"KASANE_MASTER_KEY": key}
        (folder / "other").mkdir()
        # Both at once: the migrations and the installation's own key are made by one of them.
        one.launch()
        two.start()
        one.end(signal.SIGTERM)
        one.start()
        yield one, two, database
    finally:
        one.end(signal.SIGTERM)
        two.end(signal.SIGTERM)
        database.drop()


def elsewhere(visitor: Visitor, server: Server) -> Visitor:
    """The same browser, sent to the other node."""
    other = Visitor(server)
    other.cookies, other.csrf = visitor.cookies, visitor.csrf
    return other


def case_sessions(demo: Demo, folder: Path) -> None:
    """a session made on one node opens the other, and ends on both"""
    with two_nodes(demo, folder) as (one, two, _):
        here = Visitor(one).enter()
        there = elsewhere(here, two)
        demand(there.get("/files").status == 200, "the other node does not know the session")
        demand(here.csrf == there.csrf, "a form of one node is foreign to the other")
        first = there.post("/consultations/new", consultation("ほかの機械からの相談"))
        demand(first.status == 303, f"a form of one node was refused by the other: {first.status}")
        demand("ほかの機械から" in here.get(first.location).text, "written there, not read here")
        there.get("/account")
        ended = there.post("/account/sign-out-everywhere", {})
        demand(ended.status == 303, f"{ended.status}")
        after = here.ask("GET", "/files")
        demand(after.status == 303 and "/sign-in" in after.location, f"still in: {after.status}")


def case_one_time_keys(demo: Demo, folder: Path) -> None:
    """a form sent to one node is done once, whatever node it is sent to again"""
    with two_nodes(demo, folder) as (one, two, database):
        here = Visitor(one).enter()
        there = elsewhere(here, two)
        once, fields = uuid.uuid4().hex, consultation("一度だけの相談")
        count = lambda: int(database.ask("SELECT count(*) FROM consultations"))
        before = count()
        first = here.post("/consultations/new", fields, once)
        second = there.post("/consultations/new", fields, once)
        demand(first.status == second.status == 303, f"{first.status} {second.status}")
        demand(first.location == second.location, "the second press led elsewhere")
        demand(count() == before + 1, "two presses, two consultations")
        once, places = uuid.uuid4().hex, []
        press = lambda who: places.append(who.post("/consultations/new", fields, once).location)
        threads = [threading.Thread(target=press, args=(who,)) for who in (here, there) * 4]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        demand(len(places) == 8 and len(set(places)) == 1, f"{set(places)}")
        demand(count() == before + 2, f"{count() - before - 1} consultations of one press")
        said = kasane("audit", "verify", "--data", folder / "node", "--database", database.url)
        demand("正常" in said.stdout, said.stdout + said.stderr)


def case_throttling(demo: Demo, folder: Path) -> None:
    """wrong passwords are counted together, and a browser known to one node is known to both"""
    with two_nodes(demo, folder) as (one, two, _):
        own = Visitor(one).enter()
        for turn in range(10):
            stranger = Visitor((one, two)[turn % 2])
            tried = stranger.ask(
                "POST", "/sign-in", {"name": "madoguchi1", "password": "guess", "next": "/"})
            demand(tried.status == 422 and "違います" in tried.text, f"{tried.status} {tried.words}")
        right = {"name": "madoguchi1", "password": "kasane-demo-2026", "next": "/"}
        for node in (one, two):
            waits = Visitor(node).ask("POST", "/sign-in", right)
            demand("しばらく待って" in waits.text, f"the tries are not counted together: {waits.status}")
        known = elsewhere(own, two)
        known.cookies = {k: v for k, v in known.cookies.items() if "browser" in k}
        inside = known.ask("POST", "/sign-in", right)
        demand(inside.status == 303, f"the worker's own browser is locked out: {inside.words}")


CASES = [case_sessions, case_one_time_keys, case_throttling] if POSTGRES else []
