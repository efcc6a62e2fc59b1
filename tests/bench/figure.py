"""One measured figure, and the bound that it must keep."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """What was measured, in which unit, and how much it may be at most (None: shown only)."""

    what: str
    value: float
    unit: str
    most: float | None = None

    @property
    def holds(self) -> bool:
        return self.most is None or self.value <= self.most

    def __str__(self) -> str:
        sign = "  " if self.most is None else "✓ " if self.holds else "✗ "
        bound = "" if self.most is None else f"  (at most {self.most:g})"
        return f"{sign}{self.value:10.2f} {self.unit:<4} {self.what}{bound}"


@dataclass(frozen=True)
class Unmeasured:
    """What could not be measured on this machine, and why: it breaks no bound, and has no value."""

    what: str
    why: str
    holds = True

    def __str__(self) -> str:
        return f"  not measured: {self.what}: {self.why}"
