"""The quiz asks about ten chosen questions first, names the line, and tells why one is wrong."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reading import addresses, violations
from tests.browser.test_quiz import BLANK, LESSON, answer, ask_all, switch

ASKED = f"{BLANK}[aria-label^='Hidden, question'], quiz-sentence"
KINDS = """async () => {
  const { kind } = await import("/assets/javascripts/quiz/chosen.js")
  const asked = [...document.querySelectorAll("quiz-blank[role=button], quiz-sentence")]
    .filter(one => /question/.test(one.ariaLabel)).map(one => one.question)
  const { heading } = await import("/assets/javascripts/quiz/places.js")
  return {
    kinds: asked.map(kind), seen: asked.map(one => one.isVisible),
    places: asked.map(({claim}) => heading(claim, "h2")?.id),
  }
}"""
LATER = ("check-yourself", "interview-answer")
RULE = "Two matrices can be multiplied exactly when A has as many columns as B has rows."


@pytest.mark.parametrize("address", addresses("lessons"))
def test_about_ten_of_several_kinds_and_places_come_first(page: Page, address: str) -> None:
    page.goto(address)
    switch(page)
    found = page.evaluate(KINDS)
    count = len(found["kinds"])
    expect(page.locator("quiz-score > p").first).to_have_text(f"0 right of 0 tried, {count} chosen")
    total = int(page.get_by_role("button", name="Ask all").inner_text().split()[-1])
    assert min(6, total) <= count <= 10
    assert all(found["seen"])
    assert len(set(found["kinds"])) >= 2
    page.get_by_role("button", name="Ask all").click()
    expect(page.locator(ASKED)).to_have_count(total)
    every = page.evaluate(KINDS)
    open_ = {place for place, seen in zip(every["places"], every["seen"], strict=True) if seen}
    places = len(open_ - {None, *LATER}) - 1  # one may hold nothing that is worked out
    assert len(set(found["places"])) >= min(4, places)
    page.get_by_role("button", name=f"Ask {count} chosen").click()
    expect(page.locator(ASKED)).to_have_count(count)


def test_what_says_the_same_in_its_section_hides_with_a_question(page: Page) -> None:
    page.goto(LESSON)
    switch(page)
    twin = page.locator("[data-snippet='snippets/matmul/by_hand_torch.py'] .line").filter(
        has_text="P = X @ W.T"
    )
    expect(twin.locator("quiz-blank")).to_have_count(1)
    page.locator(ASKED).first.click()
    answer(page, "(2, 4)")
    expect(twin.locator("quiz-blank")).to_have_count(0)


def test_the_dialog_names_its_line_and_a_wrong_answer_is_told_why(page: Page) -> None:
    page.goto(LESSON)
    switch(page)
    page.locator(ASKED).first.click()
    card = page.get_by_role("dialog", name=re.compile(r"^Hidden, question 1 of 10: P = X @ W\.T"))
    expect(card.locator("#quiz-line")).to_have_text("P = X @ W.T  # ?")
    answer(page, "(2, 3)")
    why = page.locator("#quiz-why")
    expect(why).to_contain_text(f"Given: (2, 3) @ (3, 4). {RULE}")
    expect(why).not_to_contain_text("(2, 4)")
    assert not violations(page)
    answer(page, "(2, 4)")
    expect(card).to_contain_text("Right. (2, 3), (3, 4) went in and P has shape (2, 4).")
    expect(card.locator("div > p").last).to_contain_text("Given: (2, 3) @ (3, 4). ")
    picture = card.get_by_role("img", name=re.compile(r"^X times W\.T equals P\."))
    expect(picture).to_be_visible()
    assert not violations(page)


def test_a_sentence_has_one_blank(page: Page) -> None:
    page.goto("/lessons/broadcasting/")
    ask_all(page)
    told = page.locator("p, li").filter(has_text="The lower right number is")
    for paragraph in told.all():
        expect(paragraph.locator("quiz-blank")).to_have_count(1)
    assert told.count() >= 1
    told.first.locator("quiz-blank").click()
    line = page.locator("#quiz-line")
    expect(line).to_have_text(re.compile(r"^The lower right number is 6 plus \d+, which is _\.$"))
    answer(page, "1")
    expect(page.locator("#quiz-why")).to_have_text(re.compile(r"^Computed: \S.*, in \w+\.py\.$"))


def test_without_its_reasons_it_asks_all_the_same(page: Page) -> None:
    page.route("**/quiz.json", lambda route: route.abort())
    page.goto(LESSON)
    switch(page)
    page.locator(ASKED).first.click()
    answer(page, "(9, 9)")
    expect(page.locator("#quiz-verdict")).not_to_be_empty()
    expect(page.locator("#quiz-why")).to_be_empty()


LENGTHS = """async () => {
  const { questions } = await import("/assets/javascripts/quiz/questions.js")
  const told = await fetch("quiz.json").then(response => response.json())
  const found = questions(document.querySelector("article"))
  const others = found.filter(({code, isSentence}) => !code && !isSentence)
  const snippets = Map.groupBy(found.filter(({code}) => code), ({code}) => code)
  return [
    [others.filter(one => one.isProse).length, told.marks.length],
    [others.filter(one => !one.isProse).length, told.rules.length],
    ...[...snippets.values()].map(all => [all.length, told.snippets[all[0].snippet].length]),
  ]
}"""


@pytest.mark.parametrize("address", [*addresses("lessons"), "/reference/", "/errors/"])
def test_each_question_has_its_place_among_the_reasons(page: Page, address: str) -> None:
    page.goto(address)
    lengths = page.evaluate(LENGTHS)
    assert [pair for pair in lengths if pair[0] != pair[1]] == []
