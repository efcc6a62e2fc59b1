"""Node and npm: those of this machine, or the ones that a wheel on PyPI holds."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from pathlib import Path

from . import pins, wheel
from .atomic_folder import CACHE, place

FOLDER = CACHE / "node" / pins.NODE
OLDEST = 20
"""The oldest Node that Pyodide was tried with."""


def find(root: Path) -> Path:
    """A Node for Pyodide. Raises OSError or CalledProcessError where there is none."""
    found = shutil.which("node")
    if found and _major(found) >= OLDEST:
        return Path(found)
    return of_pypi(root)[0]


def of_pypi(root: Path) -> tuple[Path, Path]:
    """Node, and the script that is npm, out of the wheel, kept in `.cache/node/`."""
    kept = root / FOLDER
    if not kept.is_dir():
        with place(kept, root / CACHE) as folder:
            with zipfile.ZipFile(wheel.download(pins.NODE, folder)) as archive:
                archive.extractall(folder)
            next(folder.rglob("bin/node")).chmod(0o755)
            next(folder.glob("*.whl")).unlink()
    return next(kept.rglob("bin/node")), next(kept.rglob("npm/bin/npm-cli.js"))


def _major(node: str) -> int:
    """Of its version, which it gives as v24.19.0; 0 where it gives none."""
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    major = said.strip().removeprefix("v").split(".")[0]
    return int(major) if major.isdecimal() else 0
