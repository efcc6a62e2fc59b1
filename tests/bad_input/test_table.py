"""Every row of the table is refused by `publish.check`, in exactly its words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import publish
from publish.execution import runner

from . import code, files, glossary, markup, prose, runs
from .base import LOSS, OTHER, PAGE, SHOW_OTHER, Row, write

ROWS = [*code.ROWS, *runs.ROWS, *files.ROWS, *prose.ROWS, *markup.ROWS, *glossary.ROWS]
PATIENT = 60.0
"""Seconds: a busy machine is no wrong contribution."""


@pytest.fixture(scope="module", autouse=True)
def _base_is_known(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Rows with little time run only what they change."""
    root = tmp_path_factory.mktemp("base")
    write(root, {})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(runner, "SECONDS", PATIENT)
        found = publish.check(root=root)
        assert found.problems == ()
        assert sum(len(account.statements) for account in found.pages) == 12
        yield


@pytest.fixture
def root(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    site.mkdir()
    return site


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_it_is_refused(row: Row, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(root, row.changes)
    if row.seconds:
        monkeypatch.setattr(runner, "SECONDS", row.seconds)
    before = _contents(root)
    found = publish.check(root=root)
    assert "\n".join(map(str, found.problems)) == row.problems
    assert _contents(root) == before
    for problem in found.problems:
        assert problem.hint
        assert 1 <= problem.line <= (root / problem.path).read_bytes().count(b"\n") + 1


def _contents(root: Path) -> dict[str, bytes]:
    """Every file but what is remembered of checks."""
    places = [path for path in root.rglob("*") if path.is_file() and ".cache" not in path.parts]
    return {str(path): path.read_bytes() for path in places}


def test_each_row_has_a_name_of_its_own() -> None:
    assert len({row.name for row in ROWS}) == len(ROWS) >= 160


@pytest.mark.parametrize(
    ("source", "page"),
    [
        ('s = "naïve, 3 µs → 4 µs"\nprint(s)  # naïve, 3 µs → 4 µs\n', "Größe, café, µ and σ."),
        ("import numpy as np\nx = np.random.default_rng(0).random()\nprint(x)\n", "Seeded."),
        ("import torch\ntorch.manual_seed(0)\nprint(torch.rand(2))\n", "Seeded."),
        ("for i in range(1000):\n    print(i)\n", "[Home](../index.md), [there](#a-layer)"),
        ("print('x')\n", "float32, GPT-2 and `n_1`"),
    ],
)
def test_what_looks_like_it_is_accepted(source: str, page: str, root: Path) -> None:
    end, fence = SHOW_OTHER
    write(root, {OTHER: source, PAGE: (end, f"{fence}\n\n{page}")})
    assert publish.check(root=root).problems == ()


def test_what_a_snippet_does_to_a_library_stays_its_own(root: Path) -> None:
    x = "np.array([0.25])"
    spoilt = f"import numpy as np\nnp.set_printoptions(precision=1)\nprint({x})  # [0.2]\n"
    whole = f"import numpy as np\nprint({x})  # [0.25]\n"
    end, fence = SHOW_OTHER
    after = fence.replace("other", "whole")
    write(
        root,
        {OTHER: spoilt, "snippets/layer/whole.py": whole, PAGE: (end, f"{fence}\n\n{after}")},
    )
    assert publish.check(root=root).problems == ()


def test_a_row_that_is_mended_is_accepted(root: Path) -> None:
    write(root, {LOSS: ("# 4", "# 5")})
    assert len(publish.check(root=root).problems) == 1
    write(root, {})
    assert publish.check(root=root).ok
