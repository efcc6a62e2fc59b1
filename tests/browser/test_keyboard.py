"""What a mouse reaches a keyboard reaches: search, colours, tabs, what a claim was seen to be.

Few stops lead to the page, one to a snippet, and what has the focus is seen.
"""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.reading import addresses

LESSON = "/lessons/matmul/"
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


MOST = 15
STOP = """() => {
  const at = document.activeElement
  const shown = at.matches(".md-option, .tabbed-set > input")
    ? document.querySelector(`label[for="${at.id}"]:not([hidden])`) ?? at.nextElementSibling : at
  const { outlineStyle, outlineWidth } = getComputedStyle(shown)
  return {
    what: at.outerHTML.slice(0, 90),
    isInPage: Boolean(at.closest("article")),
    snippet: at.closest(".snippet:not(.live-editing)")?.dataset.snippet ?? "",
    isSeen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 1,
  }
}"""


def stops(page: Page, count: int) -> list[dict[str, object]]:
    """Where so many presses of Tab lead."""
    found = []
    for _ in range(count):
        page.keyboard.press("Tab")
        found.append(page.evaluate(STOP))
    return found


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("address", ["/", LESSON, "/labs/where_time_goes/", "/errors/"])
def test_few_stops_lead_to_the_page(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address)
    found = stops(page, MOST + 1)
    assert any(each["isInPage"] for each in found), found


@pytest.mark.parametrize("width", [360, 1280])
def test_a_snippet_is_one_stop_and_what_has_the_focus_is_seen(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(LESSON)
    found = stops(page, 80)
    assert [each["what"] for each in found if not each["isSeen"]] == []
    snippets = [each["snippet"] for each in found if each["snippet"]]
    assert len(snippets) == len(set(snippets)) > 3


def test_arrows_lead_through_a_snippet(page: Page) -> None:
    page.goto(LESSON)
    name = "snippets/matmul/by_hand.py"
    tab_to(page, f"[data-snippet='{name}'] *")
    focused = page.locator(FOCUSED)
    expect(focused).to_have_accessible_name("Run by_hand.py")
    seen = []
    for _ in range(6):
        seen.append(focused.evaluate("each => each.ariaLabel ?? each.textContent"))
        page.keyboard.press("ArrowRight")
    assert seen[:4] == [f"{each} by_hand.py" for each in ("Run", "Edit", "Copy", "Download")]
    assert seen[4] == "✓ by_hand.py"
    assert seen[5].startswith("✓ ")
    page.keyboard.press("End")
    expect(focused).to_have_text("# [[17 31 35 46]")
    page.keyboard.press("ArrowDown")  # there is no more
    expect(focused).to_have_text("# [[17 31 35 46]")
    page.keyboard.press("Home")
    expect(focused).to_have_accessible_name("Run by_hand.py")
    page.keyboard.press("End")
    page.keyboard.press("Tab")
    assert page.evaluate(STOP)["snippet"] != name


PROSE = "article :is(p, li, table, figure, dd):has(.claim[tabindex])"


@pytest.mark.parametrize("address", [LESSON, "/reference/", "/errors/"])
def test_what_a_paragraph_claims_is_one_stop(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_function("() => Boolean(customElements.get('copy-snippet'))")
    groups = page.evaluate(
        """groups => [...document.querySelectorAll(groups)]
        .filter(group => !group.closest(".snippet") && !group.querySelector("p, li, table"))
        .map(group => [...group.querySelectorAll(".claim[tabindex]")])
        .map(claims => claims.map(claim => claim.tabIndex))""",
        PROSE,
    )
    assert max(map(len, groups)) > 2
    assert all(stops == [0, *[-1] * (len(stops) - 1)] for stops in groups), groups


def test_arrows_lead_through_the_claims_of_a_paragraph(page: Page) -> None:
    page.goto("/reference/")
    table = page.locator("article table:has(.claim)").first
    claims = table.locator(".claim[tabindex]")
    claims.first.focus()
    page.keyboard.press("ArrowRight")
    expect(claims.nth(1)).to_be_focused()
    page.keyboard.press("End")
    expect(claims.last).to_be_focused()
    page.keyboard.press("ArrowDown")  # there is no more
    expect(claims.last).to_be_focused()
    page.keyboard.press("Home")
    expect(claims.first).to_be_focused()
    page.keyboard.press("Tab")
    inside = page.locator(FOCUSED).evaluate("each => each.matches('table .claim')")
    assert not inside or not table.locator(FOCUSED).count()


def test_without_a_script_each_part_of_a_snippet_is_a_stop(chromium: Browser, base: str) -> None:
    context = chromium.new_context(base_url=base, java_script_enabled=False)
    page = context.new_page()
    page.goto(LESSON)
    parts = page.locator(".snippet").first.locator("a, summary, .claim[tabindex='0']")
    assert parts.count() > 4
    context.close()


NAMED = "all => all.map(each => each.ariaLabel ?? each.textContent.trim())"
CONTROLS = ".snippet :is(button, summary, a[download])"
LAWS = ".law > summary, .law button"
"""A sentence may be quoted twice; what belongs to it then does the same."""


@pytest.mark.parametrize("address", addresses("lessons"))
def test_controls_have_names_of_their_own(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_function("() => Boolean(customElements.get('run-snippet'))")
    names = page.locator(CONTROLS).evaluate_all(NAMED)
    repeated = {name for name in names if names.count(name) > 1}
    assert repeated == set()
    answers = page.locator("details:not(.receipt, .law) > summary").evaluate_all(NAMED)
    assert len(answers) == len(set(answers)), answers
    laws = page.locator(LAWS).evaluate_all(NAMED)
    assert all(": " in name for name in laws), laws
