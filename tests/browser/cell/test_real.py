"""A cell with the runtime that readers get: the only test of cells that starts Python."""

from playwright.sync_api import Page, expect

from tests.browser.cell.conftest import LESSON, cell, edit, said
from tests.browser.reading import violations


def test_an_edit_is_run_and_judged_by_python(real: Page) -> None:
    wrong: list[str] = []
    real.on("console", lambda message: wrong.append(message.text))
    real.on("pageerror", lambda error: wrong.append(str(error)))
    real.goto(LESSON)
    area = edit(real)
    real.keyboard.press("Control+Enter")
    expect(said(real)).to_have_text("✓ 6 of 6 claims hold.")
    expect(cell(real).locator(".live-printed")).to_have_text(
        "Output of your run(8, 4)\n[ 5.1 14.2 23.3 32.4]\n"
    )
    expect(cell(real).locator(".live .account")).to_contain_text("NumPy 2.4.3")
    area.press("Control+End")
    real.keyboard.type("Z = Z.T  # (8, 4)\n")
    expect(said(real)).to_have_text(
        "✗ 6 of 7 claims hold; line 13 states (8, 4), but Z has shape (4, 8)."
    )
    real.keyboard.type("X @ W\n")
    expect(said(real)).to_have_text(
        "✗ Line 14: X is (8, 3), W is (4, 3): the inner sizes are 3 and 4."
    )
    expect(cell(real).locator(".live-found")).to_contain_text(
        'File "forward_pass.py", line 14, in <module>\n    X @ W'
    )
    expect(cell(real).locator(".live-help")).to_contain_text("Likely fix: say what each axis is")
    area.press("Control+Home")
    real.keyboard.type("while True: pass\n")
    expect(cell(real).locator(".live-said")).to_have_text("Running.")
    cell(real).get_by_role("button", name="Stop").click()
    expect(said(real)).to_have_text("Stopped on line 1.")
    cell(real).get_by_role("button", name="Reset").click()
    expect(said(real)).to_have_text("✓ 6 of 6 claims hold.")
    assert not wrong


def test_a_reader_tries_to_break_a_law_and_a_myth(real: Page) -> None:
    real.goto("/lessons/matmul-views/")
    for law, told in (("transpose_of_a_product", "none against it"), ("commutative", "False for")):
        box = real.locator(f"details.law:has([law='{law}'])").first
        box.locator("summary").click()
        box.get_by_role("button", name="Try to break it").click()
        expect(box.locator(".live-printed")).to_contain_text(told)
        assert violations(real) == []
    box.get_by_role("button", name="Edit").click()
    box.locator("textarea").press("Control+End")
    real.keyboard.type("print('of a reader')")
    real.keyboard.press("Control+Enter")
    expect(box.locator(".live-printed")).to_contain_text("of a reader")
