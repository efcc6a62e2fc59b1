"""Which snippets a device is asked about: those that import PyTorch."""

from __future__ import annotations

import re
from pathlib import Path

TORCH = re.compile(r"^(?:import|from) torch\b", re.MULTILINE)


def imports_torch(text: str) -> bool:
    return bool(TORCH.search(text))


def paths(root: Path) -> list[str]:
    """Every PyTorch snippet below `root`."""
    files = sorted((root / "snippets").rglob("*.py"))
    return [
        file.relative_to(root).as_posix()
        for file in files
        if imports_torch(file.read_text(encoding="utf-8"))
    ]
