"""Times cases with torch.utils.benchmark: each in two rounds, with all the others in between."""

from __future__ import annotations

import time
import timeit
from collections.abc import Callable, Sequence
from statistics import median, quantiles

import torch
from torch.utils.benchmark import Timer
from torch.utils.benchmark.utils.timer import timer as default_timer

from .cases import Case
from .receipt import AGREEMENT, Timing

BLOCK = 0.02
"""Seconds that a sample runs: next to that, reading the clock costs nothing."""
SAMPLES = 7
"""In a round."""
ROUNDS = 8
"""After so many the machine is too busy."""
CLOCKS: dict[str, Callable[[], float]] = {"cpu": time.thread_time, "cuda": default_timer}
"""On the CPU, the time of the thread: other processes do not count. `default_timer` synchronises
the GPU before it reads the wall clock.
"""
CLOCK_NAMES = {"cpu": "CPU time of one thread", "cuda": "wall clock, GPU synchronised"}


class BusyError(RuntimeError):
    """Two measurements of one case do not agree."""


def measure(device: str, cases: Sequence[Case], tell: Callable[[str], None]) -> list[Timing]:
    """Times every case twice, and again where the two do not agree."""
    samples: dict[Case, list[list[float]]] = {case: [] for case in cases}
    waiting = list(cases)
    for number in range(1, ROUNDS + 1):
        for case in waiting:
            samples[case].append(_sample(device, case))
            tell(f"round {number}  {case.name:44} {median(samples[case][-1]):.3g} s")
        if number > 1:
            waiting = [case for case in waiting if _timing(case, samples[case]) is None]
        if not waiting:
            break
    found = {case: _timing(case, taken) for case, taken in samples.items()}
    for case, timing in found.items():
        if timing is None:
            last = " and ".join(f"{median(each):.3g} s" for each in samples[case][-2:])
            raise BusyError(f"{case.name} took {last}: let the machine come to rest, and try again")
    return [timing for timing in found.values() if timing]


def _timing(case: Case, samples: Sequence[Sequence[float]]) -> Timing | None:
    """Of the last two rounds; None where they are too far apart."""
    first, second = samples[-2:]
    pooled = sorted([*first, *second])
    low, middle, high = quantiles(pooled, n=4, method="inclusive")
    rounds = (median(first), median(second))
    timing = Timing(case, middle, (low, high), rounds, len(pooled))
    return timing if timing.agreement <= AGREEMENT else None


def _sample(device: str, case: Case) -> list[float]:
    """Seconds for the whole, each the mean of a block of runs."""
    space: dict[str, object] = {}
    exec(case.setup, space)
    if not case.waits:
        return _without_waiting(case.statement, space)
    timer = Timer(case.statement, globals=space, timer=CLOCKS[device], num_threads=1)
    runs = max(1, round(BLOCK / timer.timeit(1).median))  # warms up
    return [case.part * timer.timeit(runs).median for _ in range(SAMPLES)]


def _without_waiting(statement: str, space: dict[str, object]) -> list[float]:
    """What a naive timer sees: the launch alone, on a device that has nothing else to do."""
    taken = []
    for _ in range(10 * SAMPLES):
        torch.cuda.synchronize()
        taken.append(timeit.timeit(statement, number=1, globals=space))
    return taken
