"""Lies by accident, a kind at a time: each is told in strict mode, and truth is left alone."""

from __future__ import annotations

import pytest

from tests.claims.support import problems

HEAD = """\
import numpy as np
A = np.ones((5, 2)); B = np.ones((7, 2)); v = np.ones(2)
rows, cols = 5, 2
"""

SAID_OF_SOMETHING_ELSE = [
    "P = A @ B.T  # B.T has shape (5, 7)",
    "P = A @ B.T  # A and B have shape (5, 2)",
    "P = A @ B.T  # both A and B have shape (5, 7)",
    "P = A @ B.T  # A, B: (5, 7)",
    "P = A @ B.T  # input shape (5, 7)",
    "P = A @ B.T  # argument: (5, 7)",
    "P = A @ B.T  # never of shape (5, 7)",
    "P = A @ B.T  # not (5, 7)",
    "P = A @ B.T  # isn't of size (5, 7)",
    "P = A @ B.T  # the transpose has shape (5, 7)",
    "P = A @ B.T  # before the product: (5, 7)",
    "P = A @ B.T  # weights: (5, 7)",
    "P = A @ B.T  # (5, 7) is the shape of B",
    "P = A @ B.T  # (5, 7) of B",
    "P = A @ B.T  # (5, 7), not really",
    "P = A @ B.T  # (5, 7) if all goes well",
    "P = A @ B.T  # (5, 7) or less",
    "P = A @ B.T  # input: (5, 2), (2, 7) -> (5, 7)",
    "# B: (5, 7)\nP = A @ B.T",
    "p, q = A.T, B.T  # q: (2, 5)",
    "P = A @ B.T  # B.missing: (7, 2)",
]
SAID_OF_A_NAME = [
    "P = A @ B.T  # B.T has shape (2, 7)",
    "P = A @ B.T  # A: (5, 2)",
    "P = A @ B.T  # P: (5, 7)",
    "P = A @ B.T  # P has shape (5, 7)",
    "P = A @ B.T  # shape (5, 7)",
    "P = A @ B.T  # now of shape (5, 7): a row for each row",
    "P = A @ B.T  # (5, 7), one for each pair",
    "P = A @ B.T  # product: (5, 2) @ (2, 7) -> (5, 7)",
    "C = A + v  # A and C have shape (5, 2)",
    "# B: (7, 2)\nP = A @ B.T",
    "p, q = A.T, B.T  # q: (2, 7)",
    "P = A @ B.T  # (5, 7): no copy",
]
READS_AS_NONE = [
    "P = A * 2  # rows, cols",
    "P = A * 2  # N, M",
    "P = A * 2  # N, M, K",
    "P = A * 2  # (n m)",
    "P = A * 2  # N M",
    "P = A * 2  # rows cols",
    "P = A * 2  # [rows cols]",
    "P = A * 2  # rows × cols",
    "P = A * 2  # cols x rows",
    "P = A * 2  # rows by cols",
    "P = A * 2  # shape rows, cols",
    "P = A * 2  # -> cols, rows",
    "P = len(A)  # ⅝",
    "P = len(A)  # ❺ rows",
    "P = len(A)  # x²",
    "P = len(A)  # ⑦",
    "P = len(A)  # Ⅶ",
    "P = len(A)  # 5, ½ of it",
    "P = len(A)  # 5: ⒛ of them",
    "P = len(A)  # float",
    "P = A * 2  # scalar",
    "P = A * 2  # a scalar",
    "P = A is B  # is False",
    "P = A.any()  # which is False",
    "P = A.any()  # gives False",
    "len(A)  # raises KeyError",
    "len(A)  # fails with IndexError",
    "len(A)  # an IndexError, of course",
    "# is None\nP = A.any()",
]
PROSE = [
    "P = A * 2  # all at once",
    "P = A * 2  # (in place)",
    "P = A * 2  # as is",
    "P = A * 2  # a row, a column",
    "P = A * 2  # A, B",
    "P = A * 2  # twice as large",
    "P = A * 2  # scaled by hand",
    "P = A * 2  # True where it may be seen",
    "P = A * 2  # red, green, blue",
    "# the bool is kept\nP = A * 2",
    "# An int goes in\nP = A * 2",
    "# Nothing else raises here\nP = A * 2",
]
HIDDEN = [
    "P = A * 2  # noqa: (2, 5)",
    "P = A * 2  # noqa (2, 5)",
    "P = A * 2  # type: ignore  (2, 5)",
    "P = A * 2  # type: array(2, 5)",
    "P = A * 2  # ! (2, 5)",
    "P = A * 2  # pragma: 12 rows",
    "P = A * 2  # %% (2, 5)",
    "P = A * 2  # fmt: (rows, cols)",
    "# --8<-- (2, 5)\nP = A * 2",
    "# --8<-- [start:a] (2, 5)\nP = A * 2",
]
FOR_A_TOOL = [
    "P = A * 2  # noqa",
    "P = A * 2  # noqa: E501",
    "P = A * 2  # noqa: E501, F401",
    "P = A * 2  # type: ignore[arg-type]",
    "P = A * 2  # type: np.float32",
    "P = A * 2  # pragma: no cover",
    "def f(a, b):\n    # type: (int, str) -> None\n    pass",
    "# %% [markdown]\nP = A * 2",
    "P = A * 2  # (5, 2)  # noqa: E501",
    "# --8<-- [start:a1]\nP = A * 2\n# --8<-- [end:a1]",
]
UNDERSCORES = [
    "_, q = A, v  # (9, 9), (2,)",
    "p, _ = A, v  # (5, 2), (9,)",
    "_, _, q = A, B, v  # (5, 2), (9, 9), (2,)",
    "for _, q in [(A, v)]:  # (5, 5), (2,)\n    pass",
    "_, _ = np.ones((2, 3, 4))  # (3, 4), (3, 5)",
]
UNDERSCORES_TRUE = [
    "_, q = A, v  # (5, 2), (2,)",
    "_, q = A, v  # (_, _), (2,)",
    "_, _, q = A, B, v  # (5, 2), (7, 2), (2,)",
    "_, _ = np.ones((2, 3, 4))  # (3, 4), (3, 4)",
    "_, q = 3, v  # (2,)",
]
UNITS = [
    "flops = 2e9  # 2 GB",
    "n_bytes = 3e6  # 3 MFLOPs",
    "memory_bytes = 4096  # 4.096 kFLOP",
    "seconds = 2e-3  # 0.002 B",
    "elapsed_time = 2000  # 2 kB",
    "total_flop_count = 5000  # 5 kB",
]
UNITS_TRUE = [
    "flops = 2e9  # 2 GFLOPs",
    "flops = 2e9  # 2 G",
    "n_bytes = 3e6  # 3 MB",
    "moved = 4e9  # 4 GB",
    "seconds = 2e-3  # 2 ms",
    "ratio = 0.25  # 25%",
    "n_bytes = 4096  # 4 KiB",
]


