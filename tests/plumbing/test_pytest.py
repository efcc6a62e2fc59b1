"""The suite takes no part of what else is installed: other plugins of pytest are not loaded."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOREIGN = "import warnings\n\nwarnings.warn('benchmarks are switched off by xdist')\n"


def _installed(folder: Path) -> None:
    """A plugin as pip leaves one, which warns as it is loaded."""
    (folder / "foreign.py").write_text(FOREIGN, encoding="utf-8")
    metadata = folder / "foreign-1.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Name: foreign\nVersion: 1\n", encoding="utf-8")
    (metadata / "entry_points.txt").write_text("[pytest11]\nforeign = foreign\n", encoding="utf-8")


@pytest.mark.parametrize(("asked", "code"), [((), 0), (("-p", "foreign"), 1)])
def test_a_plugin_that_is_installed_takes_no_part(
    tmp_path: Path, asked: tuple[str, ...], code: int
) -> None:
    _installed(tmp_path)
    (tmp_path / "test_one.py").write_text("def test_one():\n    assert True\n", encoding="utf-8")
    settings = ["-c", str(ROOT / "pyproject.toml"), "--rootdir", str(tmp_path), *asked]
    command = [sys.executable, "-m", "pytest", "-n", "1", "-p", "no:cacheprovider", *settings]
    done = subprocess.run(
        [*command, str(tmp_path / "test_one.py")],
        env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"},
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    said = done.stdout + done.stderr
    assert (done.returncode == 0) == (code == 0), said
    assert ("benchmarks are switched off" in said) == (code != 0), said
