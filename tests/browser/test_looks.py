"""Every page in light and dark, on a laptop and on a phone: it stays where it was first painted,
nothing comes from a third party, and axe finds nothing with what opens opened.
"""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.reading import PATIENCE, Traffic, addresses, shift, violations, watch

LOOKS = {
    "light": ("light", 1280),
    "dark": ("dark", 1280),
    "phone": ("light", 360),
    "dark phone": ("dark", 360),
}
LIKE_OTHERS = "dark phone"
"""Has the colours of one look and the places of another, which axe has seen."""
MISSING = "/no/such/page/"


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("address", [*addresses(), MISSING])
def test_a_page_stays_at_rest_and_at_home_and_axe_finds_nothing(
    chromium: Browser, base: str, address: str, look: str
) -> None:
    scheme, width = LOOKS[look]
    context = chromium.new_context(
        base_url=base,
        color_scheme=scheme,  # type: ignore[arg-type]
        viewport={"width": width, "height": 800},
    )
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    traffic = watch(page)
    page.goto(address)
    moved = _moved(page, width)
    found = [] if look == LIKE_OTHERS else violations(_opened(page))
    context.close()
    assert moved == 0
    assert not _foreign(traffic, base)
    assert not found, "\n".join(found)


def _moved(page: Page, width: int) -> float:
    """How far things move while a reader scrolls, and while the theme's script comes."""
    page.mouse.move(width / 2, 400)
    page.mouse.wheel(0, 2_000)
    page.hover("[data-md-component=palette] label:visible")  # fetches the theme's script
    page.wait_for_load_state("networkidle")
    return shift(page)


def _opened(page: Page) -> Page:
    page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    return page


def _foreign(traffic: Traffic, base: str) -> list[str]:
    return [name for name in traffic.transferred if not name.startswith(base + "/")]


def test_a_search_stays_at_home_and_axe_finds_nothing(page: Page, base: str) -> None:
    traffic = watch(page)
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("matrix")
    page.locator(".md-search-result__item").first.wait_for()
    assert not violations(page)
    assert not _foreign(traffic, base)
    assert page.get_by_role("dialog", name="Search").count() == 1


def test_axe_would_find_something(page: Page) -> None:
    page.goto("/")
    page.evaluate("document.querySelector('.md-search').removeAttribute('aria-label')")
    assert any(line.startswith("aria-dialog-name: ") for line in violations(page))


def test_axe_would_find_pale_words_in_code_of_which_most_is_alike(page: Page) -> None:
    page.goto("/lessons/matmul/")
    page.add_style_tag(content="pre .kn { color: #888 !important }")
    found = violations(page)
    assert found
    assert all(line.startswith("color-contrast: ") and ".kn" in line for line in found)


def test_what_moves_and_what_comes_from_elsewhere_would_be_found(page: Page, base: str) -> None:
    traffic = watch(page)
    page.goto("/")
    page.evaluate("document.querySelector('article').prepend(document.createElement('img'))")
    page.evaluate("new Promise(seen => setTimeout(seen, 100))")
    page.evaluate("document.querySelector('img').style = 'display: block; height: 300px'")
    assert shift(page) > 0
    assert _foreign(traffic, base) == []
    assert base + "/" in _foreign(traffic, "http://elsewhere.example")


def test_each_page_describes_itself(site: Path, page: Page) -> None:
    described = {}
    for address in addresses():
        page.goto(address)
        described[address] = page.locator("meta[name=description]").get_attribute("content")
    assert all(described.values())
    assert len(set(described.values())) == len(described)
