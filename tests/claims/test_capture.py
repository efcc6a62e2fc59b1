"""Outputs and errors: what a statement prints or raises, against what stands beside it."""

from __future__ import annotations

import io

import pytest

import claims
from tests.claims.support import run, verdicts

IMPORT = "import numpy as np\n"

OUTPUT = [
    ("print(3)  # 3", True),
    ("print(3)  # 4", False),
    ("print('a', 1.50)  # a 1.5", True),
    ("print('a  b')  # a  b", True),
    ("print('a  b')  # a b", False),
    ("print('a   ')  # a", True),
    ("print('a\\nb')  # a\n# b", True),
    ("print('a\\n  b')  # a\n#   b", True),
    ("print('a\\n\\nb')  # a\n#\n# b", True),
    ("print('a\\nb')  # a", False),
    ("print('a')  # a\n# b", False),
    ("print(1/3)  # ≈ 0.33", True),
    ("print(1/3)  # ≈ 0.34", False),
    ("print(1500)  # > 1000", True),
    ("print(1500)  # > 2000", False),
    ("print(134217728)  # 134M", True),
    ("print(134217728)  # 135M", False),
    ("print('many')  # > 1000", False),
    ("print((8, 4))  # (8, 4)", True),
    ("print((8, 4))  # (8, 5)", False),
    ("print(2.0)  # 2", False),
    ("for i in range(2):\n    print(i)  # 0", False),
    ("for i in range(2):\n    print('x')  # x", True),
    ("print('a'); print('b')  # b", True),
    ("print(\n    'a'\n)  # a", True),
    ("def f():\n    print('in')  # in\nf()", True),
    ("import sys\nprint('x', file=sys.stdout)  # x", True),
    ("def show(x): print('it is', x)\nshow(3)  # 'it is 3'", False),
]


@pytest.mark.parametrize(("source", "holds"), OUTPUT)
def test_output(source: str, holds: bool) -> None:
    report = run(source)
    assert report.failure is None
    assert report.ok is holds, report.problems
    assert {claim.kind for claim in report.claims} == (
        {"output"} if "show" not in source else {report.claims[0].kind}
    )


def test_a_call_that_prints_and_returns_nothing_has_an_output() -> None:
    source = "def show(x): print(x)\nshow(3)  # {}\n"
    assert verdicts(source.format(3)) == [(2, "output", "verified")]
    assert verdicts(source.format(4)) == [(2, "output", "violated")]


def test_each_call_that_prints_counts_once() -> None:
    (claim,) = claims.run("def show(x): print(x)\nshow(3)  # 3\n").claims
    assert claim.hits == 1


def test_a_wrong_output_of_one_pass_is_not_made_good_by_the_next() -> None:
    source = "def show(x): print(x)\nfor i in {}: show(i)  # 2\n"
    assert verdicts(source.format((2, 2))) == [(2, "output", "verified")]
    assert verdicts(source.format((1, 2))) == [(2, "output", "violated")]


def test_a_call_that_returns_something_has_a_value() -> None:
    source = "def show(x):\n    print('noise')\n    return x\nshow(3)  # {}\n"
    assert verdicts(source.format(3)) == [(4, "value", "verified")]
    assert verdicts(source.format(4)) == [(4, "value", "violated")]


def test_a_nested_print_belongs_to_both() -> None:
    source = "def show():\n    print('in')  # in\n    return 'out'\nprint(show())  # in\n# out\n"
    assert verdicts(source) == [(2, "output", "verified"), (4, "output", "verified")]


ERRORS = [
    ("1 / 0  # ZeroDivisionError: division by zero", True),
    ("1 / 0  # ZeroDivisionError: division…", True),
    ("1 / 0  # ZeroDivisionError: division...", True),
    ("1 / 0  # ZeroDivisionError", True),
    ("1 / 0  # ZeroDivisionError: by zero…", False),
    ("1 / 0  # ZeroDivisionError: division", False),
    ("1 / 0  # ArithmeticError: division by zero", False),
    ("x = {}['k']  # KeyError: 'k'", True),
    (
        (
            "import no_such_module_here  # ModuleNotFoundError: No module named "
            "'no_such_module_here'"
        ),
        True,
    ),
    ("assert 1 == 2  # AssertionError", True),
    ("raise SystemExit(3)  # SystemExit: 3", True),
    ("np.linalg.inv(np.zeros((2, 2)))  # np.linalg.LinAlgError: Singular matrix", False),
    ("np.linalg.inv(np.zeros((2, 2)))  # LinAlgError: Singular matrix", True),
    ("np.linalg.inv(np.zeros((2, 2)))  # numpy.linalg.LinAlgError: Singular matrix", True),
    ("del nothing  # NameError: name 'nothing' is not defined", True),
    ("def f():\n    return 1 / 0  # ZeroDivisionError: division by zero\nf()", True),
    ("for i in range(2):\n    1 / 0  # ZeroDivisionError: division by zero", True),
    ("for i in range(2):\n    1 / i  # ZeroDivisionError: division by zero", False),
    (
        (
            "np.ones(\n"
            "    (8, 3)) @ np.ones((4, 3))  # ValueError: matmul: Input operand 1 has\n"
            "# a mismatch in its core dimension 0, with gufunc…"
        ),
        True,
    ),
    ("print(1 / 0)  # ZeroDivisionError: division by zero", True),
    ("print(1)  # ZeroDivisionError: division by zero", False),
]


@pytest.mark.parametrize(("source", "holds"), ERRORS)
def test_errors(source: str, holds: bool) -> None:
    report = run(IMPORT + source)
    assert report.ok is holds, report.problems
    assert report.claims[0].verdict == ("verified" if holds else "violated")
    assert len(report.problems) == (0 if holds else 1)


def test_a_print_that_raised_has_no_output() -> None:
    assert verdicts("print(1 / 0)  # 3\n") == [(1, "output", "unreached")]


def test_the_run_goes_on_after_a_stated_error_only() -> None:
    assert run("1 / 0  # ZeroDivisionError…\nprint('on')").stdout == ""
    assert run("1 / 0  # ZeroDivisionError: d…\nprint('on')").stdout == "on\n"
    assert run("1 / 0  # ValueError: d…\nprint('on')").stdout == ""


def test_what_is_printed_goes_to_a_stream_that_may_bound_it() -> None:
    class Full(BaseException):
        pass

    class Bounded(io.StringIO):
        def write(self, text: str) -> int:
            if self.tell() > 3:
                raise Full
            return super().write(text)

    stdout = Bounded()
    assert claims.run("print(12)", stdout=stdout).stdout == stdout.getvalue() == "12\n"
    with pytest.raises(Full):
        claims.run("while True:\n    print(12)  # 12\n", stdout=Bounded())
