"""`python -m claims FILE…`: the table, the problems, the exit code."""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from claims.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path

Write = Callable[[str, str], str]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    monkeypatch.chdir(tmp_path)

    def write(name: str, source: str) -> str:
        (tmp_path / name).write_text(textwrap.dedent(source).lstrip("\n"))
        return name

    return write


GOOD = """
    import numpy as np
    X = np.ones((8, 3))  # (8, 3)
    print(X.shape)  # (8, 3)
    # note: 3 features
"""
BAD = """
    import numpy as np
    X = np.ones((8, 3))  # (8, 4)
    print("a")  # a
    def f():
        return X  # (8, 3)
    y = 3  # about 3
    print("b\\nc")  # b
    # c
"""


def test_a_true_file(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([write("good.py", GOOD)]) == 0
    assert capsys.readouterr() == (
        "good.py\n"
        "  2  ✓  shape   (8, 3)  X has shape (8, 3)\n"
        "  3  ✓  output  (8, 3)  it printed '(8, 3)'\n"
        "  2 claims checked, 0 violated, 0 unread, 0 unreached, 1 notes\n",
        "",
    )


def test_a_false_file(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([write("bad.py", BAD)]) == 1
    out, err = capsys.readouterr()
    assert out == (
        "bad.py\n"
        "  2  ✗  shape   (8, 4)   X has shape (8, 3)\n"
        "  3  ✓  output  a        it printed 'a'\n"
        "  5  –  shape   (8, 3)\n"
        "  6  ?  unread  about 3\n"
        "  7  ✓  output  b⏎c      it printed 'b\\nc'\n"
        "  3 claims checked, 1 violated, 1 unread, 1 unreached, 0 notes\n"
    )
    assert [line.split(" (")[0] for line in err.splitlines()] == [
        "bad.py:2: states",
        "bad.py:5: states",
        "bad.py:6: states “about 3”, but it has a number or a tuple, and reads as no claim",
    ]


def test_lenient(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lenient", write("bad.py", BAD)]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert main(["--lenient", write("bad.py", BAD.replace("(8, 4)", "(8, 3)"))]) == 0


def test_several_files(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        main([write("good.py", GOOD), write("bad.py", BAD), write("other.py", "x = 1  # 1\n")]) == 1
    )
    out, err = capsys.readouterr()
    assert [line for line in out.splitlines() if line.endswith(".py")] == [
        "good.py",
        "bad.py",
        "other.py",
    ]
    assert len(err.splitlines()) == 3


def test_what_a_file_made_does_not_outlive_the_files_after_it(write: Write) -> None:
    first = """
        import sys, weakref
        class Big: pass
        big = Big()
        sys.outlived = weakref.ref(big)
    """
    last = """
        import gc, sys
        found = gc.collect() and sys.outlived()
        print(found)  # None
    """
    files = [write("first.py", first), write("between.py", "x = 1  # 1\n")]
    assert main([*files, write("last.py", last)]) == 0


def test_json(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--json", write("good.py", GOOD), write("bad.py", BAD)]) == 1
    out, err = capsys.readouterr()
    good, bad = json.loads(out)
    assert err == ""
    assert (good["path"], good["ok"], good["stdout"]) == ("good.py", True, "(8, 3)\n")
    assert (bad["ok"], [claim["verdict"] for claim in bad["claims"]]) == (
        False,
        ["violated", "verified", "unreached", "unread", "verified"],
    )


def test_annotate(write: Write, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    name = write("a.py", "import numpy as np\nx = np.ones(3)\ny = x * 2  # (4,)\n")
    assert main(["--annotate", name]) == 1
    out, err = capsys.readouterr()
    assert out == "a.py: 1 shapes written\n"
    assert err.startswith("a.py:3: states (4,), but y has shape (3,)")
    assert (tmp_path / name).read_text().splitlines()[1] == "x = np.ones(3)  # (3,)"


@pytest.mark.parametrize("source", ["x = (\n", "1 / 0\n"], ids=["no Python", "an exception"])
def test_a_file_that_cannot_run(
    write: Write, capsys: pytest.CaptureFixture[str], source: str
) -> None:
    name = write("a.py", source)
    assert main([name]) == 2
    assert capsys.readouterr().err.startswith("a.py:1: ")
    assert main(["--annotate", name]) == 2
    assert "a.py:1" in capsys.readouterr().err


def test_a_file_that_cannot_be_read(
    write: Write, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["missing.py"]) == 2
    assert capsys.readouterr().err.startswith("missing.py: cannot be read: ")
    (tmp_path / "binary.py").write_bytes(b"\xff\xfe\x00")
    assert main(["binary.py"]) == 2
    assert capsys.readouterr().err.startswith("binary.py: cannot be read: ")


def test_as_a_command(write: Write, tmp_path: Path) -> None:
    name = write("bad.py", BAD)
    from claims import __file__ as package

    ran = subprocess.run(
        [sys.executable, "-m", "claims", name],
        capture_output=True, text=True, check=False,
        env={"PYTHONPATH": str(package).rsplit("/", 2)[0], "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert ran.returncode == 1
    assert ran.stdout.startswith("bad.py\n  2  ✗")
    assert ran.stderr.startswith("bad.py:2: states (8, 4), but X has shape (8, 3)")
