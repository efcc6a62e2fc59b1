"""What counts as an array, a size and a number, and how values are named in messages."""

from __future__ import annotations

import math

import numpy as np
import pytest

from claims.describe_value import describe, describe_shape, integer_of, number_of, shape_of
from tests.claims.support import Array


class Odd:
    shape = ("a", 3)


class Named:
    shape = "square"


@pytest.mark.parametrize(
    ("value", "shape"),
    [
        (np.zeros((8, 4)), (8, 4)),
        (np.float32(3), ()),
        (Array(2, 3), (2, 3)),
        (Array(np.int64(2)), (2,)),
        ([1, 2], None),
        (3, None),
        (np.ndarray, None),
        (Odd(), None),
        (Named(), None),
        (None, None),
    ],
)
def test_shape_of(value: object, shape: tuple[int, ...] | None) -> None:
    found = shape_of(value)
    assert found == shape
    assert found is None or all(type(size) is int for size in found)


@pytest.mark.parametrize(
    ("value", "size"),
    [
        (4, 4),
        (np.int64(4), 4),
        (np.array(4), 4),
        (True, None),
        (np.True_, None),
        (4.0, None),
        ("4", None),
        (np.array([4]), None),
        (None, None),
    ],
)
def test_integer_of(value: object, size: int | None) -> None:
    assert integer_of(value) == size


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (4, 4),
        (0.5, 0.5),
        (np.float32(0.5), 0.5),
        (np.array(3), 3),
        (np.array([3]), None),
        ("3", None),
        (1j, None),
        (np.dtype("float32"), None),
    ],
)
def test_number_of(value: object, number: float | None) -> None:
    assert number_of(value) == number


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3, "3"),
        ("a", "'a'"),
        (math.inf, "inf"),
        (np.arange(3), "[0, 1, 2]"),
        (np.float64(2.5), "2.5"),
        (np.zeros((8, 9)), "an array of shape (8, 9)"),
        (np.zeros((8, 8)), "an array of shape (8, 8)"),
        (np.zeros(64, dtype=np.int8), "an array of shape (64,)"),
        (np.arange(20), str(list(range(20)))),
        (Array(3), "an array of shape (3,)"),
        (np.dtype("float32"), "dtype('float32')"),
        ("x" * 100, "'" + "x" * 78 + "…"),
        (type("M", (), {"__repr__": lambda self: "M(\n  a\n)"})(), "M( a )"),
    ],
)
def test_describe(value: object, text: str) -> None:
    assert describe(value) == text


def test_describe_shape() -> None:
    assert describe_shape(np.zeros((8, 4))) == "has shape (8, 4)"
    assert describe_shape(3) == "is 3"
