"""Other people's files: an alarm needs a reading that cannot be anything else."""

from __future__ import annotations

import pytest

from tests.claims.support import problems, run

HEAD = """\
import numpy as np
A = np.ones((5, 2)); B = np.ones((7, 2)); v = np.ones(2); T = np.ones((2, 3, 4))
def call(x, *more): return np.ones((5, 9))
"""
QUIET = {
    "a list, not its items": "xs = [v, v]\nfor x in xs:  # Shape of xs: (t, 2)\n    pass",
    "another variable, capitals": "y = A @ B.T  # Shape of A: (5, 2)",
    "one of two shapes": "y = v * 2  # (k, j) or (j,)",
    "one of two shapes, with a bar": "y = v * 2  # (k, j) | (j,)",
    "over a paragraph": "# (2, 12)\ny = T * 2\ny = y.reshape(2, 12)",
    "over a paragraph of other names": "# (2, 12)\ny = T * 2\nz = y.reshape(2, 12)",
    "beside an argument, of the call": "y = call(\n    A,  # (5, 2) -> (5, 9)\n    v,\n)",
    "prose between tuples": "y = np.outer(v, v)  # Shape: (M) outer* (N) -> (M, N)",
    "prose between two": "y = np.outer(v, v)  # (M) times (N)",
    "a directive behind": "y = A * 2  # (5, 2)  # noqa: E501",
    "another directive behind": "y = A * 2  # (5, 2)  # type: ignore[assignment]",
    "as PyTorch prints it": "y = A * 2  # torch.Size([5, 2])",
    "a list of sizes": "y = T * 2  # [2, 3, 4]",
    "a list of sizes, of something else": "y = T * 2  # [2, 3]",
    "any size, as Keras has it": "y = T * 2  # (None, 3, 4)",
    "any size, as reshape has it": "y = T * 2  # (2, -1, 4)",
    "above a link of a chain": "y = (\n    A\n    # (5, 7)\n    .dot(B.T)\n)",
    "of the input": "y = T.reshape(6, 4)  # input: (2, 3, 4)",
    "not this one": "y = A * 2  # not (5, 3)",
    "what it needs": "y = A * 2  # expects (5, 3)",
    "half, rounded up": "H = 7\ny = np.ones((4, 4))  # (H/2, H/2)",
    "of two variables": "y = A @ B.T  # A and B: (_, 2)",
    "dtype behind": "y = A * 2  # (5, 2) float64",
    "a long arrow": "y = A.T  # (5, 2) --> (2, 5)",
}
ALARM = {
    "another variable": "y = A @ B.T  # A: (5, 3)",
    "as PyTorch prints it": "y = A * 2  # torch.Size([5, 3])",
    "a list of sizes": "y = T * 2  # [2, 3, 5]",
    "any size, as Keras has it": "y = T * 2  # (None, 3, 5)",
    "above one statement": "# (2, 12)\ny = T * 2\n",
    "above a link of a chain": "y = (\n    A\n    # (5, 8)\n    .dot(B.T)\n)",
    "dtype behind": "y = A * 2  # (5, 2) float32",
    "a long arrow": "y = A.T  # (5, 2) --> (5, 2)",
    "a directive behind": "y = A * 2  # (5, 3)  # noqa: E501",
}


@pytest.mark.parametrize("name", QUIET)
def test_no_alarm(name: str) -> None:
    assert problems(HEAD + QUIET[name], strict=False) == []


@pytest.mark.parametrize("name", ALARM)
def test_alarm(name: str) -> None:
    assert len(problems(HEAD + ALARM[name], strict=False)) == 1


READ = {
    "as PyTorch prints it": "y = A * 2  # torch.Size([5, 2])",
    "a list of sizes": "y = T * 2  # [2, 3, 4]",
    "a chain": "y = (\n    A\n    # (5, 7)\n    .dot(B.T)\n)",
    "an argument": "y = call(\n    A,  # (5, 2) -> (5, 9)\n    v,\n)",
    "dtype": "y = A * 2  # (5, 2) float64",
    "dtype, spelt out": "y = A * 2  # (5, 2), dtype=np.float64",
    "another variable": "y = A @ B.T  # B.T: (2, 7)",
}


@pytest.mark.parametrize("name", READ)
def test_it_is_read_all_the_same(name: str) -> None:
    (claim,) = run(HEAD + READ[name], strict=False).claims
    assert claim.verdict == "verified", claim.message


TOLD = {
    "a lambda": ("f = lambda x: x.T  # (5, 2) -> (2, 5)", "what flows through a lambda is not"),
    "a list without commas": ("y = 3 - 1  # [4 5]", "a list has commas: write [4, 5]"),
    "a power": ("y = 10**3  # 10^3", "^ is no power in Python"),
    "a rounded number": ("y = 2 / 3  # 0.67", "(state all digits, or write ≈ 0.67)"),
    "rounded numbers": ("y = [2 / 3]  # [0.67]", "(state all digits, or write ≈ [0.67])"),
    "a dtype": (
        "y = A * 2  # (5, 2) int32",
        "states int32, but y has shape (5, 2) and dtype float64",
    ),
    "targets that run code": (
        "i = 0\nxs = [0, 0]\nxs[i+1], y = A, v  # (5, 2), (3,)",
        "y has shape (2,)",
    ),
    "a set": ("y = {1} | {2}  # {1, 3}", "y is {1, 2}"),
    "a group": (
        "raise ExceptionGroup('g', [KeyError()])  # ExceptionGroup: h…",
        "ExceptionGroup: g (1 sub-exception) was raised",
    ),
}


@pytest.mark.parametrize("name", TOLD)
def test_what_is_told(name: str) -> None:
    source, words = TOLD[name]
    (problem,) = problems(HEAD + source)
    assert words in problem


@pytest.mark.parametrize(
    "source",
    [
        "y = {1} | {2}  # {1, 2}",
        "raise ExceptionGroup('g', [KeyError()])  # ExceptionGroup: g (1 sub-exception)",
        "y = A * 2  # (5, 2) float64",
        "i = 0\nxs = [0, 0]\nxs[i+1], y = A, v  # (5, 2), (2,)",
    ],
)
def test_what_holds(source: str) -> None:
    assert problems(HEAD + source) == []
