"""A page with nothing but the runtime, under the policy of pages, and Python started once."""

from __future__ import annotations

import base64
import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from publish.live import bundle, fetch
from tests.browser import chromium
from tests.browser.server import serve

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "docs" / "assets" / "javascripts" / "live"


def policy() -> str:
    """What a page with cells may do, and no more."""
    frame = base64.b64encode(hashlib.sha256((SCRIPTS / "frame.js").read_bytes()).digest()).decode()
    return (
        f"default-src 'none'; img-src data:; script-src 'self' 'sha256-{frame}' "
        "'wasm-unsafe-eval'; worker-src blob:; connect-src 'self' blob:"
    )


def write_page(root: Path, folder: Path) -> None:
    """That page, and all that it loads."""
    name = bundle.write(fetch.fetch(root), folder / "assets" / "live")
    modules = folder / "live"
    modules.mkdir()
    for module in ("runtime.js", "download.js", "result.js", "frame.js"):
        shutil.copy(SCRIPTS / module, modules)
    (folder / "run.js").write_text(
        'import { runtime } from "./live/runtime.js";\nwindow.runtime = runtime;\n'
    )
    (folder / "index.html").write_text(
        f'<!doctype html><meta http-equiv="Content-Security-Policy" content="{policy()}">'
        f'<meta name="live-runtime" content="assets/live/{name}/"><title>Bare</title>'
        '<link rel="icon" href="data:,"><script type="module" src="run.js"></script>'
    )


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of that page."""
    folder = tmp_path_factory.mktemp("live")
    write_page(ROOT, folder)
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = chromium.launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address(bare: Path) -> Iterator[str]:
    with serve(bare) as address:
        yield address


@pytest.fixture(scope="session")
def page(browser: Browser, address: str) -> Page:
    """The page, its runtime loaded: a start costs seconds, so tests share it."""
    page = browser.new_page()
    page.goto(address)
    page.evaluate("window.runtime.load()")
    return page
