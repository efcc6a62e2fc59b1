"""What a page says of the GPU, or browser, that checked it; the hash in the receipt decides.

The CPU needs no such badge: it makes the page.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from .. import believe
from ..header import BROWSER
from ..typed import ReceiptError
from .receipt import Receipt, find, path_of

DEVICE = "cuda"
WITNESSES = {DEVICE: "GPU", BROWSER: "Browser"}
"""Each asks snippets of its own: those with PyTorch, and those without."""


def of_snippet(root: Path, path: str, sha256: str) -> str:
    """The badge of one snippet; empty where no receipt knows it."""
    for device, name in WITNESSES.items():
        receipt = _receipt(root, device)
        ran = receipt.snippets.get(path) if receipt else None
        if receipt is None or ran is None:
            continue
        if ran.sha256 != sha256:
            return f"○ {name}: not checked since this changed"
        count = f"{ran.verified} of {len(ran.claims)} claims checked"
        who = believe.by(root, path_of(root, device))
        return f"✓ {name}: {count} · {receipt.where} · {receipt.date}, {who}"
    return ""


def of_page(root: Path, sources: Mapping[str, str]) -> str:
    """The badge of a page whose PyTorch snippets have these hashes."""
    if not sources:
        return ""
    receipt = _receipt(root, DEVICE)
    if receipt is None:
        return "○ GPU: not checked, no receipt has been recorded"
    known = {path: ran.sha256 for path, ran in receipt.snippets.items()}
    current = sum(known.get(path) == sha256 for path, sha256 in sources.items())
    sign = "✓" if current == len(sources) else "○"
    return f"{sign} GPU: {current} of {len(sources)} PyTorch snippets checked as they stand here"


def _receipt(root: Path, device: str) -> Receipt | None:
    """What can be believed."""
    try:
        return _read_once(root, device)
    except ReceiptError:
        return None


def _read_once(root: Path, device: str) -> Receipt | None:
    path = path_of(root, device)
    return _read(root, device, path.stat().st_mtime_ns) if path.is_file() else None


@cache
def _read(root: Path, device: str, modified: int) -> Receipt | None:
    return find(root, device)
