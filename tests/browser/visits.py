"""The main pages of the demo town, and how a worker comes to each of them."""

import re
from collections.abc import Callable

from playwright.sync_api import Page

# 面談: a word that stands in the notes of the demo town.
WORD = "%E9%9D%A2%E8%AB%87"


def sign_in(page: Page, name: str) -> None:
    """Through the door of a demo installation that leads to this sign-in name."""
    page.context.clear_cookies()
    page.goto("/sign-in")
    page.locator(f"button[name=name][value={name}]").click()
    page.wait_for_url("**/")


def every(page: Page, path: str, pattern: str) -> list[str]:
    """The addresses on a page that look like this, each once."""
    page.goto(path)
    links = page.locator("a[href]").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    return list(dict.fromkeys(href for href in links if re.fullmatch(pattern, href)))


def optional(page: Page, path: str, pattern: str) -> str | None:
    """The first address on a page that looks like this, if there is one."""
    return next(iter(every(page, path, pattern)), None)


def first(page: Page, path: str, pattern: str) -> str:
    found = optional(page, path, pattern)
    assert found, f"{path} has no link like {pattern}"
    return found


def open_consultation(page: Page) -> tuple[str, str]:
    """A file of one's own with a consultation that can still be handed on: which file stands first
    in the list depends on the day."""
    for file in every(page, "/files?scope=mine", r"/files/[^/?]+"):
        for found in every(page, f"{file}/consultations", r"/consultations/(?!new)[^/?]+"):
            if optional(page, found, rf"{found}/referrals/new"):
                return file, found
    raise AssertionError("no file of this worker has a consultation that can be handed on")


def desk_pages(page: Page) -> dict[str, str]:
    """What a worker at a counter opens in a day (madoguchi1)."""
    file, consultation = open_consultation(page)
    person = first(page, f"{file}/household", r"/files/[^/]+/people/[^/?]+")
    referral = first(page, "/", r"/referrals/[^/?]+")
    return {
        "home": "/",
        "file-list": "/files",
        "search": f"/search?q={WORD}",
        "intake": "/consultations/new",
        "intake-quick": "/consultations/new?mode=quick",
        "directory": "/directory",
        "file": file,
        "notes": f"{file}/notes",
        "notes-sheet": f"{file}/notes/sheet",
        "tasks": f"{file}/tasks",
        "household": f"{file}/household",
        "person": person,
        "person-edit": f"{person}/edit",
        "consultations": f"{file}/consultations",
        "consultation": consultation,
        "account": f"{consultation}/account",
        "reception-sheet": f"{consultation}/sheet",
        "referral-new": f"{consultation}/referrals/new",
        "escalation": f"{consultation}/escalation",
        "referral": referral,
        "referral-sheet": f"{referral}/sheet",
        "referrals": f"{file}/referrals",
        "sharing": f"{file}/sharing",
        "consent": f"{file}/consents/new",
        "consent-sheet": f"{file}/consents/blank/form",
        "ledger": f"{file}/ledger",
    }


def case_pages(page: Page) -> dict[str, str]:
    """What a social worker of the multi-agency unit opens (csw1)."""
    file = first(page, "/files?status=case.supporting", r"/files/[^/?]+")
    case = first(page, f"{file}/cases", r"/cases/[^/?]+")
    pages = {
        "home": "/",
        "cases": f"{file}/cases",
        "case": case,
        "case-sheet": f"{case}/sheet",
        "closure": f"{case}/closure",
    }
    asked = optional(page, "/files?status=case.preHearing", r"/files/[^/?]+")
    if asked:
        other = first(page, f"{asked}/cases", r"/cases/[^/?]+")
        hearing = optional(page, other, r"/hearings/[^/?]+")
        pages |= {"hearing-new": f"{other}/hearings/new"} | ({"hearing": hearing} if hearing else {})
    return pages


def figure_pages(_: Page) -> dict[str, str]:
    """What a section head opens besides (kacho): the first quarter of the demo town."""
    return {"home": "/", "report": "/reports/quarter?from=2022-07-01&through=2022-09-30"}


def plain_pages(page: Page) -> dict[str, str]:
    """What those have who see figures, accounts or the log: everything their menu leads to."""
    page.goto("/")
    links = page.locator(".main-nav a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    return {f"menu-{href}": href for href in links} | {"account": "/account", "help": "/help"}


def audit_pages(page: Page) -> dict[str, str]:
    """What the auditor asks the log (kansa)."""
    return plain_pages(page) | {
        "audit": "/audit?group=changes",
        "audit-days": "/audit?from=2026-04-01&until=2026-03-01",
        "audit-check": "/audit/check",
    }


def staff_pages(page: Page) -> dict[str, str]:
    """What the administrator opens besides (kanri): one account and what is done about it."""
    worker = first(page, "/staff", r"/staff/(?!new)[^/?]+")
    page.goto("/account")
    press(page, "二段階認証を設定する")
    return plain_pages(page) | {
        "staff": "/staff",
        "staff-new": "/staff/new",
        "staff-member": worker,
        "staff-edit": f"{worker}/edit",
        "staff-term": f"{worker}/term",
        "staff-departure": f"{worker}/departure",
        "staff-password": f"{worker}/password",
        "second-factor": "/account/second-factor/new",
    }


# Sign-in names of the demo town, and the pages each is shown.
ROLES: dict[str, Callable[[Page], dict[str, str]]] = {
    "madoguchi1": desk_pages,
    "csw1": case_pages,
    "shunin1": plain_pages,
    "kacho": figure_pages,
    "jigyo": plain_pages,
    "kansa": audit_pages,
    "kanri": staff_pages,
}


def press(page: Page, words: str) -> None:
    page.locator(f"main button:has-text('{words}')").first.click()
    page.wait_for_load_state()


def note_with_errors(page: Page) -> None:
    """The note form sent back with what is missing (madoguchi1)."""
    page.goto(first(page, "/files?scope=mine", r"/files/[^/?]+") + "/notes")
    press(page, "記録を保存する")
    assert page.locator(".error-summary").count() == 1


def conflict(page: Page) -> None:
    """Two workers of one desk changed the same person: the page that shows both (madoguchi1)."""
    file = first(page, "/files?scope=mine", r"/files/[^/?]+")
    edit = first(page, f"{file}/household", r"/files/[^/]+/people/[^/?]+") + "/edit"
    other = page.context.new_page()
    try:
        for tab in (page, other):
            tab.goto(edit)
        other.fill("textarea[name=caution]", "犬がいます。呼び鈴ではなく電話をください。")
        press(other, "保存する")
    finally:
        other.close()
    page.fill("textarea[name=caution]", "耳が遠い方です。大きな声でゆっくり話してください。")
    press(page, "保存する")
    assert page.locator("h1", has_text="違いを確かめてください").count() == 1, page.url
