"""Filling forms in without knowing them: nothing, or what is required and no more."""

import datetime

from atlas import keyless
from playwright.sync_api import Locator, Page

EMPTY = """form => {
    for (const e of form.querySelectorAll('input, select, textarea')) {
        if (e.type === 'hidden') continue
        if (e.type === 'radio' || e.type === 'checkbox') e.checked = false
        else if (e.tagName === 'SELECT') e.selectedIndex = 0
        else e.value = ''
    }
}"""
# In a row that may be left out nothing is required.
MUST = """form => [...form.querySelectorAll('.need.required')].filter(e => !e.closest('.another')).length"""
REQUIRED = """(form, today) => {
    const heads = [...form.querySelectorAll('.need.required')].map(e => e.parentElement.parentElement)
    for (const box of heads) {
        const all = [...box.querySelectorAll('input, select, textarea')]
        const boxes = all.filter(e => e.type === 'radio' || e.type === 'checkbox')
        if (boxes.length) { if (!boxes.some(e => e.checked)) boxes[0].checked = true; continue }
        if (box.matches('.date')) {
            const parts = all.filter(e => e.tagName === 'INPUT')
            if (parts.every(e => !e.value)) parts.forEach((e, i) => e.value = today[i])
            continue
        }
        for (const e of all) {
            if (e.tagName === 'SELECT') e.selectedIndex = Math.max(e.selectedIndex, 1)
            else if (!e.value) e.value = '例として書いた文です。'
        }
    }
}"""
# A date and a list of choices are one question; radio buttons are one control, boxes one each.
MEASURE = """form => {
    const seen = e => e.type !== 'hidden' && !e.hidden
    const all = [...form.querySelectorAll('input, select, textarea')].filter(seen)
    const radios = new Set(all.filter(e => e.type === 'radio').map(e => e.name))
    const names = all.map(e => {
        const date = e.closest('fieldset.date')
        return date ? 'date ' + date.querySelector('select').id : e.name
    })
    return {
        questions: new Set(names).size,
        controls: all.filter(e => e.type !== 'radio').length + radios.size,
        required: form.querySelectorAll('.need.required').length,
        form_bytes: new TextEncoder().encode(form.outerHTML).length,
    }
}"""
UNFOLD = """() => document.querySelectorAll('main details:not(.menu):not(.basis)')
    .forEach(e => e.open = true)"""


PASSWORD = "kasane-demo-2026"


def sign_in(page: Page, name: str) -> None:
    """By name and password: not every worker of the demo town has a door of their own."""
    page.context.clear_cookies()
    page.goto("/sign-in")
    form = form_to(page, "/sign-in")
    form.locator("[name=name]").fill(name)
    form.locator("[name=password]").fill(PASSWORD)
    send(page, form)


def today() -> list[str]:
    """The day in the parts of a Japanese date, in the present era."""
    now = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=9)))
    return [str(now.year - 2018), str(now.month), str(now.day)]


def form_to(page: Page, action: str) -> Locator:
    """The first form that goes to such an address; `*` stands for a key."""
    actions = page.locator("main form").evaluate_all(
        "all => all.map(form => form.getAttribute('action'))")
    place = next(i for i, found in enumerate(actions) if keyless(found) == action)
    return page.locator("main form").nth(place)


def send(page: Page, form: Locator) -> None:
    page.evaluate(UNFOLD)
    form.locator("button[type=submit]:not([disabled])").last.click()
    page.wait_for_load_state()


def send_required(page: Page, action: str, **chosen: str) -> None:
    """Fills in what must be there, chooses what is named, and presses the button."""
    form = form_to(page, action)
    form.evaluate(REQUIRED, today())
    page.evaluate(UNFOLD)
    for name, value in chosen.items():
        control = form.locator(f"[name={name}]")
        if control.first.evaluate("e => e.tagName") == "SELECT":
            control.select_option(value)
        elif control.first.get_attribute("type") in ("radio", "checkbox"):
            form.locator(f"[name={name}][value='{value}']").check(force=True)
        else:
            control.fill(value)
    send(page, form)
