"""Running a script: what is compared when, what binds where, and what the report tells."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claims
from tests.claims.support import problems, run, verdict, verdicts

IMPORT = "import numpy as np\n"


# Names

SCOPES = {
    "a name must agree within the module": ("a = np.ones(3)  # (n,)\nb = np.ones(4)  # (n,)", False),
    "each call binds anew": ("def f(x):\n    y = x  # (n,)\n    return y * 2  # (n,)\nf(np.ones(3)); f(np.ones(4))", True),
    "within a call it must agree": ("def f(x):\n    y = x  # (n,)\n    return x[1:]  # (n,)\nf(np.ones(3))", False),
    "a call does not see the names of its caller": ("a = np.ones(3)  # (n,)\ndef f(x):\n    y = x  # (n,)\n    z = y  # (n,)\nf(np.ones(4))\nb = a  # (n,)", True),
    "nested calls keep their own": ("def f(x):\n    y = x  # (n,)\n    if len(x) > 1:\n        f(x[1:])\n    return y  # (n,)\nf(np.ones(4))", True),
    "a class body is a scope": ("class C:\n    a = np.ones(3)  # (n,)\n    b = np.ones(3)  # (n,)\nc = np.ones(4)  # (n,)\nd = c  # (n,)", True),
    "the module does not see the names of a call that ended": ("def f(x):\n    y = x  # (n,)\n    return y  # (n,)\nf(np.ones(3))\na = np.ones(4)  # (n,)\nb = a  # (n,)", True),
    "a pass of a loop binds anew": ("for k in (3, 4):\n    a = np.ones(k)  # (n,)\n    b = a  # (n,)", True),
    "within a pass it must agree": ("for k in (3, 4):\n    a = np.ones(k)  # (n,)\n    b = a[1:]  # (n,)", False),
    "what was bound before a loop holds in it": ("z = np.ones(3)  # (n,)\nfor k in (3, 4):\n    a = np.ones(k)  # (n,)", False),
    "an inner loop keeps what the outer pass bound": ("for k in (3, 4):\n    a = np.ones(k)  # (n,)\n    for j in range(2):\n        b = np.ones(k + j)  # (n,)", False),
    "a while loop binds anew": ("k = 3\nwhile k < 5:\n    a = np.ones(k)  # (m,)\n    b = a  # (m,)\n    k += 1", True),
    "an integer variable must equal": ("n = 4\na = np.ones(3)  # (n,)", False),
    "of an enclosing function": ("def f(n):\n    def g(x):\n        m = n\n        y = x  # (n,)\n    g(np.ones(3))\nf(4)", False),
    "a global": ("n = 4\ndef f():\n    a = np.ones(3)  # (n,)\nf()", False),
    "a name that is no integer is bound by comments": ("n = 'text'\na = np.ones(3)  # (n,)\nb = np.ones(3)  # (n,)", True),
    "a boolean is no size": ("n = True\na = np.ones(3)  # (n,)\nb = np.ones(3)  # (n,)", True),
    "a NumPy integer is": ("n = np.int64(4)\na = np.ones(3)  # (n,)", False),
    "an attribute": ("class C:\n    n = 4\nc = C()\na = np.ones(3)  # (c.n,)", False),
    "the value at that moment": ("n = 3\na = np.ones(3)  # (n,)\nn = 4\nb = np.ones(4)  # (n,)", True),
    "a growing sequence": ("s = np.ones(1)\nfor i in range(3):\n    T = len(s)\n    s = np.append(s, 1)  # (T+1,)", True),
    "generators keep their names apart": ("def g(x):\n    for i in range(2):\n        y = x  # (n,)\n        yield x  # (n,)\nfor a, b in zip(g(np.ones(3)), g(np.ones(4))): pass", True),
    "arguments and result": ("def f(x, w):  # (n, k), (k, m) -> (n, m)\n    y = x @ w  # (n, m)\n    return y\nf(np.ones((2, 3)), np.ones((3, 4))); f(np.ones((5, 6)), np.ones((6, 7)))", True),
}  # fmt: skip


@pytest.mark.parametrize("name", list(SCOPES))
def test_names(name: str) -> None:
    source, holds = SCOPES[name]
    report = run(IMPORT + source)
    assert report.failure is None
    assert report.ok is holds, report.problems
    assert len(report.violated) == (0 if holds else 1)


def test_the_line_that_assigned_a_name() -> None:
    """The last one before the claim, in its scope or around it."""
    source = """
        import numpy as np
        n = 1
        n = 4
        def f():
            a = np.ones(3)  # (n,)
        f()
        n = 3
    """
    assert problems(source)[0].startswith("5: states (n,), but n = 4 since line 3 and this is 3")


# What is compared

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
    ("import no_such_module_here  # ModuleNotFoundError: No module named 'no_such_module_here'", True),
    ("assert 1 == 2  # AssertionError", True),
    ("raise SystemExit(3)  # SystemExit: 3", True),
    ("np.linalg.inv(np.zeros((2, 2)))  # np.linalg.LinAlgError: Singular matrix", False),
    ("np.linalg.inv(np.zeros((2, 2)))  # LinAlgError: Singular matrix", True),
    ("np.linalg.inv(np.zeros((2, 2)))  # numpy.linalg.LinAlgError: Singular matrix", True),
    ("del nothing  # NameError: name 'nothing' is not defined", True),
    ("def f():\n    return 1 / 0  # ZeroDivisionError: division by zero\nf()", True),
    ("for i in range(2):\n    1 / 0  # ZeroDivisionError: division by zero", True),
    ("for i in range(2):\n    1 / i  # ZeroDivisionError: division by zero", False),
    ("np.ones(\n    (8, 3)) @ np.ones((4, 3))  # ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0,\n# with gufunc…", True),
    ("print(1 / 0)  # ZeroDivisionError: division by zero", True),
    ("print(1)  # ZeroDivisionError: division by zero", False),
]  # fmt: skip


@pytest.mark.parametrize(("source", "holds"), ERRORS)
def test_errors(source: str, holds: bool) -> None:
    report = run(IMPORT + source)
    assert report.ok is holds, report.problems
    assert report.claims[0].verdict == ("verified" if holds else "violated")
    assert len(report.problems) == (0 if holds else 1)


def test_the_run_goes_on_after_a_stated_error_only() -> None:
    assert run("1 / 0  # ZeroDivisionError…\nprint('on')").stdout == ""
    assert run("1 / 0  # ZeroDivisionError: d…\nprint('on')").stdout == "on\n"
    assert run("1 / 0  # ValueError: d…\nprint('on')").stdout == ""


READING = {
    # text, value: verdict in strict mode, verdict in lenient mode
    "tuple beside a tuple": ("s = (8, 4)[:2]  # (8, 4)", "verified", "verified"),
    "other tuple": ("s = tuple([8, 4])  # (8, 5)", "violated", "violated"),
    "names beside a tuple": ("n = 4\ns = np.ones((8, 4)).shape  # (8, n)", "verified", "verified"),
    "number beside a matrix": ("x = np.ones((2, 3))  # 6", "violated", "unread"),
    "units beside a matrix": ("x = np.ones((2, 3))  # 2x", "violated", "unread"),
    "footnote": ("x = np.ones((2, 3))  # (1)", "violated", "unread"),
    "number beside text": ("x = 'abc'.upper()  # 3", "violated", "unread"),
    "wrong number": ("x = len('abc')  # 4", "violated", "violated"),
    "number beside a setting": ("lr = 3e-4  # 1e-3", "violated", "none"),
    "remark": ("x = np.ones((2, 3))  # (optional)", "violated", "unread"),
    "remark on a pair": ("x = np.ones((2, 3))  # (out, inner)", "violated", "verified"),
    "remark of other rank": ("x = np.ones(3)  # (out, inner)", "violated", "unread"),
    "names of other rank that are used": (
        "out, inner = 2, 3\nx = np.ones(3)  # (out, inner)",
        "violated",
        "violated",
    ),
    "the word shape": ("x = np.ones(3)  # shape (out, inner)", "violated", "violated"),
    "integers of other rank": ("x = np.ones(3)  # (3, 1)", "violated", "violated"),
    "prose with a number": ("x = len('abc')  # 3 of them", "unread", "none"),
    "prose with a tuple": ("x = len('abc')  # see (a, b) there", "unread", "unread"),
    "prose": ("x = len('abc')  # three of them", "none", "none"),
    "note": ("x = len('abc')  # note: 4", "none", "none"),
    "noqa": ("x = len('abc')  # noqa: E501", "none", "none"),
    "type": ("x = len('abc')  # type: int", "none", "none"),
    "commented-out code": ("# y = f(x, 3)\nx = 3", "unread", "unread"),
    "commented-out call": ("# print(3)\nx = 3", "unread", "none"),
    "a number above": ("# 3\nx = len('abc')", "verified", "none"),
    "None is no array": ("x = None  # (8, n)", "violated", "unread"),
    "output in prose": ("print('x')  # the output", "violated", "none"),
    "output": ("print('x')  # 'y'", "violated", "violated"),
    "prose above a print": ("# say it\nprint('x')", "none", "none"),
    "number above a print": ("# 3 times\nprint('x')", "violated", "none"),
}


@pytest.mark.parametrize("name", list(READING))
def test_strict_and_lenient(name: str) -> None:
    source, strict, lenient = READING[name]
    assert (verdict(IMPORT + source), verdict(IMPORT + source, strict=False)) == (strict, lenient)


def test_lonely_names_in_strict_mode_only() -> None:
    source = "import numpy as np\nx = np.ones((2, 3))  # (rows, 3)\n"
    assert len(problems(source)) == 1
    assert problems(source, strict=False) == []
    assert problems(source + "y = x  # (rows, 3)\n") == []
    assert problems(source.replace("rows", "_")) == []
    assert problems("rows = 2\n" + source) == []


def test_a_name_used_in_another_function_only_is_lonely() -> None:
    source = "import numpy as np\ndef f(x):\n    y = x  # (n,)\ndef g(x):\n    y = x  # (n,)\nf(np.ones(3)); g(np.ones(4))\n"
    assert len(problems(source)) == 2


def test_a_claim_is_false_if_it_was_false_once() -> None:
    (claim,) = run("import numpy as np\nfor k in (3, 4, 3):\n    x = np.ones(k)  # (3,)\n").claims
    assert (claim.verdict, claim.hits, claim.seen) == ("violated", 3, "x has shape (4,)")


# The report


def test_the_report() -> None:
    report = run("x = 1  # 1\n# note: a remark with 3\ny = 2  # 3\nprint(x)\n")
    assert report.path == "lesson.py"
    assert report.stdout == "1\n"
    assert (report.namespace["x"], report.namespace["y"]) == (1, 2)
    assert report.notes == 1
    assert [claim.text for claim in report.checked] == ["1", "3"]
    assert [claim.text for claim in report.violated] == ["3"]
    assert (report.unread, report.unreached, report.failure, report.ok) == ((), (), None, False)
    claim = report.claims[1]
    assert (claim.line, claim.end_line, claim.col, claim.kind, claim.hits) == (3, 3, 7, "value", 1)


def test_a_claim_over_several_lines() -> None:
    (claim,) = run("if True:\n    print('a\\nb')  # a\n    # b\n").claims
    assert (claim.line, claim.end_line, claim.col, claim.text) == (2, 3, 19, "a\nb")


def test_notes_are_counted_with_the_lines_that_go_on() -> None:
    report = run("# note: 1 one\n# 2 two\nx = 1  # note: 3\n# note: 4\n\ny = 2  # 2\n")
    assert (report.notes, len(report.claims), report.problems) == (3, 1, [])


def test_to_dict_is_json() -> None:
    report = run("x = 1  # 2\n1 / 0\n")
    found = json.loads(json.dumps(report.to_dict()))
    assert found["ok"] is False
    assert found["failure"]["line"] == 2
    assert found["claims"][0]["verdict"] == "violated"
    assert found["problems"] == report.problems
    assert "namespace" not in found


def test_problems_of_a_lenient_run() -> None:
    source = "def f():\n    x = 1  # (8, 4)\ny = 1  # see (8, 4) there\n"
    assert run(source, strict=False).ok
    assert len(problems(source)) == 2


# What may be run


def test_a_path_or_a_text(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text("x = 1  # 1\n")
    assert claims.run(file).path == str(file)
    assert claims.run(str(file)).path == str(file)
    assert claims.run(file, filename="snippets/a.py").path == "snippets/a.py"
    assert claims.run("x = 1  # 1").path == "<snippet>"
    assert claims.run("# a.py\nx = 1  # 1").namespace["x"] == 1
    with pytest.raises(FileNotFoundError):
        claims.run("missing.py")


def test_files_as_editors_write_them(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_bytes("\ufeffé = 'é'  # 'é'\r\nx = 3  # 4\r\n".encode())
    report = claims.run(file)
    assert [(claim.line, claim.verdict) for claim in report.claims] == [
        (1, "verified"),
        (2, "violated"),
    ]
    file.write_bytes(b"x = '\xff'\n")
    with pytest.raises(UnicodeDecodeError):
        claims.run(file)


@pytest.mark.parametrize(
    ("source", "line"),
    [("x = (\n", 1), ("x = 1\n  y = 2\n", 2), ("x = 'a\n", 1), ("\0", 1), ("return 1\n", 1), ("x = 1\n'''\n", 2),
     ("def f():\n\tx = 1\n        y = 2\n", 3), ("(" * 500 + ")" * 500, 1), ("print 3\n", 1)],
)  # fmt: skip
def test_what_is_no_python_is_a_failure(source: str, line: int) -> None:
    report = claims.run(source)
    assert report.failure is not None
    assert (report.failure.line, report.ok) == (line, False)
    assert report.failure.message.startswith("is no Python: ")


@pytest.mark.parametrize(
    "source",
    ["", "\n", "# only this\n", "'''doc'''", "pass", "x = 1\\\n + 2  # 3", "x = 1  # 1\f\n"],
)
def test_small_files(source: str) -> None:
    assert claims.run(source).ok


def test_exit_code_zero_is_no_failure() -> None:
    assert run("import sys\nsys.exit(0)\n").ok
    assert run("import sys\nsys.exit()\n").ok
    assert not run("import sys\nsys.exit('bad')\n").ok


def test_a_keyboard_interrupt_passes_through() -> None:
    stdout = sys.stdout
    with pytest.raises(KeyboardInterrupt):
        claims.run("raise KeyboardInterrupt\n")
    assert sys.stdout is stdout


def test_the_name_of_the_module() -> None:
    assert claims.run("n = __name__", name="lesson").namespace["n"] == "lesson"
    assert claims.run("n = __name__").namespace["n"] == "__main__"


def test_runs_do_not_see_each_other() -> None:
    claims.run("leak = 1\nimport sys\nsys.leak = 2\n")
    assert claims.run("leak").failure is not None
    del sys.leak  # type: ignore[attr-defined]


def test_nothing_is_written_to_stderr(capfd: pytest.CaptureFixture[str]) -> None:
    """Comments are parsed with Python's own parser, which warns of odd numbers and escapes."""
    claims.run("x = [1]  # [1or 2]\ny = 2  # '\\d'\nz = 3  # (1if, 2)\n")
    assert capfd.readouterr() == ("", "")


