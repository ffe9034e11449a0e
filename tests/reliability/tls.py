"""TLS in the process, with a certificate made by openssl for this machine."""

import re
import signal
import subprocess
from pathlib import Path

from server import Server, demand
from stage import Demo, kasane, refused


def certificate(folder: Path, name: str) -> tuple[Path, Path]:
    chain, key = folder / f"{name}.pem", folder / f"{name}.key"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
         "-keyout", key, "-out", chain],
        check=True, capture_output=True,
    )
    return chain, key


def curl(*words: object) -> str:
    done = subprocess.run(
        ["curl", "-sS", "-i", "--max-time", "20", *map(str, words)], capture_output=True, text=True)
    return done.stdout if done.returncode == 0 else f"curl: {done.returncode} {done.stderr}"


def answers_over(chain: Path):
    def is_up(port: int) -> bool:
        return curl("--cacert", chain, f"https://localhost:{port}/health").endswith("ok")
    return is_up


def case_pages(demo: Demo, folder: Path) -> None:
    """pages over TLS: 200, HSTS, cookies that never travel in the clear"""
    chain, key = certificate(folder, "own")
    server = Server(
        folder, "--tls-certificate", str(chain), "--tls-key", str(key), data=demo.copy(folder))
    server.start(answers_over(chain))
    try:
        site, jar = f"https://localhost:{server.port}", folder / "jar"
        trust = ["--cacert", chain, "-c", jar, "-b", jar]
        door = curl(*trust, f"{site}/sign-in")
        demand(re.match(r"HTTP/1\.1 200", door) is not None, door[:300])
        demand("strict-transport-security: max-age=31536000" in door.lower(), "no HSTS")
        inside = curl(*trust, "-d", "name=madoguchi1", f"{site}/sign-in/demo")
        cookies = [line for line in inside.splitlines() if line.lower().startswith("set-cookie:")]
        demand(len(cookies) == 2, f"{cookies}")
        for cookie in cookies:
            demand("set-cookie: __host-kasane" in cookie.lower(), cookie)
            for word in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"]:
                demand(word.lower() in cookie.lower(), f"{word} is missing: {cookie}")
            demand("domain=" not in cookie.lower(), cookie)
        home = curl(*trust, f"{site}/")
        demand(" 200" in home.split("\n")[0] and "窓口" in home, home[:300])
        old = curl("--cacert", chain, "--tls-max", "1.1", f"{site}/sign-in")
        demand(old.startswith("curl:"), "TLS 1.1 is spoken")
        plain = curl(f"http://localhost:{server.port}/sign-in")
        demand("200" not in plain.split("\n")[0], "a page without TLS on the port of TLS")
        unknown = curl(f"{site}/sign-in")
        demand(unknown.startswith("curl: 60"), f"an unknown certificate was trusted: {unknown[:80]}")
    finally:
        server.end(signal.SIGTERM)


def case_bad_files(demo: Demo, folder: Path) -> None:
    """a key or certificate that is missing, broken or another's: a sentence, and no start"""
    data, port = demo.copy(folder), Server(folder).port
    chain, key = certificate(folder, "own")
    _, other = certificate(folder, "other")
    broken = folder / "broken.pem"
    broken.write_text("-----BEGIN PRIVATE KEY-----\nnothing\n-----END PRIVATE KEY-----\n")
    for pair in [(chain, folder / "none"), (folder / "none", key), (chain, broken),
                 (broken, key), (chain, other), (key, chain)]:
        done = kasane("serve", "--data", data, "--port", port,
                      "--tls-certificate", pair[0], "--tls-key", pair[1])
        refused(done, "TLS の証明書か秘密鍵")
    half = kasane("serve", "--data", data, "--port", port, "--tls-certificate", chain)
    demand(half.returncode != 0 and "両方を指定" in half.stderr, half.stderr)


CASES = [case_pages, case_bad_files]
