"""Chromium finds that the site can be installed; its icons are drawn from the favicon."""

import io
import json
import time
from collections.abc import Iterator

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser, CDPSession, Playwright

from publish.shield.manifest import ICONS
from tests.browser.chromium import WHOLE, launch
from tests.browser.reading import PATIENCE
from tests.browser.shield.conftest import Visit
from tests.browser.shield.icons import DOCS, draw

DIFFERENCE = 2
"""Of a colour, on average, of 255: another Chromium smooths edges a little differently."""


@pytest.fixture(scope="module")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """One with windows: only there a site is installed."""
    browser = launch(playwright, WHOLE)
    yield browser
    browser.close()


@pytest.mark.parametrize("address", ["/", "/lessons/matmul/"])
def test_chromium_would_install_it(visit: Visit, base: str, address: str) -> None:
    page = visit(base_url=base).new_page()
    page.goto(address)
    session = page.context.new_cdp_session(page)
    manifest = session.send("Page.getAppManifest")
    assert manifest["errors"] == []
    assert manifest["url"] == f"{base}/manifest.webmanifest"
    told = json.loads(manifest["data"])
    assert told["name"] == "Shapes that ran"
    assert errors(session) == ["in-incognito"]  # as every page of a test is
    for icon in told["icons"]:
        found = Image.open(io.BytesIO(page.request.get(f"/{icon['src']}").body()))
        assert "x".join(map(str, found.size)) == icon["sizes"]
    page.evaluate("document.querySelector('link[rel=manifest]').remove()")
    until = time.monotonic() + PATIENCE / 1_000  # the browser is told of it by the page's process
    while (without := errors(session)) == ["in-incognito"] and time.monotonic() < until:
        page.wait_for_timeout(50)
    assert without == ["in-incognito", "no-manifest"]


def errors(session: CDPSession) -> list[str]:
    found = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    return [error["errorId"] for error in found]


@pytest.mark.parametrize("file", ICONS)
def test_an_icon_is_the_favicon(chromium: Browser, file: str) -> None:
    sizes, purpose = ICONS[file]
    drawn = Image.open(io.BytesIO(draw(chromium, int(sizes.partition("x")[0]), purpose)))
    kept = Image.open(DOCS / file)
    between = ImageChops.difference(drawn.convert("RGBA"), kept.convert("RGBA"))
    assert max(ImageStat.Stat(between).mean) < DIFFERENCE, (
        "run python -m tests.browser.shield.icons"
    )
    if purpose == "maskable":
        assert kept.convert("RGBA").getchannel("A").getextrema() == (
            255,
            255,
        )  # no corner is left open
