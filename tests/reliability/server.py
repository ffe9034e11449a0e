"""The program on a port of loopback, for tests that kill it."""

import http.client
import os
import signal
import socket
import sqlite3
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = ROOT / os.environ.get("KASANE_BINARY", ".build/debug/kasane")
TOWN = "nagaokakyo"


class Failure(Exception):
    """Something that must not happen did."""


def demand(is_so: bool, sentence: str) -> None:
    if not is_so:
        raise Failure(sentence)


class Server:
    """The program on a port of loopback, started, killed and started again."""

    def __init__(self, folder: Path, *words: str, data: Path | None = None) -> None:
        self.data = data or folder / "data" / TOWN
        self.port = free_port()
        self.log = folder / f"serve-{self.port}.log"
        self.words = words
        self.environment: dict[str, str] = {}
        self.process: subprocess.Popen | None = None

    def launch(self) -> None:
        words = [BINARY, "serve", "--data", self.data, "--port", str(self.port), *self.words]
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                words, stdout=log, stderr=log, env={**os.environ, **self.environment}
            )

    def start(self, is_up=None) -> float:
        """Returns the seconds until the first answer."""
        begun, is_up = time.monotonic(), is_up or answers
        self.launch()
        while True:
            if is_up(self.port):
                return time.monotonic() - begun
            if self.process.poll() is not None or time.monotonic() - begun > 60:
                raise Failure("the server did not come up: " + self.log.read_text(errors="replace"))
            time.sleep(0.005)

    def end(self, how: signal.Signals) -> None:
        if self.process is not None and self.process.poll() is None:
            os.kill(self.process.pid, how)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
                raise Failure(f"the program did not end within 20 s of {how.name}")
        self.process = None

    @property
    def is_running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def run(self, *words: str) -> str:
        done = subprocess.run([BINARY, *words], cwd=ROOT, capture_output=True, text=True)
        demand(done.returncode == 0, f"kasane {' '.join(words)}: {done.stdout}{done.stderr}")
        return done.stdout

    def books(self) -> sqlite3.Connection:
        return sqlite3.connect(f"file:{self.data}/kasane.db?mode=ro", uri=True)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(port: int) -> bool:
    try:
        link = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        link.request("GET", "/health")
        return link.getresponse().read() == b"ok"
    except OSError:
        return False
    except http.client.HTTPException:
        return False
