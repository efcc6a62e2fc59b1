"""The shape explorer: by keyboard, on a phone, in the dark, without JavaScript, by its address."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.reading import violations

ADDRESS = "/explorer/"
LABEL = "An expression, with a shape behind each new name"
CLASH = "X(8, 3) @ W(4, 3)"
STATUS = "shape-explorer [role=status]"
WORDS = "RuntimeError: mat1 and mat2 shapes cannot be multiplied (8x3 and 4x3)"


@pytest.fixture
def explorer(page: Page) -> Page:
    page.goto(ADDRESS)
    page.get_by_label(LABEL).wait_for()
    return page


def test_typing_shows_every_shape_on_the_way(explorer: Page) -> None:
    explorer.get_by_label(LABEL).fill("X(8, 3) @ W(4, 3).T + b(4,)")
    expect(explorer.locator(STATUS)).to_contain_text("NumPy: shape (8, 4)")
    expect(explorer.locator(STATUS)).to_contain_text("PyTorch: shape (8, 4)")
    steps = explorer.locator("shape-explorer li > code").all_text_contents()
    assert steps == ["W(4, 3).T", "X(8, 3) @ W(4, 3).T", "X(8, 3) @ W(4, 3).T + b(4,)"]


def test_a_clash_is_told_in_the_words_of_the_library_and_mended_by_keyboard(explorer: Page) -> None:
    explorer.get_by_label(LABEL).fill(CLASH)
    expect(explorer.locator(STATUS)).to_contain_text(WORDS)
    fix = explorer.locator(STATUS).get_by_role("button", name="W(4, 3) transposed").first
    fix.focus()
    explorer.keyboard.press("Enter")
    expect(explorer.get_by_label(LABEL)).to_have_value("X(8, 3) @ W(4, 3).mT")
    expect(explorer.get_by_label(LABEL)).to_be_focused()
    expect(explorer.locator(STATUS)).to_contain_text("PyTorch: shape (8, 4)")


def test_the_address_holds_the_expression(explorer: Page, page: Page) -> None:
    explorer.get_by_label(LABEL).fill(CLASH)
    address = explorer.url
    page.goto("/")
    page.goto(address)
    expect(page.get_by_label(LABEL)).to_have_value(CLASH)


@pytest.mark.parametrize("text", [CLASH, "X(8, 3) @ W(4, 3).T", "X @", ""])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(explorer: Page, text: str, scheme: str) -> None:
    explorer.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    explorer.get_by_label(LABEL).fill(text)
    assert not violations(explorer)


def test_nothing_is_wider_than_a_small_phone(explorer: Page) -> None:
    explorer.set_viewport_size({"width": 360, "height": 640})
    for text in (CLASH, "X(8, 3) @ W(4, 3).T + b(4,)"):
        explorer.get_by_label(LABEL).fill(text)
        assert explorer.evaluate("document.documentElement.scrollWidth") <= 360


def test_an_answer_comes_within_a_frame(explorer: Page) -> None:
    took = explorer.evaluate(
        """() => {
            const input = document.querySelector("shape-explorer textarea");
            const times = [];
            for (let i = 0; i < 20; i++) {
                input.value = `softmax(Q(2, 5, 16) @ K(2, 5, 16).mT, dim=-1) @ V(2, ${i + 5}, 16)`;
                const start = performance.now();
                input.dispatchEvent(new Event("input"));
                times.push(performance.now() - start);
            }
            return times.sort((a, b) => a - b)[10];
        }"""
    )
    assert took < 1000 / 60


def test_without_javascript_examples_stand_there(chromium: Browser, base: str) -> None:
    context = chromium.new_context(base_url=base, java_script_enabled=False)
    page = context.new_page()
    page.goto(ADDRESS)
    expect(page.locator("shape-explorer")).to_be_hidden()
    expect(page.locator("article .snippet")).to_be_visible()
    context.close()


def test_every_module_is_kept_for_reading_offline(site: Path) -> None:
    worker = (site / "sw.js").read_text(encoding="utf-8")
    modules = [file.relative_to(site) for file in site.glob("assets/javascripts/explorer/**/*.js")]
    assert len(modules) > 15
    assert [str(each) for each in modules if str(each) not in worker] == []
