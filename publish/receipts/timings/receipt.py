"""A receipt of timings: who measured what, on which machine. Read, written and checked here."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from .. import header
from ..header import FOLDER, SCHEMA, ReceiptError, one_of, same_keys
from .cases import AXES, DEVICES, Case
from .suite import suite

WITNESS = "timings"
AGREEMENT = 0.10
"""How far the two rounds of one case may be apart."""
SNIPPET = re.compile(r"'(snippets/[^']+\.py)'")


@dataclass(frozen=True)
class Timing:
    """A case with what was measured, in seconds for the whole."""

    case: Case
    median: float
    quartiles: tuple[float, float]
    """What lies between them is the interquartile range."""
    rounds: tuple[float, float]
    """Medians of two measurements, with all other cases in between."""
    samples: int

    @property
    def agreement(self) -> float:
        """How far the rounds are apart."""
        return max(self.rounds) / min(self.rounds) - 1


@dataclass(frozen=True)
class Receipt(header.Receipt):
    clock: str
    """Which clock was read."""
    sources: Mapping[str, str]
    """Hashes of the snippets whose functions were timed."""
    timings: tuple[Timing, ...]


def sources(root: Path, cases: list[Case]) -> dict[str, str]:
    """Hashes of the snippets that the cases run."""
    paths = {path for case in cases for path in SNIPPET.findall(case.setup)}
    return {path: hashlib.sha256((root / path).read_bytes()).hexdigest() for path in sorted(paths)}


def is_current(root: Path, receipt: Receipt) -> bool:
    """Whether today's cases and snippets are those that were timed."""
    cases = suite(receipt.device)
    timed = [timing.case for timing in receipt.timings]
    return timed == cases and receipt.sources == sources(root, cases)


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
        data = header.read(path, WITNESS, Receipt)
        one_of(data["device"], DEVICES)
        data["timings"] = tuple(_timing(each) for each in data["timings"])
        return Receipt(**data)
    except ReceiptError as error:
        raise ReceiptError(f"{path.name} {error}") from None


def _timing(data: dict[str, Any]) -> Timing:
    names = [field.name for field in fields(Case)]
    given = {name: data.pop(name) for name in names if name in data}
    same_keys(Case, given, "a timing")
    case = Case(**given)
    data["case"] = case
    same_keys(Timing, data, case.name)
    data |= {"rounds": tuple(data["rounds"]), "quartiles": tuple(data["quartiles"])}
    timing = Timing(**data)
    if case.group not in AXES:
        raise ReceiptError(f"times the group {case.group}, which does not exist")
    low, high = timing.quartiles
    if not 0 < low <= timing.median <= high or min(timing.rounds) <= 0:
        raise ReceiptError(f"has times for {case.name} that are not positive or not in order")
    if timing.agreement > AGREEMENT:
        raise ReceiptError(
            f"measured {case.name} twice, {timing.agreement:.0%} apart: more than {AGREEMENT:.0%}"
        )
    return timing
