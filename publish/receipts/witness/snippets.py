"""Which snippets a device is asked about: those with PyTorch; a browser: those without."""

from __future__ import annotations

from pathlib import Path

from ...base.jobs import imports_torch


def paths(root: Path, *, torch: bool = True) -> list[str]:
    """Every PyTorch snippet below `root`; with `torch=False` every other one."""
    files = sorted((root / "snippets").rglob("*.py"))
    return [
        file.relative_to(root).as_posix()
        for file in files
        if imports_torch(file.read_text(encoding="utf-8")) is torch
    ]
