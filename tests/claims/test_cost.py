"""What a file may cost: no place in the checker takes longer than in line with its length."""

from __future__ import annotations

import gc
import time

import pytest

import claims
from claims.grammar import LONGEST, read

ARRAY = "import numpy as np\nx = np.ones(3)\n"
MANY = {
    "one claim a line": "x = 1  # 1\n" * 10_000,
    "a claim of its own on each line": "".join(f"x = {i}  # {i}\n" for i in range(10_000)),
    "names": ARRAY + "".join(f"y = x  # (n{i},)\n" for i in range(10_000)),
    "names in equations": ARRAY + "".join(f"y = x  # (n{i} + n{i + 1},)\n" for i in range(10_000)),
    "equations that share a name": ARRAY
    + "".join(f"y = x  # (n * n + m{i},)\n" for i in range(5_000))
    + "n = 1\n"
    + "y = x  # (3 * n,)\n" * 5_000,
    "names before a loop": ARRAY
    + "".join(f"y = x  # (n{i},)\n" for i in range(5_000))
    + "for _ in range(5_000):\n    y = x  # (k,)\n",
    "one statement": "x = [\n" + "    1,  # 1\n" * 10_000 + "]\n",
    "many operands": "def f(*a): return 1\nx = f(" + "f(), " * 9_000 + ")  # (3,) -> (3,)\n",
    "comments alone": "x = 1\n" + "# (3, 4)\n" * 10_000 + "x = 1\n",
    "functions": "".join(f"def f{i}(x):\n    return x  # 1\nf{i}(1)\n" for i in range(5_000)),
    "lines of output": "print('a\\n' * 10_000)  # a\n" + "# a\n" * 9_999,
    "one line": "x = (" + "1, " * 100_000 + ")  # many\n",
}
WRONG = {
    "names": 10_000,
    "names in equations": 2,
    "equations that share a name": 5_000,
    "names before a loop": 5_001,
    "many operands": 1,
    "comments alone": 10_000,
}
"""The number of problems: the rest of these files is true."""
LONG = (
    "x ",
    "(x ",
    "x by ",
    "AError",
    "a.b, ",
    "[a",
    "(",
    "(a, ",
    "[" + "a" * 99,
    "is of ",
    "' ",
    "A.",
    "1 - ",
    "9",
    " ",
    "-> ",
)


@pytest.mark.parametrize("what", MANY)
def test_ten_thousand_claims(what: str) -> None:
    """One to three seconds each; what was quadratic took 20 and more."""
    begun = time.process_time()
    report = claims.run(MANY[what])
    found = len(report.problems)
    assert time.process_time() - begun < 10
    assert report.failure is None
    assert found == WRONG.get(what, 0)


@pytest.mark.parametrize("piece", LONG)
def test_a_long_comment(piece: str) -> None:
    """The faster of two: what else a machine does can only add to it."""
    text = piece * (100_000 // len(piece))
    taken = []
    for _ in range(2):
        begun = time.process_time()
        report = claims.run(f"x = 1  # {text}\n", strict=True)
        taken.append(time.process_time() - begun)
        assert report.checked == ()
    assert min(taken) < 0.1


def flows(count: int) -> float:
    """Seconds that so many claims on flows take, the faster of two."""
    head = "import numpy as np\nx = np.ones((3, 3))\n"
    source = head + "y = x @ x  # (3, 3) @ (3, 3) -> (3, 3)\n" * count
    taken = []
    for _ in range(2):
        begun = time.process_time()
        assert len(claims.run(source).checked) == count
        taken.append(time.process_time() - begun)
    return min(taken)


def test_four_times_the_claims_take_about_four_times_as_long() -> None:
    """A ratio holds on a busy machine, too; what was quadratic would take sixteen times."""
    assert flows(4_000) / flows(1_000) < 8


def test_garbage_is_collected_again() -> None:
    assert gc.isenabled()
    claims.run("x = 1  # 1\n")
    assert gc.isenabled()
    gc.disable()
    try:
        claims.run("x = 1  # 1\n")
        assert not gc.isenabled()
    finally:
        gc.enable()


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
    assert [claim.verdict for claim in report.claims] == ["violated", "unread", "violated"]
