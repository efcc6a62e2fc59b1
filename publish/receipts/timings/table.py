"""What a timing fence says of a receipt, as words and cells: for the figure and for plain text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from . import units
from .analysis import Analysis
from .cases import CLOCKS
from .fence import Timing as Fence
from .receipt import Receipt, Timing, find, is_current
from .suite import suite

COLUMNS = ("case", "FLOPs", "bytes", "bound", "from", "median", "IQR", "median / bound")
FAULTS = "page faults"
"""A further column, where there are any."""
RECORD = {"cpu": "make receipts", "cuda": "make receipts-cuda"}


@dataclass(frozen=True)
class Table:
    """The cases of one group; a cell each for `columns` in each of `rows`, the name first."""

    analysis: Analysis
    timings: tuple[Timing, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    finding: str
    """For who cannot see the plot."""
    origin: str
    device: str


@dataclass(frozen=True)
class Missing:
    """Nothing is shown as measured where nothing was."""

    device: str
    cases: int
    record: str
    """What measures them."""


def table(root: Path, fence: Fence) -> Table | Missing:
    """What the fence's receipt says of its group of cases."""
    receipt = find(root, fence.receipt)
    if receipt is None:
        count = sum(case.group == fence.group for case in suite(fence.receipt))
        device = "GPU" if fence.receipt == "cuda" else "CPU"
        return Missing(device, count, RECORD[fence.receipt])
    analysis = Analysis(receipt)
    timings = tuple(timing for timing in receipt.timings if timing.case.group == fence.group)
    faults = any(timing.faults >= 1 for timing in timings)
    return Table(
        analysis,
        timings,
        (*COLUMNS, FAULTS) if faults else COLUMNS,
        tuple(_row(analysis, timing, faults) for timing in timings),
        f"{fence.caption} {_in_words(timings)}",
        _origin(root, receipt, timings),
        receipt.device,
    )


def _in_words(timings: Sequence[Timing]) -> str:
    """Where each series starts and ends."""
    sentences = []
    for name in dict.fromkeys(timing.case.series for timing in timings):
        own = [timing for timing in timings if timing.case.series == name]
        ends = own if len(own) == 1 else [own[0], own[-1]]
        said = " to ".join(
            units.seconds(t.median) + ("" if t.case.x is None else f" at {t.case.x}") for t in ends
        )
        sentences.append(f"{name}: {said}")
    return "; ".join(sentences) + "."


def _row(analysis: Analysis, timing: Timing, faults: bool) -> tuple[str, ...]:
    case, bound = timing.case, analysis.bound(timing)
    name = case.series if case.x is None else f"{case.series}, {case.x:,}"
    about = f"{'≈ ' if case.extrapolated else ''}{units.seconds(timing.median)}"
    if not timing.steady:
        about += f", unsteady: rounds {timing.spread:.0%} apart"
    low, high = timing.quartiles
    return (
        name,
        units.count(case.flops),
        units.count(case.bytes),
        units.seconds(bound.seconds),
        bound.limit,
        about,
        units.seconds(high - low),
        units.ratio(timing.median / bound.seconds),
        *([units.count(round(timing.faults))] if faults else []),
    )


def _origin(root: Path, receipt: Receipt, timings: Sequence[Timing]) -> str:
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
    return stale + " · ".join(notes)


def _absent(receipt: Receipt, group: str) -> list[tuple[str, str]]:
    return [(name, why) for name, why in receipt.absent.items() if name.startswith(f"{group}: ")]
