"""What a file may cost: no place in the checker takes longer than in line with its length."""

from __future__ import annotations

import time

import pytest

import claims
from claims.grammar import LONGEST, read

MANY = {
    "one claim a line": "x = 1  # 1\n" * 10_000,
    "a claim of its own on each line": "".join(f"x = {i}  # {i}\n" for i in range(10_000)),
    "one statement": "x = [\n" + "    1,  # 1\n" * 10_000 + "]\n",
    "many operands": "def f(*a): return 1\nx = f(" + "f(), " * 9_000 + ")  # (3,) -> (3,)\n",
    "comments alone": "x = 1\n" + "# (3, 4)\n" * 10_000 + "x = 1\n",
    "functions": "".join(f"def f{i}(x):\n    return x  # 1\nf{i}(1)\n" for i in range(5_000)),
    "lines of output": "print('a\\n' * 10_000)  # a\n" + "# a\n" * 9_999,
    "one line": "x = (" + "1, " * 100_000 + ")  # many\n",
}
LONG = ("a.b, ", "[a", "(", "(a, ", "[" + "a" * 99, "is of ", "' ", "A.", "1 - ", "9", " ", "-> ")


@pytest.mark.parametrize("what", MANY)
def test_ten_thousand_claims(what: str) -> None:
    """About a second each on a machine that does nothing else; quadratic ones took 20 and more."""
    begun = time.process_time()
    report = claims.run(MANY[what])
    assert len(report.problems) >= 0
    assert report.failure is None
    assert time.process_time() - begun < 5


@pytest.mark.parametrize("piece", LONG)
def test_a_long_comment(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    begun = time.process_time()
    report = claims.run(f"x = 1  # {text}\n", strict=True)
    assert time.process_time() - begun < 0.3
    assert report.checked == ()


@pytest.mark.parametrize("piece", LONG)
def test_a_comment_of_a_claims_length(piece: str) -> None:
    """A reading may be tried at many places of a text as long as any that is read."""
    begun = time.process_time()
    read(piece * (LONGEST // len(piece)), strict=True)
    read(f"x is {'is of ' * 40} size (3,)", strict=True)
    assert time.process_time() - begun < 0.3


def test_what_is_longer_than_a_claim_is_told() -> None:
    source = f"x = 1  # {'1, ' * 1_000}\n"
    (problem,) = claims.run(source).problems
    assert problem.endswith(
        "but it is longer than 2,000 characters, and is not read"
        " (write it as a claim, without the number, or as `# note: …`)"
    )
    assert claims.run(source, strict=False).ok


def test_powers_that_no_size_has() -> None:
    begun = time.process_time()
    source = "import numpy as np\nx = np.ones(3)  # (((((9**64)**64)**64)**64)**64,)\n"
    assert len(claims.run(source).problems) == 1
    assert time.process_time() - begun < 1


def test_long_numbers_are_compared_or_not_but_never_raise() -> None:
    number = "9" * 320
    report = claims.run(
        f"print('9' * 4_400)  # {number[:290]}k\nx = 1  # {number}\nprint(1)  # > 2\n"
    )
    assert report.failure is None
    assert [claim.verdict for claim in report.claims] == ["violated"] * 3
