"""What a browser does with a page: what it fetched, what moved, what axe finds."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

DOCS = Path(__file__).parents[2] / "docs"
PATIENCE = 20_000
"""Milliseconds that a busy machine has to come to what a test waits for."""


def until(page: Page, holds: Callable[[], bool]) -> None:
    """Let the page go on until that holds; what is awaited and does not come is a failure."""
    end = time.monotonic() + PATIENCE / 1_000
    while not (held := holds()) and time.monotonic() < end:
        page.wait_for_timeout(20)
    assert held


def addresses(folder: str = "") -> list[str]:
    """The address of each page under a folder of docs/, as the site has it."""
    pages = sorted((DOCS / folder).rglob("*.md"))
    return ["/" + _address(page.relative_to(DOCS)) for page in pages]


def _address(page: Path) -> str:
    stem = page.with_suffix("").as_posix()
    return "" if stem == "index" else stem.removesuffix("/index") + "/"


@dataclass
class Traffic:
    """Bytes on the wire, headers included, by address; what a page itself holds is not."""

    transferred: dict[str, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        return sum(self.transferred.values())


def watch(page: Page) -> Traffic:
    """Record what `page` fetches from now on."""
    traffic = Traffic()
    names: dict[str, str] = {}

    def sent(event: dict[str, Any]) -> None:
        address = event["request"]["url"]
        if not address.startswith(("data:", "blob:")):
            names[event["requestId"]] = address
            traffic.transferred.setdefault(address, 0)

    def arrived(event: dict[str, Any]) -> None:
        if name := names.get(event["requestId"]):
            traffic.transferred[name] += int(event["encodedDataLength"])

    session = page.context.new_cdp_session(page)
    session.on("Network.requestWillBeSent", sent)
    session.on("Network.loadingFinished", arrived)
    session.send("Network.enable")
    return traffic


SHIFTS = """() => new Promise(resolve => {
  let total = 0
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) total += entry.value
  }).observe({type: "layout-shift", buffered: true})
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(total), 100)))
})"""


def shift(page: Page) -> float:
    """The page's cumulative layout shift so far."""
    return float(page.evaluate(SHIFTS))


THIN_OUT = "document.querySelectorAll('tbody > tr:nth-child(n + 9)').forEach(row => row.remove())"
ALIKE = """() => {
  const seen = new Set()
  const told = node => node.matches("pre") ? "" : `${told(node.parentElement)} ${node.className}`
  for (const line of document.querySelectorAll("pre > code > *")) {
    const ways = [line, ...line.querySelectorAll("*")].map(told)
    line.toggleAttribute("data-alike", ways.every(way => seen.has(way)))
    ways.forEach(way => seen.add(way))
  }
}"""
CONTRAST = "color-contrast"


def violations(page: Page) -> list[str]:
    """What axe finds, a line a place. Rows of a table are alike: the first ones speak for all.

    Contrast takes four fifths of the time, most of it in code: a line is left out whose words are
    all of kinds that an earlier line has.
    """
    page.evaluate(THIN_OUT)
    page.evaluate(ALIKE)
    others = {"rules": {CONTRAST: {"enabled": False}}}
    found = [
        *_run(page, None, others),
        *_run(page, {"exclude": ["[data-alike]"]}, {"runOnly": [CONTRAST]}),
    ]
    return [
        f"{rule['id']}: {' '.join(map(str, place['target']))}: {_reason(place)}"
        for rule in found
        for place in rule["nodes"]
    ]


def _run(page: Page, context: Any, options: dict[str, Any]) -> list[dict[str, Any]]:
    answer = Axe().run(page, context, options={**options, "resultTypes": ["violations"]})
    return list(answer.response["violations"])


def _reason(place: dict[str, Any]) -> str:
    checks = [*place["any"], *place["all"], *place["none"]]
    return str(checks[0]["message"]) if checks else str(place["failureSummary"])
