"""A receipt of claims: which of them one device checked, of which text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from .. import header
from ..header import BROWSER, DEVICES, FOLDER, one_of
from ..typed import ReceiptError, check

WITNESS = "claims"
VERDICTS = ("verified", "unasked")
"""A receipt with another verdict is not written: it would be the record of a false page."""
HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Checked:
    line: int
    kind: str
    verdict: str
    why: str
    """For one that was not asked: why this device cannot be."""


@dataclass(frozen=True)
class Ran:
    sha256: str
    claims: tuple[Checked, ...]

    @property
    def verified(self) -> int:
        return sum(claim.verdict == "verified" for claim in self.claims)


@dataclass(frozen=True)
class Receipt(header.Receipt):
    snippets: Mapping[str, Ran]


def path_of(root: Path, device: str) -> Path:
    return root / FOLDER / f"{device}-{WITNESS}.json"


def write(root: Path, receipt: Receipt) -> Path:
    path = path_of(root, receipt.device)
    header.write(path, WITNESS, receipt)
    return path


def find(root: Path, device: str) -> Receipt | None:
    """The receipt of that device; None where none has been recorded."""
    path = path_of(root, device)
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
    one_of(data["device"], (*DEVICES, BROWSER))
    data["snippets"] = {name: _ran(name, ran) for name, ran in data["snippets"].items()}
    return Receipt(**data)


def _ran(name: str, given: object) -> Ran:
    data = check(Ran, given, name)
    if not HASH.fullmatch(str(data["sha256"])):
        raise ReceiptError(f"has the hash {data['sha256']!r} for {name}")
    return Ran(data["sha256"], tuple(_checked(name, claim) for claim in data["claims"]))


def _checked(name: str, data: object) -> Checked:
    claim = Checked(**check(Checked, data, f"a claim of {name}"))
    if claim.verdict not in VERDICTS:
        raise ReceiptError(f"has the verdict {claim.verdict!r} at {name}:{claim.line}")
    if (claim.verdict == "unasked") is not bool(claim.why):
        raise ReceiptError(f"does not say why {name}:{claim.line} was not asked, or says it of one")
    return claim
