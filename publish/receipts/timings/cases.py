"""What a timing is of: a statement as text, with the work that it asks for.

It is text so that a receipt can keep the very code that was timed.
"""

from __future__ import annotations

from dataclasses import dataclass

DEVICES = ("cpu", "cuda")
CLOCKS = {
    "thread": "CPU time of one thread",
    "all threads": "wall clock, all threads",
    "call": "wall clock around many calls from Python, the GPU waited for",
    "graph": "GPU events around replays of a CUDA graph that holds many calls",
    "launch": "wall clock around one call, the GPU not waited for",
}
"""What each reads."""
DEFAULT = {"cpu": "thread", "cuda": "call"}


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
    footprint: int
    """Bytes that are touched from one run to the next: which cache could hold them."""
    clock: str
    """One of `CLOCKS`."""
    part: float = 1
    """How many such statements make the whole; below one where a statement does it more often."""
    beside: str = ""
    """A program that another process runs meanwhile."""

    @property
    def name(self) -> str:
        at = "" if self.x is None else f" at {self.x}"
        return f"{self.group}: {self.series}{at}"

    @property
    def extrapolated(self) -> bool:
        return self.part > 1

    @property
    def threads(self) -> str:
        """Whose ceilings it is held against: all threads move and compute more than one."""
        return "all" if self.clock == "all threads" else "one"


AXES = {
    "ways": "",
    "batch": "examples in the batch",
    "weights": "examples in the batch",
    "size": "n, for (n, n) @ (n, n)",
    "small": "n, for (n, n) @ (n, n)",
    "waves": "rows of the result",
    "edges": "",
    "inner": "",
    "data": "",
    "memory": "bytes touched",
    "stride": "stride, in numbers",
    "copies": "",
    "fresh": "",
    "steps": "",
    "compiled": "numbers",
    "bias": "",
    "distances": "",
    "attention": "tokens",
    "phases": "",
    "threads": "",
    "neighbour": "",
    "waiting": "",
}
"""Every group, with the name of its axis; empty where the series differ in kind."""
