"""The theme's script comes on demand, and nothing that a reader does before it comes is lost.

A page has the style of the parts that it has, and no other.
"""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from publish.base.problems import Problem
from publish.show import render
from tests.browser.reading import addresses, watch
from tests.conftest import ROOT

LESSON = addresses("lessons")[0]
SCHEME = "data-md-color-scheme"


def bundles(page: Page) -> list[str]:
    scripts = page.locator("script[src*='/bundle.']")
    found: list[str] = scripts.evaluate_all("all => all.map(one => one.src)")
    return found


@pytest.mark.parametrize("part", ["[data-md-component=palette] label", ".tabbed-labels label"])
def test_reaching_for_what_needs_it_fetches_it_once(page: Page, part: str) -> None:
    page.goto(LESSON)
    assert not bundles(page)
    page.locator(part).locator("visible=true").first.hover()
    page.mouse.move(5, 500)
    page.locator("[data-md-component=search-query]").hover()
    page.wait_for_function("() => window.component$")
    assert len(bundles(page)) == 1


def test_other_keys_fetch_nothing(page: Page) -> None:
    page.goto(LESSON, wait_until="networkidle")
    traffic = watch(page)
    for key in ("a", "Control+f", "ArrowDown", "Escape"):
        page.keyboard.press(key)
    page.wait_for_load_state("networkidle")
    assert not traffic.transferred


def test_a_click_before_the_script_is_there_counts(page: Page) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(LESSON)
    label = page.locator("[data-md-component=palette] label:visible")
    label.dispatch_event("click")
    expect(page.locator("body")).to_have_attribute(
        "data-md-color-media", "(prefers-color-scheme: light)"
    )


def test_a_tab_clicked_before_the_script_is_there_opens_on_all(page: Page) -> None:
    page.goto(LESSON)
    page.locator(".tabbed-labels label", has_text="PyTorch").first.dispatch_event("click")
    for label in page.locator(".tabbed-labels label", has_text="PyTorch").all():
        expect(page.locator(f"[id={label.get_attribute('for')}]")).to_be_checked()


@pytest.mark.parametrize("part", [".tabbed-labels label >> nth=1", "[for=__search] >> nth=0"])
def test_controls_work_when_the_script_cannot_be_fetched(page: Page, part: str) -> None:
    page.route("**/bundle.*", lambda route: route.abort())
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(LESSON)
    label = page.locator(f"label{part}" if part.startswith("[") else part)
    toggled = label.get_attribute("for")
    label.click()
    expect(page.locator(f"[id={toggled}]")).to_be_checked()


@pytest.mark.parametrize(("scheme", "expected"), [("light", "default"), ("dark", "slate")])
def test_a_first_visit_has_the_colours_of_the_system(
    chromium: Browser, base: str, scheme: str, expected: str
) -> None:
    page = chromium.new_page(base_url=base, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(LESSON)
    assert page.locator("body").get_attribute(SCHEME) == expected
    assert not bundles(page)
    page.close()


def test_chosen_colours_stay(page: Page) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(LESSON)
    for scheme in ("light", "dark"):
        page.locator("[data-md-component=palette] label:visible").click()
        chosen = f"(prefers-color-scheme: {scheme})"
        expect(page.locator("body")).to_have_attribute("data-md-color-media", chosen)
    page.goto("/")
    assert page.locator("body").get_attribute(SCHEME) == "slate"
    assert (
        page.locator("[data-md-component=palette] label:visible").get_attribute("for")
        == "__palette_0"
    )


def test_a_page_links_to_its_source(page: Page) -> None:
    page.goto(LESSON)
    source = page.locator("a[rel=edit]").get_attribute("href")
    assert source == "https://example.org/a/b/edit/main/docs" + LESSON.rstrip("/") + ".md"


def test_a_missing_page_says_so_and_leads_back(page: Page, base: str) -> None:
    response = page.goto("/lessons/no-such-lesson/")
    assert response is not None
    assert response.status == 404
    assert "404" in page.locator("h1").inner_text()
    page.locator("a.md-logo:visible").first.click()
    expect(page).to_have_url(f"{base}/")


STYLED = {
    "pictures.css": ("/lessons/matmul/", "figure.picture .claim", "textDecorationLine", "none"),
    "timings.css": ("/lessons/speed/", ".timings td", "textAlign", "right"),
    "labs.css": ("/labs/where_time_goes/", "figure.lab-figure", "overflowX", "auto"),
}


@pytest.mark.parametrize("sheet", STYLED)
def test_a_page_has_the_style_of_its_parts_and_no_other(page: Page, site: Path, sheet: str) -> None:
    address, part, name, value = STYLED[sheet]
    page.goto(address)
    style = f"part => getComputedStyle(part).{name}"
    assert page.locator(part).first.evaluate(style) == value
    written = (ROOT / "theme" / "styles" / sheet).read_text(encoding="utf-8").rstrip()
    rules = re.sub(r"\n\s+", "\n", written)  # a page has no indentation outside of its article
    assert rules in (site / address.strip("/") / "index.html").read_text(encoding="utf-8")
    assert rules not in (site / "maintain" / "index.html").read_text(encoding="utf-8")


def test_the_red_box_would_have_its_style() -> None:
    parts = (ROOT / "theme" / "partials" / "parts.html").read_text(encoding="utf-8")
    found = re.search(r'\["(.+)", "false-page\.css"\]', parts)
    assert found is not None
    sign = found[1].replace('\\"', '"')
    assert sign in render.red_box([Problem("docs/a.md", 1, "states 9")])
