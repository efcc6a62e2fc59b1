"""What a mouse reaches a keyboard reaches: search, colours, tabs, what a claim was seen to be."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reading import addresses

LESSON = addresses("lessons")[0]
FOCUSED = ":focus"


def tab_to(page: Page, selector: str, presses: int = 60) -> None:
    """Press Tab until what `selector` names has the focus."""
    for _ in range(presses):
        page.keyboard.press("Tab")
        if page.locator(FOCUSED).and_(page.locator(selector)).count():
            return
    pytest.fail(f"{presses} presses of Tab do not reach {selector}")


@pytest.mark.parametrize("width", [360, 1280])
def test_tab_reaches_search_and_it_finds(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(LESSON)
    tab_to(page, "[data-md-component=search-query]")
    page.keyboard.type("error atlas")
    page.locator(".md-search-result__item").first.wait_for()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/errors/$"))


@pytest.mark.parametrize("key", ["/", "s", "f"])
def test_a_shortcut_opens_search_on_its_first_press(page: Page, key: str) -> None:
    page.goto(LESSON)
    page.keyboard.press(key)
    expect(page.locator("[data-md-component=search-query]")).to_be_focused()
    page.keyboard.type("matrix")
    page.locator(".md-search-result__item").first.wait_for()
    expect(page.locator("[data-md-component=search-query]")).to_have_value("matrix")


def test_tab_reaches_the_colours_and_enter_switches_them(page: Page) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(LESSON)
    tab_to(page, "[name=__palette]")
    page.wait_for_function("() => window.component$")
    for scheme in ("default", "slate", "default"):
        page.keyboard.press("Enter")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)


def test_focus_shows_what_a_claim_was_seen_to_be(page: Page) -> None:
    page.goto(LESSON)
    claim = page.locator(".claim[aria-label]").first
    hidden = claim.evaluate("claim => getComputedStyle(claim, '::after').content")
    tab_to(page, ".claim[aria-label]", presses=200)
    shown = page.locator(FOCUSED).evaluate("claim => getComputedStyle(claim, '::after').content")
    assert hidden == "none"
    assert page.locator(FOCUSED).get_attribute("aria-label", timeout=1_000)
    assert "✓" in shown or "attr(aria-label)" in shown


def test_arrows_switch_tabs_everywhere_on_the_page(page: Page) -> None:
    page.goto(LESSON)
    tab_to(page, ".tabbed-set > input")
    page.wait_for_function("() => window.component$")
    page.keyboard.press("ArrowRight")
    for label in page.locator(".tabbed-labels label", has_text="PyTorch").all():
        expect(page.locator(f"[id={label.get_attribute('for')}]")).to_be_checked()
