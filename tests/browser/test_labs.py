"""Pages of labs: as light, as accessible and as much of this site as lessons are."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from publish.labs import script
from tests.browser.reading import addresses, shift, violations, watch

ROOT = Path(__file__).parents[2]
LABS = [script.read(ROOT, path) for path in script.paths(ROOT)]
NAMES = [lab.name for lab in LABS]
BYTES = 120_000
FIGURE = re.compile(r'<figure class="lab-figure".*?</figure>', re.DOTALL)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_a_lab_is_accessible_and_stays_where_it_is(
    chromium: Browser, base: str, name: str, scheme: str, width: int
) -> None:
    page = chromium.new_page(
        base_url=base,
        color_scheme=scheme,  # type: ignore[arg-type]
        viewport={"width": width, "height": 800},
    )
    page.goto(f"/labs/{name}/", wait_until="networkidle")
    assert shift(page) == 0
    assert page.evaluate("document.documentElement.scrollWidth") == width
    found = violations(page)
    ink = page.locator(".lab-figure text").first.evaluate("text => getComputedStyle(text).fill")
    words = page.locator("article p").first.evaluate("words => getComputedStyle(words).color")
    page.close()
    assert not found, "\n".join(found)
    assert ink == words


@pytest.mark.parametrize("name", NAMES)
def test_a_lab_is_light_after_a_lesson(page: Page, base: str, site: Path, name: str) -> None:
    page.goto(addresses("lessons")[0], wait_until="networkidle")
    traffic = watch(page)
    page.goto(f"/labs/{name}/", wait_until="networkidle")
    own = f"{base}/labs/{name}/"
    shared = {address: size for address, size in traffic.transferred.items() if address != own}
    assert sum(shared.values()) == 0, shared  # all of it was in the cache
    assert 0 < traffic.transferred[own] <= BYTES  # figures included
    html = (site / "labs" / name / "index.html").read_text(encoding="utf-8")
    assert "lab-figure" in html
    assert "jp-" not in FIGURE.sub("", html)  # nothing of JupyterLab


@pytest.mark.parametrize("lab", LABS, ids=NAMES)
def test_a_lab_is_read_without_javascript(chromium: Browser, base: str, lab: script.Script) -> None:
    context = chromium.new_context(base_url=base, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"/labs/{lab.name}/")
    cells = page.locator(".lab-cell > pre > code").all_text_contents()
    figures = page.locator(".lab-figure svg").all()
    labels = [figure.get_attribute("aria-label") for figure in figures]
    account = page.locator("article > p.account").first.text_content()
    context.close()
    assert cells == [
        "\n".join(lab.lines[cell.first - 1 : cell.last]) + "\n" for cell in lab.code_cells
    ]
    assert labels == [cell.alt for cell in lab.code_cells if cell.alt]
    assert account is not None
    assert re.match(r"✓ \d+ claims checked · CPU · .*PyTorch .*Python ", account)


def test_cells_are_reached_by_keyboard_and_copied(chromium: Browser, base: str) -> None:
    context = chromium.new_context(base_url=base, viewport={"width": 360, "height": 800})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"/labs/{NAMES[0]}/")
    cell = page.locator(".lab-cell").first
    copy = cell.get_by_role("button", name="Copy")
    copy.focus()
    page.keyboard.press("Enter")
    expect(cell.get_by_role("button", name="Copied")).to_be_visible()
    code = cell.locator("code")
    assert page.evaluate("navigator.clipboard.readText()") == code.text_content()
    page.keyboard.press("Tab")
    assert not cell.locator(":focus").count(), "one stop a cell"
    figure = page.locator(".lab-figure").first
    figure.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("figure => figure.scrollLeft > 0", arg=figure.element_handle())
    context.close()


def test_the_search_index_holds_each_cell_once_and_no_figure(site: Path) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    for lab in LABS:
        own = [d["text"] for d in index["docs"] if d["location"].startswith(f"labs/{lab.name}/")]
        text = " ".join(own)
        lines = [line for cell in lab.code_cells for line in _long(lab, cell)]
        stated = Counter(lines)
        for line, count in stated.items():
            escaped = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            assert text.count(escaped) == count, line
        assert "<svg" not in text


def _long(lab: script.Script, cell: script.Cell) -> list[str]:
    """Lines that are part of no other line."""
    lines = [line.strip() for line in lab.lines[cell.first - 1 : cell.last]]
    return [line for line in lines if line.startswith("def ")]


@pytest.mark.parametrize("name", NAMES)
def test_what_a_reader_takes_along_is_there(page: Page, site: Path, name: str) -> None:
    page.goto(f"/labs/{name}/")
    links = page.locator("article a[download], article p.account a").all()
    targets = {link.evaluate("link => new URL(link.href).pathname") for link in links}
    wanted = {f"/labs/{name}/{name}.ipynb", f"/labs/{name}.py", f"/labs/{name}/index.md"}
    assert wanted <= targets
    for target in wanted:
        assert (site / target.lstrip("/")).is_file(), target
    edit = page.locator("a[rel=edit]").get_attribute("href")
    assert edit == f"https://example.org/a/b/edit/main/docs/labs/{name}.py"
