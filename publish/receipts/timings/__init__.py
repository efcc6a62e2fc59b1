"""Timings: cases that are measured into receipts, and what a page shows and says of a receipt.

    python -m publish.receipts.timings record --device cpu      writes receipts/cpu.json

Only `measure` and `machine` import NumPy and PyTorch; a page needs neither.
"""

from __future__ import annotations

from pathlib import Path

from ..header import FOLDER
from .claim import judge
from .fence import Timing, TimingError, parse
from .figure import render
from .table import Missing, table

__all__ = [
    "FOLDER", "Missing", "Timing", "TimingError", "judge", "parse", "receipts", "render", "table",
]  # fmt: skip


def receipts(root: Path) -> list[str]:
    """Every receipt, relative to the root."""
    return sorted(file.relative_to(root).as_posix() for file in (root / FOLDER).glob("*.json"))
