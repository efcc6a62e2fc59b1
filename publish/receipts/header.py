"""What every receipt has in common: which witness, on which machine, when; reading, writing."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from .typed import ReceiptError, check

FOLDER = "receipts"
SCHEMA = 1
DEVICES = ("cpu", "meta", "cuda")
BROWSER = "browser"
"""No device of PyTorch: NumPy in a reader's page, whose witness is a Chromium."""
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
COMMIT = re.compile(r"[0-9a-f]{40}(\+changes)?")


class RecordError(RuntimeError):
    """Nothing can be recorded here."""


@dataclass(frozen=True)
class Receipt:
    """A record of one witness's run."""

    device: str
    """One of `DEVICES`, or `BROWSER`."""
    machine: str
    """The processor or GPU, as it calls itself."""
    cpu: str
    """The processor beside it; `machine` where that is what ran."""
    threads: int
    cores: int
    system: str
    versions: Mapping[str, str]
    commit: str
    date: str
    seconds: float
    """How long the recording took."""

    @property
    def where(self) -> str:
        """Machine and versions, in a line."""
        libraries = [name for name in ("NumPy", "PyTorch") if name in self.versions]
        known = [f"{name} {self.versions[name]}" for name in libraries]
        plural = "" if self.threads == 1 else "s"
        return f"{self.machine}, {self.threads} thread{plural} · {', '.join(known)}"


def write(path: Path, witness: str, receipt: Receipt) -> None:
    save(path, {"schema": SCHEMA, "witness": witness, **asdict(receipt)})


def save(path: Path, data: Mapping[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(data, indent=1, ensure_ascii=False)
    path.write_text(f"{text}\n", encoding="utf-8")


def text(path: Path) -> str:
    """What a receipt's file holds."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise ReceiptError(f"is no JSON: {error}") from None


def read(text: str, witness: str, kind: type[Receipt]) -> dict[str, Any]:
    """The fields of a receipt of that kind, those that all have checked."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ReceiptError(f"is no JSON: {error}") from None
    if not isinstance(data, dict) or data.pop("witness", None) != witness:
        raise ReceiptError(f"is no receipt of {witness}")
    if (schema := data.pop("schema", None)) != SCHEMA:
        raise ReceiptError(f"has schema {schema}, and {SCHEMA} is read here")
    data = check(kind, data, "the receipt")
    for key, form in (("date", DATE), ("commit", COMMIT)):
        if not form.fullmatch(str(data[key])):
            raise ReceiptError(f"has the {key} {data[key]!r}")
    return data


def one_of(device: object, devices: tuple[str, ...]) -> None:
    if device not in devices:
        raise ReceiptError(f"has the device {device!r}, which is none of {', '.join(devices)}")
