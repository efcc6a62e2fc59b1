"""How long a reader waits for a cell: cold, after an edit, and on a second visit.

The reader presses Run on a page of the built site. Beside it is a bare page that loads the same
Pyodide and NumPy from the same server and runs the same code, without an interface, a frame, a
policy or claims, and without what the site does to Python: compile and pack it. Both start in a
browser that has cached nothing; they take turns.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from urllib.request import urlopen

from playwright.sync_api import sync_playwright

from publish.live import fetch, pins
from tests.bench import reader
from tests.bench.figure import Figure
from tests.browser.server import serve

ROUNDS = 3
LINE = 20
"""Mbit/s of the line that a second visit saves."""
RATE = LINE * 1e6 / 8
"""The same in bytes a second."""

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


def figures(root: Path, site: Path) -> Iterator[Figure]:
    """`site` is built and finished; the bare page is put into it."""
    _bare(root, site / "bare")
    bare: list[float] = []
    cold: list[float] = []
    again: list[float] = []
    longest: list[float] = []
    edited: list[float] = []
    source = (root / reader.SNIPPET).read_text(encoding="utf-8")
    with sync_playwright() as playwright, serve(site) as base:
        urlopen(f"{base}/bare/pyodide/pyodide.asm.wasm").read()  # packs it once for all rounds
        for _ in range(ROUNDS):
            with reader.visits(playwright) as visit, visit(f"{base}/bare/") as page:
                bare.append(page.evaluate(FIRST, source))
            with reader.visits(playwright) as visit:
                for times in (cold, again):
                    with visit(f"{base}/{reader.PAGE}") as page:
                        reader.settle(page)
                        told = reader.press(page)
                        times.append(told["first"])
                        longest.append(told["longest"])
                        edited += reader.edit(page)
    what = f"cold first result over a bare, uncompiled page's ({_pairs(cold, bare)})"
    yield Figure(what, median(cold) / median(bare), "×", most=1.1)
    what = f"longest task of the page while Python loads, {len(longest)} loads"
    yield Figure(what, max(longest), "ms", most=50)
    yield Figure("an edited lesson snippet run again", median(edited), "ms", most=50)
    what = f"the same, slowest of {len(edited)}"
    yield Figure(what, max(edited), "ms")
    what = f"second visit's first result over the first's, no line between ({_pairs(again, cold)})"
    yield Figure(what, median(again) / median(cold), "×")
    first: list[float] = []
    second: list[float] = []
    with sync_playwright() as playwright, serve(site, rate=RATE) as base:
        for _ in range(ROUNDS):
            with reader.visits(playwright) as visit:
                for times in (first, second):
                    with visit(f"{base}/{reader.PAGE}") as page:
                        reader.settle(page)
                        times.append(reader.press(page)["first"])
    what = f"second visit's first result over the first's, {LINE} Mbit/s ({_pairs(second, first)})"
    yield Figure(what, median(second) / median(first), "×", most=0.7)


def _bare(root: Path, target: Path) -> None:
    files = fetch.fetch(root)
    shutil.copytree(files, target / "pyodide")
    lock = json.loads((files / pins.LOCK).read_text(encoding="utf-8"))
    lock["packages"] = {"numpy": lock["packages"]["numpy"]}
    (target / "pyodide" / pins.LOCK).write_text(json.dumps(lock))
    (target / "index.html").write_text(BARE)


def _pairs(ours: list[float], theirs: list[float]) -> str:
    return ", ".join(f"{a / 1e3:.2f} / {b / 1e3:.2f} s" for a, b in zip(ours, theirs, strict=True))
