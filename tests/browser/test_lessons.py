"""A lesson is at most twenty screens long, and opens with a picture or a question."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.reading import PATIENCE, addresses

WIDTH, HEIGHT = 1366, 768
SCREENS = 20
OPENING = "article > h1 + .signpost + p + *"
"""What stands below the title, what the lesson needs, and the sentence in bold."""


@pytest.fixture(scope="module")
def laptop(chromium: Browser, base: str) -> Iterator[Page]:
    context = chromium.new_context(
        base_url=base, viewport={"width": WIDTH, "height": HEIGHT}, service_workers="block"
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    yield page
    context.close()


def screens(page: Page) -> float:
    """How long a page is, with what opens closed."""
    assert page.locator("article details[open]").count() == 0
    return float(page.evaluate("document.documentElement.scrollHeight")) / HEIGHT


def opening(page: Page) -> str:
    """`picture`, `question`, or what it is instead."""
    first = page.locator(OPENING)
    if first.and_(page.locator("figure.picture:not(.timing)")).count():
        return "picture"
    text = (first.text_content() or "").strip()
    is_question = first.and_(page.locator("p")).count() and text.endswith("?")
    return "question" if is_question else text


@pytest.mark.parametrize("address", addresses("lessons"))
def test_a_lesson_is_short_and_opens_with_a_picture_or_a_question(
    laptop: Page, address: str
) -> None:
    laptop.goto(address)
    assert screens(laptop) <= SCREENS
    assert opening(laptop) in ("picture", "question")


def test_what_is_too_long_or_opens_with_a_formula_would_be_found(laptop: Page) -> None:
    laptop.goto(addresses("lessons")[0])
    laptop.add_style_tag(content=f"article {{ padding-bottom: {SCREENS * HEIGHT}px }}")
    assert screens(laptop) > SCREENS
    put = "(opening, html) => opening.outerHTML = html"
    for html, found in {
        "<p>How many?</p>": "question",
        "<p>A sentence.</p>": "A sentence.",
        "<p><math><mi>Z</mi></math></p>": "Z",
        "<h2>Why?</h2>": "Why?",
    }.items():
        laptop.locator(OPENING).evaluate(put, html)
        assert opening(laptop) == found


ENDS = """() => [...document.querySelectorAll(".signpost.next a")].map(each => each.pathname)"""


def test_each_lesson_leads_to_the_one_that_comes_next(laptop: Page) -> None:
    """From the first to the last, each once, and then on to what is no lesson."""
    laptop.goto("/")
    first = laptop.locator("article a[href*='lessons/']").first.evaluate("each => each.pathname")
    way = [first]
    while way[-1].startswith("/lessons/"):
        laptop.goto(way[-1])
        (below,) = laptop.evaluate(ENDS)
        assert below not in way
        way.append(below)
    assert sorted(way[:-1]) == addresses("lessons")
