"""What a reader meets first: a dark title, the lead in larger letters, and the opening, whole."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.browser.reading import PATIENCE, addresses
from tests.browser.test_lessons import OPENING

SCREENS = {"laptop": (1366, 768), "phone": (360, 740)}
LEAD = "article > :is(h1, h1 + .signpost, h1 + figure) + p > strong:first-child"
WAYS = "article > h1 + figure.picture + p + ul a"


@pytest.fixture(scope="module", params=SCREENS)
def reader(chromium: Browser, base: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    width, height = SCREENS[request.param]
    context = chromium.new_context(
        base_url=base, viewport={"width": width, "height": height}, service_workers="block"
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    yield page
    context.close()


def below(part: Locator) -> float:
    """How far a part reaches below the first screen, in pixels; none is not above zero."""
    reach = "part => part.getBoundingClientRect().bottom - innerHeight"
    return float(part.evaluate(reach))


def size(part: Locator) -> float:
    return float(part.evaluate("part => parseFloat(getComputedStyle(part).fontSize)"))


def weight(part: Locator) -> int:
    return int(part.evaluate("part => getComputedStyle(part).fontWeight"))


@pytest.mark.parametrize("address", addresses("lessons"))
def test_the_opening_of_a_lesson_is_on_the_first_screen(reader: Page, address: str) -> None:
    reader.goto(address)
    assert below(reader.locator(OPENING)) <= 0
    title, lead, word = (reader.locator(part) for part in ("article > h1", LEAD, "article h2 ~ p"))
    assert size(title) > size(lead) > size(word.first)
    assert weight(title) >= 700 > weight(lead)


def test_home_shows_its_picture_its_promise_and_the_ways_in(reader: Page) -> None:
    reader.goto("/")
    for part in ("article > h1 + figure.picture", LEAD):
        assert below(reader.locator(part)) <= 0
    ways = reader.locator(WAYS)
    assert below(ways.first) <= 0
    assert [way.get_attribute("href") for way in ways.all()] == [
        "start/",
        "lessons/matmul/",
        "plans/",
    ]


def test_an_opening_further_down_would_be_found(reader: Page) -> None:
    reader.goto("/lessons/matmul/")
    reader.add_style_tag(content="h1 { padding-bottom: 600px }")
    assert below(reader.locator(OPENING)) > 0


def test_a_title_as_pale_as_the_theme_has_it_would_be_found(reader: Page) -> None:
    reader.goto("/lessons/matmul/")
    reader.add_style_tag(content="article > h1 { font-weight: 300 !important }")
    assert weight(reader.locator("article > h1")) < 700


@pytest.mark.parametrize("address", addresses())
def test_words_in_bold_lead_a_page_or_stand_in_none_of_its_first(
    reader: Page, address: str
) -> None:
    """The style sets them on lines of their own, in front of all the rest."""
    reader.goto(address)
    first = reader.locator("article > :is(h1, h1 + .signpost, h1 + figure) + p").last
    leads = (
        "first => first.querySelector('strong') === null || first.firstChild.nodeName === 'STRONG'"
    )
    assert first.count() == 0 or first.evaluate(leads)
