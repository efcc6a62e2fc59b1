"""Ceilings, bounds and exponents, with numbers to redo by hand."""

from __future__ import annotations

from dataclasses import astuple

import pytest

from publish.receipts.timings.analysis import Analysis
from publish.receipts.timings.receipt import Receipt
from tests.publish.receipts.timings.conftest import made_up, timing


def test_the_best_product_is_the_ceiling_of_arithmetic(known: Receipt) -> None:
    assert Analysis(known).arithmetic("float32") == pytest.approx(2e9)


def test_the_ceiling_of_memory_is_that_of_its_size(known: Receipt) -> None:
    analysis = Analysis(known)
    assert analysis.memory(50) == pytest.approx(1e7)
    assert analysis.memory(9_999) == pytest.approx(1e7)
    assert analysis.memory(10_000) == pytest.approx(5e6)
    assert analysis.memory(1e9) == pytest.approx(5e6)


def test_a_larger_array_that_moves_faster_lifts_the_ceiling_of_smaller_ones() -> None:
    small = timing("memory", "copy", 100, 1e-4, flops=0, moved=100)
    large = timing("copies", "as it lies", None, 1e-4, flops=0, moved=1000)
    assert Analysis(made_up(small, large)).memory(100) == pytest.approx(1e7)


def test_the_bound_is_the_larger_of_two_times(known: Receipt) -> None:
    analysis = Analysis(known)
    computes = timing("ways", "a", None, 1.0, flops=2_000_000, moved=100)
    moves = timing("ways", "b", None, 1.0, flops=2000, moved=100_000)
    assert astuple(analysis.bound(computes)) == (pytest.approx(1e-3), "arithmetic")
    assert astuple(analysis.bound(moves)) == (pytest.approx(2e-2), "memory")


def test_no_product_is_faster_than_its_bound(known: Receipt) -> None:
    analysis = Analysis(known)
    assert all(analysis.bound(t).seconds <= t.median * 1.0000001 for t in known.timings)


def test_the_exponent_of_a_cube_is_three(known: Receipt) -> None:
    assert Analysis(known).exponent("size", "NumPy float32", 64) == pytest.approx(3)


def test_an_exponent_is_fitted_from_its_start_on() -> None:
    times = {1: 5.0, 2: 5.0, 4: 4.0, 8: 16.0, 16: 64.0}
    found = made_up(*(timing("batch", "a", x, seconds) for x, seconds in times.items()))
    assert Analysis(found).exponent("batch", "a", 4) == pytest.approx(2)
    assert Analysis(found).exponent("batch", "a", 1) < 1.5


def test_what_was_not_timed_is_named_with_what_was(known: Receipt) -> None:
    analysis = Analysis(known)
    with pytest.raises(LookupError, match="no memory: copy at 7; it has memory: copy at 100; mem"):
        analysis.time("memory", "copy", 7)
    with pytest.raises(LookupError, match="no weather: rain; it has no group weather"):
        analysis.time("weather", "rain")
