"""What a worker of the demo town is led to: every address and form, found by following links."""

import html
import re

from playwright.sync_api import Page

KEY = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
# Of pages that differ by their keys only so many are opened.
EACH = 40
STARTS = [
    "/", "/files?scope=mine", "/files", "/files?status=consultation.received", "/staff",
    "/staff/new", "/account", "/account/password",
]


def keyless(address: str) -> str:
    return KEY.sub("*", address)


class Atlas:
    """The pages open to whoever is signed in in this browser."""

    def __init__(self, page: Page) -> None:
        self.request = page.context.request
        # Each address with the length of its page.
        self.addresses: dict[str, int] = {}
        self.forms: dict[str, list[str]] = {}
        self._walk()

    def _walk(self) -> None:
        waiting, opened, counts = list(STARTS), set(), {}
        while waiting:
            address = waiting.pop(0)
            pattern = keyless(address)
            counts[pattern] = counts.get(pattern, 0) + 1
            if address in opened or counts[pattern] > EACH:
                continue
            opened.add(address)
            answer = self.request.get(address, max_redirects=0)
            if answer.status == 200:
                text = answer.text()
                self.addresses[address] = len(text)
                waiting += self._read(address, text)

    def _read(self, address: str, text: str) -> list[str]:
        for action in re.findall(r'<form method="post" action="([^"]*)"', text):
            self.forms.setdefault(keyless(html.unescape(action)), []).append(address)
        links = (html.unescape(link) for link in re.findall(r'href="(/[^"#]*)', text))
        skipped = ("/assets/", "/audit?")
        return [
            link for link in links
            if not link.startswith(skipped) and ".csv" not in link and "page=" not in link
        ]

    def page_of(self, form: str) -> str | None:
        return next(iter(self.forms.get(form, [])), None)

    def address(self, pattern: str, fullest: bool = False) -> str | None:
        """The first such address, or the one of the longest page."""
        found = [address for address in self.addresses if keyless(address) == pattern]
        if fullest:
            return max(found, key=lambda address: self.addresses[address], default=None)
        return next(iter(found), None)
