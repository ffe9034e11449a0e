"""The door over a real socket: slow, huge, malformed and foreign requests (R13, S8)."""

import re
import signal
import socket
import threading
import time
from pathlib import Path

from faults import consultation
from server import Server, demand
from stage import Demo, Visitor

POLICY = ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"]


def raw(port: int, request: bytes, patience: float = 20) -> bytes:
    """Everything that comes back until the server closes or falls silent."""
    with socket.create_connection(("127.0.0.1", port), timeout=patience) as link:
        answer = b""
        try:
            link.sendall(request)
            while piece := link.recv(65536):
                answer += piece
        except (TimeoutError, ConnectionError):
            pass
        return answer


def status(answer: bytes) -> int:
    found = re.match(rb"HTTP/1\.1 (\d+)", answer)
    return int(found.group(1)) if found else 0


def closing(line: str, *headers: str, body: bytes = b"") -> bytes:
    lines = [line, "Host: 127.0.0.1", "Connection: close", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def guarded(answer: bytes, what: str) -> None:
    """Every answer with a body carries what keeps a browser from running or keeping it."""
    head, _, body = answer.partition(b"\r\n\r\n")
    text = head.decode(errors="replace").lower()
    if not body and "location:" not in text:
        return
    for rule in POLICY:
        demand(rule in text, f"{what}: the answer does not say {rule}")
    demand("unsafe" not in text, f"{what}: unsafe-something is allowed")
    for line in ["cache-control: no-store", "x-content-type-options: nosniff",
                 "referrer-policy: same-origin"]:
        demand(line in text, f"{what}: no {line}")
    demand(not re.search(r"^server:", text, re.M), f"{what}: the program names itself")


def lasts(port: int, send, limit: float) -> float:
    """Sends one byte after another until the server has had enough; returns the seconds."""
    begun = time.monotonic()
    with socket.create_connection(("127.0.0.1", port), timeout=1) as link:
        while time.monotonic() - begun < limit:
            try:
                if piece := send(time.monotonic() - begun):
                    link.sendall(piece)
                if link.recv(1) == b"":
                    break
            except TimeoutError:
                continue
            except OSError:
                break
    return time.monotonic() - begun


def slow_heads(port: int) -> float:
    head = iter(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n" + b"X-Slow: 1\r\n" * 100)
    return lasts(port, lambda _: bytes([next(head)]), 45)


def slow_bodies(port: int) -> float:
    begun = [b"POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5000\r\n"
             b"Content-Type: application/x-www-form-urlencoded\r\n\r\n"]
    return lasts(port, lambda _: begun.pop() if begun else b"a", 75)


def silence(port: int) -> float:
    return lasts(port, lambda _: b"", 75)


def idle(port: int) -> float:
    begun = [b"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"]
    with socket.create_connection(("127.0.0.1", port), timeout=80) as link:
        link.sendall(begun.pop())
        started = time.monotonic()
        while link.recv(4096):
            pass
        return time.monotonic() - started


def case_patience(demo: Demo, folder: Path) -> None:
    """who sends nothing, or a byte now and then, is let go; 300 of them keep nobody else waiting"""
    server, took = Server(folder, data=demo.copy(folder)), {}
    server.start()
    try:
        ways = {"no head": (silence, 35), "slow head": (slow_heads, 35),
                "slow body": (slow_bodies, 65), "idle": (idle, 65)}
        threads = [threading.Thread(target=lambda n=name, w=way: took.update({n: w(server.port)}))
                   for name, (way, _) in ways.items()]
        crowd = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(300)]
        for link in crowd:
            link.sendall(b"GET / HTTP/1.1\r\nHo")
        for thread in threads:
            thread.start()
        visitor = Visitor(server).enter()
        begun = time.monotonic()
        for _ in range(10):
            demand(visitor.get("/files").status == 200, "the list does not open")
        demand(time.monotonic() - begun < 10, "others wait for those who are slow")
        for thread in threads:
            thread.join(90)
        for name, (_, limit) in ways.items():
            demand(took.get(name, 999) <= limit, f"{name}: held for {took.get(name)} s")
        alive = sum(1 for link in crowd if still_open(link))
        demand(alive == 0, f"{alive} half-sent requests are still open")
    finally:
        server.end(signal.SIGTERM)


def still_open(link: socket.socket) -> bool:
    link.settimeout(0.2)
    try:
        while piece := link.recv(4096):
            pass
        return piece != b""
    except TimeoutError:
        return True
    except OSError:
        return False


def case_sizes(demo: Demo, folder: Path) -> None:
    """what is too long is refused in Japanese, and the draft stays"""
    server = Server(folder, data=demo.copy(folder))
    server.start()
    try:
        visitor = Visitor(server).enter()
        visitor.get("/consultations/new")
        demand(visitor.post("/drafts/consultations-new", {"gist": "前の下書き"}).status == 204, "")
        long = visitor.post("/consultations/new", consultation("あ" * 200_000))
        demand(long.status == 413, f"1.8 MB were taken: {long.status}")
        demand("入力が長すぎます" in long.text, long.words)
        demand("前の下書き" in visitor.get("/consultations/new").text, "the draft is gone")
        port = server.port
        lie = raw(port, closing("POST /sign-in HTTP/1.1", "Content-Length: 999999999999"), 2)
        demand(status(lie) in (0, 400, 408, 413), f"{lie[:80]}")
        guarded(lie, "a lie about the length")
        chunked = b"".join(b"10000\r\n" + b"a" * 65536 + b"\r\n" for _ in range(40)) + b"0\r\n\r\n"
        endless = raw(port, closing("POST /sign-in HTTP/1.1", "Transfer-Encoding: chunked",
                                    body=chunked))
        demand(status(endless) in (0, 413), f"{endless[:80]}")
        guarded(endless, "an endless body")
        for name, headers in {
            "one long header": ["X: " + "a" * 40_000],
            "many headers": [f"X-{n}: 1" for n in range(500)],
        }.items():
            refusal = raw(port, closing("GET / HTTP/1.1", *headers))
            demand(status(refusal) in (0, 400, 431), f"{name}: {refusal[:80]}")
            guarded(refusal, name)
        address = raw(port, closing("GET /" + "a" * 70_000 + " HTTP/1.1"))
        demand(status(address) in (0, 400, 404, 414, 431), f"a long address: {address[:80]}")
        demand(server.is_running and visitor.get("/files").status == 200, "the program is gone")
    finally:
        server.end(signal.SIGTERM)


STRANGE = {
    "TRACE": b"TRACE / HTTP/1.1\r\nHost: h\r\nX-Secret: s3cret\r\nConnection: close\r\n\r\n",
    "CONNECT": b"CONNECT example.jp:443 HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n",
    "unknown method": b"BREW /files HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n",
    "DELETE": b"DELETE /files HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n",
    "PUT": b"PUT /files HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
    "no version": b"GET /\r\n\r\n",
    "nonsense": b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03",
    "two lengths": b"POST /sign-in HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n"
    b"Content-Length: 5\r\nConnection: close\r\n\r\nabcde",
    "length and chunks": b"POST /sign-in HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n"
    b"Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n",
    "a fold in a header": b"GET / HTTP/1.1\r\nHost: h\r\nX: a\r\n b\r\nConnection: close\r\n\r\n",
    "a NUL": b"GET /\0 HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n",
    "bytes that are no text": b"GET /files/\xff\xfe HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n",
}


def case_strange(demo: Demo, folder: Path) -> None:
    """TRACE, unknown methods and broken requests are refused, guarded, and echo nothing"""
    server = Server(folder, data=demo.copy(folder))
    server.start()
    try:
        for name, request in STRANGE.items():
            answer = raw(server.port, request, 40 if name in ("nonsense", "no version") else 10)
            demand(status(answer) in (0, 303, 400, 403, 404, 405, 501), f"{name}: {answer[:120]}")
            demand(b"s3cret" not in answer, f"{name}: the request is echoed")
            guarded(answer, name)
        demand(server.is_running, "the program ended")
    finally:
        server.end(signal.SIGTERM)


TRICKS = [
    "/assets/../../../../etc/passwd", "/assets/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/assets/..%5c..",
    "//etc/passwd", "/files/../audit", "/files/%00", "/files/%ff", "/./files/..", "/assets/",
    "/files/a%0d%0aSet-Cookie:%20x=1", "/files/'%20OR%201=1--", "/files/%E3%81%82",
]


def case_paths(demo: Demo, folder: Path) -> None:
    """tricks with addresses lead nowhere, whoever tries them; a wrong Host is never repeated"""
    server = Server(folder, data=demo.copy(folder))
    server.start()
    try:
        visitor = Visitor(server).enter()
        cookie = "Cookie: " + "; ".join(f"{k}={v}" for k, v in visitor.cookies.items())
        for path in TRICKS:
            for who in ([], [cookie]):
                answer = raw(server.port, closing(f"GET {path} HTTP/1.1", *who))
                demand(status(answer) in (303, 400, 404), f"{path}: {answer[:80]}")
                demand(b"root:" not in answer, f"{path}: a file of the machine")
                demand(b"\nSet-Cookie: x" not in answer, f"{path}: a header was smuggled in")
                guarded(answer, path)
        for host in ("evil.example", "127.0.0.1:1@evil.example", ""):
            answer = raw(
                server.port, f"GET /files HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
                .encode())
            demand(b"evil" not in answer, f"the Host {host} is repeated: {answer[:300]}")
            guarded(answer, "a wrong Host")
        away = visitor.ask("GET", "/sign-in?next=//evil.example/")
        demand("//evil" not in away.text or 'value="/' in away.text, away.words)
        inside = Visitor(server).ask("POST", "/sign-in", {
            "name": "madoguchi1", "password": "kasane-demo-2026", "next": "//evil.example/"})
        demand(inside.location == "/", f"led to {inside.location}")
    finally:
        server.end(signal.SIGTERM)


def case_foreign_forms(demo: Demo, folder: Path) -> None:
    """a form from elsewhere, without its token or of another session is refused and does nothing"""
    server = Server(folder, data=demo.copy(folder))
    server.start()
    try:
        visitor, other = Visitor(server).enter(), Visitor(server).enter("shunin1")
        count = lambda: visitor.get("/files").text.count("<tr")
        before, fields = count(), consultation("よその画面から")
        tries = {
            "no token": lambda: visitor.ask("POST", "/consultations/new", fields),
            "another session's token": lambda: visitor.ask(
                "POST", "/consultations/new", {"csrf": other.csrf, "once": "1", **fields}),
            "from another site": lambda: visitor.post(
                "/consultations/new", fields, headers={"Sec-Fetch-Site": "cross-site"}),
            "of another origin": lambda: visitor.post(
                "/consultations/new", fields, headers={"Origin": "https://evil.example"}),
            "of no origin": lambda: visitor.post(
                "/consultations/new", fields, headers={"Origin": "null"}),
            "at the door": lambda: Visitor(server).ask(
                "POST", "/sign-in/demo", {"name": "kacho"}, {"Origin": "https://evil.example"}),
        }
        for name, attempt in tries.items():
            answer = attempt()
            demand(answer.status == 403, f"{name}: {answer.status} {answer.words}")
            demand("Set-Cookie" not in answer.headers, f"{name}: somebody was signed in")
        demand(count() == before, "something was saved")
        own = visitor.post("/consultations/new", fields, headers={
            "Sec-Fetch-Site": "same-origin", "Origin": f"http://127.0.0.1:{server.port}"})
        demand(own.status == 303, f"an own form was refused: {own.status} {own.words}")
        old = visitor.post("/consultations/new", fields, headers={
            "Origin": f"http://127.0.0.1:{server.port}"})
        demand(old.status == 303, f"an own form of an older browser was refused: {old.status}")
    finally:
        server.end(signal.SIGTERM)


def case_every_answer(demo: Demo, folder: Path) -> None:
    """pages, redirects, files, refusals and errors all carry the strict policy; cookies are closed"""
    server = Server(folder, data=demo.copy(folder))
    server.start()
    try:
        visitor = Visitor(server)
        door = visitor.ask("POST", "/sign-in/demo", {"name": "madoguchi1"})
        for line in door.headers.get_all("Set-Cookie"):
            for word in ["HttpOnly", "SameSite=Lax", "Path=/"]:
                demand(word.lower() in line.lower(), f"{word} is missing: {line}")
            demand("domain" not in line.lower(), line)
        cookie = "Cookie: " + "; ".join(f"{k}={v}" for k, v in visitor.cookies.items())
        for path in ["/", "/files", "/files.csv", "/sign-in", "/nothing", "/files/none", "/audit",
                     "/reports", "/account"]:
            for who in ([], [cookie]):
                answer = raw(server.port, closing(f"GET {path} HTTP/1.1", *who))
                demand(status(answer) in (200, 303, 403, 404), f"{path}: {answer[:60]}")
                guarded(answer, f"GET {path}")
        page = raw(server.port, closing("GET /files HTTP/1.1", cookie)).decode(errors="replace")
        demand("<script>" not in page and " style=" not in page and " onclick" not in page,
               "something inline stands on a page")
        sources = re.findall(r'(?:src|href|action)="(https?:|//)', page)
        demand(not sources, f"a page asks another host: {sources}")
        head = raw(server.port, closing("HEAD /files HTTP/1.1", cookie))
        demand(status(head) in (200, 404, 405), f"HEAD: {head[:60]}")
    finally:
        server.end(signal.SIGTERM)


CASES = [case_every_answer, case_foreign_forms, case_paths, case_strange, case_sizes, case_patience]
