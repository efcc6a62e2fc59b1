"""Puts a folder in its place whole, also where another process does the same at the same time."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CACHE = Path(".cache")
"""What can be made again, below the root."""


@contextmanager
def place(target: Path, scratch: Path) -> Iterator[Path]:
    """A new folder below `scratch` to fill, which is `target` afterwards, unless that is there."""
    target.parent.mkdir(parents=True, exist_ok=True)
    scratch.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=scratch) as temporary:
        folder = Path(temporary) / "folder"
        folder.mkdir()
        yield folder
        try:
            folder.rename(target)
        except OSError:
            if not target.is_dir():  # Else another process was faster.
                raise
