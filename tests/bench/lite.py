"""How long a reader of a JupyterLite page waits for the same snippet, beside ours.

The page is JupyterLite's lightest, the REPL, with the code in its address. It has the very Pyodide
and NumPy of our pages, comes from the same server, and takes turns with ours in one browser. On
both, time runs from opening the page until the result is there. No line is slowed down: the browser
slows what a page loads, as ours does, but not what a worker loads, as JupyterLite's does. What a
machine cannot build or run is not measured, and the line says so.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page, TimeoutError, sync_playwright

from publish.live import fetch
from tests.bench import lite_site
from tests.bench.figure import Figure, Unmeasured
from tests.bench.live import ROUNDS, SNIPPET, WARM, open_page
from tests.browser.chromium import launch
from tests.browser.live.bare import write_page
from tests.browser.server import serve

ANSWER = "[ 5.1 14.2 23.3 32.4]"
"""The last line that the snippet prints."""
EDITS = 10
SECONDS = 120
"""Until a page that shows nothing is given up."""
BUILD_ERRORS = (
    OSError,
    subprocess.CalledProcessError,
    fetch.OutOfReachError,
    lite_site.MisfitError,
)

SHOWN = """(answer) => [...document.querySelectorAll(".jp-OutputArea-output")]
  .some(({ textContent }) => textContent.includes(answer)) && performance.now()"""

NEXT = """(answer) => {
  const outputs = () => [...document.querySelectorAll(".jp-OutputArea-output")]
    .filter(({ textContent }) => textContent.includes(answer)).length;
  const before = outputs();
  let begun;
  const press = ({ key }) => key === "Enter" && (begun = performance.now());
  addEventListener("keydown", press, { capture: true });
  window.took = null;
  new MutationObserver((_, observer) => {
    if (outputs() === before) return;
    observer.disconnect();
    removeEventListener("keydown", press, { capture: true });
    window.took = performance.now() - begun;
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}"""

OURS = """async (source) => {
  const { status } = await runtime.run(source, { name: "forward_pass.py" });
  if (status !== "done") throw status;
  return performance.now();
}"""


def figures(root: Path) -> Iterator[Figure | Unmeasured]:
    source = (root / SNIPPET).read_text(encoding="utf-8")
    try:
        built = lite_site.build(root)
    except BUILD_ERRORS as error:
        told = (getattr(error, "stderr", "") or str(error)).strip().splitlines()[-1]
        yield Unmeasured("JupyterLite beside ours", f"it could not be built here ({told})")
        return
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder)
        (site / "lite").symlink_to(built)
        write_page(root, site / "ours")
        (site / "404.html").write_text("<!doctype html><title>Missing</title>")
        with serve(site) as base:
            browser = launch(playwright)
            try:
                yield from _measure(browser, base, source)
            except TimeoutError as error:
                told = str(error).splitlines()[0]
                yield Unmeasured("JupyterLite beside ours", f"its page showed no result ({told})")
            browser.close()


def _measure(browser: Browser, base: str, source: str) -> Iterator[Figure]:
    query = urlencode({"kernel": "python", "execute": "1", "code": source})
    theirs, ours = f"{base}/lite/repl/index.html?{query}", f"{base}/ours/"
    cold, cold_ours, warm, warm_ours = [], [], [], []
    for _ in range(ROUNDS):
        with browser.new_context() as context:
            page = open_page(context, theirs)
            cold.append(_shown(page))
            warm += [_edited(page, f"{source}\n# note: edit {i}") for i in range(EDITS)]
        with browser.new_context() as context:
            page = open_page(context, ours)
            cold_ours.append(page.evaluate(OURS, source))
            warm_ours.append(page.evaluate(WARM, source))
    yield _beside("cold first result, from opening the page", cold, cold_ours)
    yield _beside("an edited snippet run again", warm, warm_ours, "ms")
    again: list[float] = []
    again_ours: list[float] = []
    for _ in range(ROUNDS):
        with browser.new_context() as context:
            for times in ([], again):
                page = open_page(context, theirs)
                times.append(_shown(page))
                page.close()
        with browser.new_context() as context:
            for times in ([], again_ours):
                page = open_page(context, ours)
                times.append(page.evaluate(OURS, source))
                page.close()
    yield _beside("second visit's first result, from opening the page", again, again_ours)


def _beside(what: str, theirs: list[float], ours: list[float], unit: str = "s") -> Figure:
    a, b = (median(times) / (1e3 if unit == "s" else 1) for times in (theirs, ours))
    return Figure(f"JupyterLite {lite_site.KERNEL}: {what} (ours: {b:.2f} {unit})", a, unit)


def _shown(page: Page) -> float:
    """Milliseconds from opening the page until it shows the answer."""
    handle = page.wait_for_function(SHOWN, arg=ANSWER, timeout=SECONDS * 1e3)
    return float(handle.json_value())


def _edited(page: Page, source: str) -> float:
    """Milliseconds from the key that runs it until the next answer is shown."""
    page.locator(".jp-CodeConsole-promptCell .cm-content").click()
    page.keyboard.insert_text(source)
    page.evaluate(NEXT, ANSWER)
    page.keyboard.press("Shift+Enter")
    return float(page.wait_for_function("took", timeout=SECONDS * 1e3).json_value())
