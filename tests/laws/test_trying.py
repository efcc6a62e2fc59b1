"""What a reader's own cases do to a law: random ones, and sizes or values by name."""

import re

import numpy as np
import pytest

from laws.trying import try_to_break
from laws.words import Array, Size, assume, law, same


@law
def right(a: Array("n", "k"), b: Array("k", "m")):  # type: ignore[valid-type, no-untyped-def]
    """The transpose of a product."""
    return same((a @ b).T, b.T @ a.T)


@law
def small_only(n: Size(0, 9), x: Array("n")):  # type: ignore[valid-type, no-untyped-def]
    """Fewer than a hundred."""
    return len(x) < 100


@law
def raises(a: Array("n", "k")):  # type: ignore[valid-type, no-untyped-def]
    """A matrix times itself."""
    return (a @ a).shape == a.shape


@law
def not_square(a: Array("n", "n")):  # type: ignore[valid-type, no-untyped-def]
    """A square that is its transpose."""
    return same(a, a.T)


@law
def of_none(n: Size()):  # type: ignore[valid-type, no-untyped-def]
    """Of nothing."""
    assume(n > 5)
    return True


def told(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out.strip()


def test_random_cases(capsys: pytest.CaptureFixture[str]) -> None:
    try_to_break(right)
    assert told(capsys) == "1,000 random cases, none against it"


def test_sizes_of_the_reader(capsys: pytest.CaptureFixture[str]) -> None:
    try_to_break(small_only)
    assert "none against it" in told(capsys)
    try_to_break(small_only, n=200)
    assert told(capsys) == "False for n = 200, x = an array of shape (200,)"


def test_a_size_that_arrays_share(capsys: pytest.CaptureFixture[str]) -> None:
    try_to_break(right, n=7, k=0)
    assert "none against it" in told(capsys)


def test_values_of_the_reader(capsys: pytest.CaptureFixture[str]) -> None:
    try_to_break(small_only, n=100, x=np.arange(100.0))
    assert told(capsys).startswith("False for n = 100")


def test_of_cases_against_it_one_with_few_numbers_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    try_to_break(not_square)
    told_of = told(capsys)
    assert "an array of shape" not in told_of
    assert re.fullmatch(r"False for a = \[\[.{3,30}\]\]", told_of)


def test_the_shortest_case_is_told_with_what_it_raises(capsys: pytest.CaptureFixture[str]) -> None:
    try_to_break(raises)
    assert re.fullmatch(r"False for a = .*, where it raises ValueError: .*", told(capsys), re.S)


def test_where_no_case_fits(capsys: pytest.CaptureFixture[str]) -> None:
    try_to_break(of_none)
    assert told(capsys) == "No case fits: the law speaks of others"
