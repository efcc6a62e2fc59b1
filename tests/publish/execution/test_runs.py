"""How snippets are run: in a process of their own, watched, in time, and once."""

from __future__ import annotations

import json
import platform
import time
from dataclasses import replace
from pathlib import Path

import pytest

from publish.base import rooms, store
from publish.base.jobs import Job, Outcome, Question, outcome
from publish.execution import cache, runner
from publish.fences.picture.operand import operands


def asked(stated: str, source: str) -> Question:
    return Question("publish.execution.evaluate", stated, source)


LOOP = "n = 0\nwhile True: n += 1\n"


def run(root: Path, *sources: str, seconds: float = 5.0) -> list[Outcome]:
    return runner.run(root, [Job("snippets/m/a.py", source) for source in sources], seconds)


def trouble(root: Path, source: str, seconds: float = 5.0) -> str:
    (found,) = run(root, source, seconds=seconds)
    assert found.trouble is not None
    return f"{found.trouble.line}: {found.trouble.message}"


def test_namespaces_and_settings_are_not_shared(tmp_path: Path) -> None:
    first = "import numpy as np\nx = 5\nnp.set_printoptions(precision=2)\nprint(np.pi * np.ones(1))"
    second = "import numpy as np\nprint('x' in dir(), np.pi * np.ones(1))"
    one, two = run(tmp_path, first, second)
    assert one.stdout == "[3.14]\n"
    assert two.stdout == "False [3.14159265]\n"


def test_only_what_is_imported_has_a_version(tmp_path: Path) -> None:
    plain, numpy = run(tmp_path, "x = 1\n", "import numpy.linalg\n")
    assert list(plain.versions) == ["Python"]
    assert list(numpy.versions) == ["Python", "NumPy"]
    assert plain.where.startswith("CPU · Python 3.")


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("x = 1\nopen('out.txt', 'w')\n", "2: opens out.txt for writing"),
        ("from pathlib import Path\nPath('out.txt').write_text('')\n", "2: opens out.txt for wri"),
        ("import numpy as np\nnp.save('out', np.ones(2))\n", "2: opens out.npy for writing"),
        ("try:\n    open('out', 'w')\nexcept OSError:\n    pass\n", "2: opens out for writing"),
        ("import os\nos.mkdir('out')\n", "2: changes files"),
        ("import os\nos.remove('snippets')\n", "2: changes files"),
        ("import socket\nsocket.socket()\n", "2: opens a socket"),
        ("import os\nos.system('true')\n", "2: starts a process"),
        ("import subprocess\nsubprocess.run(['true'])\n", "2: starts a process"),
        ("import os\nos.fork()\n", "2: starts a process"),
        ("import os\nos.kill(os.getppid(), 9)\n", "2: signals a process"),
        ("import other\n", "1: imports snippets/m/other.py"),
        ("text = open('snippets/m/other.py').read()\n", "1: reads snippets/m/other.py"),
        ("import os\nos._exit(3)\n", "2: ends its process"),
        ("import nowhere\n", "1: imports nowhere, which is neither Python's, Nu"),
        ("x = (\n", "1: is no Python: '(' was never closed"),
        ("import random\nprint(random.random())\n", "1: depends on unseeded randomness: two runs"),
        (
            "import numpy as np\nx = np.random.rand() > 2  # False\nprint(np.random.rand())\n",
            "2: depends on unseeded randomness: two runs differ",
        ),
        (
            "import torch\nx = torch.nn.Linear(2, 1)\nprint(x.bias)\n",
            "2: depends on unseeded randomness: two runs differ",
        ),
        (
            "import numpy as np\nx = np.random.default_rng().random()\nprint(x)\n",
            "2: depends on unseeded randomness: two runs differ",
        ),
    ],
)
def test_a_run_that_is_no_good(tmp_path: Path, source: str, problem: str) -> None:
    other = tmp_path / "snippets/m/other.py"
    other.parent.mkdir(parents=True)
    other.write_text("x = 1\n", encoding="utf-8")
    assert trouble(tmp_path, source).startswith(problem)
    assert [file for file in tmp_path.iterdir() if file.name not in (".cache", "snippets")] == []


def test_a_job_asked_for_once_is_not_found_random_and_no_other_believes_it(tmp_path: Path) -> None:
    one = Job("snippets/m/a.py", "import random\nprint(random.random())\n", once=True)
    for job, is_random in ((one, False), (replace(one, once=False), True)):
        (found,) = runner.run(tmp_path, [job])
        assert bool(found.trouble) is is_random


@pytest.mark.parametrize(
    "source",
    [
        "import random\nrandom.seed(1)\nprint(random.random())\n",
        "import numpy as np\nprint(np.random.default_rng(0).random())\n",
        "import numpy as np\nprint(np.random.rand(3).shape)\n",
        "import os\nprint(len(os.urandom(4)))\n",
    ],
)
def test_what_is_seeded_or_not_told_may_be_random(tmp_path: Path, source: str) -> None:
    (found,) = run(tmp_path, source)
    assert found.trouble is None


