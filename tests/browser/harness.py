"""What every browser test stands on: a served demo installation, Debian's Chromium, and checks.

    KASANE_BINARY        the program to serve with (default .build/debug/kasane)
    KASANE_BROWSER_DATA  a demo installation to copy; without it `kasane demo` writes a new one
    KASANE_CHROMIUM      the browser (default /usr/bin/chromium)
"""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
WIDE = {"width": 1366, "height": 900}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class Installation:
    """A demo installation in a folder of its own, served on a free port of loopback."""

    def __init__(self) -> None:
        self.binary = ROOT / os.environ.get("KASANE_BINARY", ".build/debug/kasane")
        self.folder = Path(tempfile.mkdtemp(prefix="kasane-browser-"))
        self.port = _free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen | None = None

    def __enter__(self) -> "Installation":
        try:
            self._fill()
            self._serve()
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    @property
    def log(self) -> str:
        return (self.folder / "serve.log").read_text(errors="replace")

    def _fill(self) -> None:
        given = os.environ.get("KASANE_BROWSER_DATA")
        if given:
            shutil.copytree(given, self.folder / "data")
        else:
            self._run("demo", "--data", str(self.folder / "data"))

    def _run(self, *words: str) -> None:
        subprocess.run([self.binary, *words], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)

    def _serve(self) -> None:
        words = [self.binary, "serve", "--data", self.folder / "data", "--port", str(self.port)]
        with open(self.folder / "serve.log", "wb") as log:
            self.process = subprocess.Popen(words, cwd=ROOT, stdout=log, stderr=log)
        deadline = time.monotonic() + 60
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"kasane serve did not come up:\n{self.log}")
            time.sleep(0.1)

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(self.address, timeout=2):
                return True
        except urllib.error.HTTPError:
            return True
        except OSError:
            return False

    def _end(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


class House:
    """What a test is handed: the served installation and browsers to look at it with."""

    def __init__(self, installation: Installation, picture: Path) -> None:
        self.address = installation.address
        self.picture = picture

    @contextlib.contextmanager
    def browser(self, javascript: bool = True, viewport: dict = WIDE):
        """One fresh browser with no cookies, photographed when the test fails in it."""
        with tempfile.TemporaryDirectory(prefix="kasane-chromium-") as profile:
            with sync_playwright() as playwright:
                context = playwright.chromium.launch_persistent_context(
                    profile,
                    executable_path=os.environ.get("KASANE_CHROMIUM", "/usr/bin/chromium"),
                    headless=True,
                    args=["--no-sandbox", "--disable-dev-shm-usage"],
                    java_script_enabled=javascript,
                    viewport=viewport,
                    locale="ja-JP",
                    timezone_id="Asia/Tokyo",
                    base_url=self.address,
                )
                try:
                    complaints = _listen(context, self.address)
                    yield context.pages[0]
                    assert not complaints, "\n".join(complaints)
                except Exception:
                    self.picture.parent.mkdir(parents=True, exist_ok=True)
                    context.pages[-1].screenshot(path=str(self.picture), full_page=True)
                    raise
                finally:
                    context.close()


def _free_port() -> int:
    with socket.socket() as asking:
        asking.bind(("127.0.0.1", 0))
        return asking.getsockname()[1]


def _listen(context: BrowserContext, own: str) -> list[str]:
    """Collects what no page of ours may do: fetch from elsewhere, throw, or break the CSP."""
    complaints: list[str] = []

    def asked(request) -> None:
        if not request.url.startswith((own + "/", "data:", "blob:")):
            complaints.append(f"a request left the own origin: {request.url}")

    def told(message) -> None:
        if "Content Security Policy" in message.text:
            complaints.append(f"the content security policy was broken: {message.text}")

    context.on("request", asked)
    context.on("console", told)
    context.on("weberror", lambda error: complaints.append(f"a script failed: {error.error}"))
    return complaints


def assert_accessible(page: Page) -> None:
    """Fails with every violation that axe-core finds on the page as it is now."""
    found = Axe().run(page, options={"runOnly": RULES})
    lines = []
    for violation in found.response["violations"]:
        for node in violation["nodes"]:
            lines.append(f"{violation['id']} ({violation['impact']}): {node['html'][:160]}")
    assert not lines, f"axe-core on {page.url}:\n  " + "\n  ".join(lines)


def assert_fits(page: Page, width: int = 320) -> None:
    """Fails if the page must be scrolled sideways at this width (WCAG 1.4.10)."""
    before = page.viewport_size or WIDE
    page.set_viewport_size({"width": width, "height": 800})
    over, culprits = page.evaluate(
        """() => {
            const room = document.documentElement.clientWidth
            const sticksOut = e => e.getBoundingClientRect().right > room + 1
            const clipped = e => {
                for (let p = e.parentElement; p; p = p.parentElement)
                    if (getComputedStyle(p).overflowX !== 'visible' && p !== document.body
                        && p !== document.documentElement) return true
                return false
            }
            const all = [...document.body.querySelectorAll('*')]
                .filter(e => sticksOut(e) && !clipped(e))
            return [document.documentElement.scrollWidth - room,
                all.slice(0, 5).map(e => e.outerHTML.slice(0, 120))]
        }"""
    )
    page.set_viewport_size(before)
    assert over <= 0, f"{page.url} is {over} px too wide at {width} px:\n  " + "\n  ".join(culprits)


def focused(page: Page) -> str:
    """How the element under the keyboard calls itself: its label, value or text."""
    return page.evaluate(
        """() => {
            const e = document.activeElement
            if (!e || e === document.body) return ''
            const label = e.getAttribute('aria-label') || (e.labels && e.labels[0]?.innerText)
            return (label || e.innerText || e.value || e.name || '').trim()
        }"""
    )


def photograph(page: Page, folder: Path, name: str, widths: tuple[int, ...] = (1366, 360)) -> None:
    """The whole page at each width, as `name-1366.png` and so on."""
    before = page.viewport_size or WIDE
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        page.screenshot(path=str(folder / f"{name}-{width}.png"), full_page=True)
    page.set_viewport_size(before)


def tell(text: str) -> None:
    print(text, flush=True)
