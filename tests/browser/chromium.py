"""The Chromium that reads the site: the system's, or the one that Playwright installs."""

import shutil
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
MISSING = (
    "a Chromium is needed and none is installed: run `apt install chromium`, "
    "or `.venv/bin/playwright install chromium`"
)


def launch(playwright: Playwright) -> Browser:
    """Start it. Raises FileNotFoundError, with the command that installs one, if there is none."""
    return playwright.chromium.launch(executable_path=executable(playwright), args=QUIET)


def executable(playwright: Playwright) -> str:
    """Where it is. Raises FileNotFoundError, as `launch` does."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = [path for name in names if (path := shutil.which(name))]
    path = found[0] if found else playwright.chromium.executable_path
    if not Path(path).exists():
        raise FileNotFoundError(MISSING)
    return path
