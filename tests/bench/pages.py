"""What a reader loads: bytes on the wire and requests of each lesson, first visit, compressed."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.bench.figure import Figure
from tests.browser.chromium import launch
from tests.browser.reading import addresses, watch
from tests.browser.server import serve


@contextmanager
def built(root: Path) -> Iterator[Path]:
    """The site of `root`, built into a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
        subprocess.run([*command, "--site-dir", folder], cwd=root, check=True)
        yield Path(folder)


def finish(root: Path, site: Path) -> None:
    """Add to it what `make site` adds: with that its cells run."""
    command = [sys.executable, "-m", "publish", "finish", str(site)]
    subprocess.run(command, cwd=root, check=True, stdout=subprocess.DEVNULL)


def figures(site: Path) -> Iterator[Figure]:
    with serve(site) as base, sync_playwright() as playwright:
        browser = launch(playwright)
        for address in addresses("lessons"):
            page = browser.new_page(base_url=base)
            traffic = watch(page)
            page.goto(address, wait_until="networkidle")
            yield Figure(f"first load of {address}", traffic.total / 1e3, "kB", most=80)
            yield Figure(f"requests of {address}", len(traffic.transferred), "", most=7)
            page.close()
        browser.close()
