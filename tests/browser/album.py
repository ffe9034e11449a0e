"""A folder of pictures of forms and papers, with a list of them and with what each form asks."""

import os
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from atlas import keyless
from form_filling import MEASURE, UNFOLD, form_to
from harness import assert_accessible, assert_fits, tell
from playwright.sync_api import Page

WIDTHS = (1366, 360)
# Of a page that asks nothing only its head is shown.
HEAD = 1500
COLOURS = "24"
DPI = "64"
# Looks at every page with axe-core and in 320 px too (`bin/test --long`).
IS_CHECKED = os.environ.get("KASANE_CHECK_FORMS") == "1"
ABOUT = """# Every form and paper of the demo town

Made by `bin/shots --forms FOLDER`; made again after a change, the same pictures have the same names. A form is shown with
everything unfolded, and again (`-errors`) as it comes back when it is sent with nothing in it. `paper-` is what the printer
puts out. Where *who* is no sign-in name it is the function of `tests/browser/form_ways.py` that leads there. `*` is a key.

`measures.tsv` says how much each form asks: a date and a list of choices are one question; radio buttons are one control,
boxes one each. Heights are in pixels, bytes are of the HTML.
"""


@dataclass
class Album:
    folder: Path
    rows: list[tuple[str, str, str]] = field(default_factory=list)
    measures: list[dict[str, object]] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    def take(self, page: Page, name: str, who: str, part: str = "", is_form: bool = True) -> None:
        """The page, or the one form of it that goes to `part`, wide and narrow."""
        page.evaluate(UNFOLD)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            path = str(self.folder / f"{name}-{width}.png")
            if part:
                form_to(page, part).screenshot(path=path)
                continue
            tall = page.evaluate("document.documentElement.scrollHeight")
            frame = {"x": 0, "y": 0, "width": width, "height": tall if is_form else min(tall, HEAD)}
            page.screenshot(path=path, full_page=True, clip=frame)
        self._note(page, name, who)
        if IS_CHECKED:
            self._check(page, name)

    def _check(self, page: Page, name: str) -> None:
        for check in (assert_accessible, assert_fits):
            try:
                check(page)
            except AssertionError as fault:
                self.missing.append(f"{name}: {fault}")

    def paper(self, page: Page, name: str, who: str) -> None:
        """The printed pages, one picture each."""
        name = f"paper-{name}"
        pdf = self.folder / f"{name}.pdf"
        page.pdf(path=str(pdf), prefer_css_page_size=True)
        words = ["pdftoppm", "-png", "-r", DPI, str(pdf), str(self.folder / name)]
        subprocess.run(words, check=True)
        pdf.unlink()
        self._note(page, name, who)

    def _note(self, page: Page, name: str, who: str) -> None:
        address = "/" + keyless(page.url.split("/", 3)[3])
        self.rows.append((name, who, address))
        tell(f"{name}: {address}")

    def measure(self, page: Page, name: str, action: str, page_bytes: int) -> None:
        """How much the form asks that goes to this address, and how long it is."""
        form = form_to(page, action)
        line = {"name": name, "form": action} | form.evaluate(MEASURE)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            box = form.bounding_box()
            line[f"height_{width}"] = round(box["height"]) if box else 0
        self.measures.append(line | {"page_bytes": page_bytes})

    def close(self) -> None:
        """Makes the pictures small."""
        pictures = sorted(self.folder.glob("*.png"))
        if shutil.which("pngquant"):
            words = ["pngquant", "--force", "--ext", ".png", "--speed", "1", "--strip", COLOURS]
            subprocess.run([*words, "--", *map(str, pictures)], check=True)
        size = sum(picture.stat().st_size for picture in pictures)
        tell(f"{len(pictures)} pictures, {size / 1_000_000:.1f} MB")

    def index(self) -> None:
        """README.md and measures.tsv."""
        lines = [ABOUT, "| page | pictures | who | address |", "|---|---|---|---|"]
        for name, who, address in sorted(self.rows):
            parts = {file: file.stem[len(name) + 1:] for file in self.folder.glob(f"{name}-*.png")}
            links = [
                f"[{part}]({file.name})" for file, part in sorted(parts.items()) if part.isdigit()]
            lines.append(f"| {name} | {' '.join(links)} | {who} | `{address}` |")
        if self.missing:
            lines += ["", "Not reached: " + ", ".join(self.missing)]
        (self.folder / "README.md").write_text("\n".join(lines) + "\n")
        heads = list(self.measures[0])
        rows = ["\t".join(str(line[head]) for head in heads) for line in self.measures]
        (self.folder / "measures.tsv").write_text("\n".join(["\t".join(heads), *rows]) + "\n")
