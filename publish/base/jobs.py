"""What is asked of a run, and what a run answers: plain data that crosses processes and time."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

LIBRARIES = ("numpy", "torch")
"""What a snippet may import besides the standard library (and `claims`, which it may show)."""


@dataclass(frozen=True)
class Job:
    """A snippet with what its page says about it, or (without source) the shape rules of a page."""

    path: str
    source: str = ""
    expressions: tuple[tuple[str, str], ...] = ()
    """What the prose states, and the expression whose value it is."""
    pictures: tuple[str, ...] = ()
    """Bodies of picture fences."""
    rules: tuple[str, ...] = ()
    """Shape rules, each run in every library."""

    @cached_property
    def imports(self) -> dict[str, int]:
        """The modules that the source imports, and where; none of a source that does not parse."""
        found: dict[str, int] = {}
        with suppress(SyntaxError, RecursionError, MemoryError):
            for node in ast.walk(ast.parse(self.source)):
                if isinstance(node, ast.Import):
                    found |= {alias.name: node.lineno for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                    found[node.module] = node.lineno
        return found

    @cached_property
    def modules(self) -> list[str]:
        """The modules of `LIBRARIES` that the job imports, submodules included."""
        if self.rules:
            return list(LIBRARIES)
        return sorted(name for name in self.imports if name.partition(".")[0] in LIBRARIES)


@dataclass(frozen=True)
class Verdict:
    """On an expression of the prose, a shape rule, or the equation under a picture."""

    holds: bool
    seen: str
    message: str = ""


@dataclass(frozen=True)
class Trouble:
    """Why a run as a whole is no good."""

    line: int
    message: str
    hint: str = ""


@dataclass(frozen=True)
class ClaimSeen:
    """A claim of a snippet after its run; the attributes are those of `claims.Claim`."""

    line: int
    end_line: int
    col: int
    text: str
    kind: str
    verdict: str
    seen: str
    message: str
    hint: str


@dataclass(frozen=True)
class Operand:
    """An array in a picture."""

    text: str
    shape: tuple[int, ...]
    values: list[Any] | None
    """As nested lists; None where there are too many to draw."""
    names: tuple[str, ...] = ()
    """The dimensions as the picture names them; empty where it does not."""
    highlights: tuple[tuple[int, ...], ...] = ()
    """For each highlight of the picture, the flat indices of the cells it covers."""


@dataclass(frozen=True)
class Drawing:
    verdict: Verdict
    operands: tuple[Operand, ...] = ()


@dataclass(frozen=True)
class Outcome:
    stdout: str = ""
    claims: tuple[ClaimSeen, ...] = ()
    notes: int = 0
    verdicts: tuple[Verdict, ...] = ()
    """One for each expression of the job."""
    drawings: tuple[Drawing, ...] = ()
    rules: tuple[Verdict, ...] = ()
    trouble: Trouble | None = None
    when: str = ""
    """Date of the run."""
    device: str = "CPU"
    versions: dict[str, str] = field(default_factory=dict)

    @property
    def where(self) -> str:
        return where(self.device, self.versions)


def where(device: str, versions: Mapping[str, str]) -> str:
    """Device and versions, as a mark tells them."""
    told = ", ".join(f"{name} {number}" for name, number in versions.items())
    return f"{device} · {told}"


def outcome(data: dict[str, Any]) -> Outcome:
    """The outcome that `dataclasses.asdict` turned into `data`."""
    trouble = data["trouble"]
    return Outcome(
        **{
            **data,
            "claims": tuple(ClaimSeen(**claim) for claim in data["claims"]),
            "verdicts": tuple(Verdict(**verdict) for verdict in data["verdicts"]),
            "rules": tuple(Verdict(**verdict) for verdict in data["rules"]),
            "drawings": tuple(_drawing(drawing) for drawing in data["drawings"]),
            "trouble": Trouble(**trouble) if trouble else None,
        }
    )


def _drawing(data: dict[str, Any]) -> Drawing:
    operands = (
        Operand(
            operand["text"],
            tuple(operand["shape"]),
            operand["values"],
            tuple(operand["names"]),
            tuple(tuple(cells) for cells in operand["highlights"]),
        )
        for operand in data["operands"]
    )
    return Drawing(Verdict(**data["verdict"]), tuple(operands))
