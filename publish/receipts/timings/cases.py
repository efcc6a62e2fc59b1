"""What a timing is of: a statement as text, with the work that it asks for.

It is text so that a receipt can keep the very code that was timed.
"""

from __future__ import annotations

from dataclasses import dataclass

DEVICES = ("cpu", "cuda")


@dataclass(frozen=True)
class Case:
    group: str
    """The table and the plot that it belongs to."""
    series: str
    """Its line in the plot, its rows in the table."""
    x: int | None
    """Its position on the axis of its group; None where the group has no axis."""
    statement: str
    setup: str
    flops: int
    bytes: int
    """What must move: operands and result once, arrays in between as often as they are used."""
    dtype: str
    """Whose arithmetic it is held against."""
    part: int = 1
    """How many such statements make the whole; the time of the whole is extrapolated from one."""
    waits: bool = True
    """Whether the clock waits for the device."""

    @property
    def name(self) -> str:
        at = "" if self.x is None else f" at {self.x}"
        return f"{self.group}: {self.series}{at}"


AXES = {
    "ways": "",
    "batch": "examples in the batch",
    "size": "n, for (n, n) @ (n, n)",
    "small": "n, for (n, n) @ (n, n)",
    "memory": "bytes moved",
    "stride": "stride, in numbers",
    "copies": "",
    "distances": "",
    "attention": "tokens",
    "waiting": "",
}
"""Every group, with the name of its axis; empty where the series differ in kind."""
