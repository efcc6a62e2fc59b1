"""A machine with easy numbers: receipts that are made up, for tests only."""

from __future__ import annotations

from pathlib import Path

import pytest

from publish.receipts.timings import receipt
from publish.receipts.timings.cases import Case
from publish.receipts.timings.receipt import Receipt, Timing


def timing(
    group: str,
    series: str,
    x: int | None,
    seconds: float,
    flops: int = 1000,
    moved: int = 100,
    part: int = 1,
) -> Timing:
    case = Case(group, series, x, "A @ B", "A = B = 1", flops, moved, "float32", part)
    return Timing(case, seconds, (seconds * 0.9, seconds * 1.2), (seconds, seconds * 1.05), 14)


def made_up(*timings: Timing, device: str = "cpu") -> Receipt:
    return Receipt(
        device=device,
        machine="Slow & Steady 1",
        cpu="Slow & Steady 1",
        clock="CPU time of one thread",
        threads=1,
        cores=2,
        system="Linux x86_64",
        versions={"Python": "3.11.0", "NumPy": "2.4.6", "PyTorch": "2.13.0"},
        commit="0" * 40,
        date="2026-11-24",
        seconds=1.0,
        sources={},
        timings=timings,
    )


TIMINGS = (
    timing("ways", "Python loops", None, 2.0, part=256),
    timing("ways", "NumPy float32", None, 0.001),
    *(timing("size", "NumPy float32", n, n**3 * 1e-9, flops=2 * n**3) for n in (64, 128, 256)),
    timing("memory", "copy", 100, 1e-5, flops=0, moved=100),
    timing("memory", "copy", 10_000, 2e-3, flops=0, moved=10_000),
)


@pytest.fixture
def known() -> Receipt:
    return made_up(*TIMINGS)


@pytest.fixture
def recorded(tmp_path: Path, known: Receipt) -> Path:
    """A root with that receipt in it."""
    receipt.write(tmp_path / "receipts" / "cpu.json", known)
    return tmp_path
