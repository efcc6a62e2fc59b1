"""The quiz: hides what a page states, asks for it, says what is right, and keeps count."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.reading import DOCS, addresses, shift, violations, watch
from tests.browser.test_keyboard import tab_to

LESSON = "/lessons/matmul/"
BLANK = "quiz-blank[role=button]"
FOCUSED = ":focus"


def switch(page: Page) -> None:
    page.get_by_role("switch", name="Quiz").click()
    page.locator("quiz-score").wait_for()


def ask_all(page: Page) -> None:
    """All questions: at first about ten are asked."""
    switch(page)
    page.get_by_role("button", name="Ask all").click()


def answer(page: Page, text: str) -> None:
    page.get_by_label("Your answer").fill(text)
    page.keyboard.press("Enter")


@pytest.fixture
def quiz(page: Page) -> Page:
    page.goto(LESSON)
    ask_all(page)
    return page


@pytest.fixture
def phone(chromium: Browser, base: str) -> Iterator[BrowserContext]:
    context = chromium.new_context(
        base_url=base,
        viewport={"width": 360, "height": 640},
        has_touch=True,
        is_mobile=True,
        color_scheme="dark",
        reduced_motion="reduce",
    )
    yield context
    context.close()


def test_nothing_of_it_is_fetched_before_it_is_wanted(page: Page) -> None:
    traffic = watch(page)
    page.goto(LESSON, wait_until="networkidle")
    assert not [address for address in traffic.transferred if "quiz" in address]
    expect(page.get_by_role("switch", name="Quiz")).not_to_be_checked()
    expect(page.locator(".claim").first).to_be_visible()


def test_by_keyboard_alone(page: Page) -> None:
    page.goto(LESSON)
    tab_to(page, "quiz-switch button")
    page.keyboard.press("Space")
    expect(page.get_by_role("switch", name="Quiz")).to_be_checked()
    page.locator("quiz-score").wait_for()
    page.get_by_role("button", name="Ask all").focus()
    page.keyboard.press("Enter")
    score, status = page.locator("quiz-score > p").first, page.locator("quiz-score [role=status]")
    total = page.locator("quiz-blank[aria-label*=question], quiz-sentence").count()
    expect(score).to_have_text(f"0 right of 0 tried, {total} in all")

    tab_to(page, ".snippet *")
    for _ in range(5):  # past the buttons of the snippet and its mark
        page.keyboard.press("ArrowRight")
    expect(page.locator(FOCUSED)).to_have_attribute("aria-label", f"Hidden, question 1 of {total}")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Your answer")).to_be_focused()
    page.keyboard.type("(2, 4)")
    page.keyboard.press("Enter")
    expect(page.locator("#quiz-verdict")).to_have_text("✗ Dimension 1 is wrong, counting from 0.")
    expect(status).to_have_text("Wrong. Dimension 1 is wrong, counting from 0. 0 right of 1 tried.")
    page.keyboard.type("(2, 3)")
    page.keyboard.press("Enter")
    card = page.get_by_role("dialog", name="Hidden")
    expect(card).to_contain_text("✓ Right. X has shape (2, 3).")
    expect(status).to_have_text("Right. X has shape (2, 3). 1 right of 1 tried.")
    expect(score).to_have_text(f"1 right of 1 tried, {total} in all")

    page.keyboard.press("Enter")
    expect(page.locator(f"{BLANK}[aria-expanded=true]")).to_have_attribute(
        "aria-label", f"Hidden, question 2 of {total}"
    )
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(page.locator(FOCUSED)).to_have_attribute("aria-label", f"Hidden, question 2 of {total}")


def test_what_was_answered_says_again_what_was_seen(quiz: Page) -> None:
    quiz.locator(BLANK).first.click()
    answer(quiz, "2, 3")
    quiz.keyboard.press("Escape")
    claim = quiz.locator(FOCUSED)
    expect(claim).to_have_text("# (2, 3): each row is an example")
    expect(claim).to_have_attribute("aria-label", "✓ X has shape (2, 3)")


def test_reveal_is_tried_and_not_right(quiz: Page) -> None:
    quiz.locator(BLANK).first.click()
    quiz.get_by_role("button", name="Reveal").click()
    expect(quiz.get_by_role("dialog", name="Hidden")).to_contain_text("X has shape (2, 3).")
    expect(quiz.locator("quiz-score > p").first).to_contain_text("0 right of 1 tried")


def test_a_rule_keeps_its_question(quiz: Page) -> None:
    rule = quiz.locator("ul.rules li").first
    expect(rule.locator("quiz-blank")).to_have_count(1)
    assert rule.inner_text().split("->")[0].strip() == "(n, k) @ (k, m)"
    rule.locator(BLANK).click()
    answer(quiz, "(n, m)")
    expect(rule).to_have_text("(n, k) @ (k, m) -> (n, m)")


def test_several_lines_are_one_question(quiz: Page) -> None:
    snippet = quiz.locator("[data-snippet='snippets/matmul/by_hand.py']")
    snippet.locator(BLANK).last.click()
    answer(quiz, "[[17, 31, 35, 46], [26, 43, 44, 54]]")
    expect(quiz.locator("#quiz-verdict")).to_have_text("✗ Value 7 is wrong, counting from 0.")
    answer(quiz, "[[17, 31, 35, 46], [26, 43, 44, 55]]")
    expect(snippet.locator("pre code")).to_contain_text(" [26 43 44 55]]")


READ = """() => {
  const article = document.querySelector("article")
  getSelection().selectAllChildren(article)
  const blanks = [...document.querySelectorAll("quiz-blank")].filter(one => one.checkVisibility())
  return {
    selected: getSelection().toString(),
    facts: blanks.map(blank => blank.textContent),
    told: blanks.map(blank => blank.innerText).join(""),
    covered: [...document.querySelectorAll("[data-covered]")]
      .filter(one => one.checkVisibility()).map(one => one.textContent),
    labels: [...article.querySelectorAll("[aria-label]:not(.quote, figcaption *)")]
      .map(element => element.ariaLabel),
    files: [...article.querySelectorAll("a[download]")].map(link => decodeURIComponent(link.href)),
  }
}"""


@pytest.mark.parametrize("address", addresses("lessons"))
def test_nothing_tells_what_is_hidden(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("document.querySelectorAll('article details').forEach(one => one.open = true)")
    shown = page.evaluate(READ)
    ask_all(page)
    found = page.evaluate(READ)
    tree = page.locator("article").aria_snapshot()
    assert found["facts"]
    assert found["told"] == ""
    assert [label for label in found["labels"] if re.match(r"✓ (?!\w+\.py)", label)] == []
    expect(page.locator("article [data-seen]")).to_have_count(0)
    # Facts long enough to stand nowhere by chance, other than where code says the same.
    for fact in {fact for fact in found["facts"] if len(fact) > 12}:
        hidden = sum(text.count(fact) for text in (*found["facts"], *found["covered"]))
        assert found["selected"].count(fact) <= shown["selected"].count(fact) - hidden, fact
        assert tree.count(fact) <= found["selected"].count(fact), fact
        assert not any(f"# {fact}\n" in file for file in found["files"]), fact


def test_copy_and_download_give_what_is_seen(quiz: Page) -> None:
    quiz.goto("/lessons/matmul-views/")
    quiz.get_by_role("button", name="Ask all").click()
    quiz.context.grant_permissions(["clipboard-read", "clipboard-write"])
    snippet = quiz.locator("[data-snippet='snippets/matmul/order.py']")
    link = snippet.locator("a[download]")
    file = (DOCS.parent / "snippets/matmul/order.py").read_text(encoding="utf-8")

    def copied() -> str:
        snippet.get_by_role("button", name="Copy").click()
        expect(snippet.get_by_role("button", name="Copied")).to_be_visible()
        expect(snippet.get_by_role("button", name="Copy")).to_be_visible()
        return str(quiz.evaluate("navigator.clipboard.readText()"))

    masked = copied()
    assert re.sub(" # [^?].*", "", masked).splitlines()[2:5] == [
        re.sub(" # .*", " # ?", line) for line in file.splitlines()[2:5]
    ]
    assert unquote((link.get_attribute("href") or "").partition(",")[2]) == masked
    while snippet.locator(BLANK).count():
        snippet.locator(BLANK).first.click()
        quiz.get_by_role("button", name="Reveal").click()
        quiz.keyboard.press("Escape")
    assert copied() == file
    with quiz.expect_download() as caught:
        link.click()
    assert caught.value.path().read_text(encoding="utf-8") == file


def test_output_shows_once_nothing_of_it_is_asked_for(quiz: Page) -> None:
    snippet = quiz.locator("[data-snippet='snippets/matmul/forward_pass.py']")
    output = snippet.locator("pre.output samp")
    snippet.locator(".receipt > summary").click()  # its comments tell all of it
    expect(output).to_be_hidden()
    expect(snippet.get_by_role("button", name="Show the output")).to_be_visible()
    while snippet.locator(BLANK).count():
        snippet.locator(BLANK).first.click()
        quiz.get_by_role("button", name="Reveal").click()
        quiz.keyboard.press("Escape")
    expect(output).to_be_visible()
    expect(snippet.get_by_role("button", name="Show the output")).to_have_count(0)


OPEN = "document.querySelectorAll('.receipt').forEach(each => each.open = true)"


def test_output_and_pictures_show_when_asked_to(quiz: Page) -> None:
    quiz.evaluate(OPEN)
    for words, part in {"output": "pre.output samp", "picture": "figure.picture svg"}.items():
        covered = quiz.locator(part).first
        expect(covered).to_be_hidden()
        quiz.get_by_role("button", name=f"Show the {words}").first.click()
        expect(covered).to_be_visible()


PLACES = """() => [...document.querySelectorAll("article :is(h2, h3, p, table, figure, .snippet)")]
  .filter(element => element.checkVisibility())
  .map(element => { const box = element.getBoundingClientRect()
    return [box.x, Math.round(box.y + scrollY), box.width, box.height].join(" ") })"""


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(LESSON)
    page.evaluate(OPEN)
    before, opened = page.evaluate(PLACES), shift(page)
    ask_all(page)
    assert page.evaluate(PLACES) == before
    for blank in (page.locator(f"table {BLANK}").first, page.locator(f"li {BLANK}").first):
        blank.click()
        page.get_by_role("button", name="Reveal").click()
    page.get_by_role("button", name="Show the output").first.click()
    assert page.evaluate(PLACES) == before
    page.get_by_role("switch", name="Quiz").click()
    expect(page.locator("quiz-blank, quiz-sentence")).to_have_count(0)
    assert page.evaluate(PLACES) == before
    assert shift(page) == opened


def test_switched_off_the_page_is_as_it_was(page: Page) -> None:
    page.goto(LESSON)
    page.evaluate("window.before = document.querySelector('article').cloneNode(true)")
    ask_all(page)
    page.get_by_role("switch", name="Quiz").click()
    expect(page.locator("quiz-score")).to_have_count(0)
    assert page.evaluate("document.querySelector('article').isEqualNode(before)")


def test_it_stays_on_and_counts_page_by_page(quiz: Page) -> None:
    score = quiz.locator("quiz-score > p").first
    quiz.locator(BLANK).first.click()
    answer(quiz, "(2, 3)")
    quiz.goto("/")
    expect(quiz.get_by_role("switch", name="Quiz")).to_be_checked()
    expect(score).to_contain_text("0 right of 0 tried")
    quiz.goto(LESSON)
    expect(score).to_contain_text("1 right of 1 tried")
    first = quiz.locator(".snippet .claim").first
    expect(first).to_have_text("# (2, 3): each row is an example")
    expect(first.locator("quiz-blank")).to_have_count(0)
    quiz.get_by_role("button", name="Start again").click()
    expect(score).to_contain_text("0 right of 0 tried")
    expect(first.locator("quiz-blank")).to_have_count(1)
    switched = quiz.get_by_role("switch", name="Quiz")
    switched.click()
    quiz.reload()
    expect(switched).not_to_be_checked()
    expect(quiz.locator("quiz-blank")).to_have_count(0)


def test_a_page_that_changed_starts_anew(quiz: Page) -> None:
    quiz.locator(BLANK).first.click()
    answer(quiz, "(2, 3)")

    def changed(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=response.text().replace("(2, 4)", "(2, 5)"))

    quiz.route(f"**{LESSON}", changed)
    quiz.reload()
    expect(quiz.locator("quiz-score > p").first).to_contain_text("0 right of 0 tried")


def test_left_on_nothing_is_told_before_it_is_there(quiz: Page) -> None:
    held: list[Route] = []
    quiz.route("**/quiz.js", lambda route: held.append(route))
    with quiz.expect_request("**/quiz.js"):
        quiz.goto("/", wait_until="commit")
    for part in ("pre .claim", "pre.output", "li .claim"):
        expect(quiz.locator(part).first).to_be_hidden()
    held[0].continue_()
    quiz.locator("quiz-score").wait_for()
    expect(quiz.locator("pre .claim").first).to_be_visible()


def test_a_quiz_that_cannot_be_fetched_hides_nothing(quiz: Page) -> None:
    quiz.route("**/quiz.js", lambda route: route.abort())
    quiz.reload()
    switched = quiz.locator("quiz-switch button")
    expect(switched).to_have_text("Quiz could not be loaded")
    expect(switched).not_to_be_checked()
    expect(quiz.locator("pre .claim").first).to_be_visible()


def test_by_touch_on_a_phone(phone: BrowserContext) -> None:
    page = phone.new_page()
    page.goto(LESSON)
    page.get_by_role("switch", name="Quiz").tap()
    page.locator("quiz-score").wait_for()
    page.get_by_role("button", name="Ask all").tap()
    blank = page.locator(f"td {BLANK}").first
    blank.scroll_into_view_if_needed()
    blank.tap()
    card = page.get_by_role("dialog", name="Hidden")
    expect(card).to_be_focused()  # and not its input, which would bring up the keyboard
    box = card.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    card.get_by_role("button", name="Reveal").tap()
    expect(card).to_contain_text("X.shape is (8, 3).")
    card.get_by_role("button", name="Next").tap()
    expect(card).to_be_focused()
    assert page.evaluate("document.getAnimations().length") == 0


@pytest.mark.parametrize("look", ["light", "dark", "phone"])
def test_axe_finds_nothing(chromium: Browser, base: str, look: str) -> None:
    page = chromium.new_page(
        base_url=base,
        color_scheme="dark" if look == "dark" else "light",
        viewport={"width": 360 if look == "phone" else 1280, "height": 800},
    )
    page.goto(LESSON)
    ask_all(page)
    assert not violations(page)
    page.locator(BLANK).first.click()
    answer(page, "(2, 4)")
    expect(page.locator("#quiz-verdict")).not_to_be_empty()
    assert not violations(page)
    answer(page, "(2, 3)")
    expect(page.get_by_role("dialog", name="Hidden")).to_contain_text("✓ Right.")
    assert not violations(page)
    page.close()


def test_without_javascript_the_page_reads_as_usual(chromium: Browser, base: str) -> None:
    context = chromium.new_context(base_url=base, java_script_enabled=False)
    page = context.new_page()
    page.goto(LESSON)
    expect(page.locator("quiz-switch")).to_be_hidden()
    expect(page.locator(".claim").first).to_be_visible()
    page.locator(".receipt:has(pre.output) > summary").first.click()
    expect(page.locator("pre.output").first).to_be_visible()
    context.close()


def test_no_script_stands_in_the_page_for_it(page: Page) -> None:
    def strict(route: Route) -> None:
        response = route.fetch()
        policy = {"content-security-policy": "default-src 'self'; style-src 'self' 'unsafe-inline'"}
        route.fulfill(response=response, headers={**response.headers, **policy})

    page.route(f"**{LESSON}", strict)
    page.goto(LESSON)
    ask_all(page)
    page.locator(BLANK).first.click()
    answer(page, "(2, 3)")
    expect(page.locator("quiz-score > p").first).to_contain_text("1 right of 1 tried")
