"""On a phone, 360 px wide, nothing is cut off, no word is broken, and a finger hits its target."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.reading import PATIENCE, addresses

MEASURE = Path(__file__).with_name("phone.js").read_text(encoding="utf-8")
WIDTH = 360
LABS = [f"/labs/{path.stem}/" for path in (Path("docs") / "labs").glob("*.py")]
OPENED = ".tabbed-block { display: block !important } .js error-finder { display: block }"
"""All tabs at once: what is behind one is read on a phone, too."""


@pytest.fixture(scope="module")
def phone(chromium: Browser, base: str) -> Iterator[Page]:
    context = chromium.new_context(
        base_url=base, viewport={"width": WIDTH, "height": 800}, service_workers="block"
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    yield page
    context.close()


def misfits(phone: Page) -> list[str]:
    """What does not fit, with all that a page can open opened."""
    phone.add_style_tag(content=OPENED)
    phone.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    found: list[str] = phone.evaluate(MEASURE)
    return found


@pytest.mark.parametrize("address", [*addresses(), *LABS, "/no/such/page/"])
def test_a_page_fits_a_phone(phone: Page, address: str) -> None:
    phone.goto(address)
    found = misfits(phone)
    assert not found, "\n".join(found)


WRONG = {
    "the page is 9": "document.body.append(Object.assign(document.createElement('hr'), "
    "{style: 'width: 999px'}))",
    "broken word": "td.style.cssText = 'display: block; width: 2ch; word-break: break-all'",
    "sticks out": "td.style.cssText = 'display: block; width: 1px; white-space: nowrap'",
    "hidden cell": "td.style.display = 'none'",
    "clipped comment": "code.style.whiteSpace = 'pre'",
    "target of": "button.style.cssText = 'padding: 0; font-size: 9px'",
}
BREAK = """how => {
  const parts = ["tbody td:not(:empty, :has(code))", "pre > code:has(.side)", ".snippet button"]
  const [td, code, button] = parts.map(each => document.querySelector(each))
  eval(how)
}"""


@pytest.mark.parametrize("sign", WRONG)
def test_what_does_not_fit_is_found(phone: Page, sign: str) -> None:
    phone.goto("/lessons/matmul/")
    phone.evaluate(BREAK, WRONG[sign])
    assert any(line.startswith(sign) or f'" {sign}' in line for line in misfits(phone))


def test_copied_by_hand_broken_lines_are_those_of_the_file(phone: Page) -> None:
    phone.goto("/lessons/attention-heads/")
    code = phone.locator("[data-snippet='snippets/attention/multi_head.py'] > pre > code")
    rows = "code => [...code.children].filter(line => line.offsetHeight > 30).length"
    assert code.evaluate(rows) > 5, "no line is broken"
    copied: str = code.evaluate(
        "code => (getSelection().selectAllChildren(code), `${getSelection()}`)"
    )
    file = (Path("snippets") / "attention" / "multi_head.py").read_text(encoding="utf-8")
    assert copied.rstrip("\n") == file.rstrip("\n")


UNDERSCORE = """claim => {
  const style = getComputedStyle(claim)
  const canvas = document.createElement("canvas").getContext("2d")
  canvas.font = style.font
  return [parseFloat(style.textUnderlineOffset), canvas.measureText("_").actualBoundingBoxDescent]
}"""


def test_an_underscore_is_seen_above_the_line_of_its_claim(phone: Page) -> None:
    phone.goto("/lessons/matmul/")
    for part in ("pre .claim", "li code.claim", "td code.claim"):
        line, underscore = phone.locator(part).first.evaluate(UNDERSCORE)
        assert line >= underscore + 1, part


QUESTION = "h1 + .signpost + p + p"
"""What a lesson opens with is larger."""
ELSEWHERE = f".account, .snippet *, .timings *, details.law *, {QUESTION}"
READ = f"article :is(p, li, figcaption):not({ELSEWHERE})"
SIZES = """all => all.filter(each => each.textContent.trim())
  .map(each => getComputedStyle(each).fontSize)"""


def test_what_is_read_has_one_size(phone: Page) -> None:
    for address in ("/lessons/matmul/", "/lessons/interview/", "/lessons/speed/", "/errors/"):
        phone.goto(address)
        assert set(phone.locator(READ).evaluate_all(SIZES)) == {"16px"}, address
