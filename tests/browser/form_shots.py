"""Photographs every form and paper of the demo town and measures how much each asks.

    form_shots.py FOLDER [WORD]   with WORD only the pictures that have it in their name, no lists

A page that cannot be reached any more is named in the README and makes the script fail.
"""

import sys
from pathlib import Path

from album import Album
from atlas import Atlas
from form_filling import EMPTY, MUST, form_to, send, sign_in
from form_list import FORMS, PAPERS, Place
from form_ways import PRINTED, WAYS
from harness import House, Installation, tell
from playwright.sync_api import Page


def photograph(page: Page, album: Album, word: str) -> None:
    """First everything as it opens, before anything is sent; then forms with nothing in them."""
    forms = [place for place in FORMS if word in place.name]
    papers = [place for place in PAPERS if word in place.name]
    workers = dict.fromkeys(place.worker for place in [*forms, *papers])
    for worker in workers:
        atlas = enter(page, worker)
        for place in forms:
            if place.worker == worker:
                visit(page, album, place, atlas)
        for place in papers:
            if place.worker == worker and opened(page, album, place, atlas):
                album.paper(page, place.name, worker)
    for worker in workers:
        atlas = enter(page, worker)
        for place in forms:
            if place.worker == worker and place.form:
                send_empty(page, album, place, atlas)


def enter(page: Page, worker: str) -> Atlas | None:
    page.context.clear_cookies()
    if not worker:
        return None
    sign_in(page, worker)
    return Atlas(page)


def opened(page: Page, album: Album, place: Place, atlas: Atlas | None) -> int:
    """How many bytes the page has; 0 when there is no such page."""
    address: str | None = place.address
    if not address and atlas:
        address = (
            atlas.address(place.link, place.fullest) if place.link else atlas.page_of(place.form))
    answer = page.goto(address + place.end) if address else None
    if answer is None or not answer.ok:
        album.missing.append(f"{place.name} ({place.worker})")
        return 0
    return len(answer.body())


def visit(page: Page, album: Album, place: Place, atlas: Atlas | None) -> None:
    size = opened(page, album, place, atlas)
    if size:
        part = place.form if place.alone else ""
        album.take(page, place.name, place.worker, part, is_form=bool(place.form))
        if place.form:
            album.measure(page, place.name, place.form, size)


def send_empty(page: Page, album: Album, place: Place, atlas: Atlas | None) -> None:
    """Where something is required: the page that comes back says all that is wrong."""
    if not opened(page, album, place, atlas):
        return
    form = form_to(page, place.form)
    if form.evaluate(MUST) == 0:
        return
    form.evaluate(EMPTY)
    send(page, form)
    name = f"{place.name}-errors"
    if page.locator(".error-summary").count() == 1:
        album.take(page, name, place.worker, place.form if place.alone else "")
    else:
        album.missing.append(f"{name} ({place.worker}): {page.url}")


def go_ways(page: Page, album: Album, word: str) -> None:
    for way in WAYS:
        name = way.__name__
        if word in name.replace("_", "-"):
            for found in way(page):
                album.take(page, found, name)
                if found in PRINTED:
                    album.paper(page, found, name)


def main(folder: Path, word: str = "") -> int:
    folder.mkdir(parents=True, exist_ok=True)
    if not word:
        for old in folder.glob("*.png"):
            old.unlink()
    album = Album(folder)
    with Installation() as installation:
        with House(installation, folder / "failed.png").browser() as page:
            photograph(page, album, word)
            go_ways(page, album, word)
    album.close()
    if not word:
        album.index()
    for name in album.missing:
        tell(f"not reached: {name}")
    return 1 if album.missing else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:3]))
