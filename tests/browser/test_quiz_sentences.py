"""Laws and myths in the quiz: true or false, and which case is against it."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.reading import violations
from tests.browser.test_quiz import FOCUSED, ask_all

LESSON = "/lessons/matmul-views/"
MYTH = "The order of the factors does not matter for square matrices."
LAW = "In exact arithmetic (A @ B) @ C is A @ (B @ C)."
AGAINST = r"False for A = \[\[.*\]\], B = \[\[.*\]\]: .* ≠ .*\.$"


@pytest.fixture
def quiz(page: Page) -> Page:
    page.goto(LESSON)
    ask_all(page)
    return page


def sentence(page: Page, text: str) -> Locator:
    return page.locator("quiz-sentence").filter(has_text=re.compile(f"^{re.escape(text)}$")).first


def all_of_it(page: Page) -> None:
    """The quiz is on already; how many questions it asks each page keeps for itself."""
    every = page.get_by_role("button", name="Ask all")
    chosen = page.get_by_role("button", name=re.compile("^Ask .* chosen$"))
    if every.or_(chosen).inner_text().startswith("Ask all"):
        every.click()
    expect(chosen).to_be_visible()


def told(page: Page) -> Locator:
    """What the dialog says once it is answered; below it stands room for a reason and a picture."""
    return page.get_by_role("dialog").locator("div > p").first


def against(page: Page) -> Locator:
    """The box behind the myth: its counterexample, and the law that is right."""
    return page.locator("div.myth").filter(has_text="Right: The transpose of A @ B is B.T @ A.T.")


def test_a_myth_is_asked_and_its_smallest_counterexample_told(quiz: Page) -> None:
    asked = sentence(quiz, MYTH)
    expect(asked).to_be_visible()
    expect(against(quiz)).to_be_hidden()
    asked.click()
    card = quiz.get_by_role("dialog", name=f"{MYTH}")
    expect(card).to_contain_text("True or false? If false, show a counterexample")
    expect(card.get_by_label("Your answer")).to_be_hidden()
    card.get_by_role("button", name="False", exact=True).click()
    expect(told(quiz)).to_have_text(re.compile(f"^✓ Right. {AGAINST}"))
    expect(quiz.locator("quiz-score > p").first).to_contain_text("1 right of 1 tried")
    expect(against(quiz)).to_be_visible()
    expect(against(quiz)).to_contain_text("Not so. False for A")


def test_who_believes_a_myth_is_told_the_case_against_it(quiz: Page) -> None:
    sentence(quiz, MYTH).click()
    quiz.get_by_role("button", name="True", exact=True).click()
    expect(told(quiz)).to_have_text(re.compile(f"^Wrong. {AGAINST}"))
    expect(quiz.locator("quiz-score > p").first).to_contain_text("0 right of 1 tried")


@pytest.mark.parametrize(("said", "score"), [("True", "1 right"), ("False", "0 right")])
def test_a_law_is_asked_in_the_same_words(quiz: Page, said: str, score: str) -> None:
    sentence(quiz, LAW).click()
    quiz.get_by_role("button", name=said, exact=True).click()
    expect(told(quiz)).to_have_text(
        re.compile(r"Searched [\d,]+ (cases|draws).*, none against it\.$")
    )
    expect(quiz.locator("quiz-score > p").first).to_contain_text(f"{score} of 1 tried")


def test_nothing_tells_a_law_from_a_myth(quiz: Page) -> None:
    quiz.goto("/lessons/interview/")  # which has the most of them
    all_of_it(quiz)
    looks = quiz.evaluate(
        """() => [...document.querySelectorAll("quiz-sentence")].map(each => {
          const style = getComputedStyle(each.parentElement)
          return [style.textDecorationLine, style.fontStyle, each.role,
                  each.ariaLabel.split(",")[0].split(":")[0], each.parentElement.dataset.seen]
        })"""
    )
    assert len(looks) >= 12
    assert {tuple(look) for look in looks} == {("none", "normal", "button", "True or false", None)}
    for box in quiz.locator("div.myth, details.law").all():
        expect(box).to_be_hidden()


def test_every_sentence_has_a_box_of_its_own(quiz: Page) -> None:
    for address in (LESSON, "/lessons/shapes/", "/lessons/attention/", "/myths/"):
        quiz.goto(address)
        all_of_it(quiz)
        boxes = quiz.locator("div.myth, details.law:not(div.myth *)").count()
        covered = quiz.locator(":is(div.myth, details.law)[data-covered]")
        assert covered.count() == boxes > 0, address


def test_by_keyboard_alone(quiz: Page) -> None:
    asked = sentence(quiz, MYTH)
    asked.focus()
    quiz.keyboard.press("Enter")
    expect(quiz.locator(FOCUSED)).to_have_text("True")
    quiz.keyboard.press("Tab")
    quiz.keyboard.press("Space")
    expect(told(quiz)).to_contain_text("≠")
    expect(quiz.locator(FOCUSED)).to_have_text("Next")
    quiz.keyboard.press("Escape")
    expect(quiz.locator(FOCUSED)).to_have_text(MYTH)
    expect(quiz.locator(FOCUSED)).to_have_attribute("aria-label", re.compile("^✓ false for"))


def test_the_next_question_of_a_fact_has_its_field_again(quiz: Page) -> None:
    sentence(quiz, MYTH).click()
    quiz.get_by_role("button", name="Reveal").click()
    quiz.get_by_role("button", name="Next", exact=True).last.click()
    card = quiz.get_by_role("dialog")
    expect(card.get_by_label("Your answer")).to_be_visible()
    expect(card.get_by_role("button", name="True", exact=True)).to_be_hidden()


def test_axe_finds_nothing(quiz: Page) -> None:
    sentence(quiz, MYTH).click()
    assert not violations(quiz)
    quiz.get_by_role("button", name="False", exact=True).click()
    assert not violations(quiz)
