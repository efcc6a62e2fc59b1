"""Run: marks beside lines, the result in words, Stop, and nothing that a run gives read as HTML."""

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.cell.conftest import NAME, cell, code, edit, places, runs, said
from tests.browser.reading import until, watch
from tests.browser.test_keyboard import FOCUSED, tab_to

BY_HAND = "snippets/matmul/by_hand.py"


def test_nothing_is_fetched_before_the_first_press(page: Page) -> None:
    page.wait_for_load_state("networkidle")
    traffic = watch(page)
    cell(page).get_by_role("button", name="Run").focus()
    cell(page).get_by_role("button", name="Run").hover()
    page.wait_for_timeout(100)
    assert not traffic.transferred
    page.keyboard.press("Enter")
    expect(said(page)).to_contain_text("hold")
    until(
        page, lambda: any(name.endswith("/live/runtime/runtime.js") for name in traffic.transferred)
    )


def test_with_the_keyboard_only(page: Page) -> None:
    tab_to(page, f"[data-snippet='{NAME}'] run-snippet > button", presses=200)
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text("✓ 5 of 5 claims hold.")
    expect(page.locator(FOCUSED)).to_have_text("Run")
    for _ in range(5):  # past the other buttons and the mark that opens
        page.keyboard.press("ArrowRight")
    assert page.locator(FOCUSED).get_attribute("aria-label") == "✓ line 5: it has shape (8, 3)"
    content = page.locator(FOCUSED).evaluate("mark => getComputedStyle(mark, '::after').content")
    assert "line 5" in content or "attr(aria-label)" in content


def test_a_mark_stands_beside_its_line(page: Page) -> None:
    cell(page).get_by_role("button", name="Run").click()
    mark = cell(page).locator(".live-mark").first
    mark.wait_for()
    place, claim, first = places(page, ".live-mark", "pre .claim", "code .kn")
    assert abs(place["top"] + place["bottom"] - claim["top"] - claim["bottom"]) < 6
    assert place["right"] <= first["left"]


def test_wrong_claims_are_told_in_words_and_sign(page: Page) -> None:
    edit(page).press("Control+Home")
    page.keyboard.insert_text("A = 1  # (8, 9)\n")
    page.keyboard.press("Control+Enter")
    expect(said(page)).to_have_text(
        "✗ 5 of 6 claims hold; line 1 states (8, 9), but it has shape (8, 4)."
    )
    mark = cell(page).locator(".live-mark").first
    expect(mark).to_have_text("✗")
    expect(cell(page).locator(".live-claims")).to_have_count(0)  # told once
    page.keyboard.insert_text("B = 1  # (9,)\n")
    expect(said(page)).to_have_text("✗ 5 of 7 claims hold; lines 1 and 2 do not.")
    expect(cell(page).locator(".live-claims > li")).to_have_text(
        [
            "✗ line 1: states (8, 9), but it has shape (8, 4)",
            "✗ line 2: states (9,), but it has shape (4,)",
        ]
    )


def test_a_comment_of_the_page_that_no_longer_holds_is_told_as_it_is_now(page: Page) -> None:
    page.evaluate("sessionStorage.grown = 1")
    edit(page).press("Control+Home")
    page.keyboard.insert_text("# more rows\n")
    page.keyboard.press("Control+Enter")
    expect(said(page)).to_have_text("→ 4 of 5 claims hold still; line 6: now it is (9, 3).")
    mark = cell(page).locator(".live-mark").first
    expect(mark).to_have_text("→")
    assert mark.get_attribute("aria-label") == "→ line 6: now it is (9, 3)"


def test_hints_of_authors_are_for_authors(page: Page, context: BrowserContext) -> None:
    edit(page).press("Control+Home")
    page.keyboard.insert_text("A = 1  # (8, 9)\n")
    page.keyboard.press("Control+Enter")
    expect(said(page)).to_contain_text("5 of 6")
    expect(cell(page)).not_to_contain_text("correct the comment")
    page.evaluate("document.querySelector('[name=live-runtime]').dataset.authors = ''")
    page.reload()
    page.evaluate("document.querySelector('[name=live-runtime]').dataset.authors = ''")
    edit(page).press("Control+Enter")
    expect(cell(page).locator(".live-claims")).to_contain_text("correct the comment")


def test_what_a_run_gives_is_text(page: Page) -> None:
    page.on("dialog", lambda dialog: dialog.dismiss())
    edit(page).press("Control+Home")
    page.keyboard.insert_text("print(1)\nraise ValueError\n")
    page.keyboard.press("Control+Enter")
    expect(said(page)).to_have_text("✗ Line 2: ValueError: <b>no</b>.")
    found = cell(page).locator(".live-found")
    found.get_by_text("Traceback", exact=True).click()
    expect(found).to_contain_text('File "forward_pass.py", line 2')
    expect(found).to_contain_text("<img src=x onerror=alert(1)>")
    assert found.locator("img, b").count() == 0
    assert cell(page).locator(".live-mark").nth(0).get_attribute("aria-label") == (
        "✗ line 2: ValueError: <b>no</b>"
    )


MISMATCH = (
    "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
    "(n?,k),(k,m?)->(n?,m?) (size 4 is different from 3)"
)


