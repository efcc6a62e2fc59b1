"""Which of two a mark says to be less."""

from __future__ import annotations

import pytest

from publish.read import directions


@pytest.mark.parametrize(
    ("source", "sign", "quotient"),
    [
        ("a < b", "<", "(b) / (a)"),
        ("a > b", ">", "(a) / (b)"),
        (
            "receipts/cpu: time('a: b') < time('b')",
            "<",
            "receipts/cpu: (time('b')) / (time('a: b'))",
        ),
        ("a > b", "<", ""),
        ("a <= b", "<", ""),
        ("a < b < c", "<", ""),
        ("a", "<", ""),
        ("a <", "<", ""),
    ],
)
def test_a_comparison_is_a_quotient_over_one(source: str, sign: str, quotient: str) -> None:
    assert directions.quotient(source, sign) == quotient


def test_both_sides_are_read_as_python_writes_them() -> None:
    assert directions.compared("name: f( a )<b") == ("f(a)", "b")
    assert directions.divided("name: f( a )/b") == ("f(a)", "b")
    assert directions.compared("a / b") is None
    assert directions.divided("a < b") is None
    assert directions.divided("") is None
