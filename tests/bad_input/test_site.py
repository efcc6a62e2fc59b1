"""A wrong contribution leaves the site as it was: whole, or not there at all."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .base import FILES, LAYER, OTHER, PAGE, ROOT, Change, write

ENV = {
    **{name: value for name, value in os.environ.items() if "MAKE" not in name},
    "PYTHONPATH": str(ROOT),
    "NO_MKDOCS_2_WARNING": "1",
    "PYODIDE": "nowhere",  # which would be fetched for nothing
}
END = "The end."
UNLISTED = "docs/lessons/unlisted.md"


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that was built before anything went wrong."""
    root = tmp_path_factory.mktemp("good")
    write(root, {})
    done = _make(root)
    assert done.returncode == 0, done.stderr
    assert (root / "site/lessons/layer/index.html").is_file()
    return root


def _make(root: Path) -> subprocess.CompletedProcess[str]:
    """`make site` with the real Makefile; what it would install is there."""
    command = [
        "make",
        "-f",
        str(ROOT / "Makefile"),
        "site",
        f"PY={sys.executable}",
        "READY=mkdocs.yml",
    ]
    for name in ("requirements.txt", "requirements-cuda.txt"):
        shutil.copy(ROOT / name, root)
    return subprocess.run(command, cwd=root, env=ENV, capture_output=True, text=True, check=False)


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        pytest.param(
            {LAYER: ("# (8, 3)", "# (8, 5)")},
            "snippets/layer/forward.py:4: states (8, 5), but X has shape (8, 3)"
            " (shown at docs/lessons/layer.md:9)\n"
            "    Correct the comment, or the code if the comment says what was meant.\n",
            id="a wrong shape",
        ),
        pytest.param(
            {OTHER: "x = 3\n"},
            "snippets/layer/other.py:1: is on no page\n    Include it in a lesson, or delete it.\n",
            id="a snippet that no page shows",
        ),
        pytest.param(
            {PAGE: (END, "[there](#nowhere)")},
            "WARNING -  Doc file 'lessons/layer.md' contains a link '#nowhere', but there is no "
            "such anchor on this page.\n",
            id="a broken anchor",
        ),
        pytest.param(
            {UNLISTED: "# Unlisted\n"},
            "WARNING -  The following pages exist in the docs directory, but are not included in "
            'the "nav" configuration:\n  - lessons/unlisted.md\n',
            id="a page that the navigation lacks",
        ),
    ],
)
def test_make_site_leaves_the_old_site_as_it_was(
    good: Path, changes: dict[str, Change], told: str
) -> None:
    before = _contents(good / "site")
    write(good, changes)
    try:
        done = _make(good)
    finally:
        for path in changes.keys() - FILES.keys():
            (good / path).unlink()
        write(good, {})
    assert done.returncode != 0
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert _contents(good / "site") == before
    assert not (good / ".cache/site").exists()


def test_mkdocs_alone_builds_no_page_of_a_site_that_is_false(tmp_path: Path) -> None:
    write(tmp_path, {PAGE: ("`8`{", "`9`{")})
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    done = subprocess.run(
        command, cwd=tmp_path, env=ENV, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.split("\n")[-4:] == [
        "ERROR   -  docs/lessons/layer.md has 1 problem:",
        "docs/lessons/layer.md:12: states 9, but batch is 8",
        "    Correct it, or the code: the run of snippets/layer/forward.py decides.",
        "",
    ]
    assert list((tmp_path / "site").rglob("*.html")) == []
