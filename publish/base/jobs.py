"""What is asked of a run, and what a run answers: plain data that crosses processes and time."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

TITLES = {"numpy": "NumPy", "torch": "PyTorch"}
LIBRARIES = tuple(TITLES)
"""What a snippet may import besides the standard library (and `claims`, which it may show)."""


@lru_cache(maxsize=2000)
def imports(source: str) -> dict[str, int]:
    """The modules that a source imports, and where; none of a source that does not parse."""
    found: dict[str, int] = {}
    with suppress(SyntaxError, RecursionError, MemoryError):
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Import):
                found |= {alias.name: node.lineno for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found[node.module] = node.lineno
    return found


def imports_torch(source: str) -> bool:
    return any(name.partition(".")[0] == "torch" for name in imports(source))


@dataclass(frozen=True)
class Question:
    """One thing that a page states, and what answers whether it holds."""

    by: str
    """The module whose `answer(question, namespace)` gives the verdict."""
    text: str
    """What is stated."""
    source: str = ""
    """The expression whose value it is, where that is not all in the text."""


@dataclass(frozen=True)
class Job:
    """A snippet with what its page asks of it; without source, questions that need no snippet."""

    path: str
    source: str = ""
    questions: tuple[Question, ...] = ()
    once: bool = False
    """One run, whatever is drawn in it: enough to find the source false, not to believe it."""

    @property
    def text(self) -> str:
        """All that is evaluated: what a page asks may draw, too."""
        asked = (f"{question.text}\n{question.source}" for question in self.questions)
        return "\n".join([self.source, *asked])

    @property
    def imports(self) -> dict[str, int]:
        """The modules that the source imports, and where; none of a source that does not parse."""
        return imports(self.source)

    @cached_property
    def modules(self) -> list[str]:
        """The modules of `LIBRARIES` that the job imports, submodules included."""
        if not self.source:
            return list(LIBRARIES)
        return sorted(name for name in self.imports if name.partition(".")[0] in LIBRARIES)


@dataclass(frozen=True)
class Verdict:
    """The answer to a question."""

    holds: bool
    seen: str
    message: str = ""
    detail: Any = None
    """What else there is to show of it, as plain data."""


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
class Outcome:
    stdout: str = ""
    claims: tuple[ClaimSeen, ...] = ()
    notes: int = 0
    verdicts: tuple[Verdict, ...] = ()
    """One for each question of the job."""
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
            "trouble": Trouble(**trouble) if trouble else None,
        }
    )