def told(statement: str) -> list[str]:
    return problems(HEAD + statement)


@pytest.mark.parametrize("statement", SAID_OF_SOMETHING_ELSE)
def test_a_shape_is_not_said_of_something_else(statement: str) -> None:
    assert len(told(statement)) == 1


@pytest.mark.parametrize("statement", SAID_OF_A_NAME)
def test_a_shape_is_said_of_the_value_or_of_a_name(statement: str) -> None:
    assert told(statement) == []


@pytest.mark.parametrize("statement", READS_AS_NONE)
def test_what_looks_like_a_claim_is_not_left_in_silence(statement: str) -> None:
    assert len(told(statement)) == 1


@pytest.mark.parametrize("statement", PROSE)
def test_prose_is_prose(statement: str) -> None:
    assert told(statement) == []


@pytest.mark.parametrize("statement", HIDDEN)
def test_nothing_hides_in_a_comment_for_a_tool(statement: str) -> None:
    assert len(told(statement)) == 1
    assert problems(HEAD + statement, strict=False) == []


@pytest.mark.parametrize("statement", FOR_A_TOOL)
def test_comments_for_tools_stay(statement: str) -> None:
    assert told(statement) == []


@pytest.mark.parametrize("statement", UNDERSCORES)
def test_an_underscore_is_a_variable(statement: str) -> None:
    assert len(told(statement)) == 1


@pytest.mark.parametrize("statement", UNDERSCORES_TRUE)
def test_an_underscore_with_its_shape(statement: str) -> None:
    assert told(statement) == []


@pytest.mark.parametrize("statement", UNITS)
def test_a_unit_of_another_quantity(statement: str) -> None:
    assert len(told(statement)) == 1


@pytest.mark.parametrize("statement", UNITS_TRUE)
def test_a_unit_of_that_quantity(statement: str) -> None:
    assert told(statement) == []