comments = st.text(
    st.characters(
        blacklist_categories=["Cs"], blacklist_characters="\n\r\f\0\x1c\x1d\x1e\x85\u2028\u2029"
    ),
    max_size=30,
)
fragments = st.lists(
    st.sampled_from(["(8, 4)", "[1, 2]", "->", "@", "≈ 1", "> 2", "ValueError: x", "shape", "note:", "x:", "3M", "…", "(n,)", "1e400",
                     "{[1]: 2}", "'a'", "\\", "**", "(2**3, 4)", "None"]),
    max_size=4,
).map(" ".join)  # fmt: skip


@given(
    comments | fragments,
    st.sampled_from(
        ["x = 1", "x = [1]", "print(1)", "x = y", "f = lambda: 0", "pass", "import sys"]
    ),
    st.booleans(),
)
def test_no_comment_changes_what_a_line_does(comment: str, statement: str, strict: bool) -> None:
    bare = claims.run(f"y = 5\n{statement}\n", strict=False)
    report = claims.run(f"y = 5\n{statement}  # {comment}\nz = 1\n", strict=strict)
    assert report.failure is None
    assert report.stdout == bare.stdout
    assert report.namespace["z"] == 1
    assert len(report.claims) <= 1


@given(st.lists(st.integers(1, 4), min_size=1, max_size=4), st.data())
def test_random_shapes_never_alarm_falsely(shape: list[int], data: st.DataObject) -> None:
    """Stated with integers, with variables and with free names, in a function called twice."""
    dims = [data.draw(st.sampled_from([str(size), f"v{size}", f"f{size}", "_"])) for size in shape]
    stated = f"({', '.join(dims)},)"
    source = f"""
import numpy as np
v1, v2, v3, v4 = 1, 2, 3, 4
def make(shape):
    x = np.ones(shape)  # {stated}
    y = x + 1  # {stated}
    return y  # {stated}
for _ in range(2):
    z = make({tuple(shape)})  # {stated}
    z = z * 2  # {stated}
"""
    report = claims.run(source)
    assert report.ok, report.problems
    assert len(report.checked) == 5