def test_what_pytorch_changes_to_count_flops_is_not_the_snippets_doing(tmp_path: Path) -> None:
    source = (
        "import torch\nfrom torch.utils.flop_counter import FlopCounterMode\n"
        "with FlopCounterMode(display=False) as counter:\n    torch.ones(2, 3) @ torch.ones(3, 4)\n"
        "print(counter.get_total_flops())  # 48\n"
    )
    (found,) = run(tmp_path, source, seconds=30.0)
    assert (found.trouble, found.stdout) == (None, "48\n")


def test_what_a_page_asks_is_watched_too(tmp_path: Path) -> None:
    job = Job("snippets/m/a.py", "x = 1\n", (asked("1", "open('out.txt', 'w')"),))
    (found,) = runner.run(tmp_path, [job])
    assert found.verdicts[0].seen.endswith(
        "raises RefusedError: a snippet that opens out.txt for writing is not run here"
    )
    assert not (tmp_path / "out.txt").exists()


def test_out_of_time_on_the_line_that_runs(tmp_path: Path) -> None:
    assert trouble(tmp_path, LOOP, seconds=0.3) == "2: did not end within 0.3 s"


def test_out_of_time_though_every_exception_is_caught(tmp_path: Path) -> None:
    stubborn = (
        "while True:\n    try:\n        while True:\n            pass\n    except BaseException:"
    )
    start = time.monotonic()
    assert (
        trouble(tmp_path, stubborn + "\n        pass\n", seconds=0.3)[1:]
        == ": did not end within 0.3 s"
    )
    assert time.monotonic() - start < 5


def test_one_bad_run_leaves_the_others_alone(tmp_path: Path) -> None:
    found = run(tmp_path, LOOP, "print(1)\n", "import os\nos._exit(1)\n", "print(2)\n", seconds=0.5)
    assert [each.stdout for each in found] == ["", "1\n", "", "2\n"]


def test_an_outcome_survives_json(tmp_path: Path) -> None:
    job = Job(
        "snippets/m/a.py",
        "import numpy as np\nA = np.ones((2, 3))  # (2, 3)\nprint(A.shape)\n",
        (
            asked("(2, 3)", "A.shape"),
            Question("publish.fences.picture.answer", "A\nhighlight: A[0, :]\ncaption: c"),
        ),
    )
    (found,) = runner.run(tmp_path, [job])
    assert found.verdicts[0].holds
    assert operands(found.verdicts[1].detail)[0].highlights == ((0, 1, 2),)
    name = cache.key(job)
    assert cache.known(tmp_path, name) == found
    assert outcome(json.loads(json.dumps(store.read(tmp_path, name)))) == found


def test_what_is_known_starts_no_worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (first,) = run(tmp_path, "print('known')\n")
    runner._remembered.clear()
    monkeypatch.setattr(runner, "_ask", None)
    assert run(tmp_path, "print('known')\n") == [first]


def test_a_corrupt_entry_is_done_again(tmp_path: Path) -> None:
    job = Job("snippets/m/a.py", "print('corrupt')\n")
    (first,) = runner.run(tmp_path, [job])
    runner._remembered.clear()
    entry = tmp_path / store.FOLDER / f"{cache.key(job)}.json"
    for text in ("", "{", "null", '{"stdout": 1}'):
        entry.write_text(text, encoding="utf-8")
        assert runner.run(tmp_path, [job]) == [first]
        runner._remembered.clear()
    assert cache.known(tmp_path, cache.key(job)) == first


@pytest.mark.parametrize(
    "other",
    [
        Job("snippets/m/b.py", "import numpy\n"),
        Job("snippets/m/a.py", "import numpy \n"),
        Job("snippets/m/a.py", "import numpy\n", (asked("1", "1"),)),
        Job("snippets/m/a.py", "import numpy\n", (asked("1", "2"),)),
    ],
)
def test_a_key_depends_on_what_is_asked(other: Job) -> None:
    assert cache.key(Job("snippets/m/a.py", "import numpy\n")) != cache.key(other)


def test_a_key_depends_on_code_and_versions(monkeypatch: pytest.MonkeyPatch) -> None:
    job, plain = Job("a.py", "import numpy\n"), Job("a.py", "x = 1\n")
    keys = cache.key(job), cache.key(plain)
    with monkeypatch.context() as patch:
        patch.setattr(cache, "_version", lambda name: "99")
        assert cache.key(job) != keys[0]
        assert cache.key(plain) == keys[1]
    with monkeypatch.context() as patch:
        patch.setattr(rooms, "code", lambda _: "changed")
        assert cache.key(plain) != keys[1]
    with monkeypatch.context() as patch:
        patch.setattr(platform, "python_version", lambda: "3.99")
        assert cache.key(plain) != keys[1]


def test_a_worker_that_ends_is_told_and_replaced(tmp_path: Path) -> None:
    run(tmp_path, "print('start')\n")
    worker = runner._workers[runner.SEEDS[0]]
    worker.kill()
    worker.wait()
    (found,) = run(tmp_path, "print('again')\n")
    assert found.stdout == "again\n"
