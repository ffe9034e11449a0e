"""Photographs the main pages of the demo town, wide and narrow: shots.py FOLDER."""

import sys
from pathlib import Path

from harness import House, Installation
from visits import main_pages, sign_in

SIZES = {"1366": {"width": 1366, "height": 768}, "360": {"width": 360, "height": 780}}


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with Installation() as installation:
        house = House(installation, folder / "failed.png")
        for size, viewport in SIZES.items():
            with house.browser(viewport=viewport) as page:
                page.goto("/sign-in")
                page.screenshot(path=str(folder / f"sign-in-{size}.png"))
                sign_in(page, "chosei1")
                for name, address in main_pages(page).items():
                    page.goto(address)
                    page.screenshot(path=str(folder / f"{name}-{size}.png"))
                    print(f"{name} {size}: {address}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/screens"))
