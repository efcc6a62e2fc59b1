"""How long a reader of a JupyterLite page waits for the same snippet, beside ours.

The page is JupyterLite's lightest, the REPL, with the code in its address. It has the very Pyodide
and NumPy of our pages, comes from the same server, and takes turns with a page of ours, on which
Run is pressed at once. On both, time runs from opening the page until the result is there. What a
machine cannot build or run is not measured, and the line says so.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from urllib.parse import urlencode

from playwright.sync_api import Page, Playwright, TimeoutError, sync_playwright

from publish.live import fetch
from tests.bench import lite_site, reader
from tests.bench.figure import Figure, Unmeasured
from tests.bench.live import LINE, RATE, ROUNDS
from tests.browser.server import serve

ANSWER = "[ 5.1 14.2 23.3 32.4]"
"""The last line that the snippet prints."""
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


def figures(root: Path, site: Path) -> Iterator[Figure | Unmeasured]:
    """`site` is built and finished; JupyterLite is put into it."""
    try:
        built = lite_site.build(root)
    except BUILD_ERRORS as error:
        told = (getattr(error, "stderr", "") or str(error)).strip().splitlines()[-1]
        yield Unmeasured("JupyterLite beside ours", f"it could not be built here ({told})")
        return
    (site / "lite").symlink_to(built)
    source = (root / reader.SNIPPET).read_text(encoding="utf-8")
    query = urlencode({"kernel": "python", "execute": "1", "code": source})
    try:
        yield from _measure(site, f"lite/repl/index.html?{query}", source)
    except TimeoutError as error:
        told = str(error).splitlines()[0]
        yield Unmeasured("JupyterLite beside ours", f"its page showed no result ({told})")


def _measure(site: Path, theirs: str, source: str) -> Iterator[Figure]:
    for line, rate in (("no line between", None), (f"{LINE} Mbit/s", RATE)):
        with sync_playwright() as playwright, serve(site, rate=rate) as base:
            visits = [_twice(playwright, base, theirs) for _ in range(ROUNDS)]
        cold, again, cold_ours, again_ours = (list(times) for times in zip(*visits, strict=True))
        yield _beside(f"from opening the page to the first result, {line}", cold, cold_ours)
        yield _beside(f"the same on a second visit, {line}", again, again_ours)
    with sync_playwright() as playwright, serve(site) as base, reader.visits(playwright) as visit:
        with visit(f"{base}/{theirs}") as page:
            _shown(page)
            edited = [_edited(page, f"{source}\n# note: edit {i}") for i in range(reader.EDITS)]
        with visit(f"{base}/{reader.PAGE}") as page:
            reader.press(page)
            edited_ours = reader.edit(page)
    yield _beside("an edited snippet run again", edited, edited_ours, "ms")


def _twice(playwright: Playwright, base: str, theirs: str) -> list[float]:
    """Milliseconds of JupyterLite's two visits, and of ours."""
    times = []
    with reader.visits(playwright) as visit:
        for _ in range(2):
            with visit(f"{base}/{theirs}") as page:
                times.append(_shown(page))
    with reader.visits(playwright) as visit:
        for _ in range(2):
            with visit(f"{base}/{reader.PAGE}") as page:
                times.append(reader.press(page)["opened"])
    return times


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
