"""Editing: a plain textarea's keys and undo, edits that are kept, two tabs, links that share."""

import re

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.cell.conftest import (
    LESSON,
    NAME,
    cell,
    code,
    edit,
    kept,
    note,
    places,
    runs,
    said,
)
from tests.browser.reading import until, watch

MINE = re.compile(r"^mine = 1\n")


def test_keys_do_what_they_do_everywhere(page: Page) -> None:
    area = edit(page)
    expect(area).to_be_focused()
    original = area.input_value()
    area.press("Control+Home")
    page.keyboard.type("def f():  # note: x")
    page.keyboard.press("Enter")
    page.keyboard.type("if 1:")
    page.keyboard.press("Enter")
    page.keyboard.type("pass")
    page.keyboard.press("Enter")
    typed = "def f():  # note: x\n    if 1:\n        pass\n        import numpy"
    expect(area).to_have_value(re.compile(f"^{re.escape(typed)}"))
    cell(page).get_by_role("button", name="Reset").click()
    expect(area).to_have_value(original)
    expect(area).to_be_focused()
    page.keyboard.press("Control+z")
    expect(area).to_have_value(re.compile(r"^def f\(\):"))
    for _ in range(30):
        page.keyboard.press("Control+z")
    expect(area).to_have_value(original)
    page.keyboard.press("Tab")
    expect(cell(page).locator(".live-tools button").first).to_be_focused()
    area.focus()
    page.keyboard.press("Escape")
    expect(cell(page).locator("run-snippet button").first).to_be_focused()
    assert not runs(page)


def test_the_colours_lie_under_the_text(page: Page) -> None:
    area = edit(page)
    area.press("Control+End")
    long = "s = f'''a # no comment\nif''' + \"b\"  # " + "word " * 60
    page.keyboard.insert_text(long)
    page.keyboard.type("end")
    under = cell(page).locator(".live-editor code")
    until(page, lambda: under.text_content() == area.input_value() + "\n")
    assert under.locator(".s1").all_text_contents()[-2:] == ["f'''a # no comment\nif'''", '"b"']
    over, colours = places(page, "textarea", ".live-editor pre")
    assert over == colours
    styles = "of => ['font', 'letterSpacing', 'tabSize'].map(name => getComputedStyle(of)[name])"
    assert area.evaluate(styles) == under.evaluate(styles)
    # The caret stays in sight: the end of the line is scrolled to, and so is its start.
    scrolled = "of => of.scrollLeft"
    until(page, lambda: cell(page).locator(".live-editor").evaluate(scrolled) > 500)
    page.keyboard.press("Home")
    until(page, lambda: cell(page).locator(".live-editor").evaluate(scrolled) == 0)


def test_edited_code_runs_again_as_the_reader_types_once_it_ran(page: Page) -> None:
    area = edit(page)
    area.press("Control+End")
    page.keyboard.type("a = 1")
    page.wait_for_timeout(800)
    assert not runs(page)
    page.keyboard.press("Control+Enter")
    expect(said(page)).to_contain_text("5 of 5")
    page.keyboard.type("  # (9, 1)")
    expect(said(page)).to_contain_text("5 of 6 claims hold; line 13 states (9, 1)")
    assert len(runs(page)) == 2
    cell(page).get_by_role("button", name="Close").click()
    expect(said(page)).to_be_empty()
    expect(cell(page).locator(".live-mark")).to_have_count(0)
    cell(page).get_by_role("button", name="Run").click()
    expect(said(page)).to_contain_text("5 of 5")
    assert runs(page)[-1] == runs(page)[0].removesuffix("a = 1")


def test_an_edit_is_kept_until_it_is_reset_or_the_lesson_changes(page: Page) -> None:
    area = edit(page)
    expect(cell(page).locator(".snippet-output")).to_be_hidden()  # it is of the page's code
    area.press("Control+Home")
    page.keyboard.type("mine = 1\n")
    page.reload()
    button = cell(page).get_by_role("button", name="Edit")
    expect(button).to_have_attribute("title", "Your edit is kept")
    expect(edit(page)).to_have_value(MINE)
    expect(note(page)).to_contain_text("Your edit")
    assert not runs(page)

    page.reload()
    cell(page).locator("code").evaluate("code => (code.textContent = 'import numpy as np\\n')")
    expect(edit(page)).to_have_value("import numpy as np\n")
    expect(note(page)).to_contain_text("The lesson has changed")
    page.reload()
    expect(edit(page)).to_have_value(MINE)
    cell(page).get_by_role("button", name="Reset").click()
    page.reload()
    assert cell(page).get_by_role("button", name="Edit").get_attribute("title") is None
    expect(edit(page)).to_have_value(re.compile("^import numpy"))


def test_a_browser_that_keeps_nothing_says_so(page: Page) -> None:
    page.evaluate("void (Storage.prototype.setItem = () => { throw new DOMException('full') })")
    edit(page).press("a")
    expect(note(page)).to_contain_text("keeps nothing")


