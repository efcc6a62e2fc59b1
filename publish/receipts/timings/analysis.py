"""What a receipt says: ceilings of the machine, bounds from them, ratios, fitted exponents."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from statistics import linear_regression

from .receipt import Receipt, Timing

PRODUCTS = (
    "ways", "batch", "weights", "size", "small", "waves", "edges", "bias", "phases", "threads",
    "waiting",
)  # fmt: skip
"""Groups whose best arithmetic is the ceiling: products of random numbers."""
MOVING = ("memory", "stride", "fresh", "steps", "distances")
"""Groups whose fastest traffic is the ceiling, where a byte is moved for less than one FLOP."""


@dataclass(frozen=True)
class Bound:
    seconds: float
    limit: str
    """`arithmetic` or `memory`."""


class Analysis:
    """Roofline of one receipt: no ceiling comes from a data sheet, each was reached by a case."""

    def __init__(self, receipt: Receipt) -> None:
        self.receipt = receipt
        self._by_place = {(t.case.group, t.case.series, t.case.x): t for t in receipt.timings}
        self._arithmetic: dict[tuple[str, str], float] = {}
        memory: dict[str, list[tuple[int, float]]] = {}
        for timing in receipt.timings:
            case = timing.case
            if case.clock == "launch":
                continue
            if case.group in PRODUCTS and case.flops:
                place, rate = (case.threads, case.dtype), case.flops / timing.median
                self._arithmetic[place] = max(self._arithmetic.get(place, 0.0), rate)
            elif (case.group in MOVING and case.flops < case.bytes) or not case.flops:
                rate = case.bytes / timing.median
                memory.setdefault(case.threads, []).append((case.footprint, rate))
        self._memory = {threads: sorted(rates) for threads, rates in memory.items()}

    def arithmetic(self, dtype: str, threads: str = "one") -> float:
        """The most FLOPs per second that a product of that dtype reached; no limit if none ran."""
        return self._arithmetic.get((threads, dtype), math.inf)

    def memory(self, footprint: float, threads: str = "one") -> float:
        """The most bytes per second of a copy or read that had no smaller caches to help it."""
        rates = self._memory[threads]
        sizes = [size for size, _ in rates if size <= footprint]
        first = sizes[-1] if sizes else 0
        return max(rate for size, rate in rates if size >= first)

    def ridge(self, dtype: str, footprint: float) -> float:
        """FLOPs for each byte at which both ceilings take equally long."""
        return self.arithmetic(dtype) / self.memory(footprint)

    def bound(self, timing: Timing) -> Bound:
        case = timing.case
        computing = case.flops / self.arithmetic(case.dtype, case.threads)
        moving = case.bytes / self.memory(case.footprint, case.threads)
        return Bound(computing, "arithmetic") if computing > moving else Bound(moving, "memory")

    def timing(self, group: str, series: str, x: int | None = None) -> Timing:
        try:
            return self._by_place[group, series, x]
        except KeyError:
            known = [t.case.name for t in self.receipt.timings if t.case.group == group]
            hint = f"it has {'; '.join(known)}" if known else f"it has no group {group}"
            at = "" if x is None else f" at {x}"
            raise LookupError(f"the receipt has no {group}: {series}{at}; {hint}") from None

    def time(self, group: str, series: str, x: int | None = None) -> float:
        return self.timing(group, series, x).median

    def rate(self, group: str, series: str, x: int | None = None) -> float:
        """FLOPs per second."""
        timing = self.timing(group, series, x)
        return timing.case.flops / timing.median

    def exponent(self, group: str, series: str, start: int) -> float:
        """p of the time ~ x**p that fits best from `start` on, on logarithmic axes."""
        pairs = [
            (math.log(x), math.log(t.median))
            for t in self.receipt.timings
            if (t.case.group, t.case.series) == (group, series)
            if (x := t.case.x) and x >= start
        ]
        return linear_regression(*zip(*pairs, strict=True)).slope

    def spread(self, group: str, series: str, x: int | None = None) -> float:
        """How far its rounds are apart."""
        return self.timing(group, series, x).spread

    def faults(self, group: str, series: str, x: int | None = None) -> float:
        """Pages that the system had to find."""
        return self.timing(group, series, x).faults

    def slack(self, group: str, series: str, x: int | None = None) -> float:
        """How many times its bound it took."""
        timing = self.timing(group, series, x)
        return timing.median / self.bound(timing).seconds

    def unsteady(self) -> float:
        """The share of cases that stayed unsteady."""
        return sum(not timing.steady for timing in self.receipt.timings) / len(self.receipt.timings)

    def namespace(self) -> dict[str, Callable[..., float]]:
        """What a page may say about the receipt."""
        return {
            "time": self.time,
            "rate": self.rate,
            "exponent": self.exponent,
            "spread": self.spread,
            "faults": self.faults,
            "slack": self.slack,
            "ridge": self.ridge,
            "memory": self.memory,
            "unsteady": self.unsteady,
        }
