"""The main pages as several roles see them: axe-core, 320 px, and the keyboard."""

from harness import House, assert_accessible, assert_fits, focused
from playwright.sync_api import Page
from visits import ROLES, conflict, note_with_errors, sign_in


def faults_of(page: Page, name: str) -> list[str]:
    """What axe-core, a narrow window and a keyboard have against the page as it is."""
    faults = []
    for check in (assert_accessible, assert_fits, assert_keyboard):
        try:
            check(page)
        except AssertionError as fault:
            faults.append(f"{name}: {fault}")
    return faults


def assert_keyboard(page: Page) -> None:
    """Tab first offers the way past the menu, which works, and every stop on the way is seen."""
    page.evaluate("document.activeElement && document.activeElement.blur()")
    page.evaluate("window.getSelection().removeAllRanges(); document.body.focus()")
    page.locator("html").evaluate("e => { e.tabIndex = -1; e.focus(); e.removeAttribute('tabindex') }")
    page.keyboard.press("Tab")
    assert focused(page) == "本文へ移動", f"{page.url}: Tab first reaches 「{focused(page)}」"
    for _ in range(25):
        told = page.evaluate(
            """() => {
                const e = document.activeElement
                if (!e || e === document.body) return null
                const style = getComputedStyle(e)
                const box = e.getBoundingClientRect()
                const drawn = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                const area = box.width * box.height > 0
                return [drawn, area, e.outerHTML.slice(0, 120)]
            }"""
        )
        if told is None:
            return
        assert told[0], f"{page.url}: the focus cannot be seen on {told[2]}"
        assert told[1], f"{page.url}: the focus stands on nothing that is shown: {told[2]}"
        page.keyboard.press("Tab")


def test_door_is_accessible(house: House) -> None:
    """the door of a demo town passes axe-core, fits into 320 px and shows its focus"""
    with house.browser() as page:
        page.goto("/sign-in")
        faults = faults_of(page, "sign-in")
        assert not faults, "\n".join(faults)


def test_pages_are_accessible(house: House) -> None:
    """every main page of seven roles passes axe-core, fits into 320 px and shows its focus"""
    with house.browser() as page:
        faults = []
        for role, pages in ROLES.items():
            sign_in(page, role)
            for name, address in pages(page).items():
                answer = page.goto(address)
                assert answer is not None and answer.ok, f"{role} {address}: {answer}"
                faults += faults_of(page, f"{role} {name}")
        assert not faults, "\n".join(faults)


def test_answers_that_are_wrong(house: House) -> None:
    """a form sent back and a conflict pass axe-core, fit into 320 px and show their focus"""
    with house.browser() as page:
        sign_in(page, "madoguchi1")
        note_with_errors(page)
        assert "エラー：" in page.title()
        faults = faults_of(page, "note-with-errors")
        conflict(page)
        faults += faults_of(page, "conflict")
        assert not faults, "\n".join(faults)


def test_skip_link(house: House) -> None:
    """the first press of Tab and one of Enter lead past the menu into the content"""
    with house.browser() as page:
        sign_in(page, "madoguchi1")
        page.goto("/files")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("location.hash") == "#main"
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('main')"), focused(page)
