"""The Chromium that reads the site: the system's, or the one that Playwright installs."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, Playwright

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WHOLE = ("chromium", "chromium-browser", "google-chrome")
FAST = "chromium-headless-shell"
"""Draws no windows of its own, so that a page takes a third of the time; it installs no site."""
MISSING = (
    "a Chromium is needed and none is installed: run `apt install chromium`, "
    "or `.venv/bin/playwright install chromium`"
)


def launch(playwright: Playwright, names: Sequence[str] = (FAST, *WHOLE)) -> Browser:
    """Start the first that is there.

    Raises FileNotFoundError, with the command that installs one, if there is none.
    """
    path = executable(playwright, names)
    return playwright.chromium.launch(executable_path=path, args=QUIET)


def executable(playwright: Playwright, names: Sequence[str] = (FAST, *WHOLE)) -> str:
    """Where it is. Raises FileNotFoundError, as `launch` does."""
    found = [path for name in names if (path := shutil.which(name))]
    path = found[0] if found else playwright.chromium.executable_path
    if not Path(path).exists():
        raise FileNotFoundError(MISSING)
    return path
