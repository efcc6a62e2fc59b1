"""axe finds nothing on any page, in light, in dark, on a phone, with what opens opened."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.reading import addresses, violations

LOOKS = {"light": ("light", 1280), "dark": ("dark", 1280), "phone": ("light", 360)}
MISSING = "/no/such/page/"


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("address", [*addresses(), MISSING])
def test_axe_finds_nothing(chromium: Browser, base: str, address: str, look: str) -> None:
    scheme, width = LOOKS[look]
    context = chromium.new_context(
        base_url=base,
        color_scheme=scheme,  # type: ignore[arg-type]
        viewport={"width": width, "height": 800},
    )
    page = context.new_page()
    page.goto(address)
    page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    found = violations(page)
    context.close()
    assert not found, "\n".join(found)


def test_axe_finds_nothing_in_an_open_search(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("matrix")
    page.locator(".md-search-result__item").first.wait_for()
    assert not violations(page)


def test_the_search_dialog_has_a_name(page: Page) -> None:
    page.goto("/")
    assert page.get_by_role("dialog", name="Search").count() == 1


def test_axe_would_find_something(page: Page) -> None:
    page.goto("/")
    page.evaluate("document.querySelector('.md-search').removeAttribute('aria-label')")
    assert any(line.startswith("aria-dialog-name: ") for line in violations(page))


@pytest.mark.parametrize("address", addresses("lessons"))
def test_a_phone_scrolls_code_and_not_the_page(chromium: Browser, base: str, address: str) -> None:
    page = chromium.new_page(base_url=base, viewport={"width": 360, "height": 800})
    page.goto(address)
    width = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert width == 360


def test_each_page_describes_itself(site: Path, page: Page) -> None:
    described = {}
    for address in addresses():
        page.goto(address)
        described[address] = page.locator("meta[name=description]").get_attribute("content")
    assert all(described.values())
    assert len(set(described.values())) == len(described)
