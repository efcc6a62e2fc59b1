"""What a run may use, and how it ends when it takes more: always with the line that did it."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from publish.base.jobs import Job
from publish.execution import cache, limits, runner
from tests.publish.conftest import ROOT
from tests.publish.execution.test_runs import run, trouble


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        (
            "x = 1\nfor i in range(10 ** 6):\n    print(i)\n",
            "3: prints more than 10,000 characters",
        ),
        ("print('a' * 10_000)\n", "1: prints more than 10,000 characters"),
        ("x = 1\nprint('a' * 10_000)  # a\n", "2: prints more than 10,000 characters"),
        (
            "try:\n    print('a' * 10_000)\nexcept BaseException:\n    pass\n",
            "1: prints more than 10,000 characters",
        ),
        ("x = [1]\nwhile True: x += x\n", "2: needs more than 1 GiB of memory"),
        pytest.param(
            "x = 1\ny = ' ' * 10 ** 12\n",
            "2: needs more than 1 GiB of memory",
            marks=pytest.mark.skipif(limits.LOOKING, reason="only Linux refuses it beforehand"),
        ),
        (
            "import numpy as np\nx = []\nwhile True: x.append(np.ones(10 ** 7))\n",
            "3: needs more than 1 GiB of memory",
        ),
        (
            "import torch\nx = []\nwhile True: x.append(torch.ones(10 ** 7))\n",
            "3: needs more than 1 GiB of memory",
        ),
        (
            "def f():\n    return f()\n\n\nf()\n",
            "2: raised RecursionError: maximum recursion depth",
        ),
        ("x = 1\nraise KeyboardInterrupt\n", "2: raised KeyboardInterrupt, which nothing states"),
        ("x = 1\nraise GeneratorExit('a\\nb')\n", "2: raised GeneratorExit: a b, which nothing"),
        ("x = 1\nraise SystemExit(3)\n", "2: stopped with exit code 3"),
        ("x = 1\nexit()\n", "2: ends its process"),
        (
            "e = quit\ntry:\n    e()\nexcept OSError:\n    pass\n",
            "3: ends its proc",
        ),
        ("x = 1\nquit()\n", "2: ends its process"),
        ("import os\nos.abort()\n", "2: ended its process with SIGABRT"),
        (
            "import numpy as np\nfar = np.lib.stride_tricks.as_strided\n"
            "far(np.ones(1), (2,), (1 << 46,)).sum()\n",
            "3: ended its process with SIGSEGV",
        ),
        (
            "import threading\ne = threading.Event()\nthreading.Thread(target=e.wait).start()\n",
            "3: leaves a thread running",
        ),
        ("x = " + "-" * 100_000 + "1\n", "1: is nested too deep to be checked"),
    ],
)
def test_the_line_that_did_it(tmp_path: Path, source: str, problem: str) -> None:
    assert trouble(tmp_path, source, seconds=60).startswith(problem)


@pytest.mark.parametrize(
    "source",
    [
        "print('a' * 9_999)\n",
        "import numpy as np\nx = np.ones(5 * 10 ** 7)\n",
        "import threading\nt = threading.Thread(target=print)\nt.start()\nt.join()\n",
    ],
)
def test_what_stays_within_the_limits(tmp_path: Path, source: str) -> None:
    (found,) = run(tmp_path, source)
    assert found.trouble is None


def test_memory_is_bounded_beyond_what_libraries_take() -> None:
    before = resource.getrlimit(resource.RLIMIT_DATA)
    with limits.memory():
        soft, _ = resource.getrlimit(resource.RLIMIT_DATA)
        assert soft > limits.MEMORY
    assert resource.getrlimit(resource.RLIMIT_DATA) == before


@pytest.mark.parametrize(
    ("source", "seconds", "told"),
    [
        ("x = []\nwhile True: x += [0] * 10 ** 6\n", 60, "2: needs more than 1 GiB of memory"),
        ("x = 1\nwhile True: pass\n", 0.5, "2: did not end within 0.5 s"),
    ],
)
def test_memory_where_the_system_does_not_bound_it(source: str, seconds: float, told: str) -> None:
    script = f"""
from pathlib import Path
from publish.execution import limits, worker
from publish.base.jobs import Job

limits.LOOKING = True
(found,) = worker.run(Path(), [Job("a.py", {source!r})], {seconds})
print(f"{{found.trouble.line}}: {{found.trouble.message}}")
"""
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout == f"{told}\n"


def test_out_of_time_within_a_call_that_no_signal_interrupts(tmp_path: Path) -> None:
    source = "x = 1\ny = sum(range(10 ** 12))\n"
    assert trouble(tmp_path, source, seconds=0.3) == "2: did not end within 0.3 s"


def test_out_of_time_beside_a_stated_error(tmp_path: Path) -> None:
    source = "while True: pass  # ValueError: no\n"
    assert trouble(tmp_path, source, seconds=0.3) == "1: did not end within 0.3 s"


def test_a_run_that_fails_only_the_second_time(tmp_path: Path) -> None:
    source = "import random\n1 / (random.random() < 0.5)\n"
    assert trouble(tmp_path, source).startswith("2: raised ZeroDivisionError")


def test_trouble_is_not_remembered(tmp_path: Path) -> None:
    job = Job("snippets/m/a.py", "import time\ntime.sleep(0.5)\n")
    (late,) = runner.run(tmp_path, [job], 0.1)
    assert late.trouble is not None
    assert cache.known(tmp_path, cache.key(job)) is None
    (found,) = runner.run(tmp_path, [job], 60)
    assert found.trouble is None


@pytest.mark.parametrize("error", ["ValueError", "KeyboardInterrupt", "SystemExit"])
def test_no_error_takes_a_child_back_into_the_code_that_forked_it(error: str) -> None:
    script = f"""
from pathlib import Path
from publish.execution import worker
from publish.base.jobs import Job

def broken(*_):
    raise {error}

worker.perform = broken
try:
    (found,) = worker.run(Path(), [Job("a.py", "x = 1")], 5)
    print(found.trouble.message)
finally:
    print("went on")
"""
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout == "ended its process with exit code 1\nwent on\n"
