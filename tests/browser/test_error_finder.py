"""A pasted error message leads to its entry of the atlas; so does a symptom in a reader's words."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

import publish
from tests.browser.reading import addresses, shift
from tests.conftest import ROOT

ATLAS = "/errors/"
TRACEBACK = """Traceback (most recent call last):
  File "train.py", line 12, in <module>
    scores = attention(Q @ K.T, mask)
{}
"""
SYMPTOMS = {
    "my loss is too large but there is no error": "the-loss-is-too-large-or-does-not-fall",
    "accuracy far too low": "the-accuracy-is-too-low",
    "attention gives NaN in some rows": "nan-in-some-rows-of-attention",
    "mask is the wrong way round": "attention-sees-exactly-what-the-mask-should-hide",
    "heads are mixed up": "same-shape-but-numbers-or-heads-are-mixed-up",
    "bias is added per row": "the-bias-is-added-to-examples-instead-of-neurons",
    "np.dot gives an extra axis": "an-extra-axis-or-a-result-far-too-large",
    "kv cache sees only the first key": "with-a-kv-cache-new-tokens-see-only-the-start",
    "weights do not add up to one": "rows-that-should-add-up-to-one-do-not",
}
NONE = "No entry fits. Try the last line of the traceback, or a few words for what you see."
HERE = Path(__file__).parent
KNOWN = [
    line.split("\t", 1)
    for line in (HERE / "messages_known.txt").read_text(encoding="utf-8").splitlines()
]
"""Entry and message: as practitioners meet them, in other sizes than the atlas has."""
UNKNOWN = (HERE / "messages_unknown.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture
def atlas(page: Page) -> Page:
    page.goto(ATLAS)
    return page


def paste(atlas: Page, text: str) -> list[str]:
    """The entries that are offered, best first."""
    atlas.get_by_label("Paste an error or a symptom").fill(text)
    return [
        (link.get_attribute("href") or "")[1:] for link in atlas.locator("error-finder a").all()
    ]


def test_each_message_of_the_atlas_leads_to_its_entry(atlas: Page) -> None:
    entry = {
        snippet.get_attribute("data-snippet"): snippet.evaluate(
            "e => { e = e.closest('details') ?? e; "
            "while (e.tagName != 'H3') e = e.previousElementSibling; return e.id }"
        )
        for snippet in atlas.locator(".snippet").all()
    }
    (account,) = publish.check(["docs/errors.md"], ROOT).pages
    errors = [s for s in account.statements if s.kind == "error" and s.file in entry]
    lost = {}
    for error in errors:
        message = error.seen.removesuffix(" was raised")
        found = paste(atlas, TRACEBACK.format(message))
        if found[:1] != [entry[error.file]]:
            lost[message] = found
    assert not lost
    assert len(errors) >= 100


@pytest.mark.parametrize("symptom", SYMPTOMS)
def test_a_symptom_leads_to_its_entry(atlas: Page, symptom: str) -> None:
    assert paste(atlas, symptom)[0] == SYMPTOMS[symptom]


def test_a_message_of_other_sizes_leads_to_its_entry(atlas: Page) -> None:
    found = {message: (paste(atlas, message)[:1], [entry]) for entry, message in KNOWN}
    assert not {message: pair for message, pair in found.items() if pair[0] != pair[1]}
    assert len(KNOWN) >= 50


def test_of_a_message_that_it_does_not_know_it_says_that_none_fits(atlas: Page) -> None:
    found = {message: paste(atlas, message) for message in UNKNOWN}
    assert not {message: entries for message, entries in found.items() if entries}
    expect(atlas.locator("error-finder").get_by_role("status")).to_have_text(NONE)
    assert len(UNKNOWN) >= 25


def test_other_sizes_do_not_matter(atlas: Page) -> None:
    message = "RuntimeError: The size of tensor a (768) must match the size of tensor b (512) …"
    assert paste(atlas, message)[0] == "the-size-of-tensor-a"


def test_of_two_errors_the_last_counts(atlas: Page) -> None:
    first = "ValueError: cannot reshape array of size 6 into shape (4,2)"
    last = "RuntimeError: self must be a matrix"
    assert paste(atlas, TRACEBACK.format(first) + TRACEBACK.format(last)) == ["must-be-a-matrix"]


def test_enter_opens_the_first_entry(atlas: Page) -> None:
    paste(atlas, "self must be a matrix")
    atlas.keyboard.press("Enter")
    expect(atlas).to_have_url(re.compile("#must-be-a-matrix$"))
    expect(atlas.locator("#must-be-a-matrix")).to_be_in_viewport()


def test_what_was_found_is_said(atlas: Page) -> None:
    status = atlas.locator("error-finder").get_by_role("status")
    paste(atlas, "Singular matrix")
    expect(status).to_have_text("One entry fits. Enter opens it.")
    paste(atlas, "could not broadcast")
    expect(status).to_have_text(re.compile("entries fit, best first. Enter opens the first.$"))
    paste(atlas, "zzzz")
    expect(status).to_have_text(NONE)
    paste(atlas, "")
    expect(status).to_have_text("")


@pytest.mark.parametrize("width", [360, 1280])
def test_its_arrival_moves_nothing(chromium: Browser, base: str, width: int) -> None:
    page = chromium.new_page(base_url=base, viewport={"width": width, "height": 800})
    page.goto(ATLAS, wait_until="networkidle")
    moved = shift(page)
    page.close()
    assert moved == 0


def test_other_pages_do_not_load_it(page: Page) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(addresses("lessons")[0], wait_until="networkidle")
    assert not [url for url in fetched if "error-finder" in url]


def test_without_javascript_the_page_is_a_list(chromium: Browser, base: str) -> None:
    context = chromium.new_context(base_url=base, java_script_enabled=False)
    page = context.new_page()
    page.goto(ATLAS)
    expect(page.locator("error-finder")).to_be_hidden()
    expect(page.locator("#must-be-a-matrix")).to_have_count(1)
    context.close()
