"""A worker without a mouse: Tab and Shift+Tab, arrow keys, Space, Enter, and what they type.

Nothing here looks for an element of the page to act on it. Where the focus is, is asked of the
browser after every key; a stop of the focus that cannot be seen fails the test.
"""

from playwright.sync_api import Page

# What the focus is on, as it would be read aloud, and whether a seeing person finds it.
HERE = """() => {
    const e = document.activeElement
    if (!e || e === document.body || e === document.documentElement) return null
    const words = (node) => {
        const copy = node.cloneNode(true)
        copy.querySelectorAll('.need, svg').forEach((part) => part.remove())
        return copy.textContent.replace(/[ \\n]+/g, ' ').trim()
    }
    const named = (e.getAttribute('aria-labelledby') || '').split(' ')
        .map((id) => document.getElementById(id)).filter(Boolean)
    const label = named.length ? named.map(words).join(' ')
        : e.getAttribute('aria-label') || (e.labels?.length ? words(e.labels[0]) : words(e))
    const box = e.getBoundingClientRect()
    const style = getComputedStyle(e)
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1)
    const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 0), innerHeight - 1)
    const top = document.elementFromPoint(x, y)
    const legend = e.closest('fieldset')?.querySelector('legend')
    return {
        label, group: legend ? words(legend) : '', kind: e.type || e.localName,
        checked: e.checked === true, value: e.localName === 'select'
            ? words(e.selectedOptions[0]) : '',
        outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        shown: box.width * box.height > 0 && box.bottom > 0 && box.top < innerHeight,
        covered: !(top && (e.contains(top) || top.contains(e) || e.labels?.[0]?.contains(top))),
        what: e.outerHTML.slice(0, 120),
    }
}"""


class Keyboard:
    """The keys of one worker at one page. Labels are those that stand on the page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    # -- going about

    def tab(self, key: str = "Tab") -> dict | None:
        """One press, and what the focus is on now: None behind the last stop of the page."""
        self.key(key)
        here = self.page.evaluate(HERE)
        if here is not None:
            where = f"{self.page.url}: the focus on {here['what']}"
            assert here["outlined"], f"{where} cannot be seen"
            assert here["shown"] and not here["covered"], f"{where} is out of sight"
        return here

    def tab_to(
        self, label: str, group: str = "", most: int = 150, key: str = "Tab"
    ) -> dict:
        """Presses Tab until the focus is on what is called so, in the group of this name."""
        passed = []
        for _ in range(most):
            here = self.tab(key)
            if here and here["label"] == label and here["group"].startswith(group):
                return here
            passed.append(here and f"{here['group']}/{here['label']}")
            if passed.count(None) > 1:
                break
        raise AssertionError(f"Tab never came to 「{group}/{label}」 on {self.page.url}: {passed}")

    def back_to(self, label: str, group: str = "") -> dict:
        return self.tab_to(label, group, key="Shift+Tab")

    def to_content(self) -> None:
        """From the top of a page past the menu, by the first link there is."""
        self.tab_to("本文へ移動", most=1)
        self.key("Enter")

    # -- filling in

    def write(self, label: str, text: str, group: str = "") -> None:
        self.tab_to(label, group)
        self.key("Control+a")
        self.page.keyboard.type(text)

    def tick(self, label: str, group: str = "") -> None:
        if not self.tab_to(label, group)["checked"]:
            self.key("Space")

    def choose(self, group: str, label: str) -> None:
        """One of several: Tab leads to the group, the arrow keys to the choice."""
        here = self.tab()
        for _ in range(150):
            if here and here["kind"] == "radio" and here["group"].startswith(group):
                break
            here = self.tab()
        passed = []
        for _ in range(40):
            assert here and here["kind"] == "radio", f"the arrows left the group {group}"
            if here["label"].startswith(label):
                if not here["checked"]:
                    self.key("Space")
                return
            passed.append(here["label"])
            here = self.tab("ArrowDown")
        raise AssertionError(f"the arrows never came to 「{label}」 on {self.page.url}: {passed}")

    def select(self, label: str, option: str) -> None:
        """From a list that opens: the arrow keys go through it."""
        here = self.tab_to(label)
        passed = []
        for key in ["Home"] + ["ArrowDown"] * 60:
            here = self.tab(key)
            if here["value"] == option:
                return
            passed.append(here["value"])
        raise AssertionError(f"「{option}」 is not in {label} on {self.page.url}: {passed}")

    def date(self, group: str, text: str) -> None:
        """A whole day typed where the year goes fills the three boxes."""
        self.write("年", text, group)

    # -- pressing

    def press(self, label: str, key: str = "Enter") -> None:
        """Presses a button or follows a link, and waits for the page it leads to."""
        self.tab_to(label)
        with self.page.expect_navigation():
            self.key(key)
        self.page.wait_for_function("document.readyState === 'complete'")

    def unfold(self, label: str) -> None:
        self.tab_to(label)
        self.key("Enter")

    def key(self, key: str) -> None:
        self.page.keyboard.press(key)

    # -- coming and going

    def sign_in(self, name: str, password: str) -> None:
        self.page.goto("/")
        self.write("利用者名", name)
        self.write("パスワード", password)
        self.press("入る")
        self.sees("ホーム")

    def sign_out(self) -> None:
        """By the menu under the worker's own name."""
        for _ in range(30):
            here = self.tab()
            if here and here["label"].startswith("利用者："):
                break
        else:
            raise AssertionError(f"{self.page.url}: no menu under a name")
        self.key("Enter")
        self.press("サインアウトする")

    # -- reading

    def sees(self, *words: str) -> None:
        text = self.page.inner_text("body")
        for word in words:
            assert word in text, f"「{word}」 does not stand on {self.page.url}:\n{text}"
