"""Rounds until a case is steady, or time is up; what stays unsteady loses no other."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random

import pytest
import torch

from publish.receipts.timings import clocks, measure
from publish.receipts.timings.cases import Case
from publish.receipts.timings.clocks import Round, take
from publish.receipts.timings.measure import measure as run
from publish.receipts.timings.neighbour import running
from publish.receipts.timings.receipt import FEWEST

QUICK = Case(
    "ways", "sum", None, "sum(numbers)", "numbers = range(1000)", 0, 0, "float64", 0, "thread"
)
OTHERS = [replace(QUICK, series=f"case {number}") for number in range(20)]


def silent(line: str) -> None:
    pass


def simulate(monkeypatch: pytest.MonkeyPatch, clock: Callable[[Case], float]) -> list[str]:
    """Rounds that take what `clock` says; returns the series in the order they are timed."""
    asked: list[str] = []

    def round_of(case: Case) -> Round:
        asked.append(case.series)
        return Round((clock(case),) * clocks.SAMPLES, 0.0)

    monkeypatch.setattr(measure, "take", round_of)
    return asked


def test_a_real_case_is_timed_in_rounds_and_its_samples_are_pooled(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(clocks, "BLOCK", 0.002)
    (timing,) = run("cpu", [QUICK], silent).timings
    low, high = timing.quartiles
    assert 1e-7 < low <= timing.median <= high < 1e-3
    assert len(timing.rounds) >= FEWEST
    assert timing.samples == clocks.SAMPLES * len(timing.rounds)


def test_the_whole_is_extrapolated_from_its_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clocks, "BLOCK", 0.002)
    (one,) = run("cpu", [QUICK], silent).timings
    (many,) = run("cpu", [replace(QUICK, part=1000)], silent).timings
    assert 300 < many.median / one.median < 3000


def test_only_what_is_unsteady_is_timed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    nervous = iter([1.0, 2.0, 3.0, 2.0, 2.0])
    asked = simulate(monkeypatch, lambda case: next(nervous) if case is QUICK else 1.0)
    timings = run("cpu", [QUICK, *OTHERS], silent).timings
    assert {asked.count(case.series) for case in OTHERS} == {FEWEST}
    assert asked.count("sum") == 5
    assert timings[0].rounds == (1.0, 2.0, 3.0, 2.0, 2.0), "no round is left out"
    assert timings[0].steady


@pytest.mark.parametrize("seed", range(10))
def test_a_clock_that_never_settles_is_recorded_as_unsteady_ten_times_of_ten(
    monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """As a GPU did: one case has two times, a third apart, and jumps between them."""
    luck = Random(seed)
    jumps = itertools.cycle([1.58e-5, 2.14e-5])
    simulate(monkeypatch, lambda case: next(jumps) if case is QUICK else luck.gauss(1, 0.01))
    measured = run("cuda", [*OTHERS, QUICK], silent, seed)
    assert [timing.case for timing in measured.timings] == [*OTHERS, QUICK]
    assert [timing.case.series for timing in measured.timings if not timing.steady] == ["sum"]
    assert len(measured.timings[-1].rounds) == measure.MOST
    assert measured.timings[-1].spread == pytest.approx(0.3, abs=0.05)


def test_rounds_go_in_different_orders(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = simulate(monkeypatch, lambda case: 1.0)
    run("cpu", OTHERS, silent)
    orders = {tuple(asked[at : at + len(OTHERS)]) for at in range(0, len(asked), len(OTHERS))}
    assert len(orders) == FEWEST
    assert all(sorted(order) == sorted(case.series for case in OTHERS) for order in orders)


def test_when_time_is_up_nothing_is_timed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(measure.BUDGET, "cpu", 0.0)
    growing = itertools.count(1)
    simulate(monkeypatch, lambda case: 1.5 ** next(growing))
    (timing,) = run("cpu", [QUICK], silent).timings
    assert len(timing.rounds) == FEWEST
    assert not timing.steady


def test_a_case_that_does_not_run_is_told_and_loses_no_other() -> None:
    broken = replace(QUICK, series="broken", setup="raise RuntimeError('no compiler')")
    measured = run("cpu", [broken, QUICK], silent)
    assert [timing.case for timing in measured.timings] == [QUICK]
    assert measured.absent == {"ways: broken": "RuntimeError: no compiler"}


def test_page_faults_of_new_memory_are_counted() -> None:
    pages = 4096
    touch = f"m = mmap(-1, {pages} * PAGESIZE)\nfor at in range({pages}): m[at * PAGESIZE] = 1"
    maker = replace(QUICK, setup="from mmap import mmap, PAGESIZE", statement=touch)
    assert take(maker).faults == pytest.approx(pages, rel=0.05)
    assert take(QUICK).faults < 10


def test_a_neighbour_runs_while_a_case_is_timed_and_not_longer() -> None:
    def others() -> Iterator[str]:
        from pathlib import Path

        for status in Path("/proc").glob("[0-9]*/cmdline"):
            try:
                yield status.read_text()
            except OSError:
                continue

    program = f"print(flush=True)\nwhile True: pass  # {id(silent)}"
    with running(program):
        assert any(f"# {id(silent)}" in each and sys.executable in each for each in others())
    assert not any(f"# {id(silent)}" in each and sys.executable in each for each in others())


def test_a_clock_that_does_not_wait_starts_on_an_idle_device(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    waited = []
    monkeypatch.setattr(torch.cuda, "synchronize", lambda: waited.append(True))
    assert len(take(replace(QUICK, clock="launch")).seconds) == clocks.SAMPLES
    assert len(waited) == 10 * clocks.SAMPLES
