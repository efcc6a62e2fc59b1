"""One stated text against one value: what a sentence about code needs."""

from __future__ import annotations

import numpy as np
import pytest

import claims

SIZES = {"batch": 8, "n_out": 4, "n_in": np.int64(3), "title": "text", "Z": np.zeros((8, 4))}

HOLDS = [
    ("(8, 4)", np.zeros((8, 4))),
    ("(batch, n_out)", np.zeros((8, 4))),
    ("(batch, ...)", np.zeros((8, 4))),
    ("(batch, n_out)", (8, 4)),
    ("(8, 4)", (8, 4)),
    ("(4,)", np.zeros(4)),
    ("()", np.float64(3)),
    ("32.0", 32.0),
    ("32", np.float64(32)),
    ("[4, 10, 18]", np.array([4, 10, 18])),
    ("≈ 0.25", 0.2512),
    ("> 1000", 1001),
    ("134M", 134_217_728),
    ("268,435,456", 268_435_456),
    ("2 * batch * n_in * n_out", 192),
    ("batch", 8),
    ("batch * n_in", 24.0),
    ("3*n_in", np.int64(9)),
    ("8 / 4", 2),
    ("float32", np.dtype("float32")),
    ("tensor(7.)", type("T", (), {"__repr__": lambda self: "tensor(7.)"})()),
    ("abc", "abc"),
    ("'abc'", "abc"),
    (" 32.0 ", 32.0),
    ("True", True),
    ("97%", 0.97),
]
FAILS = [
    ("(8, 5)", np.zeros((8, 4)), "states (8, 5), but it has shape (8, 4)"),
    ("(batch, n_in)", np.zeros((8, 4)), "states (batch, n_in), but n_in = 3 and this is 4"),
    ("(rows, 4)", np.zeros((8, 4)), "states (rows, 4), but rows is no integer variable there"),
    ("(title, 4)", np.zeros((8, 4)), "states (title, 4), but title is no integer variable there"),
    ("(batch, n_in)", (8, 4), "states (batch, n_in), but n_in = 3 and this is 4"),
    ("32.0", 33.0, "states 32.0, but it is 33.0"),
    ("≈ 0.25", 0.26, "states ≈ 0.25, but it is 0.26"),
    ("> 1000", 1000, "states > 1000, but it is 1000"),
    ("134M", 135_000_000, "states 134M, but it is 135000000"),
    ("2 * batch", 17, "states 2 * batch, but 2 * batch is 16 and it is 17"),
    ("batch", np.zeros(2), "states batch, but batch is 8 and it is [0.0, 0.0]"),
    ("float32", np.dtype("float64"), "states float32, but it is dtype('float64')"),
    ("batch // 8", True, "states batch // 8, but batch // 8 is 1 and it is True"),
    ("nothing", 3, "states nothing, but it is 3"),
    ("2 * nothing", 3, "states 2 * nothing, but it is 3"),
    ("abc", "abd", "states abc, but it is 'abd'"),
    ("8 cores", 8, "states 8 cores, but it is 8"),
    ("", 3, "states , but it is 3"),
    (
        "(8, 4) -> (4, 8)",
        np.zeros((4, 8)),
        "states (8, 4) -> (4, 8), but it is an array of shape (4, 8)",
    ),
    ("ValueError: x", ValueError("y"), "states ValueError: x, but it is ValueError('y')"),
    ("3", [3], "states 3, but it is [3]"),
]


@pytest.mark.parametrize(("stated", "value"), HOLDS)
def test_holds(stated: str, value: object) -> None:
    comparison = claims.compare(stated, value, SIZES)
    assert comparison.holds is True
    assert comparison.message == ""


@pytest.mark.parametrize(("stated", "value", "message"), FAILS)
def test_does_not_hold(stated: str, value: object, message: str) -> None:
    comparison = claims.compare(stated, value, SIZES)
    assert comparison.holds is False
    assert comparison.message == message


@pytest.mark.parametrize(
    ("value", "seen"),
    [
        (np.zeros((8, 4)), "shape (8, 4)"),
        (np.float64(3.0), "3.0"),
        (32, "32"),
        ((8, 4), "(8, 4)"),
        ("a", "'a'"),
    ],
)
def test_what_was_seen(value: object, seen: str) -> None:
    assert claims.compare("nothing", value).seen == seen
    assert claims.compare(str(value), value).seen == seen


def test_without_a_namespace_a_name_stands_for_nothing() -> None:
    assert not claims.compare("(batch, 4)", np.zeros((8, 4))).holds
    assert not claims.compare("batch", 8).holds


def test_words_after_a_shape_may_hold_no_number() -> None:
    assert claims.compare("(8, 4): a row each", np.zeros((8, 4))).holds
    assert not claims.compare("(8, 4): rows, 3 of them", np.zeros((8, 4))).holds
