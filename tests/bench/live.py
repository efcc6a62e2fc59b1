"""How long a reader waits for a cell: cold, warm, and on a second visit, beside a bare page.

The bare page loads the same Pyodide and NumPy from the same server and runs the same code, without
a frame, a policy or claims. Both start in a browser that has cached nothing; they take turns.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from publish.live import fetch, pins
from tests.bench.figure import Figure
from tests.browser.chromium import launch
from tests.browser.live.bare import write_page
from tests.browser.server import serve

SNIPPET = "snippets/matmul/forward_pass.py"
ROUNDS = 3
LINE = 20e6 / 8
"""Bytes a second of the line that a second visit saves: 20 Mbit/s."""

BARE = """<!doctype html><title>Bare</title><link rel="icon" href="data:,"><script type="module">
import { loadPyodide } from "./pyodide/pyodide.mjs";
window.first = async (source) => {
  const python = await loadPyodide({ indexURL: "./pyodide/", stdout: () => {} });
  await python.loadPackage("numpy", { messageCallback: () => {} });
  python.runPython(source);
};
</script>"""

FIRST = """async (source) => {
  const begun = performance.now();
  await window.first(source);
  return performance.now() - begun;
}"""

OURS = """async (source) => {
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: "longtask" });
  const begun = performance.now();
  const { status, claims } = await runtime.run(source, { name: "forward_pass.py" });
  const first = performance.now() - begun;
  await new Promise((resolve) => setTimeout(resolve, 200));
  if (status !== "done" || claims.some(({ verdict }) => verdict !== "verified")) throw status;
  return { first, longest };
}"""

WARM = """async (source) => {
  const times = [];
  for (let i = 0; i < 20; i += 1) {
    const begun = performance.now();
    await runtime.run(`${source}\\n# note: edit ${i}`, { name: "forward_pass.py" });
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[10];
}"""


def figures(root: Path) -> Iterator[Figure]:
    source = (root / SNIPPET).read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder)
        _bare(root, site / "bare")
        write_page(root, site / "ours")
        with serve(site) as base:
            browser = launch(playwright)
            yield from _measure(browser, base, source)
            browser.close()


def _bare(root: Path, target: Path) -> None:
    files = fetch.fetch(root)
    shutil.copytree(files, target / "pyodide")
    lock = json.loads((files / pins.LOCK).read_text(encoding="utf-8"))
    lock["packages"] = {"numpy": lock["packages"]["numpy"]}
    (target / "pyodide" / pins.LOCK).write_text(json.dumps(lock))
    (target / "index.html").write_text(BARE)


def _measure(browser: Browser, base: str, source: str) -> Iterator[Figure]:
    bare, cold, longest, warm = [], [], [], []
    for _ in range(ROUNDS):
        with browser.new_context() as context:
            bare.append(open_page(context, f"{base}/bare/").evaluate(FIRST, source))
        with browser.new_context() as context:
            page = open_page(context, f"{base}/ours/")
            told = page.evaluate(OURS, source)
            cold.append(told["first"])
            longest.append(told["longest"])
            warm.append(page.evaluate(WARM, source))
    each = ", ".join(
        f"{ours / 1e3:.2f} / {theirs / 1e3:.2f} s" for ours, theirs in zip(cold, bare, strict=True)
    )
    yield Figure(
        f"cold first result over a bare page's ({each})", median(cold) / median(bare), "×", most=1.1
    )
    yield Figure("longest task of the page while Python loads", max(longest), "ms", most=50)
    yield Figure("an edited lesson snippet run again", median(warm), "ms", most=50)
    first, second = [], []
    for _ in range(ROUNDS):
        with browser.new_context() as context:
            for times in (first, second):
                page = open_page(context, f"{base}/ours/", line=LINE)
                times.append(page.evaluate(OURS, source)["first"])
                page.close()
    each = ", ".join(f"{b / 1e3:.2f} / {a / 1e3:.2f} s" for a, b in zip(first, second, strict=True))
    what = f"second visit's first result over the first's, at 20 Mbit/s ({each})"
    yield Figure(what, median(second) / median(first), "×", most=0.7)


def open_page(context: BrowserContext, address: str, line: float | None = None) -> Page:
    page = context.new_page()
    if line:
        network = context.new_cdp_session(page)
        network.send(
            "Network.emulateNetworkConditions",
            {"offline": False, "latency": 20, "downloadThroughput": line, "uploadThroughput": line},
        )
    page.goto(address)
    return page
