"""The exact words of every kind of problem: where, what is stated, what happened, what to do."""

from __future__ import annotations

import textwrap

import pytest

import claims

SHAPE = "correct the comment, or the code if the comment says what was meant"
FLOW = "state the arrays that go in from left to right, and what comes out"
OUTPUT = "state exactly what is printed; a remark starts with `# note:`"
ERROR = "state the type and the message as raised; end it with … to leave the rest open"
UNREAD = "write it as a claim, without the number, or as `# note: …`"
UNREACHED = "call the code that holds it, or remove the claim"
LONELY = "name a variable, use the name twice, or write the integer or _"

MESSAGES = {
    "shape": (
        """
        import numpy as np
        X = np.ones((8, 3))
        W = np.ones((4, 3))
        Z = X @ W.T  # (8, 5)
        """,
        f"4: states (8, 5), but Z has shape (8, 4) ({SHAPE})",
    ),
    "rank": (
        """
        import numpy as np
        X = np.ones((8, 3)).sum(axis=0)  # (1, 3)
        """,
        f"2: states (1, 3), but X has shape (3,) ({SHAPE})",
    ),
    "name of a variable": (
        """
        import numpy as np
        batch, n_in = 8, 3

        X = np.ones((9, 3))  # (batch, n_in)
        """,
        f"4: states (batch, n_in), but batch = 8 since line 2 and this is 9 ({SHAPE})",
    ),
    "name bound by a comment": (
        """
        import numpy as np
        X = np.ones((8, 3))  # (batch, n_in)
        Y = np.ones((9, 3))  # (batch, n_in)
        """,
        f"3: states (batch, n_in), but batch = 8 since line 2 and this is 9 ({SHAPE})",
    ),
    "name of an argument": (
        """
        import numpy as np
        def f(n):
            return np.ones(n + 1)  # (n,)
        f(3)
        """,
        f"3: states (n,), but n = 3 since line 2 and this is 4 ({SHAPE})",
    ),
    "name of an attribute": (
        """
        import numpy as np
        class C:
            n = 3
            def f(self):
                return np.ones(4)  # (self.n,)
        C().f()
        """,
        f"5: states (self.n,), but self.n = 3 and this is 4 ({SHAPE})",
    ),
    "arithmetic": (
        """
        import numpy as np
        C, nh = 12, 4
        k = np.ones((5, 4))  # (5, C // nh)
        """,
        f"3: states (5, C // nh), but C // nh = 3 (C = 12 since line 2, nh = 4 since line "
        f"2) and this is 4 ({SHAPE})",
    ),
    "no array": (
        """
        x = 3  # (8, n)
        y = [1]  # (n,)
        """,
        f"1: states (8, n), but x is 3 ({SHAPE})",
        f"2: states (n,), but y is [1] ({SHAPE})",
    ),
    "sizes": (
        """
        import numpy as np
        B, T = np.ones((2, 3)).shape  # (2, 4)
        """,
        f"2: states (2, 4), but B, T is (2, 3) ({SHAPE})",
    ),
    "one of several values": (
        """
        import numpy as np
        a, b = np.ones((2, 3)), np.ones((2, 4))  # (2, 3)
        """,
        f"2: states (2, 3), but b has shape (2, 4) ({SHAPE})",
    ),
    "too few shapes": (
        """
        import numpy as np
        a, b, c = np.ones((3, 2))  # (2,), (2,)
        """,
        f"2: states 2 shapes, but a, b, c holds 3 values ({SHAPE})",
    ),
    "returned value": (
        """
        import numpy as np
        def f(x):
            return x.T  # (2, 3)
        f(np.ones((2, 3)))
        """,
        f"3: states (2, 3), but the returned value has shape (3, 2) ({SHAPE})",
    ),
    "parameter": (
        """
        import numpy as np
        def f(x):  # (3, 2)
            return x
        f(np.ones((2, 3)))
        """,
        f"2: states (3, 2), but x has shape (2, 3) ({SHAPE})",
    ),
    "lonely name": (
        """
        import numpy as np
        x = np.ones((2, 3))  # (rows, 3)
        """,
        "2: states (rows, 3), but rows stands for nothing: no variable has that name, "
        "and no other claim here uses it"
        f" ({LONELY})",
    ),
    "operands": (
        """
        import numpy as np
        Z = np.ones((8, 3)) @ np.ones((3, 4))  # (8, 3) @ (4, 3) -> (8, 4)
        """,
        f"2: states (8, 3) @ (4, 3) -> (8, 4), but what went in has shape (8, 3), (3, 4) ({FLOW})",
    ),
    "result": (
        """
        import numpy as np
        Z = np.ones((8, 3)) @ np.ones((3, 4))  # heads: (8, 3) @ (3, 4) → (4, 8), transposed
        """,
        f"2: states (8, 3) @ (3, 4) → (4, 8), but Z has shape (8, 4) ({FLOW})",
    ),
    "number of operands": (
        """
        import numpy as np
        X, b = np.ones((8, 3)), np.ones(3)
        Z = X + b  # (8, 3) -> (8, 3)
        """,
        f"3: states (8, 3) -> (8, 3), but 2 arrays went in: (8, 3), (3,) ({FLOW})",
    ),
    "name in a flow": (
        """
        import numpy as np
        X, W = np.ones((8, 3)), np.ones((4, 3))
        Z = X @ W.T  # (n, k) @ (k, m) -> (m, n)
        """,
        f"3: states (n, k) @ (k, m) -> (m, n), but m = 4 since line 3 and this is 8 ({FLOW})",
    ),
    "output": (
        """
        print(1 + 1)  # 3
        """,
        f"1: states the output '3', but it printed '2' ({OUTPUT})",
    ),
    "output of several lines": (
        """
        print("a\\nb")  # a
        # c
        """,
        f"1: states the output 'a\\nc', but it printed 'a\\nb' ({OUTPUT})",
    ),
    "no output": (
        """
        print(end="")  # 3
        """,
        f"1: states the output '3', but it printed nothing ({OUTPUT})",
    ),
    "remark on a print": (
        """
        print(2)  # the answer
        """,
        f"1: states the output 'the answer', but it printed '2' ({OUTPUT})",
    ),
    "value": (
        """
        import numpy as np
        dot = np.arange(3) @ np.arange(3)  # 6
        """,
        f"2: states 6, but dot is 5 ({SHAPE})",
    ),
    "list": (
        """
        import numpy as np
        h = np.arange(3) * 2  # [0, 2, 5]
        """,
        f"2: states [0, 2, 5], but h is [0, 2, 4] ({SHAPE})",
    ),
    "value of another shape": (
        """
        import numpy as np
        h = np.zeros((9, 9))  # [0, 2, 5]
        """,
        f"2: states [0, 2, 5], but h is an array of shape (9, 9) ({SHAPE})",
    ),
    "about": (
        """
        x = 1 / 3  # ≈ 0.34
        """,
        f"1: states ≈ 0.34, but x is 0.3333333333333333 ({SHAPE})",
    ),
    "more than": (
        """
        x = 999  # > 1000
        """,
        f"1: states > 1000, but x is 999 ({SHAPE})",
    ),
    "suffix": (
        """
        x = 256 * 512 * 1024  # 135M
        """,
        f"1: states 135M, but x is 134217728 ({SHAPE})",
    ),
    "error of another type": (
        """
        [][0]  # KeyError: 0
        """,
        f"1: states KeyError: 0, but IndexError: list index out of range was raised ({ERROR})",
    ),
    "error of other words": (
        """
        [][0]  # IndexError: list index…
        [][0]  # IndexError: tuple index…
        """,
        f"2: states IndexError: tuple index…, but IndexError: list index out of range was "
        f"raised ({ERROR})",
    ),
    "error over several lines": (
        """
        raise ValueError("one\\n  two")  # ValueError: one three
        """,
        f"1: states ValueError: one three, but ValueError: one two was raised ({ERROR})",
    ),
    "no error": (
        """
        x = [1][0]  # IndexError: list index out of range
        """,
        (
            "1: states IndexError: list index out of range, but nothing was raised (remove the "
            "comment, or bring back the code that fails)"
        ),
    ),
    "unread number": (
        """
        x = 1 + 1  # about 2 of them
        """,
        f"1: states “about 2 of them”, but it has a number or a tuple, and reads as no "
        f"claim ({UNREAD})",
    ),
    "no statement below": (
        """
        x = 1
        # (8, 4)
        """,
        f"2: states “(8, 4)”, but no statement stands beside or directly below it ({UNREAD})",
    ),
    "statement without a value": (
        """
        import math  # (8, 4)
        """,
        f"1: states “(8, 4)”, but the statement beside it produces no value ({UNREAD})",
    ),
    "flow through a comprehension": (
        """
        import numpy as np
        Z = np.stack([row * 2 for row in np.ones((2, 3))])  # (2, 3) -> (2, 3)
        """,
        "2: states “(2, 3) -> (2, 3)”, but what flows through a comprehension is not watched"
        f" ({UNREAD})",
    ),
    "flow beside a loop": (
        """
        import numpy as np
        for x in np.ones((2, 3)):  # (2, 3) -> (3,)
            pass
        """,
        f"2: states “(2, 3) -> (3,)”, but nothing flows through the statement beside it ({UNREAD})",
    ),
    "value on a def": (
        """
        def f(x):  # 3
            return x
        f(3)
        """,
        f"1: states “3”, but on the line of a def only shapes and flows can be compared ({UNREAD})",
    ),
    "error beside a block": (
        """
        for i in [1]:  # ValueError: bad
            pass
        """,
        f"1: states “ValueError: bad”, but an error is stated beside the one statement "
        f"that raises it ({UNREAD})",
    ),
    "another variable": (
        """
        import numpy as np
        X = np.ones((8, 3))
        Z = X.T  # X: (8, 9)
        """,
        f"3: states (8, 9), but X has shape (8, 3) ({SHAPE})",
    ),
    "unreached": (
        """
        def f():
            x = 1  # 1
        """,
        f"2: states 1, but this line never ran ({UNREACHED})",
    ),
    "exception": (
        """
        x = 1  # 1
        x / 0
        """,
        "2: raised ZeroDivisionError: division by zero, which nothing states"
        " (mend the line, or state the error beside it: # ZeroDivisionError: division by zero)",
    ),
    "exception without words": (
        """
        assert not 1
        """,
        (
            "1: raised AssertionError, which nothing states (mend the line, or "
            "state the error beside it: # AssertionError)"
        ),
    ),
    "exit": (
        """
        raise SystemExit(3)
        """,
        "1: stopped with exit code 3 (let the script run to its end)",
    ),
    "syntax": (
        """
        x = 1
        x = (2
        """,
        "2: is no Python: '(' was never closed (correct the syntax)",
    ),
    "syntax that only the compiler finds": (
        """
        x = 1
        return x
        """,
        "2: is no Python: 'return' outside function (correct the syntax)",
    ),
}


