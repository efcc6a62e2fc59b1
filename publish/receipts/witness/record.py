"""Records what a device checked, or says what does not hold there."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import torch

from .. import machine
from . import run, snippets
from .receipt import Receipt
from .run import Result

MOST_AT_ONCE = 12
"""Snippets that run at the same time; each has a context of its own on a GPU."""


class RecordError(RuntimeError):
    """Nothing can be recorded here."""


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
    start = time.monotonic()
    results = check(root, device, tell)
    if wrong := sum(bool(result.problems) for result in results):
        raise RecordError(f"{wrong} snippets state what does not hold on {device}")
    return Receipt(
        device=device,
        machine="no values" if device == "meta" else machine.processor(device),
        cpu=machine.processor("cpu"),
        threads=torch.get_num_threads(),
        cores=machine.cores(),
        system=machine.system(),
        versions=machine.versions(device),
        commit=machine.commit(root),
        date=machine.date(),
        seconds=round(time.monotonic() - start, 1),
        snippets={result.path: result.ran for result in results},
    )
