"""HTML of a timing fence: the plot, its numbers as a table, and where they come from."""

from __future__ import annotations

import html
from collections.abc import Sequence
from pathlib import Path

from . import plot, units
from .analysis import Analysis
from .cases import AXES, CLOCKS
from .fence import Timing as Fence
from .plot import Point, Series
from .receipt import Receipt, Timing, find, is_current
from .suite import suite

OPEN_ROWS = 8
"""A longer table is folded."""
COLUMNS = ("case", "FLOPs", "bytes", "bound", "from", "median", "IQR", "median / bound")
FAULTS = "page faults"
"""A further column, where there are any."""
RECORD = {"cpu": "make receipts", "cuda": "make receipts-cuda"}


def render(root: Path, fence: Fence, page: str) -> str:
    """The figure for a page such as `lessons/speed.md`."""
    receipt = find(root, fence.receipt)
    shown = _shown(root, fence, receipt, page) if receipt else _missing(fence)
    return f'<div class="timing" data-group="{fence.group}">{shown}</div>'


def _shown(root: Path, fence: Fence, receipt: Receipt, page: str) -> str:
    analysis = Analysis(receipt)
    timings = [timing for timing in receipt.timings if timing.case.group == fence.group]
    label = f"{fence.caption} {_in_words(timings)}"
    axis, series = AXES[fence.group], _series(analysis, timings)
    drawn = plot.lines(series, axis, label) if axis else plot.dots(series, label)
    return (
        f'<figure class="picture timing">{drawn}'
        f"<figcaption>{html.escape(fence.caption)}</figcaption></figure>"
        f"{_table(analysis, timings)}{_source(root, receipt, timings, page)}"
    )


def _series(analysis: Analysis, timings: Sequence[Timing]) -> list[Series]:
    names = list(dict.fromkeys(timing.case.series for timing in timings))
    return [
        Series(
            name,
            tuple(
                Point(
                    t.case.x, t.median, t.quartiles[0], t.quartiles[1], analysis.bound(t).seconds
                )
                for t in timings
                if t.case.series == name
            ),
        )
        for name in names
    ]  # fmt: skip


def _in_words(timings: Sequence[Timing]) -> str:
    """The finding for who cannot see the plot: where each series starts and ends."""
    sentences = []
    for name in dict.fromkeys(timing.case.series for timing in timings):
        own = [timing for timing in timings if timing.case.series == name]
        ends = own if len(own) == 1 else [own[0], own[-1]]
        said = " to ".join(
            units.seconds(t.median) + ("" if t.case.x is None else f" at {t.case.x}") for t in ends
        )
        sentences.append(f"{name}: {said}")
    return "; ".join(sentences) + "."


def _table(analysis: Analysis, timings: Sequence[Timing]) -> str:
    faults = any(timing.faults >= 1 for timing in timings)
    columns = (*COLUMNS, FAULTS) if faults else COLUMNS
    head = "".join(f'<th scope="col">{name}</th>' for name in columns)
    rows = "".join(_row(analysis, timing, faults) for timing in timings)
    table = (
        '<div class="timings"><table tabindex="0">'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )
    if len(timings) <= OPEN_ROWS:
        return table
    return f"<details><summary>The {len(timings)} measurements</summary>{table}</details>"


def _row(analysis: Analysis, timing: Timing, faults: bool) -> str:
    case, bound = timing.case, analysis.bound(timing)
    name = case.series if case.x is None else f"{case.series}, {case.x:,}"
    about = f"{'≈ ' if case.extrapolated else ''}{units.seconds(timing.median)}"
    if not timing.steady:
        about += f", unsteady: rounds {timing.spread:.0%} apart"
    low, high = timing.quartiles
    cells = (
        units.count(case.flops),
        units.count(case.bytes),
        units.seconds(bound.seconds),
        bound.limit,
        about,
        units.seconds(high - low),
        units.ratio(timing.median / bound.seconds),
        *([units.count(round(timing.faults))] if faults else []),
    )
    return f'<tr><th scope="row">{name}</th>{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>'


def _source(root: Path, receipt: Receipt, timings: Sequence[Timing], page: str) -> str:
    rounds = [len(timing.rounds) for timing in timings]
    few, most = min(rounds), max(rounds)
    unsteady = sum(not timing.steady for timing in timings)
    clocks = dict.fromkeys(CLOCKS[timing.case.clock] for timing in timings)
    notes = [
        f"Measured on {receipt.date} · {receipt.where}",
        f"{few} rounds" if few == most else f"{few} to {most} rounds",
        f"{unsteady} of {len(timings)} unsteady" if unsteady else "all steady",
        "; ".join(clocks),
        *(["≈ is extrapolated from a part"] if any(t.case.part > 1 for t in timings) else []),
        *(f"{name} did not run: {why}" for name, why in _absent(receipt, timings[0].case.group)),
    ]
    stale = "" if is_current(root, receipt) else "✗ Recorded before the cases changed. "
    up = "../" * (page.count("/") + (not page.endswith("index.md")))
    link = f'<a href="{up}receipts/{receipt.device}.json">receipt</a>'
    return f'<p class="account">{stale}{html.escape(" · ".join(notes))} · {link}</p>'


def _absent(receipt: Receipt, group: str) -> list[tuple[str, str]]:
    return [(name, why) for name, why in receipt.absent.items() if name.startswith(f"{group}: ")]


def _missing(fence: Fence) -> str:
    """Nothing is shown as measured where nothing was."""
    count = sum(case.group == fence.group for case in suite(fence.receipt))
    device = "GPU" if fence.receipt == "cuda" else "CPU"
    return (
        f'<div class="admonition note"><p class="admonition-title">Not measured on a {device}</p>'
        f"<p>{html.escape(fence.caption)}</p><p>No receipt of a {device} has been recorded for"
        f" this page. Its {count} cases are written: <code>{RECORD[fence.receipt]}</code> times"
        " them on a machine that has one, and the result will stand here.</p></div>"
    )
