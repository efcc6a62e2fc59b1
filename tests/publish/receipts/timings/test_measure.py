"""Two rounds that agree, or nothing."""

from __future__ import annotations

import itertools

import pytest
import torch

from publish.receipts.timings import measure
from publish.receipts.timings.cases import Case
from publish.receipts.timings.measure import BusyError
from publish.receipts.timings.measure import measure as run

QUICK = Case("ways", "sum", None, "sum(numbers)", "numbers = range(1000)", 0, 0, "float64")


def silent(line: str) -> None:
    pass


def test_a_case_is_timed_twice_and_its_samples_are_pooled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measure, "BLOCK", 0.002)
    (timing,) = run("cpu", [QUICK], silent)
    low, high = timing.quartiles
    assert 1e-7 < low <= timing.median <= high < 1e-3
    assert timing.samples == 2 * measure.SAMPLES
    assert timing.agreement <= 0.10


def test_the_whole_is_extrapolated_from_its_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measure, "BLOCK", 0.002)
    (one,) = run("cpu", [QUICK], silent)
    thousand = Case(**{**vars(QUICK), "part": 1000})
    (many,) = run("cpu", [thousand], silent)
    assert 300 < many.median / one.median < 3000


def test_only_what_does_not_agree_is_measured_again(monkeypatch: pytest.MonkeyPatch) -> None:
    calm, nervous = QUICK, Case(**{**vars(QUICK), "series": "nervous"})
    times = {calm: itertools.repeat(1.0), nervous: iter([1.0, 2.0, 2.1])}
    asked = []

    def sample(device: str, case: Case) -> list[float]:
        asked.append(case.series)
        return [next(times[case])] * 7

    monkeypatch.setattr(measure, "_sample", sample)
    timings = run("cpu", [calm, nervous], silent)
    assert asked == ["sum", "nervous"] * 2 + ["nervous"]
    assert [timing.rounds for timing in timings] == [(1.0, 1.0), (2.0, 2.1)]


def test_a_busy_machine_records_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    growing = itertools.count(1)
    monkeypatch.setattr(measure, "_sample", lambda device, case: [1.5 ** next(growing)] * 7)
    with pytest.raises(BusyError, match=r"ways: sum took 17.1 s and 25.6 s: let the machine come"):
        run("cpu", [QUICK], silent)


def test_a_clock_that_does_not_wait_starts_on_an_idle_device(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    waited = []
    monkeypatch.setattr(torch.cuda, "synchronize", lambda: waited.append(True))
    naive = Case(**{**vars(QUICK), "waits": False})
    (timing,) = run("cuda", [naive], silent)
    assert len(waited) >= timing.samples > 50