@pytest.mark.parametrize("name", list(MESSAGES))
def test_the_words(name: str) -> None:
    source, *expected = MESSAGES[name]
    report = claims.run(textwrap.dedent(source).lstrip("\n"), filename="snippets/matmul/x.py")
    assert report.problems == [f"snippets/matmul/x.py:{line}" for line in expected]
    assert not report.ok


@pytest.mark.parametrize("name", list(MESSAGES))
def test_a_problem_is_one_line(name: str) -> None:
    source, *_ = MESSAGES[name]
    for problem in claims.run(textwrap.dedent(source).lstrip("\n")).problems:
        assert "\n" not in problem
        assert len(problem) < 260


def test_a_long_message_stays_one_line() -> None:
    report = claims.run("raise ValueError('one\\ntwo')\n", filename="x.py")
    assert report.problems == [
        "x.py:1: raised ValueError: one two, which nothing states"
        " (mend the line, or state the error beside it: # ValueError: one two)"
    ]


def test_problems_come_in_the_order_of_lines() -> None:
    report = claims.run("def f():\n    x = 1  # 1\ny = 2  # 3\nz = 3  # 4\n")
    assert [problem.split(":")[1] for problem in report.problems] == ["2", "3", "4"]


def test_after_a_failure_what_never_ran_is_not_reported_too() -> None:
    report = claims.run("x = 1  # 2\n1 / 0\ny = 1  # 1\n")
    assert [problem.split(":")[1] for problem in report.problems] == ["1", "2"]
    assert len(report.unreached) == 1


def test_what_was_seen_where_a_claim_holds() -> None:
    report = claims.run(
        "import numpy as np\n"
        "Z = np.ones((8, 3)) @ np.ones((3, 4))  # (8, 3) @ (3, 4) -> (8, 4)\n"
        "Z = Z + 1  # (8, 4)\n"
        "s = Z.shape  # (8, 4)\n"
        "n = 3  # > 2\n"
        "print(n)  # 3\n"
        "[][0]  # IndexError\n"
    )
    assert [claim.seen for claim in report.claims] == [
        "(8, 3), (3, 4) went in and Z has shape (8, 4)",
        "Z has shape (8, 4)",
        "s is (8, 4)",
        "n is 3",
        "it printed '3'",
        "IndexError: list index out of range was raised",
    ]
    assert all(
        claim.message == claim.hint == "" for claim in report.checked if claim.verdict == "verified"
    )
