"""The built site, served, and a real Chromium to read it with."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright

from tests.browser.server import serve

ROOT = Path(__file__).parents[2]
PATIENCE = 20_000
expect.set_options(timeout=PATIENCE)
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `make site` builds it."""
    directory = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"]
    build = subprocess.run(
        [*command, "--site-dir", str(directory)],
        cwd=ROOT,
        env={
            **os.environ,
            "NO_MKDOCS_2_WARNING": "1",
            "REPO_URL": "https://example.org/a/b",
            "EDIT_URI": "edit/main/docs/",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    if build.returncode:
        pytest.fail(f"the site does not build:\n{build.stdout}{build.stderr}", pytrace=False)
    return directory


@pytest.fixture(scope="session")
def base(site: Path) -> Iterator[str]:
    with serve(site) as base:
        yield base


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_executable(playwright), args=QUIET)
        yield browser
        browser.close()


def _executable(playwright: Playwright) -> str:
    """The system's Chromium, or the one that Playwright installs; without any, tests must fail."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    path = playwright.chromium.executable_path
    if not Path(path).exists():
        pytest.fail(
            "these tests need a Chromium and none is installed: run `apt install chromium`, "
            "or `.venv/bin/playwright install chromium`",
            pytrace=False,
        )
    return path


@pytest.fixture
def page(chromium: Browser, base: str) -> Iterator[Page]:
    """A fresh visitor's first page."""
    context = chromium.new_context(base_url=base, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    yield page
    context.close()
