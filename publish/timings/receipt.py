"""A receipt of timings: who measured what, on which machine. Read, written and checked here."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from .cases import AXES, DEVICES, Case
from .suite import suite

FOLDER = "receipts"
SCHEMA = 1
AGREEMENT = 0.10
"""How far the two rounds of one case may be apart."""
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
COMMIT = re.compile(r"[0-9a-f]{40}(\+changes)?")
SNIPPET = re.compile(r"'(snippets/[^']+\.py)'")


class ReceiptError(ValueError):
    """The file is no receipt of timings."""


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
class Receipt:
    device: str
    """`cpu` or `cuda`."""
    machine: str
    """The processor that was timed."""
    clock: str
    threads: int
    cores: int
    system: str
    versions: Mapping[str, str]
    commit: str
    date: str
    seconds: float
    """How long the recording took."""
    sources: Mapping[str, str]
    """Hashes of the snippets whose functions were timed."""
    timings: tuple[Timing, ...]

    @property
    def where(self) -> str:
        """Machine and versions, in a line."""
        known = [f"{name} {self.versions[name]}" for name in ("NumPy", "PyTorch")]
        plural = "" if self.threads == 1 else "s"
        return f"{self.machine}, {self.threads} thread{plural} · {', '.join(known)}"


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
    data = {"schema": SCHEMA, "witness": "timings", **asdict(receipt)}
    data["timings"] = [{**t.pop("case"), **t} for t in data["timings"]]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def find(root: Path, name: str) -> Receipt | None:
    """The receipt of that name; None where none has been recorded."""
    path = root / FOLDER / f"{name}.json"
    return read(path) if path.is_file() else None


def read(path: Path) -> Receipt:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ReceiptError(f"{path.name} is no JSON: {error}") from None
    try:
        return _receipt(data)
    except ReceiptError as error:
        raise ReceiptError(f"{path.name} {error}") from None


def _receipt(data: Any) -> Receipt:
    if not isinstance(data, dict) or data.pop("witness", None) != "timings":
        raise ReceiptError("is no receipt of timings")
    if (schema := data.pop("schema", None)) != SCHEMA:
        raise ReceiptError(f"has schema {schema}, and {SCHEMA} is read here")
    _same_keys(Receipt, data, "the receipt")
    for key, form in (("date", DATE), ("commit", COMMIT)):
        if not form.fullmatch(str(data[key])):
            raise ReceiptError(f"has the {key} {data[key]!r}")
    if data["device"] not in DEVICES:
        raise ReceiptError(
            f"has the device {data['device']!r}, which is none of {', '.join(DEVICES)}"
        )
    data["timings"] = tuple(_timing(each) for each in data["timings"])
    return Receipt(**data)


def _timing(data: dict[str, Any]) -> Timing:
    names = [field.name for field in fields(Case)]
    given = {name: data.pop(name) for name in names if name in data}
    _same_keys(Case, given, "a timing")
    case = Case(**given)
    data["case"] = case
    _same_keys(Timing, data, case.name)
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


def _same_keys(kind: type, data: Mapping[str, Any], what: str) -> None:
    names = {field.name for field in fields(kind)}
    if missing := sorted(names - data.keys()):
        raise ReceiptError(f"lacks {missing[0]} in {what}")
    if unknown := sorted(data.keys() - names):
        raise ReceiptError(f"has an unknown {unknown[0]} in {what}")
