"""Times cases in rounds, each in another random order, until they are steady or time is up.

What stays unsteady is recorded as such: one case never loses the others.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from statistics import fmean, median, quantiles

from .cases import Case
from .clocks import Round, take
from .receipt import FEWEST, Timing

MOST = 12
"""Rounds of one case: what is not steady by then is not going to be."""
BUDGET = {"cpu": 170.0, "cuda": 130.0}
"""Seconds after which nothing is timed again; the first rounds are made whatever they take."""


@dataclass(frozen=True)
class Measured:
    timings: tuple[Timing, ...]
    absent: dict[str, str]
    """Cases that do not run here, and why."""


def measure(
    device: str, cases: Sequence[Case], tell: Callable[[str], None], seed: int = 0
) -> Measured:
    """Times every case `FEWEST` times or more, and on while it is unsteady and there is time."""
    order, end = Random(seed), time.monotonic() + BUDGET[device]
    rounds: dict[Case, list[Round]] = {case: [] for case in cases}
    absent: dict[str, str] = {}
    waiting = list(cases)
    for number in range(1, MOST + 1):
        order.shuffle(waiting)
        for case in waiting:
            if number > FEWEST and time.monotonic() > end:
                break
            try:
                rounds[case].append(take(case))
            except Exception as error:
                absent[case.name] = f"{type(error).__name__}: {str(error).strip()}".split("\n")[0]
                continue
            tell(f"round {number}  {case.name:52} {median(rounds[case][-1].seconds):.3g} s")
        waiting = [
            case
            for case in waiting
            if case.name not in absent
            and (number < FEWEST or not timing(case, rounds[case]).steady)
        ]
    found = tuple(timing(case, taken) for case, taken in rounds.items() if case.name not in absent)
    return Measured(found, absent)


def timing(case: Case, taken: Sequence[Round]) -> Timing:
    """Of all rounds: none is left out."""
    low, middle, high = quantiles(
        [each for one in taken for each in one.seconds], n=4, method="inclusive"
    )
    return Timing(
        case,
        middle,
        (low, high),
        tuple(median(one.seconds) for one in taken),
        sum(len(one.seconds) for one in taken),
        round(fmean(one.faults for one in taken), 1),
    )
