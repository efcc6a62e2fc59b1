"""Watching a program changes nothing about it: what it prints, raises, leaves behind and sees."""

from __future__ import annotations

import contextlib
import io
import re
import subprocess
import sys
import traceback
from pathlib import Path
from types import FunctionType, ModuleType

import pytest

import claims
from tests.claims.programs import PROGRAMS


def bare(path: Path) -> tuple[str, dict[str, object], BaseException | None]:
    """What plain `exec` makes of the file: what it printed, its namespace, what it raised."""
    module = ModuleType("__main__")
    module.__file__ = str(path)
    stdout, raised = io.StringIO(), None
    main, argv = sys.modules["__main__"], sys.argv
    sys.modules["__main__"], sys.argv = module, [str(path)]
    try:
        with contextlib.redirect_stdout(stdout):
            exec(compile(path.read_text(), str(path), "exec", dont_inherit=True), vars(module))
    except BaseException as error:
        raised = error
    finally:
        sys.modules["__main__"], sys.argv = main, argv
    return stdout.getvalue(), vars(module), raised


# What the interpreter puts there: `builtins`, and a counter of changed warning filters.
NOT_THEIRS = ("__builtins__", "__warningregistry__")


def portrait(value: object) -> object:
    """A value as it can be compared between two runs."""
    if isinstance(value, FunctionType):
        code = value.__code__
        return (
            value.__qualname__,
            value.__doc__,
            value.__annotations__,
            code.co_varnames,
            code.co_freevars,
            code.co_firstlineno,
            code.co_flags,
            repr(value.__defaults__),
        )
    if isinstance(value, type):
        return value.__qualname__, {k: portrait(v) for k, v in vars(value).items()}
    return type(value).__name__, re.sub(r"0x[0-9A-Fa-f]+", "0x…", repr(value))


def without_builtins(namespace: dict[str, object]) -> dict[str, object]:
    return {key: portrait(v) for key, v in namespace.items() if key not in NOT_THEIRS}


@pytest.fixture
def program(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "program.py"
    path.write_text(PROGRAMS[request.param].lstrip("\n"))
    return path


def error_free(source: str) -> str:
    return re.sub(
        r"^(.*\S)  # (\w+Error: .*)$", r"try:\n    \1\nexcept Exception: pass", source, flags=re.M
    )


@pytest.mark.parametrize("program", sorted(set(PROGRAMS) - {"errors_stated"}), indirect=True)
@pytest.mark.parametrize("strict", [True, False])
def test_a_watched_program_is_the_same_program(program: Path, strict: bool) -> None:
    stdout, namespace, raised = bare(program)
    report = claims.run(program, strict=strict)
    assert report.stdout == stdout
    assert list(report.namespace) == [key for key in namespace if key != "__builtins__"]
    assert without_builtins(report.namespace) == without_builtins(namespace)
    if raised is None:
        assert report.failure is None
        assert report.ok, report.problems
        assert report.checked or not strict
    else:
        *_, (_, line) = traceback.walk_tb(raised.__traceback__)
        assert report.failure is not None
        assert report.failure.line == line
        assert str(raised) in report.failure.message


def test_a_stated_error_lets_the_rest_run(tmp_path: Path) -> None:
    """The one thing that is meant to differ: what is stated to fail does not end the run."""
    path = tmp_path / "program.py"
    path.write_text(PROGRAMS["errors_stated"].lstrip("\n"))
    plain = tmp_path / "caught.py"
    plain.write_text(error_free(path.read_text()))
    stdout, namespace, raised = bare(plain)
    assert raised is None
    assert stdout == "False\ngoes on\n"
    report = claims.run(path)
    assert report.ok, report.problems
    assert report.stdout == stdout
    assert report.namespace.keys() == namespace.keys() - {"__builtins__"}


def test_as_the_command_line_runs_it(tmp_path: Path) -> None:
    """`python file.py` is what a reader does: arguments, path and names are as there."""
    path = tmp_path / "script.py"
    path.write_text(
        "import sys\n"
        "n = 3  # 3\n"
        "print(__name__, __file__, sys.argv, sys.path[0], __doc__, __package__, __spec__)\n"
        "print(sys.modules['__main__'].n)\n"
    )
    ran = subprocess.run([sys.executable, path], capture_output=True, text=True, check=True)
    report = claims.run(path)
    assert report.stdout == ran.stdout
    assert report.ok, report.problems


def test_what_was_there_before_is_there_after(tmp_path: Path) -> None:
    path = tmp_path / "script.py"
    path.write_text("import sys\nsys.argv = ['other']\nsys.path.insert(0, 'x')\n1 / 0\n")
    before = sys.modules["__main__"], sys.argv, list(sys.path), sys.stdout
    claims.run(path)
    assert before == (sys.modules["__main__"], sys.argv, list(sys.path), sys.stdout)
    assert "brand_new" not in sys.modules
    claims.run("x = 1", name="brand_new")
    assert "brand_new" not in sys.modules


@pytest.mark.parametrize("program", ["tracebacks"], indirect=True)
def test_tracebacks_of_a_loaded_module_show_only_the_readers_lines(program: Path) -> None:
    module, _ = claims.load(program)
    with pytest.raises(ZeroDivisionError) as caught:
        module.outer()
    frames = [
        (frame.name, frame.lineno, frame.line)
        for frame in traceback.extract_tb(caught.value.__traceback__)[1:]
    ]
    assert frames == [
        ("outer", 6, "z = inner("),
        ("inner", 4, "return 1 / y  # note: fails"),
    ]


def test_a_text_shows_its_lines_in_tracebacks() -> None:
    report = claims.run(
        (
            "import traceback\n"
            "try:\n"
            "    1 / 0  # note: fails\n"
            "except Exception:\n"
            "    print(traceback.format_exc())\n"
        ),
        filename="no_such_file.py",
    )
    assert "1 / 0  # note: fails" in report.stdout


def test_what_cannot_be_shown_does_not_end_the_run() -> None:
    """A `__repr__`, `shape`, `__index__` or `item` that raises is met only because claims looks."""
    report = claims.run(
        "class Bad:\n"
        "    def __repr__(self): raise RuntimeError('no repr')\n"
        "    @property\n"
        "    def shape(self): raise RuntimeError('no shape')\n"
        "    def __index__(self): raise RuntimeError('no index')\n"
        "class Meta:\n"
        "    shape = ()\n"
        "    def item(self): raise RuntimeError('no item')\n"
        "    tolist = item\n"
        "n = Bad()\n"
        "x = Bad()  # 3\n"
        "y = Bad()  # (n, 4)\n"
        "z = Meta()  # 3\n"
        "print('on')\n"
    )
    assert report.failure is None
    assert report.stdout == "on\n"
    assert [claim.seen for claim in report.violated] == [
        "x is an object of type Bad",
        "y is an object of type Bad",
        "z is an array of shape ()",
    ]
