"""Compiles the Python of a page before a page loads it: half of a start was compiling.

The Python that compiles is the very one that runs the result, Pyodide, under Node.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from ..base import rooms
from . import node
from .atomic_folder import CACHE, place

HERE = Path(__file__).parent
SECONDS = 120


class NotCompiledError(RuntimeError):
    """There is no Node here that could compile."""


def compiled(root: Path, pyodide: Path, sources: Mapping[str, bytes]) -> dict[str, bytes]:
    """The archives, by role, with bytecode in them; kept in `.cache/bytecode/`.

    Raises NotCompiledError, whose text is one line.
    """
    kept = root / CACHE / "bytecode" / digest(pyodide, sources)
    if not kept.is_dir():
        try:
            _compile(root, pyodide, sources, kept)
        except (OSError, subprocess.SubprocessError) as error:
            raise NotCompiledError(_reason(error)) from error
    return {role: (kept / f"{role}.zip").read_bytes() for role in sources}


def _compile(root: Path, pyodide: Path, sources: Mapping[str, bytes], kept: Path) -> None:
    by = node.find(root)
    with place(kept, root / CACHE) as folder:
        for role, content in sources.items():
            (folder / f"{role}.zip").write_bytes(content)
        command = [str(by), str(HERE / "bytecode.mjs"), str(pyodide), str(folder)]
        subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    for older in kept.parent.iterdir():
        if older != kept:
            shutil.rmtree(older, ignore_errors=True)


def _reason(error: Exception) -> str:
    """In a line: of what Node or pip said the last that names an error, else the last."""
    said = getattr(error, "stderr", None) or str(error)
    lines = (said.decode() if isinstance(said, bytes) else said).strip().splitlines()
    named = [line for line in lines if re.match(r"\s*(\w*Error|ERROR)\b.*:", line)]
    return (named or lines or [type(error).__name__])[-1].strip()[:200]


def digest(pyodide: Path, sources: Mapping[str, bytes]) -> str:
    """Of all that decides what compiling makes of the sources."""
    found = hashlib.sha256(f"{pyodide.name} {rooms.code('publish/live')}".encode())
    for content in sources.values():
        found.update(hashlib.sha256(content).digest())
    return found.hexdigest()[:16]
