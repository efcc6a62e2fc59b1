"""What a receipt says: ceilings of the machine, bounds from them, ratios, fitted exponents."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from statistics import linear_regression

from .receipt import Receipt, Timing

PRODUCTS = ("ways", "batch", "size")
"""Groups whose best arithmetic is the ceiling."""


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
        self._arithmetic: dict[str, float] = {}
        memory: dict[int, float] = {}
        for timing in receipt.timings:
            case = timing.case
            if case.group in PRODUCTS:
                rate = case.flops / timing.median
                self._arithmetic[case.dtype] = max(self._arithmetic.get(case.dtype, 0.0), rate)
            elif case.group == "memory" or not case.flops:
                rate = case.bytes / timing.median
                memory[case.bytes] = max(memory.get(case.bytes, 0.0), rate)
        self._memory = sorted(memory.items())

    def arithmetic(self, dtype: str) -> float:
        """The most FLOPs per second that any product of that dtype reached."""
        return self._arithmetic[dtype]

    def memory(self, moved: float) -> float:
        """The most bytes per second of a copy or read, of those that no smaller cache helped."""
        sizes = [size for size, _ in self._memory if size <= moved]
        first = sizes[-1] if sizes else 0
        return max(rate for size, rate in self._memory if size >= first)

    def bound(self, timing: Timing) -> Bound:
        case = timing.case
        computing = case.flops / self.arithmetic(case.dtype)
        moving = case.bytes / self.memory(case.bytes)
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

    def agreement(self) -> float:
        """The largest distance between two rounds of one case."""
        return max(timing.agreement for timing in self.receipt.timings)

    def namespace(self) -> dict[str, Callable[..., float]]:
        """What a page may say about the receipt."""
        return {
            "time": self.time,
            "rate": self.rate,
            "exponent": self.exponent,
            "agreement": self.agreement,
        }
