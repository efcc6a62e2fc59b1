"""What a page says of the devices that checked a snippet; the hash in a receipt decides."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from .receipt import Receipt, find, path_of

NAMES = {"cuda": "GPU"}
"""Devices whose receipts are shown. The CPU's marks come from the run that made the page."""


def marks(root: Path, path: str, sha256: str) -> list[str]:
    """A line for each device that has a receipt with that snippet in it."""
    found = []
    for device, name in NAMES.items():
        receipt = _find(root, device)
        ran = receipt.snippets.get(path) if receipt else None
        if receipt is None or ran is None:
            continue
        if ran.sha256 != sha256:
            found.append(f"○ {name}: not checked since this changed")
        else:
            count = f"{ran.verified} of {len(ran.claims)} claims checked"
            found.append(f"✓ {name}: {count} · {receipt.where} · {receipt.date}")
    return found


def unchecked(root: Path) -> str:
    """What a page says where no GPU has left a receipt; empty where one has."""
    return "" if path_of(root, "cuda").is_file() else "No GPU has checked this page."


def _find(root: Path, device: str) -> Receipt | None:
    path = path_of(root, device)
    return _read(root, device, path.stat().st_mtime_ns) if path.is_file() else None


@cache
def _read(root: Path, device: str, modified: int) -> Receipt | None:
    """A build asks for the same receipt on every page."""
    return find(root, device)
