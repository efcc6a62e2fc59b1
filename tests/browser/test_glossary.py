"""What a word of the glossary means opens beside it: by pointer, focus, tap; Escape closes it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.reading import addresses, violations, watch
from tests.browser.test_keyboard import tab_to

LESSON = "/lessons/matmul/"
CARD = "#term-card"
TERM = "article a.term"
GLOSSARY = "**/glossary/"


def told(page: Page, term: Locator) -> str:
    """The two sentences that the glossary has for a word."""
    href = term.get_attribute("href") or ""
    page.goto(page.url.rsplit("/lessons/")[0] + "/glossary/")
    anchor = href.partition("#")[2]
    return page.locator(f"h3[id='{anchor}'] + p").inner_text()


@pytest.fixture
def lesson(page: Page) -> Page:
    page.goto(LESSON)
    page.wait_for_function("() => Boolean(customElements.get('done-tick'))")
    return page


@pytest.fixture
def touched(chromium: Browser, base: str) -> Iterator[Page]:
    """A phone, which has a finger and no pointer that rests anywhere."""
    context = chromium.new_context(
        base_url=base, viewport={"width": 360, "height": 700}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto(LESSON)
    page.wait_for_function("() => Boolean(customElements.get('done-tick'))")
    yield page
    context.close()


@pytest.mark.parametrize("address", addresses("lessons"))
def test_each_word_is_a_link_once_a_lesson_and_leads_to_its_entry(page: Page, address: str) -> None:
    page.goto(address)
    hrefs = page.locator(TERM).evaluate_all("all => all.map(each => each.getAttribute('href'))")
    assert hrefs
    assert len(hrefs) == len(set(hrefs))
    page.goto("/glossary/")
    anchors = set(page.locator("article h3").evaluate_all("all => all.map(each => each.id)"))
    assert {href.partition("#")[2] for href in hrefs} <= anchors
    assert {href.partition("#")[0] for href in hrefs} == {"../../glossary/"}


def test_a_pointer_opens_it_may_come_onto_it_and_closes_it_by_leaving(lesson: Page) -> None:
    term = lesson.locator(TERM).first
    term.hover()
    card = lesson.locator(CARD)
    expect(card).to_be_visible()
    expect(card).to_have_role("tooltip")
    expect(term).to_have_attribute("aria-describedby", "term-card")
    card.hover()
    lesson.wait_for_timeout(400)
    expect(card).to_be_visible()
    lesson.mouse.move(5, 5)
    expect(card).to_be_hidden()
    assert term.get_attribute("aria-describedby") is None


def test_it_shows_the_two_sentences_of_the_glossary(lesson: Page) -> None:
    term = lesson.locator(f"{TERM}[href$='#neuron']")
    term.hover()
    shown = lesson.locator(CARD).inner_text()
    assert shown == told(lesson, term) != ""


def test_the_focus_opens_it_and_escape_closes_it(lesson: Page) -> None:
    tab_to(lesson, TERM)
    card = lesson.locator(CARD)
    expect(card).to_be_visible()
    lesson.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(lesson.locator(":focus").and_(lesson.locator(TERM))).to_have_count(1)
    lesson.keyboard.press("Tab")
    expect(card).to_be_visible()  # that of the next word
    lesson.keyboard.press("Enter")
    expect(lesson).to_have_url(re.compile("/glossary/#[a-z-]+$"))


def test_it_stays_with_a_word_that_the_focus_brings_into_sight(lesson: Page) -> None:
    lesson.locator(TERM).first.focus()
    card = lesson.locator(CARD)
    expect(card).to_be_visible()
    term = lesson.locator(f"{TERM}:visible").last
    term.focus()
    lesson.wait_for_timeout(300)
    expect(card).to_be_visible()
    word, shown = term.bounding_box(), card.bounding_box()
    assert word is not None
    assert shown is not None
    above, below = word["y"] - shown["y"] - shown["height"], shown["y"] - word["y"] - word["height"]
    assert 0 <= max(above, below) <= 10
    lesson.mouse.move(640, 400)
    lesson.mouse.wheel(0, -5_000)
    expect(card).to_be_hidden()  # the word is out of sight


def test_what_a_mark_of_the_glossary_has_stays_there(page: Page) -> None:
    page.goto("/lessons/products/")
    page.locator(f"{TERM}[href$='#rank']").hover()
    expect(page.locator(f"{CARD} code").first).to_be_visible()
    assert page.locator(f"{CARD} [tabindex], {CARD} [class], {CARD} [data-seen]").count() == 0


def test_one_is_open_at_a_time(lesson: Page) -> None:
    terms = lesson.locator(TERM)
    terms.nth(0).hover()
    expect(lesson.locator(CARD)).to_be_visible()
    first = lesson.locator(CARD).inner_text()
    terms.nth(1).hover()
    expect(lesson.locator(CARD)).not_to_have_text(first)
    expect(lesson.locator(CARD)).to_have_count(1)
    expect(lesson.locator("[aria-describedby='term-card']")).to_have_count(1)


def test_a_click_follows_the_link(lesson: Page) -> None:
    lesson.locator(TERM).first.click()
    expect(lesson).to_have_url(re.compile("/glossary/#[a-z-]+$"))


def test_a_tap_opens_it_within_the_screen_and_a_second_tap_follows_the_link(touched: Page) -> None:
    term = touched.locator(TERM).last
    term.tap()
    card = touched.locator(CARD)
    expect(card).to_be_visible()
    expect(touched).to_have_url(re.compile(f"{LESSON}$"))
    box = card.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 700
    term.tap()
    expect(touched).to_have_url(re.compile("/glossary/#[a-z-]+$"))


def test_a_tap_beside_it_closes_it(touched: Page) -> None:
    # Some phones leave the focus where it is: then it is the tap alone that tells.
    touched.evaluate("addEventListener('mousedown', event => event.preventDefault())")
    touched.locator(TERM).first.tap()
    expect(touched.locator(CARD)).to_be_visible()
    assert touched.evaluate("document.activeElement === document.body")
    touched.locator("h1").tap()
    expect(touched.locator(CARD)).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_it_is_open(lesson: Page, scheme: str) -> None:
    lesson.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    lesson.reload()
    lesson.locator(TERM).first.focus()
    expect(lesson.locator(CARD)).to_be_visible()
    assert not violations(lesson)


def test_nothing_of_it_is_fetched_before_it_is_asked_for(page: Page) -> None:
    traffic = watch(page)
    page.goto(LESSON, wait_until="networkidle")
    assert not [name for name in traffic.transferred if "glossary" in name]
    page.locator(TERM).first.hover()
    expect(page.locator(CARD)).to_be_visible()
    page.locator(TERM).nth(1).hover()
    page.wait_for_load_state("networkidle")
    fetched = sorted(name.rpartition("/")[2] for name in traffic.transferred if "glossary" in name)
    assert fetched == ["", "glossary.css", "glossary.js"]


def test_where_the_glossary_does_not_come_a_word_stays_a_link(lesson: Page) -> None:
    def refuse(route: Route) -> None:
        route.abort()

    lesson.route(GLOSSARY, refuse)
    term = lesson.locator(TERM).first
    term.hover()
    lesson.wait_for_timeout(300)
    expect(lesson.locator(CARD)).to_have_count(0)
    lesson.unroute(GLOSSARY)
    lesson.mouse.move(5, 5)
    term.hover()
    expect(lesson.locator(CARD)).to_be_visible()  # asked for again


def test_without_javascript_a_word_is_a_link(chromium: Browser, base: str) -> None:
    context = chromium.new_context(base_url=base, java_script_enabled=False)
    plain = context.new_page()
    plain.goto(LESSON)
    plain.locator(TERM).first.click()
    expect(plain).to_have_url(re.compile("/glossary/#[a-z-]+$"))
    expect(plain.locator("h3:target")).to_be_visible()
    context.close()


def test_the_quiz_leaves_words_alone(lesson: Page) -> None:
    before = lesson.locator(TERM).all_inner_texts()
    lesson.get_by_role("switch", name="Quiz").click()
    lesson.locator("html.quiz").wait_for()
    assert lesson.locator(TERM).all_inner_texts() == before


def test_words_are_text_in_what_readers_take_away(page: Page) -> None:
    for name in ("index.md", "matmul.ipynb"):
        response = page.request.get(f"{LESSON}{name}")
        assert response.ok
        assert "glossary" not in response.text()
