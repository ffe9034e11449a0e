"""Pages that only come after something was sent: checks, refusals, second looks, conflicts.

Each way goes through the pages of the demo town and gives every page it wants to be pictured by
name. They change the town, so they are gone last.
"""

import base64
import hashlib
import hmac
import struct
import time
from collections.abc import Callable, Iterator

from atlas import Atlas, keyless
from form_filling import form_to, send, send_required, sign_in
from playwright.sync_api import Page
from visits import conflict, first, press

Found = Iterator[str]


def title(page: Page) -> str:
    return page.locator("main h1").inner_text()


def account_check(page: Page) -> Found:
    action = "/consultations/*/account"
    sign_in(page, "madoguchi1")
    page.goto(Atlas(page).page_of(action))
    send_required(page, action)
    yield "account-check"


def referral_checks(page: Page) -> Found:
    """Every receiver is tried until one may be told and one may not."""
    action = "/consultations/*/referrals/new"
    sign_in(page, "madoguchi3")
    wanted = {"referral-check": True, "referral-no-basis": False}
    for address in Atlas(page).forms[action][:8]:
        page.goto(address)
        receivers = page.locator("input[name=receiver]").evaluate_all(
            "all => all.map(e => e.value)")
        for receiver in receivers:
            page.goto(address)
            send_required(page, action, receiver=receiver)
            may = page.locator("main form[action$='/referrals']").count() == 1
            for name in [name for name, is_open in wanted.items() if is_open == may]:
                del wanted[name]
                yield name
            if not wanted:
                return
    raise AssertionError(f"no referral led to {list(wanted)}")


def hearing_refusal(page: Page) -> Found:
    """Every desk is asked until one may not be told."""
    action = "/cases/*/hearings/new"
    sign_in(page, "chosei1")
    for address in Atlas(page).forms[action][:6]:
        page.goto(address)
        desks = page.locator("select[name=desk] option").evaluate_all(
            "all => all.map(e => e.value).filter(e => e)")
        for desk in desks:
            page.goto(address)
            send_required(page, action, desk=desk)
            if title(page) == "このままでは伝えられません":
                yield "hearing-no-basis"
                return
    raise AssertionError("every desk may be told")


def earlier(page: Page) -> Found:
    """The same person is received twice."""
    sign_in(page, "madoguchi1")
    who = {"name_family": "見本", "name_given": "一郎", "phone": "090-0000-9999"}
    for _ in range(2):
        page.goto("/consultations/new?mode=ordinary")
        send_required(page, "/consultations/new", **who)
    yield "earlier"


def identity(page: Page) -> Found:
    """Two people of different households are held against one another."""
    sign_in(page, "madoguchi1")
    atlas = Atlas(page)
    people = [found for found in atlas.addresses if keyless(found) == "/files/*/people/*"]
    one, other = people[0], next(p for p in people if p.split("/")[2] != people[0].split("/")[2])
    page.goto(f"{one}/identity")
    yield "identity"
    page.goto(f"{one}/identity/{other.split('/')[4]}")
    yield "identity-pair"


def two_hands(page: Page) -> Found:
    sign_in(page, "madoguchi1")
    conflict(page)
    yield "conflict"


def second_factor(page: Page) -> Found:
    sign_in(page, "tokei")
    page.goto("/account")
    press(page, "二段階認証を設定する")
    yield "second-factor"
    secret = page.locator("code.secret").inner_text().replace(" ", "")
    form = form_to(page, "/account/second-factor/confirmation")
    form.locator("[name=code]").fill(_code(secret))
    send(page, form)
    yield "recovery-codes-made"
    for name, address in (
        ("own-account-second-factor", "/account"), ("recovery-codes", "/account/recovery-codes"),
        ("second-factor-removal", "/account/second-factor/removal"),
    ):
        page.goto(address)
        yield name
    sign_in(page, "tokei")
    yield "sign-in-code"


def _code(secret: str) -> str:
    """The six digits of RFC 6238 for now."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    start = digest[-1] & 15
    number = struct.unpack(">I", digest[start:start + 4])[0] & 0x7FFFFFFF
    return str(number % 1_000_000).zfill(6)


def accounts(page: Page) -> Found:
    """An account is locked, one is left and taken up again, one gets a password, one is made."""
    sign_in(page, "kanri")
    page.goto("/staff")
    for name, deed in (("kojin", "suspension"), ("jigyo", "departure")):
        page.goto("/staff")
        row = page.locator("tr", has_text=name)
        worker = row.locator("a").first.get_attribute("href")
        page.goto(worker if deed == "suspension" else f"{worker}/{deed}")
        send(page, page.locator(f"main form[action='{worker}/{deed}']"))
        page.goto(worker)
        yield "staff-locked" if deed == "suspension" else "staff-left"
    page.goto(f"{worker}/return")
    yield "staff-return"
    send(page, page.locator(f"main form[action='{worker}/return']"))
    yield "staff-initial-password"


def drafts(page: Page) -> Found:
    """The home page with what is half written, and a note that goes on."""
    sign_in(page, "madoguchi1")
    notes = first(page, "/files?scope=mine", r"/files/[^/?]+") + "/notes"
    page.goto(notes)
    page.fill("textarea[name=facts]", "電話で様子を聞いた。来週また連絡する。")
    page.wait_for_selector(".draft-status:not(:empty)", timeout=30_000)
    page.wait_for_timeout(1_500)
    page.goto(notes)
    yield "note-draft"
    page.goto("/")
    yield "home-drafts"


WAYS: list[Callable[[Page], Found]] = [
    account_check, referral_checks, drafts, two_hands, identity, earlier, hearing_refusal, second_factor,
    accounts,
]
# Of these pages a paper is made besides.
PRINTED = {"recovery-codes-made", "staff-initial-password"}
