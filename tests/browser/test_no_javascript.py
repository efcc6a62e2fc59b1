"""Without JavaScript a lesson is read, its tabs switch and its snippets download."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.reading import DOCS, addresses


@pytest.fixture
def plain(chromium: Browser, base: str) -> Iterator[Page]:
    context = chromium.new_context(base_url=base, java_script_enabled=False)
    yield context.new_page()
    context.close()


def source(address: str) -> str:
    """The Markdown of a page."""
    return (DOCS / f"{address.strip('/')}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("address", addresses("lessons"))
def test_every_snippet_is_there(plain: Page, address: str) -> None:
    plain.goto(address)
    snippets = plain.locator(".snippet")
    assert snippets.count() == source(address).count("\n--8<-- ") > 0
    for snippet in snippets.all():
        assert (snippet.locator("pre code").first.text_content() or "").strip()


TABBED = [address for address in addresses("lessons") if "/// tab | NumPy" in source(address)]


@pytest.mark.parametrize("address", TABBED)
def test_tabs_switch(plain: Page, address: str) -> None:
    plain.goto(address)
    tabs = plain.locator(".tabbed-set:has(label:nth-child(2))").first
    tabs.get_by_text("PyTorch", exact=True).first.click()
    expect(tabs.locator(".tabbed-block").nth(0)).to_be_hidden()
    expect(tabs.locator(".tabbed-block").nth(1)).to_be_visible()


def test_a_snippet_downloads_as_its_file_has_it(plain: Page) -> None:
    plain.goto(addresses("lessons")[0])
    snippet = plain.locator(".snippet").first
    with plain.expect_download() as caught:
        snippet.locator("a[download]").click()
    downloaded = caught.value.path().read_text(encoding="utf-8")
    assert downloaded == snippet.locator("pre code").first.text_content()


def test_what_cannot_work_is_not_shown(plain: Page) -> None:
    plain.goto("/")
    expect(plain.locator(".md-search")).to_be_hidden()
    expect(plain.locator("copy-snippet").first).to_be_hidden()
