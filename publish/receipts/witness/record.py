"""Records what a device checked, or says what does not hold there."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import torch

from .. import machine
from ..header import RecordError
from . import run, snippets
from .receipt import Receipt
from .run import Result

MOST_AT_ONCE = 12
"""Snippets that run at the same time; each has a context of its own on a GPU."""


def check(root: Path, device: str, tell: Callable[[str], None]) -> list[Result]:
    if not run.is_there(device):
        raise RecordError(f"there is no {device.upper()} device here")
    at_once = min(MOST_AT_ONCE, machine.cores())
    results = list(run.run(root, device, snippets.paths(root), at_once))
    for result in results:
        for problem in result.problems:
            tell(f"on {device}: {problem}")
    return results


def record(root: Path, device: str, tell: Callable[[str], None]) -> Receipt:
    start, described = time.monotonic(), machine.described(root, device)
    results = check(root, device, tell)
    if wrong := sum(bool(result.problems) for result in results):
        raise RecordError(f"{wrong} snippets state what does not hold on {device}")
    return Receipt(
        **described,
        threads=torch.get_num_threads(),
        seconds=round(time.monotonic() - start, 1),
        snippets={result.path: result.ran for result in results},
    )
