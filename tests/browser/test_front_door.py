"""The page one meets first, before anybody has signed in."""

from harness import House, assert_accessible, assert_fits, focused


def test_first_page(house: House) -> None:
    """the first page is accessible and fits into 320 px"""
    with house.browser() as page:
        page.goto("/")
        assert page.locator("html").get_attribute("lang") == "ja"
        assert page.locator("h1").count() == 1
        assert_accessible(page)
        assert_fits(page)


def test_first_tab(house: House) -> None:
    """the first press of Tab leads past the navigation to the content"""
    with house.browser() as page:
        page.goto("/")
        page.keyboard.press("Tab")
        assert focused(page), "Tab reaches nothing"
        target = page.evaluate("document.activeElement.getAttribute('href') || ''")
        assert target.startswith("#") and page.locator(target).count() == 1, target


def test_without_scripts(house: House) -> None:
    """the first page can be used without scripts"""
    with house.browser(javascript=False) as page:
        page.goto("/")
        assert page.locator("form[method=post] button").count() >= 1
