"""What may be run, and what no comment in it can change."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claims
from tests.claims.support import run

IMPORT = "import numpy as np\n"


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
    [
        ("x = (\n", 1),
        ("x = 1\n  y = 2\n", 2),
        ("x = 'a\n", 1),
        ("\0", 1),
        ("return 1\n", 1),
        ("x = 1\n'''\n", 2),
        ("def f():\n\tx = 1\n        y = 2\n", 3),
        ("(" * 500 + ")" * 500, 1),
        ("print 3\n", 1),
    ],
)
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
    st.sampled_from(
        [
            "(8, 4)",
            "[1, 2]",
            "->",
            "@",
            "≈ 1",
            "> 2",
            "ValueError: x",
            "shape",
            "note:",
            "x:",
            "3M",
            "…",
            "(n,)",
            "1e400",
            "{[1]: 2}",
            "'a'",
            "\\",
            "**",
            "(2**3, 4)",
            "None",
        ]
    ),
    max_size=4,
).map(" ".join)


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
