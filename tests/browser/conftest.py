"""The built site (see tests/conftest.py), served, and a real Chromium to read it with."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright

from tests.browser.chromium import launch
from tests.browser.reading import PATIENCE
from tests.browser.server import serve

expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def base(site: Path) -> Iterator[str]:
    with serve(site) as base:
        yield base


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    browser = launch(playwright)  # none installed is a failure, not a skip
    yield browser
    browser.close()


@pytest.fixture
def page(chromium: Browser, base: str) -> Iterator[Page]:
    """A fresh visitor's first page. What is kept for later is looked at in shield/."""
    context = chromium.new_context(
        base_url=base, viewport={"width": 1280, "height": 800}, service_workers="block"
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    yield page
    context.close()
