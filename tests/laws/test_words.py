"""What a law may ask for: each kind is drawn as it says, and small cases come from small bytes."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch

from laws import words
from laws.words import Array, Choice, Dice, Mask, Order, Place, Shape, Size

KINDS: dict[str, words.Kind] = {
    "A": Array("n", "k"), "B": Array("k", "m"), "S": Array("*s", "n"), "hidden": Mask("n", "k"),
    "order": Order("k"), "n": Size(0, 4), "s": Shape(2), "pick": Choice("a", "b", "c"),
}  # fmt: skip


def drawn(count: int = 500) -> list[dict[str, Any]]:
    dice = random.Random(0)
    return [words.draw(KINDS, dice.randbytes(160)) for _ in range(count)]


def test_a_name_is_one_size_wherever_it_is_written() -> None:
    for case in drawn():
        assert case["A"].shape == (case["n"], len(case["order"]))
        assert case["B"].shape[0] == case["A"].shape[1]
        assert case["S"].shape == (*case["s"], case["n"])
        assert case["hidden"].shape == case["A"].shape


def test_sizes_are_zero_one_equal_and_unequal() -> None:
    shapes = {case["A"].shape for case in drawn()}
    assert {(0, 0), (0, 1), (1, 0), (1, 1), (2, 2), (2, 3), (3, 2)} <= shapes


def test_arrays_hold_small_whole_numbers_of_both_signs() -> None:
    numbers = np.concatenate([case["A"].ravel() for case in drawn()])
    assert set(numbers) == {-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0}
    assert not np.signbit(numbers[numbers == 0]).any()


def test_an_order_is_a_permutation_and_every_one_can_come() -> None:
    orders = {tuple(Order("n").draw("", Dice(bytes(range(i, i + 9)), {"n": 3}))) for i in range(99)}
    assert orders == {(0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0)}


def test_a_place_is_on_its_axis_and_an_empty_axis_has_none() -> None:
    places = {Place("n").draw("", Dice(bytes([i]), {"n": 3})) for i in range(9)}
    assert places == {0, 1, 2}
    with pytest.raises(words.Unmet):
        Place("n").draw("", Dice(b"x", {"n": 0}))


def test_of_zero_bytes_the_smallest_case_is_made() -> None:
    case = words.draw(KINDS, bytes(160))
    assert (case["n"], case["s"], case["pick"]) == (0, (), "a")
    assert all(not value.any() for value in case.values() if isinstance(value, np.ndarray))


@pytest.mark.parametrize("made", [np.array, torch.tensor])
def test_same_means_equal_shapes_and_equal_numbers(made: Callable[[object], Any]) -> None:
    assert words.same(made([1.0, float("nan")]), [1.0, float("nan")])
    assert not words.same(made([1.0]), [[1.0]])
    assert not words.same(made([1.0]), [1.0 + 1e-12])
    assert words.close(made([1.0]), [1.0 + 1e-12])
    assert not words.close(made([1.0]), [1.001])
    assert not words.close(made([1.0]), [[1.0]])


def test_runs_tells_errors_of_both_libraries_and_lets_others_through() -> None:
    assert not words.runs(lambda: np.ones(2) + np.ones(3))
    assert not words.runs(lambda: torch.ones(2) + torch.ones(3))
    assert words.runs(lambda: np.ones(2) + np.ones(2))
    with pytest.raises(ZeroDivisionError):
        words.runs(lambda: 1 // 0)
