"""The bare page, served, and Python started in it once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.live.bare import ROOT, write_page
from tests.browser.server import serve
from tests.once import once


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of that page."""
    return once(tmp_path_factory, "live", lambda folder: write_page(ROOT, folder))


@pytest.fixture(scope="session")
def address(bare: Path) -> Iterator[str]:
    with serve(bare) as address:
        yield address


@pytest.fixture(scope="session")
def page(chromium: Browser, address: str) -> Page:
    """The page, its runtime loaded: a start costs seconds, so tests share it."""
    page = chromium.new_page()
    page.goto(address)
    page.evaluate("window.runtime.load()")
    return page
