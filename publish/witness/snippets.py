"""Which snippets a device is asked about: those that import PyTorch."""

from __future__ import annotations

import re
from pathlib import Path

TORCH = re.compile(r"^(?:import|from) torch\b", re.MULTILINE)


def paths(root: Path) -> list[str]:
    """Every PyTorch snippet below `root`."""
    files = sorted((root / "snippets").rglob("*.py"))
    return [
        file.relative_to(root).as_posix()
        for file in files
        if TORCH.search(file.read_text(encoding="utf-8"))
    ]
