"""`python -m tests.browser.live.record SITE`: a Chromium presses Run under every NumPy snippet.

Each runs in the cell of its own page. The receipt of that is written, unless a claim does not hold
there, or a snippet has no cell.
"""

from __future__ import annotations

import hashlib
import sys
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from publish.receipts import machine
from publish.receipts.header import BROWSER
from publish.receipts.witness import receipt, snippets
from publish.receipts.witness.receipt import Checked, Ran, Receipt
from tests.browser.chromium import launch
from tests.browser.server import serve

ROOT = Path(__file__).parents[3]
SCRIPTS = "docs/assets/javascripts/live"
LOAD = """async (address) =>
  (await import(`${address}/assets/javascripts/live/runtime/runtime.js`)).runtime.load()"""
CELLS = ".snippet:has(run-snippet:not([torch]))"

PRESS = """async (snippet) => {
  const { runtime } = await import("ADDRESS/assets/javascripts/live/runtime/runtime.js");
  const { run } = runtime;
  const told = new Promise((resolve) => {
    runtime.run = async (source, options) => {
      const result = await run.call(runtime, source, options);
      resolve({ source, result });
      return result;
    };
  });
  snippet.querySelector("run-snippet button").click();
  const found = await told;
  runtime.run = run;
  return { ...found, path: snippet.dataset.snippet };
}"""
"""Presses Run, and listens to what the runtime tells the cell."""


def main() -> int:
    start = time.monotonic()
    told: dict[str, dict[str, Any]] = {}
    site = Path(sys.argv[1])
    with serve(site) as address, sync_playwright() as playwright:
        browser = launch(playwright)
        for file in sorted(site.rglob("index.html")):
            if 'name="live-runtime"' in file.read_text(encoding="utf-8"):
                page = browser.new_page()
                page.goto(f"{address}/{file.relative_to(site).as_posix()}")
                told |= {each["path"]: each for each in _press(page, address)}
                versions = page.evaluate(LOAD, address)
                page.close()
        chromium = browser.version
        browser.close()
    problems = [problem for path, each in told.items() for problem in _problems(path, each)]
    asked = snippets.paths(ROOT, torch=False)
    problems += [f"{path}: has no cell on any page" for path in asked if path not in told]
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
        commit=machine.commit(ROOT, SCRIPTS),
        date=machine.date(),
        seconds=round(time.monotonic() - start, 1),
        snippets={path: _ran(told[path]) for path in asked},
    )
    path = receipt.write(ROOT, recorded)
    claims = sum(len(ran.claims) for ran in recorded.snippets.values())
    print(f"{path.relative_to(ROOT)}: {len(asked)} snippets, {claims} claims checked")
    return 0


def _press(page: Page, address: str) -> list[dict[str, Any]]:
    script = PRESS.replace("ADDRESS", address)
    return [cell.evaluate(script) for cell in page.locator(CELLS).element_handles()]


def _ran(told: dict[str, Any]) -> Ran:
    claims = told["result"]["claims"]
    checked = (Checked(claim["line"], claim["kind"], claim["verdict"], "") for claim in claims)
    return Ran(hashlib.sha256(told["source"].encode()).hexdigest(), tuple(checked))


def _problems(name: str, told: dict[str, Any]) -> list[str]:
    """What does not hold there, a line each."""
    result = told["result"]
    found = [f"{name}: {result['sentence']}"] if result["status"] != "done" else []
    if failure := result["failure"]:
        found.append(f"{name}:{failure['line']}: {failure['message']}")
    if told["source"] != (ROOT / name).read_text(encoding="utf-8"):
        found.append(f"{name}: the cell ran another text than the file's")
    false = [claim for claim in result["claims"] if claim["verdict"] != "verified"]
    return found + [f"{name}:{claim['line']}: {claim['message']}" for claim in false]


if __name__ == "__main__":
    sys.exit(main())
