"""A lesson whose cells run: with a stand-in for the runtime, so that a test waits for no Python."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route

from tests.browser.reading import PATIENCE, until

LESSON = "/lessons/matmul/"
NAME = "snippets/matmul/forward_pass.py"
FAKE = Path(__file__).with_name("fake_runtime.js")
META = '<meta name="live-runtime" content="fake">'

Open = Callable[..., Page]


def stand_in(context: BrowserContext) -> None:
    """Answer for the runtime, and say on each page that there is one."""

    def with_runtime(route: Route) -> None:
        response = route.fetch()
        text = response.text()
        if 'name="live-runtime"' not in text:
            text = text.replace("<head>", f"<head>{META}", 1)
        route.fulfill(response=response, body=text)

    context.route("**/live/runtime/runtime.js", lambda route: route.fulfill(path=FAKE))
    context.route("**/lessons/*/", with_runtime)


@pytest.fixture
def context(chromium: Browser, base: str) -> Iterator[BrowserContext]:
    """A fresh visitor, who can run cells."""
    context = chromium.new_context(base_url=base, viewport={"width": 1280, "height": 800})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.set_default_timeout(PATIENCE)
    stand_in(context)
    yield context
    context.unroute_all(behavior="ignoreErrors")  # a service worker may be asking still
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    page = context.new_page()
    page.goto(LESSON)
    return page


@pytest.fixture
def real(chromium: Browser, base: str) -> Iterator[Page]:
    """A page of the site as it was built."""
    context = chromium.new_context(base_url=base, viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


def cell(page: Page, path: str = NAME) -> Locator:
    return page.locator(f"[data-snippet='{path}']")


def code(page: Page) -> Locator:
    """The editor's text, once the cell is opened for editing."""
    return cell(page).get_by_role("textbox", name="Code of forward_pass.py")


def edit(page: Page) -> Locator:
    """Open the editor."""
    cell(page).get_by_role("button", name="Edit").click()
    code(page).wait_for()
    return code(page)


def said(page: Page, path: str = NAME) -> Locator:
    """The sentence that tells what a run came to."""
    return cell(page, path).locator(".live-said")


def places(page: Page, *selectors: str) -> list[dict[str, float]]:
    """Where the first of each stands in the cell, in one look: the page may be scrolling."""
    boxes: list[dict[str, float]] = cell(page).evaluate(
        """(cell, selectors) => selectors.map(
            of => cell.querySelector(of).getBoundingClientRect().toJSON())""",
        list(selectors),
    )
    return boxes


def note(page: Page) -> Locator:
    """What is said above the editor."""
    return cell(page).locator(".live-note")


def kept(page: Page, text: str, path: str = NAME) -> None:
    """Wait until that text is in the edit which this tab finds in storage: tabs share it late."""
    key = f"/.__edit.{path}"
    until(page, lambda: text in (page.evaluate("key => localStorage[key] ?? ''", key)))


def runs(page: Page) -> list[str]:
    """The texts that were run so far."""
    found: list[str] = page.evaluate("() => (window.fake?.runs ?? []).map(run => run.source)")
    return found
