"""What differs between fresh processes is refused; what does not is left alone."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys

import pytest

from tests.publish.conftest import INCLUDE, Tree

UNSTABLE = [
    "print({'p', 'q', 'r', 's'})",
    "print(list({*'matrix'}))",
    "print(set('axes'))",
    "print([*frozenset(['u', 'v', 'w'])])",
    "for each in {'row', 'column', 'axis'}:\n    print(each)",
    "print(hash('b'))",
    "print(hash('b') % 1000)",
    "x = []\nprint(id(x))",
    "print(object())",
    "import time\nprint(time.time())",
    "import time\nprint(time.perf_counter_ns())",
    "import os\nprint(os.getpid())",
    "import uuid\nprint(uuid.uuid4())",
    "import numpy as np\nprint(np.empty(3000)[1500])",
    "print({**{'a': 1}}.keys() ^ {'c': 2, 'd': 3, 'e': 4}.keys())",
]
STABLE = [
    "print(sorted({'p', 'q', 'r', 's'}))",
    "print({2, 1, 3})",
    "print({'a': 1, 'b': 2})",
    "print(len({'p', 'q'}))",
    "print(hash(12))",
    "import numpy as np\nx = np.empty(3)\nx[:] = 2\nprint(x)",
    "import time\nstart = time.time()\nprint(time.time() >= start)",
]


def _printed(source: str) -> set[str]:
    """What ten fresh processes print, each with memory and hashes of its own."""
    return {
        subprocess.run(
            [sys.executable, "-c", source],
            env={**os.environ, "PYTHONHASHSEED": str(seed), "MALLOC_PERTURB_": str(seed)},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in range(90, 100)
    }  # fmt: skip


@pytest.mark.parametrize("source", UNSTABLE)
def test_what_differs_is_refused(tree: Tree, source: str) -> None:
    assert len(_printed(source)) > 1
    tree.snippet(f"{source}\n")
    (problem,) = tree.account(INCLUDE).problems
    told = ("in a fresh process", "another in every process", "two runs differ")
    assert any(each in problem.message for each in told)


@pytest.mark.parametrize("source", STABLE)
def test_what_does_not_is_left_alone(tree: Tree, source: str) -> None:
    assert len(_printed(source)) == 1
    tree.snippet(f"{source}\n")
    assert tree.account(INCLUDE).problems == ()


def test_sets_of_texts_are_refused_whatever_they_hold(tree: Tree) -> None:
    for size, start in itertools.product((4, 5, 7), ("a", "k")):
        texts = [chr(ord(start) + i) * (i + 1) for i in range(size)]
        tree.snippet(f"print({{{', '.join(map(repr, texts))}}})\n")
        assert len(tree.account(INCLUDE).problems) == 1, texts
