"""A snippet or a mark that goes for the checker: told by what it names, or by what it changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from publish.base.jobs import Job, Outcome, Question
from publish.execution import evaluate, reach, runner
from tests.conftest import ROOT

LIE = "import numpy as np\n{}\nx = np.ones(3)  # (9,)\n"
GETS = "names {}, by which code gets at what checks it"


def run(root: Path, source: str, *marks: tuple[str, str]) -> Outcome:
    questions = tuple(Question(evaluate.__name__, *mark) for mark in marks)
    (found,) = runner.run(root, [Job("snippets/m/a.py", source, questions)])
    return found


@pytest.mark.parametrize(
    ("attack", "means"),
    [
        ("import sys", "sys"),
        ("import gc as rubbish", "gc"),
        ("from ctypes import pythonapi", "ctypes"),
        ("import importlib.util", "importlib.util"),
        ("import posix", "posix"),
        ("import _thread", "_thread"),
        ("from publish.execution import worker", "publish.execution"),
        ("from numpy.ma.core import builtins", "numpy.ma.core.builtins"),
        ("there = np.ma.core.inspect", "inspect"),
        ("np.linalg.linalg.sys", "sys"),
        ("__import__('os')", "__import__"),
        ("exec('y = 1')", "exec"),
        ("setattr(np, 'ones', np.zeros)", "setattr"),
        ("__builtins__", "__builtins__"),
        ("().__class__.__base__.__subclasses__()", "__subclasses__"),
        ("np.ones.__globals__", "__globals__"),
        ("def g():\n    yield\ng().gi_frame.f_back", "f_back"),
        ("try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    e.__traceback__", "__traceback__"),
    ],
)
def test_the_means_are_refused_before_anything_runs(
    tmp_path: Path, attack: str, means: str
) -> None:
    trouble = run(tmp_path, LIE.format(attack)).trouble
    assert trouble is not None
    assert trouble.message == GETS.format(means)
    assert trouble.line == 2 + attack[: attack.rfind("\n") + 1].count("\n")
    assert trouble.hint == (
        "Do without it: a snippet computes and prints, and the page says the rest."
    )


@pytest.mark.parametrize(
    ("attack", "name"),
    [
        ("np.ones = np.zeros", "np.ones"),
        ("np.linalg.norm = None", "np.linalg.norm"),
        ("del np.zeros", "np.zeros"),
        ("import math\nmath.isclose: object = None", "math.isclose"),
        ("for np.eye in [1]: pass", "np.eye"),
    ],
)
def test_what_is_imported_is_not_assigned_to(tmp_path: Path, attack: str, name: str) -> None:
    trouble = run(tmp_path, LIE.format(attack)).trouble
    assert trouble is not None
    assert trouble.message == f"changes {name}, which is not its own"


@pytest.mark.parametrize(
    ("attack", "line", "name"),
    [
        ("there = np\nthere.array_equal = lambda a, b: True", 1, "numpy.array_equal"),
        ("import re\nother = re\nother.sub = lambda *a: ''", 5, "re.sub"),
        ("import math as m, operator\n[m][0].prod = lambda s: 9", 4, "math.prod"),
    ],
)
def test_a_patch_by_another_name_is_seen(tmp_path: Path, attack: str, line: int, name: str) -> None:
    trouble = run(tmp_path, LIE.format(attack)).trouble
    assert trouble is not None
    assert (trouble.line, trouble.message) == (line, f"has changed {name}, which the checker uses")
    assert trouble.hint == "Leave it as it is: readers and the checker use it, too."


def test_a_patch_that_is_taken_back_is_seen_at_the_verdict_between(tmp_path: Path) -> None:
    patch = "here = [re]\nkept = re.sub\nhere[0].sub = len\n"
    source = f"import re\n{patch}x = 1  # 2\nhere[0].sub = kept\n"
    trouble = run(tmp_path, source).trouble
    assert trouble is not None
    assert (trouble.line, trouble.message) == (5, "has changed re.sub, which the checker uses")


@pytest.mark.parametrize("room", ["claims", "claims.judge", "publish", "publish.execution.guard"])
def test_the_checker_has_no_name(tmp_path: Path, room: str) -> None:
    """Asked as code would that the static rule has not seen."""
    source = f"import os\nload = os.__dict__  # note: refused\nx = {room!r}\n"
    assert run(tmp_path, source).trouble is not None
    from publish.execution.guard import _Refusing

    with pytest.raises(ModuleNotFoundError, match=room):
        _Refusing(("claims", "publish")).find_spec(room)


def test_a_snippet_that_shows_claims_has_a_copy_of_its_own(tmp_path: Path) -> None:
    source = (
        "import claims\n"
        "copies = [claims]\n"
        "copies[0].judge.check_value = None\n"
        "copies[0].judge.Judge.value = lambda self, value, *_: value\n"
        "x = 3  # 4\n"
    )
    found = run(tmp_path, source)
    assert found.trouble is None
    assert [claim.verdict for claim in found.claims] == ["violated"]


@pytest.mark.parametrize(
    ("mark", "means"),
    [
        ("setattr(np, 'ones', 1) or 9", "setattr"),
        ("np.ma.core.sys.modules['claims'] and 9", "sys"),
        ("[c for c in ().__class__.__base__.__subclasses__()] and 9", "__subclasses__"),
        ("(lambda: eval('9'))()", "eval"),
    ],
)
def test_a_mark_has_no_means_either(tmp_path: Path, mark: str, means: str) -> None:
    (verdict,) = run(tmp_path, "import numpy as np\n", ("9", mark)).verdicts
    assert not verdict.holds
    assert verdict.message == f"is claimed for {mark}, which {GETS.format(means)}"


def test_a_mark_that_patches_spoils_the_run(tmp_path: Path) -> None:
    code = "import numpy as np\ndef f():\n    here = [np]\n    here[0].ones = 1\n    return 9\n"
    trouble = run(tmp_path, code, ("9", "f()")).trouble
    assert trouble is not None
    assert trouble.message == "has changed numpy.ones, which the checker uses"


def test_an_answer_that_a_run_wrote_itself_is_none(tmp_path: Path) -> None:
    """It finds the pipe by trying, writes what it likes, and ends."""
    source = (
        "import os\n"
        "for pipe in range(3, 64):\n"
        "    try:\n"
        '        os.write(pipe, b\'{"stdout": "", "claims": []}\')\n'
        "    except OSError:\n"
        "        pass\n"
        "x = 1  # 2\n"
        "os.abort()\n"
    )
    trouble = run(tmp_path, source).trouble
    assert trouble is not None
    assert trouble.message.startswith("ended its process with ")


def test_the_literal_of_the_watcher_is_of_one_process() -> None:
    import subprocess
    import sys

    ask = [sys.executable, "-c", "from claims import arm; print(arm._WATCHER)"]
    once, again = (subprocess.check_output(ask, cwd=ROOT) for _ in range(2))
    assert once != again


def test_no_snippet_of_the_site_needs_the_means() -> None:
    files = list((ROOT / "snippets").rglob("*.py"))
    assert files
    assert [f for f in files if reach.of_snippet(f.read_text(encoding="utf-8"))] == []
