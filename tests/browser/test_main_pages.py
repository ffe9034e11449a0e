"""The main pages, each looked at by axe-core and at 320 px."""

from harness import House, assert_accessible, assert_fits
from visits import main_pages, sign_in


def test_pages_are_accessible(house: House) -> None:
    """every main page passes axe-core and needs no sideways scrolling at 320 px"""
    with house.browser() as page:
        page.goto("/sign-in")
        assert_accessible(page)
        assert_fits(page)
        sign_in(page, "chosei1")
        faults = []
        for name, address in main_pages(page).items():
            answer = page.goto(address)
            assert answer is not None and answer.ok, f"{address} answered {answer and answer.status}"
            for check in (assert_accessible, assert_fits):
                try:
                    check(page)
                except AssertionError as fault:
                    faults.append(f"{name}: {fault}")
        assert not faults, "\n".join(faults)
