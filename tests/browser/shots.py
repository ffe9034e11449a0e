"""Photographs the main pages of the demo town, wide and narrow: shots.py FOLDER."""

import sys
from pathlib import Path

from harness import House, Installation
from playwright.sync_api import Page
from visits import (
    audit_pages, case_pages, conflict, desk_pages, figure_pages, note_with_errors, sign_in,
    staff_pages,
)

SIZES = {"1366": {"width": 1366, "height": 768}, "360": {"width": 360, "height": 780}}
# Pictures show a page from its head; of a long one the rest is more of the same.
TALLEST = 1500
DESK = [
    "home", "file-list", "search", "intake", "directory", "file", "household", "consultation",
    "referral", "referral-sheet", "sharing", "consent-sheet", "ledger",
]
CASE = ["case", "hearing"]


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    for size, viewport in SIZES.items():
        with Installation() as installation:
            house = House(installation, folder / "failed.png")
            with house.browser(viewport=viewport) as page:
                photograph_all(page, folder, size)


def photograph_all(page: Page, folder: Path, size: str) -> None:
    def take(name: str) -> None:
        tall = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST)
        frame = {"x": 0, "y": 0, "width": int(size), "height": tall}
        page.screenshot(path=str(folder / f"{name}-{size}.png"), full_page=True, clip=frame)
        print(f"{name} {size}: {page.url}", flush=True)

    page.goto("/sign-in")
    take("sign-in")
    for name, pages, wanted in (
        ("madoguchi1", desk_pages, DESK), ("csw1", case_pages, CASE),
        ("kacho", figure_pages, ["report"]), ("kansa", audit_pages, ["audit", "help"]),
        ("kanri", staff_pages, ["staff", "staff-member", "second-factor"]),
    ):
        sign_in(page, name)
        found = pages(page)
        for picture in wanted:
            page.goto(found[picture])
            take(picture)
    sign_in(page, "madoguchi1")
    note_with_errors(page)
    take("notes")
    conflict(page)
    take("conflict")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/screens"))
