"""A receipt of timings: who measured what, on which machine. Read, written and checked here."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from functools import lru_cache
from pathlib import Path
from statistics import quantiles
from typing import Any

from .. import header
from ..header import FOLDER, SCHEMA, one_of
from ..typed import ReceiptError, check
from .cases import AXES, CLOCKS, DEVICES, Case
from .suite import suite

WITNESS = "timings"
STEADY = 0.10
"""How wide the middle half of a steady case's rounds may be, in parts of their median."""
FEWEST = 3
"""Rounds of each case."""
SNIPPET = re.compile(r"'(snippets/[^']+\.py)'")


@dataclass(frozen=True)
class Timing:
    """A case with what was measured, in seconds for the whole."""

    case: Case
    median: float
    quartiles: tuple[float, float]
    """What lies between them is the interquartile range."""
    rounds: tuple[float, ...]
    """The median of each round, with other cases in between."""
    samples: int
    faults: float
    """Pages that the system had to find during each whole."""

    @property
    def spread(self) -> float:
        """How wide the middle half of the rounds is, in parts of their median."""
        low, middle, high = quantiles(self.rounds, n=4, method="inclusive")
        return (high - low) / middle

    @property
    def steady(self) -> bool:
        return self.spread <= STEADY


@dataclass(frozen=True)
class Receipt(header.Receipt):
    budget: float
    """Seconds after which nothing was timed again."""
    kernels: tuple[Mapping[str, str], ...]
    """Libraries that were loaded, with the kernels that they chose."""
    instructions: str
    """The most capable that PyTorch uses."""
    caches: Mapping[str, int]
    """Bytes of each level."""
    removed: Mapping[str, str]
    """Variables of the environment that tie libraries down, which were taken out."""
    sources: Mapping[str, str]
    """Hashes of the snippets whose functions were timed."""
    absent: Mapping[str, str]
    """Cases that do not run there, and why."""
    timings: tuple[Timing, ...]


def sources(root: Path, cases: list[Case]) -> dict[str, str]:
    """Hashes of the snippets that the cases run."""
    paths = {path for case in cases for path in SNIPPET.findall(case.setup)}
    return {path: _sha256(root / path) for path in sorted(paths)}


def _sha256(file: Path) -> str:
    """Empty of a file that was renamed: what was timed is no longer there."""
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else ""


def is_current(root: Path, receipt: Receipt) -> bool:
    """Whether today's cases and snippets are those that were timed."""
    cases = suite(receipt.device)
    timed = [timing.case for timing in receipt.timings]
    asked = [case for case in cases if case.name not in receipt.absent]
    return timed == asked and receipt.sources == sources(root, cases)


def write(path: Path, receipt: Receipt) -> None:
    data = {"schema": SCHEMA, "witness": WITNESS, **asdict(receipt)}
    data["timings"] = [{**t.pop("case"), **t} for t in data["timings"]]
    header.save(path, data)


def find(root: Path, name: str) -> Receipt | None:
    """The receipt of that name; None where none has been recorded."""
    path = root / FOLDER / f"{name}.json"
    return read(path) if path.is_file() else None


def read(path: Path) -> Receipt:
    try:
        return _read(header.text(path))
    except ReceiptError as error:
        raise ReceiptError(f"{path.name} {error}") from None


@lru_cache(maxsize=16)
def _read(text: str) -> Receipt:
    """Pages ask the same files again and again."""
    data = header.read(text, WITNESS, Receipt)
    one_of(data["device"], DEVICES)
    data["kernels"] = tuple(data["kernels"])
    data["timings"] = tuple(_timing(each) for each in data["timings"])
    return Receipt(**data)


def _timing(data: dict[str, Any]) -> Timing:
    names = [field.name for field in fields(Case)]
    given = {name: data.pop(name) for name in names if name in data}
    case = Case(**check(Case, given, "a timing"))
    check(Timing, {**data, "case": given}, case.name)
    data |= {"case": case}
    data |= {"rounds": tuple(data["rounds"]), "quartiles": tuple(data["quartiles"])}
    timing = Timing(**data)
    if case.group not in AXES:
        raise ReceiptError(f"times the group {case.group}, which does not exist")
    if case.clock not in CLOCKS:
        raise ReceiptError(f"has the clock {case.clock!r} for {case.name}")
    if len(timing.rounds) < 2:
        raise ReceiptError(f"timed {case.name} in one round: nothing tells whether it is steady")
    low, high = timing.quartiles
    if not 0 < low <= timing.median <= high or min(timing.rounds) <= 0:
        raise ReceiptError(f"has times for {case.name} that are not positive or not in order")
    return timing
