"""Times whole commands in turn, A B A B …, so that a machine that slows down slows both."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Pair:
    """Seconds of the first command and of the second, run by run."""

    first: list[float]
    second: list[float]

    @property
    def ratio(self) -> float:
        """The median of first over second, pair by pair."""
        return statistics.median(a / b for a, b in zip(self.first, self.second, strict=True))

    def __str__(self) -> str:
        a, b = statistics.median(self.first), statistics.median(self.second)
        return f"{a:.2f} s against {b:.2f} s"


def alternate(first: Sequence[str], second: Sequence[str], *, cwd: Path, times: int = 5) -> Pair:
    """Run both commands `times` times in turn, after one run of each that is not counted."""
    found = Pair([], [])
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    for turn in range(times + 1):
        for command, seconds in ((first, found.first), (second, found.second)):
            begun = time.perf_counter()
            subprocess.run(command, cwd=cwd, check=True, capture_output=True, env=env)
            if turn:
                seconds.append(time.perf_counter() - begun)
    return found
