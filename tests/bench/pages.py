"""What a reader loads: bytes on the wire and requests of each lesson, first visit, compressed."""

from __future__ import annotations

import os
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
    """The site of `root`, built and finished in a folder of its own."""
    python = [sys.executable, "-m"]
    live = subprocess.check_output([*python, "publish.live"], cwd=root, text=True).strip()
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "DOWNLOADS": "true", "LIVE": live}
        command = [*python, "mkdocs", "build", "--strict", "--site-dir", folder]
        subprocess.run(command, cwd=root, env=environment, check=True)
        command = [*python, "publish", "finish", folder]
        subprocess.run(command, cwd=root, check=True, stdout=subprocess.DEVNULL)
        yield Path(folder)


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
