"""Cells on their page: PyTorch, tabs, the quiz, back and forward, phones, no runtime, no script."""

import re

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.cell.conftest import LESSON, NAME, cell, code, edit, said, stand_in
from tests.browser.reading import shift, until, violations

TORCH = "snippets/matmul/forward_pass_torch.py"

# axe has read the page's own snippets (test_accessibility.py); these are the cells that ran.
OTHERS = "document.querySelectorAll('.snippet:not(:has(.live))').forEach(each => each.remove())"


def test_pytorch_says_why_and_leads_to_its_twin(page: Page) -> None:
    page.evaluate("document.querySelectorAll('a[href$=\".ipynb\"]').forEach(a => a.remove())")
    page.locator(".tabbed-labels label", has_text="PyTorch").nth(1).click()
    button = cell(page, TORCH).get_by_role("button", name="Where to run")
    button.click()
    told = cell(page, TORCH).locator(".live")
    expect(told).to_contain_text("PyTorch is not built for the browser")
    expect(told).to_contain_text("python forward_pass_torch.py")
    expect(button).to_have_attribute("aria-expanded", "true")
    told.get_by_role("button", name="forward_pass.py").click()
    expect(cell(page).locator("run-snippet button").first).to_be_focused()
    expect(cell(page)).to_be_in_viewport()


def test_pytorch_leads_to_the_notebook_that_the_page_offers(page: Page) -> None:
    page.evaluate(
        """() => {
          document.querySelectorAll("article a[href$='.ipynb']").forEach(a => a.remove())
          const offered =
            '<a href="matmul.ipynb" download>n</a> <a href="https://example.org/matmul.ipynb">c</a>'
          document.querySelector("article").insertAdjacentHTML("beforeend", offered)
        }"""
    )
    page.locator(".tabbed-labels label", has_text="PyTorch").nth(1).click()
    cell(page, TORCH).get_by_role("button", name="Where to run").click()
    told = "It runs in this lesson’s notebook, which opens in Colab."
    expect(cell(page, TORCH).locator(".live")).to_contain_text(told)
    link = cell(page, TORCH).get_by_role("link", name="notebook")
    assert link.evaluate("link => link.href").endswith(f"{LESSON}matmul.ipynb")


def test_the_quiz_stays_a_quiz(page: Page) -> None:
    page.get_by_role("switch", name="Quiz").click()
    page.get_by_role("button", name="Ask all").click()
    cell(page).get_by_role("button", name="Run").click()
    expect(said(page)).to_contain_text("nothing that can be checked")
    expect(edit(page)).not_to_have_value("(8, 3)")
    expect(code(page)).to_have_value(re.compile(r"# \?"))


@pytest.mark.parametrize("look", ["light", "dark", "phone"])
def test_axe_finds_nothing_in_a_cell_that_ran(chromium: Browser, base: str, look: str) -> None:
    context = chromium.new_context(
        base_url=base,
        color_scheme="dark" if look == "dark" else "light",
        viewport={"width": 360 if look == "phone" else 1280, "height": 800},
        reduced_motion="reduce",
    )
    stand_in(context)
    page = context.new_page()
    page.goto(LESSON, wait_until="networkidle")
    assert shift(page) == 0
    edit(page).press("Control+End")
    page.keyboard.insert_text("a = 1  # (9,)\nprint('" + "long " * 50 + "')")
    page.keyboard.press("Control+Enter")
    expect(said(page)).to_contain_text("5 of 6")
    page.locator(".tabbed-labels label", has_text="PyTorch").nth(2).click()
    page.get_by_role("button", name="Where to run").locator("visible=true").first.click()
    page.locator(".live p", has_text="PyTorch is not built").wait_for()
    page.locator(".tabbed-labels label", has_text="NumPy").nth(1).click()
    expect(cell(page).locator(".live-top")).to_be_visible()
    page.evaluate(OTHERS)
    assert not violations(page)
    assert page.evaluate("document.documentElement.scrollWidth") == (
        360 if look == "phone" else 1280
    )
    if look == "phone":
        size = "area => parseFloat(getComputedStyle(area).fontSize)"
        assert cell(page).locator("textarea").evaluate(size) >= 16  # below, iOS zooms in
    moving = "document.getAnimations().filter(each => each.playState === 'running').length"
    until(page, lambda: page.evaluate(moving) == 0)
    context.close()


def test_back_and_forward_and_another_page(page: Page) -> None:
    cell(page).get_by_role("button", name="Run").click()
    expect(said(page)).to_contain_text("5 of 5")
    edit(page).press("Control+Home")
    page.keyboard.type("mine = 1\n")
    page.goto("/lessons/shapes/")
    page.locator("run-snippet button").first.click()
    page.locator(".live-said", has_text="hold").first.wait_for()
    page.go_back()
    editing = cell(page).locator(".live-editor:visible")
    expect(editing.or_(cell(page).get_by_role("button", name="Edit")).first).to_be_visible()
    if not editing.count():  # a browser that keeps pages has it open still
        edit(page)
    expect(code(page)).to_have_value(re.compile(r"^mine = 1\n"))
    code(page).press("Control+Enter")
    expect(said(page)).to_contain_text("5 of 5")
    page.go_forward()
    page.locator("run-snippet button").first.click()
    page.locator(".live-said", has_text="hold").first.wait_for()


def test_without_a_runtime_nothing_offers_to_run(chromium: Browser, base: str) -> None:
    context = chromium.new_context(base_url=base)
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))

    def bare(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=response.text().replace("live-runtime", "no-runtime"))

    page.route(f"**{LESSON}", bare)
    page.goto(f"{LESSON}#edit={NAME},AAAA", wait_until="networkidle")
    expect(page.locator("run-snippet").first).to_be_hidden()
    assert cell(page).get_by_role("button").all_inner_texts() == ["Copy"]
    assert shift(page) == 0
    assert not wrong
    context.close()


def test_without_javascript_nothing_offers_to_run(chromium: Browser, base: str) -> None:
    context = chromium.new_context(base_url=base, java_script_enabled=False)
    stand_in(context)
    page = context.new_page()
    page.goto(LESSON)
    expect(page.locator("run-snippet").first).to_be_hidden()
    expect(cell(page).locator("pre.output")).to_have_count(1)
    context.close()