def test_an_error_is_told_once_in_own_sizes_with_the_fix_of_the_atlas(page: Page) -> None:
    edit(page).press("Control+Home")
    page.keyboard.insert_text(f"raise {MISMATCH}  # told\n")
    page.keyboard.press("Control+Enter")
    told = "X is (2, 3), W is (4, 3): the inner sizes are 3 and 4"
    expect(said(page)).to_have_text(f"✗ Line 1: {told}.")
    help = cell(page).locator(".live-help")
    expect(help).to_contain_text("Likely fix: say what each axis is, then transpose")
    link = help.get_by_role("link", name="has a mismatch in its core dimension")
    assert link.evaluate("link => link.href").endswith(
        "/errors/#has-a-mismatch-in-its-core-dimension"
    )
    shown = cell(page).inner_text()
    assert (shown.count(told), shown.count("which nothing states")) == (1, 0)
    expect(cell(page).locator(".live-mark").first).to_have_text("✗")


def test_an_error_that_the_atlas_does_not_know_gets_no_fix(page: Page) -> None:
    edit(page).press("Control+Home")
    page.keyboard.insert_text("raise invalid literal for int() with base 10: 'x'\n")
    with page.expect_response("**/errors/"):
        page.keyboard.press("Control+Enter")
    expect(said(page)).to_contain_text("invalid literal")
    page.wait_for_timeout(300)
    expect(cell(page).locator(".live-help")).to_have_count(0)


def test_the_answer_stands_in_the_head_at_once(page: Page) -> None:
    page.route("**/live/live.js", lambda route: None)  # never comes
    run = cell(page).get_by_role("button", name="Run")
    run.click()
    expect(said(page)).to_have_text("Getting ready to run.")
    head, answer = places(page, ".snippet-head", ".live-said")
    assert 0 <= answer["top"] - head["bottom"] < 10


def test_a_result_comes_into_view_and_the_head_stays(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 420})
    snippet = cell(page)
    snippet.scroll_into_view_if_needed()
    snippet.evaluate(
        "of => of.scrollIntoView({block: 'end', behavior: 'instant'}), scrollBy(0, -90)"
    )
    before = page.evaluate("scrollY")
    snippet.get_by_role("button", name="Run").dispatch_event("click")
    expect(said(page)).to_contain_text("hold")
    page.wait_for_timeout(700)
    found, head = places(page, ".live-found", ".snippet-head")
    assert page.evaluate("scrollY") > before
    assert head["top"] >= 48, "below the header of the page"
    assert found["bottom"] <= 420 or head["top"] < 64, "as far as the head stays"


def test_stop_ends_a_run_and_the_next_one_works(page: Page) -> None:
    edit(page).press("Control+Home")
    page.keyboard.insert_text("while True: 0\n")
    page.keyboard.press("Control+Enter")
    expect(cell(page).locator(".live-found")).to_contain_text("going round")
    other = cell(page, BY_HAND)
    page.locator("label", has_text="NumPy").first.click()
    other.get_by_role("button", name="Run").click()
    expect(said(page, BY_HAND)).to_have_text("Waiting for its turn.")
    other.get_by_role("button", name="Stop").click()
    expect(said(page, BY_HAND)).to_have_text("Stopped before it ran.")
    cell(page).get_by_role("button", name="Stop").click()
    expect(said(page)).to_have_text("Stopped at line 3.")
    expect(cell(page).locator("run-snippet button").first).to_be_focused()
    expect(cell(page).get_by_role("button", name="Stop")).to_be_hidden()
    code(page).press("Control+Home")
    page.keyboard.press("Shift+ArrowDown")
    page.keyboard.press("Delete")
    page.keyboard.press("Control+Enter")
    expect(said(page)).to_have_text("✓ 5 of 5 claims hold.")


def test_loading_is_told_in_bytes_and_can_be_left_and_then_python_starts(page: Page) -> None:
    page.evaluate("sessionStorage.slow = 1")
    run = cell(page).get_by_role("button", name="Run")
    run.click()
    bar = cell(page).get_by_role("progressbar")
    expect(bar).to_have_attribute("max", "12400000")
    expect(bar).to_have_js_property("value", 3_200_000)
    expect(cell(page).locator(".live-wait")).to_contain_text("3.2 of 12.4 MB")
    cell(page).get_by_role("button", name="Stop").click()
    expect(said(page)).to_have_text("Stopped before it ran.")
    page.evaluate("fake.loading.open()")
    run.click()
    expect(said(page)).to_have_text("Starting Python.")
    expect(bar).to_have_js_property("position", -1)  # nobody knows how far it is
    expect(cell(page).locator(".live-wait")).not_to_contain_text("MB")
    page.emulate_media(reduced_motion="reduce")
    expect(bar).to_be_hidden()
    page.evaluate("fake.starting.open()")
    expect(said(page)).to_have_text("✓ 5 of 5 claims hold.")
    assert len(runs(page)) == 1


def test_a_runtime_that_does_not_start_is_told(page: Page) -> None:
    cell(page).get_by_role("button", name="Run").click()
    expect(said(page)).to_contain_text("hold")
    page.evaluate(
        """async () => {
          const { runtime } = await import("/assets/javascripts/live/runtime/runtime.js")
          runtime.load = async () => { throw new Error("Python did not start.") }
        }"""
    )
    cell(page).get_by_role("button", name="Run").click()
    expect(said(page)).to_have_text("Python did not start.")
    expect(cell(page).locator(".live-mark")).to_have_count(0)
