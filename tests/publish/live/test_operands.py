"""An error is told in a reader's own names and sizes; nothing is run again for it."""

from __future__ import annotations

import pytest

import claims
from publish.live import operands

HEAD = """\
import numpy as np
X, W, b = np.ones((2, 3)), np.ones((4, 3)), np.ones(4)
"""


def told(code: str) -> str:
    source = HEAD + code
    raised = claims.run(source, filename="cell.py").raised
    assert raised is not None
    return operands.told(raised, "cell.py", source)


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("X @ W", "X is (2, 3), W is (4, 3): the inner sizes are 3 and 4"),
        ("Z = X @ W  # (2, 4)", "X is (2, 3), W is (4, 3): the inner sizes are 3 and 4"),
        ("print(W.T @ X.T)", "W.T is (3, 4), X.T is (3, 2): the inner sizes are 4 and 3"),
        ("X @ b", "X is (2, 3), b is (4,): the inner sizes are 3 and 4"),
        ("X + b", "X is (2, 3), b is (4,): the last sizes are 3 and 4, and neither is 1"),
        ("X += b", "X is (2, 3), b is (4,): the last sizes are 3 and 4, and neither is 1"),
        (
            "W * X",
            "W is (4, 3), X is (2, 3): the sizes 2 from the end are 4 and 2, and neither is 1",
        ),
        (
            "def f(a):\n    return a @ W\nf(X)",
            "a is (2, 3), W is (4, 3): the inner sizes are 3 and 4",
        ),
        ("np.concatenate([X, W.T])", "X is (2, 3), W.T is (3, 4)"),
        ("X.reshape(4, 4)  # (4, 4)", "X is (2, 3)"),
        ("X[2]", "X is (2, 3)"),
    ],
)
def test_operands_are_told_by_name_and_shape(code: str, sentence: str) -> None:
    assert told(code) == sentence


@pytest.mark.parametrize("code", ["X @ np.ones((4, 3))", "1 @ 2", "{}['a']", "raise ValueError(X)"])
def test_what_would_have_to_run_again_is_not_told(code: str) -> None:
    assert told(code) == ""


def test_a_shape_that_code_of_the_reader_computes_is_not_asked_for() -> None:
    own = "class A:\n    @property\n    def shape(self):\n        raise ValueError\na = A()\n"
    assert told(f"{own}a + X.tolist()") == told(f"{own}a.T @ X") == ""
