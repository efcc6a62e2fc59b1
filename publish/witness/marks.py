"""What a page says of the GPU that checked it; the hash of a snippet in the receipt decides.

The CPU needs no such mark: it makes the page.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ..receipts import ReceiptError
from .receipt import Receipt, find, path_of

DEVICE = "cuda"


def wrong(root: Path) -> str:
    """Why the receipt cannot be believed; empty where it can, or where there is none."""
    try:
        _read_once(root)
    except ReceiptError as error:
        return str(error)
    return ""


def of_snippet(root: Path, path: str, sha256: str) -> str:
    """The mark of one snippet; empty where the receipt does not know it."""
    receipt = _receipt(root)
    ran = receipt.snippets.get(path) if receipt else None
    if receipt is None or ran is None:
        return ""
    if ran.sha256 != sha256:
        return "○ GPU: not checked since this changed"
    count = f"{ran.verified} of {len(ran.claims)} claims checked"
    return f"✓ GPU: {count} · {receipt.where} · {receipt.date}"


def of_page(root: Path, sources: Mapping[str, str]) -> str:
    """The mark of a page whose PyTorch snippets have these hashes."""
    if not sources:
        return ""
    receipt = _receipt(root)
    if receipt is None:
        return "○ GPU: not checked, no receipt has been recorded"
    known = {path: ran.sha256 for path, ran in receipt.snippets.items()}
    current = sum(known.get(path) == sha256 for path, sha256 in sources.items())
    sign = "✓" if current == len(sources) else "○"
    return f"{sign} GPU: {current} of {len(sources)} PyTorch snippets checked as they stand here"


def _receipt(root: Path) -> Receipt | None:
    """What can be believed."""
    try:
        return _read_once(root)
    except ReceiptError:
        return None


def _read_once(root: Path) -> Receipt | None:
    path = path_of(root, DEVICE)
    return _read(root, path.stat().st_mtime_ns) if path.is_file() else None


@cache
def _read(root: Path, modified: int) -> Receipt | None:
    return find(root, DEVICE)
