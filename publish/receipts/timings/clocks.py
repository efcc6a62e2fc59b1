"""Samples of one case by its clock: each sample is the mean of a block of runs, in seconds."""

from __future__ import annotations

import os
import resource
import time
import timeit
from collections.abc import Callable
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from statistics import median
from typing import Any

import torch
from torch.utils.benchmark.utils.timer import timer as synchronised

from .cases import Case
from .neighbour import running

BLOCK = 0.01
"""Seconds that a sample runs: next to that, reading the clock costs nothing."""
SAMPLES = 5
"""In a round."""
IN_GRAPH = 100
"""Calls in a CUDA graph, fewer where they are long."""
READ: dict[str, Callable[[], float]] = {
    "thread": time.thread_time,  # what other processes do is not in it, but what they do to caches
    "all threads": time.perf_counter,
    "call": synchronised,  # waits for the GPU before it reads the wall clock
}


@dataclass(frozen=True)
class Round:
    seconds: tuple[float, ...]
    """For the whole, a sample each."""
    faults: float
    """Pages that the system had to find, for each whole."""


def take(case: Case) -> Round:
    """One round of a case, set up anew."""
    space: dict[str, Any] = {}
    with redirect_stdout(StringIO()):  # what snippets print
        exec(case.setup, space)
    with running(case.beside):
        if case.clock == "graph":
            seconds, faults = _in_graph(case.statement, space), 0.0
        elif case.clock == "launch":
            seconds, faults = _launches(case.statement, space), 0.0
        else:
            seconds, faults = _blocks(case, space)
    return Round(tuple(case.part * each for each in seconds), case.part * faults)


def _blocks(case: Case, space: dict[str, Any]) -> tuple[list[float], float]:
    threads = torch.get_num_threads()
    torch.set_num_threads(os.cpu_count() or 1 if case.clock == "all threads" else threads)
    timer = timeit.Timer(case.statement, timer=READ[case.clock], globals=space)
    timer.timeit(1)  # warms up, and compiles what is compiled at its first call
    runs = max(1, round(BLOCK / timer.timeit(1)))
    before = _faults()
    taken = [timer.timeit(runs) / runs for _ in range(SAMPLES)]
    faults = (_faults() - before) / (SAMPLES * runs)
    torch.set_num_threads(threads)
    return taken, faults


def _faults() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt


def _in_graph(statement: str, space: dict[str, Any]) -> list[float]:
    """Seconds a run on the device alone: no call is made from Python between the runs."""
    code = compile(statement, "<statement>", "exec")
    stream = torch.cuda.Stream()  # type: ignore[no-untyped-call]
    with torch.cuda.stream(stream):  # a graph is not captured on the default stream
        for _ in range(3):
            exec(code, space)
        stream.synchronize()
        start = time.perf_counter()
        exec(code, space)
        stream.synchronize()
        calls = max(1, min(IN_GRAPH, round(BLOCK / (time.perf_counter() - start))))
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph, stream=stream):
        for _ in range(calls):
            exec(code, space)
    replays = max(1, round(BLOCK / _events(graph.replay, 1)))
    return [_events(graph.replay, replays) / calls for _ in range(SAMPLES)]


def _events(run: Callable[[], None], count: int) -> float:
    """Seconds for each of so many runs, between two events of the device."""
    start, end = (torch.cuda.Event(enable_timing=True) for _ in range(2))  # type: ignore[no-untyped-call]
    start.record()
    for _ in range(count):
        run()
    end.record()
    end.synchronize()
    return float(start.elapsed_time(end)) / 1e3 / count


def _launches(statement: str, space: dict[str, Any]) -> list[float]:
    """What a naive timer sees: the launch alone, on a device that has nothing else to do."""
    exec(statement, space)
    taken = []
    for _ in range(10 * SAMPLES):
        torch.cuda.synchronize()
        taken.append(timeit.timeit(statement, number=1, globals=space))
    return [median(taken[at::SAMPLES]) for at in range(SAMPLES)]
