"""The main pages of the demo town, and how a worker comes to each of them."""

import re

from playwright.sync_api import Page


def sign_in(page: Page, name: str) -> None:
    """Through the door of a demo installation that leads to this sign-in name."""
    page.goto("/sign-in")
    page.locator(f"button[name=name][value={name}]").click()
    page.wait_for_url("**/")


def first(page: Page, path: str, pattern: str) -> str:
    """The first address on a page that looks like this."""
    page.goto(path)
    for link in page.locator("a[href]").all():
        href = link.get_attribute("href") or ""
        if re.fullmatch(pattern, href):
            return href
    raise AssertionError(f"{path} has no link like {pattern}")


def optional(page: Page, path: str, pattern: str) -> str | None:
    try:
        return first(page, path, pattern)
    except AssertionError:
        return None


def main_pages(page: Page) -> dict[str, str]:
    """Names and addresses of the main pages, as a multi-agency coordinator sees them."""
    file = first(page, "/files", r"/files/[^/?]+")
    pages = {
        "home": "/",
        "file-list": "/files",
        "intake": "/consultations/new",
        "search": "/search?q=%E9%9D%A2%E8%AB%87",
        "directory": "/directory",
        "report": "/reports/quarter?from=2022-07-01&through=2022-09-30",
        "file": file,
        "notes": f"{file}/notes",
        "household": f"{file}/household",
        "sharing": f"{file}/sharing",
        "referrals": f"{file}/referrals",
        "ledger": f"{file}/ledger",
    }
    case = optional(page, "/files?status=case.decided", r"/files/[^/?]+")
    if case:
        found = optional(page, f"{case}/cases", r"/cases/[^/?]+")
        if found:
            pages["case"] = found
    consultation = optional(page, f"{file}/consultations", r"/consultations/(?!new)[^/?]+")
    if consultation:
        pages["consultation"] = consultation
    return pages
