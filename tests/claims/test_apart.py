"""What a file does to its process: it is told of, and the files after it find all as it was."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

import claims
from claims.__main__ import main

NEXT = "x = 1  # 1\n"
ENDS = {
    "an exit": (
        "import os\nx = 1  # 2\nos._exit(0)\n",
        "3: could not be checked: the process ended with exit code 0"
        " (let the script run to its end)",
    ),
    "a crash": (
        "import os\nos.kill(os.getpid(), 9)\n",
        "2: could not be checked: the process ended by SIGKILL"
        " (find what crashes it: python -X faulthandler)",
    ),
    "patched builtins": (
        "import builtins\nx = 1  # 2\nbuiltins.len = lambda x: 0\n",
        "3: replaced len of Python itself, which the checker uses, too"
        " (give what replaces it a name of your own)",
    ),
    "patched by name": (
        "import builtins\nfor name in ('zip', 'Exception'):\n    setattr(builtins, name, None)\n",
        "2: replaced zip, Exception of Python itself, which the checker uses, too"
        " (give what replaces it a name of your own)",
    ),
    "an interrupt": (
        "raise KeyboardInterrupt\n",
        "1: raised KeyboardInterrupt, which ended the run (let the script run to its end)",
    ),
    "every file closed": (
        "import os\nos.closerange(3, 200)\nx = 1  # 1\n",
        "1: could not be checked: the process ended with exit code 1"
        " (let the script run to its end)",
    ),
    "deep nesting": (
        f"x = {'-' * 3000}1  # 1\n",
        "1: is nested too deep to be checked (split its longest expression or chain of `elif`)",
    ),
    "a long chain": (
        "x = 1  # 1\nif x == 2: pass\n"
        + "".join(f"elif x == {i}:\n    y = 1\n" for i in range(900))
        + "    y = 1  # 1\n",
        "1: is nested too deep to be checked (split its longest expression or chain of `elif`)",
    ),
    "a long file": (
        "x = 1  # 1\n" * 100_000,
        "1: has 1,100,000 characters, and more than 1,000,000 are not checked (split the file)",
    ),
}


Write = Callable[[str, str], str]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    monkeypatch.chdir(tmp_path)

    def write(name: str, source: str) -> str:
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(textwrap.dedent(source))
        return name

    return write


@pytest.mark.parametrize("what", ENDS)
def test_what_stops_the_check_is_told_and_the_next_file_is_checked(
    write: Write, capfd: pytest.CaptureFixture[str], what: str
) -> None:
    source, message = ENDS[what]
    assert main([write("first.py", source), write("next.py", NEXT)]) == 2
    out, err = capfd.readouterr()
    assert f"first.py:{message}" in err.splitlines()
    assert "next.py\n  1  ✓  value  1  x is 1\n" in out
    assert main(["--json", "first.py", "next.py"]) == 2
    first, second = json.loads(capfd.readouterr().out)
    assert first["problems"] == [f"first.py:{message}"]
    assert (first["ok"], second["ok"]) == (False, True)


def test_a_closed_stdout_loses_what_was_printed(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([write("a.py", "import sys\nx = 1  # 1\nsys.stdout.close()\n")]) == 1
    assert capsys.readouterr().err == (
        "a.py:3: closed its stdout, and what it printed is lost (leave sys.stdout open)\n"
    )


CHANGES = {
    "folder": (
        "import os\nos.chdir('/')\n",
        "from pathlib import Path\nx = Path('first.py').exists()  # True\n",
    ),
    "environment": (
        "import os\nos.environ['LEFT'] = '1'\n",
        "import os\nx = 'LEFT' in os.environ  # False\n",
    ),
    "builtins": ("import builtins\nbuiltins.len = None\n", "x = len('ab')  # 2\n"),
    "warnings": (
        "import warnings\nwarnings.simplefilter('error')\n",
        "import warnings\nx = warnings.warn('w') is None  # True\n",
    ),
    "decimals": (
        "import decimal\ndecimal.getcontext().prec = 2\n",
        "import decimal\nx = decimal.getcontext().prec  # 28\n",
    ),
    "printed arrays": (
        "import numpy as np\nnp.set_printoptions(precision=1)\n",
        "import numpy as np\nprint(np.array([0.125]))  # [0.125]\n",
    ),
    "a thread": (
        "import time\nfrom threading import Thread\n"
        "Thread(target=time.sleep, args=(9,), daemon=True).start()\n",
        "import threading\nx = threading.active_count()  # 1\n",
    ),
    "a fork": ("import os\nos.fork()\n", NEXT),
}


@pytest.mark.parametrize("what", CHANGES)
def test_the_next_file_finds_all_as_it_was(write: Write, what: str) -> None:
    first, second = CHANGES[what]
    told = subprocess.run(
        [
            sys.executable,
            "-m",
            "claims",
            "--json",
            write("first.py", first + "y = 1  # 1\n"),
            write("next.py", second),
        ],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": _root()},
    )
    reports = json.loads(told.stdout)
    assert len(reports) == 2
    assert reports[1]["problems"] == []
    assert [claim["verdict"] for claim in reports[1]["claims"]] == ["verified"]


def test_modules_beside_a_file_are_those_beside_the_next(write: Write) -> None:
    for folder, value in (("one", 1), ("two", 2)):
        write(f"{folder}/own.py", f"value = {value}\n")
        write(f"{folder}/a.py", f"from own import value\nx = value  # {value}\n")
    assert main(["one/a.py", "two/a.py"]) == 0


def test_a_run_puts_back_folder_and_builtins() -> None:
    folder, length = Path.cwd(), len
    report = claims.run("import os, builtins\nos.chdir('/')\nbuiltins.len = None\n")
    assert (Path.cwd(), len) == (folder, length)
    assert report.failure is not None


def test_what_is_no_file(write: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo("pipe.py")
    (tmp_path / "bytes.py").write_bytes(b"x = 1\ny = '\xff'\n")
    good = write("good.py", NEXT)
    assert main(["--json", "pipe.py", good, "missing.py", str(tmp_path), "bytes.py"]) == 2
    out, err = capsys.readouterr()
    reports = json.loads(out)
    assert err == ""
    assert [report["ok"] for report in reports] == [False, True, False, False, False]
    assert [problem for report in reports for problem in report["problems"]] == [
        "pipe.py: cannot be read: it is a pipe or a device, not a file (name a Python script)",
        "missing.py: cannot be read: No such file or directory (name a Python script)",
        f"{tmp_path}: cannot be read: it is a folder (name a Python script)",
        "bytes.py: cannot be read: byte 0xff on line 2 is no UTF-8 (save the file as UTF-8)",
    ]


@pytest.mark.parametrize("options", [[], ["--json"], ["--lenient"]])
def test_nothing_checked_is_no_success(
    write: Write, capsys: pytest.CaptureFixture[str], options: list[str]
) -> None:
    library = write("library.py", "def f(x):\n    return x\n")
    assert main([*options, library, library]) == 2
    err = capsys.readouterr().err
    hint = "state something beside the code, and call the functions that hold claims"
    told = f"nothing was checked: 0 claims compared in 2 files ({hint})\n"
    assert err == ("" if "--json" in options else told)


def test_a_name_need_not_end_in_py(write: Write) -> None:
    assert main([write("script", NEXT)]) == 0


@pytest.mark.parametrize(
    ("redirection", "why"),
    [
        (">&-", "it is closed"),
        ("> /dev/full", "No space left on device"),
        ("| true", "Broken pipe"),
    ],
)
def test_a_report_that_nobody_can_read(write: Write, redirection: str, why: str) -> None:
    write("good.py", NEXT)
    command = f"{sys.executable} -m claims good.py {redirection}; echo ${{PIPESTATUS[0]}}"
    command = (
        command.replace("| true", "| { exec <&-; sleep 1; }") if "|" in redirection else command
    )
    ran = subprocess.run(
        ["bash", "-c", command],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": _root()},
    )
    assert (ran.stdout, ran.stderr) == ("2\n", f"the report cannot be written: {why}\n")


def test_a_stream_that_cannot_spell_the_marks(write: Write) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "claims", write("good.py", NEXT)],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": _root(), "PYTHONIOENCODING": "ascii"},
    )
    assert (ran.returncode, ran.stdout.split()[2]) == (0, rb"\u2713")


def test_exit_codes_are_in_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    told = " ".join(capsys.readouterr().out.split())
    assert "Exit code: 0 where every claim holds; 1 where one does not" in told
    assert "2 where a file could not be checked, nothing at all was" in told


def _root() -> str:
    return str(Path(claims.__file__).parents[1])
