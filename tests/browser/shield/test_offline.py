"""A site that was visited once is read offline, below a path of its own, all of it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.reading import addresses, watch
from tests.browser.server import serve
from tests.browser.shield.conftest import Asked, Visit
from tests.browser.test_weight import BYTES, REQUESTS

LESSON = "/repo/lessons/matmul/"
MOST = 1_500_000
"""Bytes on the wire, for all that is kept."""
CONTROLLED = "navigator.serviceWorker.controller !== null"


@pytest.fixture
def asked() -> Asked:
    return []


@pytest.fixture
def below(site: Path, tmp_path: Path, asked: Asked) -> Iterator[str]:
    """The address of a server that has the site as /repo/."""
    (tmp_path / "repo").symlink_to(site)
    shutil.copy(site / "404.html", tmp_path)
    with serve(tmp_path, asked) as base:
        yield base


def read_for_a_while(page: Page, address: str) -> None:
    """Open a page and let the time pass after which it looks to its service worker."""
    page.clock.install()
    page.goto(address, wait_until="networkidle")
    page.clock.run_for(20_000)


def kept(page: Page) -> None:
    """Wait until the service worker has all files."""
    page.evaluate("navigator.serviceWorker.ready")
    expect.poll(lambda: page.evaluate(CONTROLLED))


def registrations(context: BrowserContext, page: Page) -> int:
    return int(page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)"))


def test_after_one_visit_every_page_is_read_offline(visit: Visit, below: str, asked: Asked) -> None:
    context = visit(base_url=below)
    page = context.new_page()
    read_for_a_while(page, LESSON)
    page.evaluate("navigator.serviceWorker.ready")
    context.set_offline(True)
    before = len(asked)
    page = context.new_page()
    assert page.goto("/repo/").ok  # type: ignore[union-attr]
    print(asked[:3], len(asked), sum(n for _, n in asked))
    for address in addresses():
        page.goto("/repo" + address)
        expect(page.locator("h1")).to_be_visible()
        assert page.evaluate("getComputedStyle(document.querySelector('.md-header')).position") == "sticky"
    page.keyboard.press("/")
    page.keyboard.type("matrix")
    page.locator(".md-search-result__item").first.wait_for()
    assert len(asked) == before