def test_two_tabs_do_not_overwrite_each_other(page: Page, context: BrowserContext) -> None:
    other = context.new_page()
    other.goto(LESSON)
    edit(page).press("Control+Home")
    edit(other).press("Control+Home")
    page.keyboard.type("first = 1\n")
    expect(note(other)).to_contain_text("Another tab has another edit")
    for tab in (page, other):
        kept(tab, "first = 1")
    other.keyboard.type("second = 2\n")
    expect(code(other)).to_have_value(re.compile("second = 2"))
    kept(other, "first = 1")
    assert "second" not in other.evaluate("key => localStorage[key]", f"/.__edit.{NAME}")
    cell(other).get_by_role("button", name="Keep this one").click()
    kept(page, "second = 2")
    expect(note(page)).to_contain_text("Another tab has another edit")
    cell(page).get_by_role("button", name="Show the other").click()
    expect(code(page)).to_have_value(re.compile("^second = 2\n"))
    expect(note(page)).to_be_empty()


def test_a_link_shares_an_edit_and_never_runs_it(page: Page, context: BrowserContext) -> None:
    edit(page).press("Control+Home")
    page.keyboard.insert_text("shared = 'Größe ≈ 1'\n")
    cell(page).get_by_role("button", name="Share").click()
    expect(cell(page).get_by_role("button", name="Link copied")).to_be_visible()
    link = page.evaluate("navigator.clipboard.readText()")
    assert f"{LESSON}#edit={NAME}," in link
    page.keyboard.press("Control+z")  # the focus is on the button: nothing is undone
    code(page).press("Control+Home")
    page.keyboard.type("own = 1\n")

    reader = context.new_page()
    traffic = watch(reader)
    reader.goto(link)
    expect(code(reader)).to_be_visible()
    expect(code(reader)).to_have_value(re.compile("^shared = 'Größe ≈ 1'\n"))
    expect(note(reader)).to_contain_text("From a link")
    expect(note(reader)).to_contain_text("It has not run")
    reader.wait_for_timeout(700)
    assert not runs(reader)
    assert not any("assets/live/" in name for name in traffic.transferred)
    kept(reader, "own = 1")
    code(reader).press("Control+Home")
    reader.keyboard.type("x")
    kept(reader, '"xshared')
    expect(reader).to_have_url(re.compile("^[^#]*$"))


def origins(page: Page) -> list[str]:
    """Of the texts that were run so far."""
    found: list[str] = page.evaluate("fake.runs.map(({ origin }) => origin)")
    return found


def test_code_of_a_link_stays_apart_from_all_other_code(
    page: Page,
) -> None:
    page.evaluate(
        f"""async () => {{
          const {{ pack }} = await import("/assets/javascripts/live/edit/link.js")
          location.hash = await pack("{NAME}", "theirs = 1\\n")
        }}"""
    )
    expect(cell(page).locator(".live-note")).to_contain_text("From a link")
    code(page).press("Control+Enter")
    expect(said(page)).to_contain_text("It ran")
    code(page).press("Control+Home")
    page.keyboard.type("mine = 1\n")
    page.keyboard.press("Control+Enter")
    expect(cell(page).locator(".live-said.live-old")).to_have_count(0)
    expect(said(page)).to_contain_text("It ran")
    cell(page).get_by_role("button", name="Close").click()
    cell(page).get_by_role("button", name="Run").first.click()
    expect(said(page)).to_contain_text("5 of 5")
    code_of_page = runs(page)[-1]
    edit(page)
    cell(page).get_by_role("button", name="Reset").click()
    page.keyboard.press("Control+Enter")
    expect(said(page)).to_contain_text("5 of 5")
    theirs, mine, closed, reset = origins(page)
    assert theirs == mine != "", "what is typed into it is still of it"
    assert closed == ""
    assert reset not in ("", theirs), "the page's code does not run where theirs ran"
    assert runs(page)[-1] == code_of_page

    page.evaluate("sessionStorage.slow = 1")
    code(page).press("Control+z")
    code(page).press("End")
    page.keyboard.type(" ")  # is kept in this browser
    page.reload()
    edit(page).press("Control+Enter")
    cell(page).get_by_role("button", name="Close").click()
    expect(code(page)).to_be_hidden()
    page.evaluate("fake.loading.open(), fake.starting.open()")
    page.wait_for_timeout(500)
    assert [origin != "" for origin in origins(page)] == [True], "as the kept edit was, not as now"


def test_a_damaged_link_and_one_to_elsewhere_say_so(page: Page) -> None:
    lost = page.locator(".live-lost")
    page.goto(f"{LESSON}#edit={NAME},AAAA")
    expect(lost).to_have_text("The link to an edited snippet is damaged: ask for it again.")
    page.evaluate(
        """async () => {
          const { pack } = await import("/assets/javascripts/live/edit/link.js")
          location.hash = await pack("snippets/gone.py", "1")
        }"""
    )
    expect(lost).to_have_text(
        "The link is to an edit of snippets/gone.py, which is not on this page."
    )
    page.evaluate(
        """async ([name]) => {
          const { pack } = await import("/assets/javascripts/live/edit/link.js")
          location.hash = await pack(name, "1".repeat(200_000))
        }""",
        [NAME],
    )
    expect(lost).to_have_text("The link to an edited snippet is damaged: ask for it again.")
