"""`python -m tests.live.record`: has a Chromium run every NumPy snippet, and writes its receipt.

Nothing is written where a claim does not hold there.
"""

from __future__ import annotations

import hashlib
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from publish import machine
from publish.receipts import BROWSER
from publish.witness import receipt, snippets
from publish.witness.receipt import Checked, Ran, Receipt
from tests.browser.chromium import launch
from tests.browser.server import serve
from tests.live.conftest import write_page

ROOT = Path(__file__).parents[2]
WATCHED = ("claims", "publish/live", "docs/assets/javascripts/live", "snippets")
RUN = "([source, name]) => runtime.run(source, { name })"


def main() -> int:
    start = time.monotonic()
    ran, problems = {}, []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        write_page(ROOT, Path(folder))
        with serve(Path(folder)) as address:
            browser = launch(playwright)
            page = browser.new_page()
            page.goto(address)
            versions = page.evaluate("runtime.load()")
            for name in snippets.paths(ROOT, torch=False):
                source = (ROOT / name).read_bytes()
                result = page.evaluate(RUN, [source.decode(), name])
                ran[name] = Ran(hashlib.sha256(source).hexdigest(), _checked(result))
                problems += _problems(name, result)
            chromium = browser.version
            browser.close()
    if problems:
        print("\n".join([*problems, "Nothing is recorded."]), file=sys.stderr)
        return 1
    recorded = Receipt(
        device=BROWSER,
        machine=f"Chromium {chromium}",
        cpu=machine.processor("cpu"),
        threads=1,
        cores=machine.cores(),
        system=machine.system(),
        versions={"Python": versions["python"], "NumPy": versions["numpy"]},
        commit=machine.commit(ROOT, WATCHED),
        date=machine.date(),
        seconds=round(time.monotonic() - start, 1),
        snippets=ran,
    )
    path = receipt.write(ROOT, recorded)
    claims = sum(len(one.claims) for one in ran.values())
    print(f"{path.relative_to(ROOT)}: {len(ran)} snippets, {claims} claims checked")
    return 0


def _checked(result: dict[str, Any]) -> tuple[Checked, ...]:
    return tuple(Checked(c["line"], c["kind"], c["verdict"], "") for c in result["claims"])


def _problems(name: str, result: dict[str, Any]) -> list[str]:
    """What does not hold there, a line each."""
    found = [f"{name}: {result['sentence']}"] if result["status"] != "done" else []
    if failure := result["failure"]:
        found.append(f"{name}:{failure['line']}: {failure['message']}")
    false = [claim for claim in result["claims"] if claim["verdict"] != "verified"]
    return found + [f"{name}:{claim['line']}: {claim['message']}" for claim in false]


if __name__ == "__main__":
    sys.exit(main())
