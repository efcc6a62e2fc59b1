"""The account of a page: everything it states, with what was seen. Plain data, saved as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from .problems import Problem


@dataclass(frozen=True)
class Statement:
    """One thing that a page states and a run decided."""

    kind: str
    """shape, flow, output, value or error in a comment; prose, rule, quote, picture, timing,
    law or myth on a page."""
    stated: str
    seen: str
    holds: bool
    file: str
    """Where it is written: a snippet, or the page itself."""
    line: int
    expression: str = ""
    """For prose, the expression that was evaluated."""
    snippet: str = ""
    """The snippet whose run decided it; empty for rules."""
    anchor: str = ""
    """Its place on the page: m and number for a mark, c (a comment) or f with the fence's number
    for what stands in one; empty where the page speaks of a snippet and does not show it."""
    where: str = ""
    """Device and versions of the run."""
    when: str = ""
    words: str = ""
    """Of a picture: what it shows."""


@dataclass(frozen=True)
class Given:
    """A premise: a number that nothing computes."""

    text: str
    line: int


@dataclass(frozen=True)
class Shown:
    """A snippet as a page shows it."""

    path: str
    sha256: str
    line: int
    stdout: str


@dataclass(frozen=True)
class Account:
    page: str
    """Relative to the root, such as `docs/lessons/matmul.md`."""
    title: str
    statements: tuple[Statement, ...] = ()
    givens: tuple[Given, ...] = ()
    shown: tuple[Shown, ...] = ()
    notes: int = 0
    """Comments in its snippets that opt out of being claims."""
    problems: tuple[Problem, ...] = ()
    universals: int = 0
    """Sentences that speak of all cases."""
    choices: int = 0
    """Those of them that are definitions or advice."""
    minutes: int = 0
    """That it takes to read it."""

    @property
    def ok(self) -> bool:
        return not self.problems

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def account(data: dict[str, Any]) -> Account:
    """The account that `to_dict` turned into `data`."""
    return Account(
        data["page"],
        data["title"],
        tuple(Statement(**statement) for statement in data["statements"]),
        tuple(Given(**given) for given in data["givens"]),
        tuple(Shown(**shown) for shown in data["shown"]),
        data["notes"],
        tuple(Problem(**problem) for problem in data["problems"]),
        data["universals"],
        data["choices"],
        data["minutes"],
    )


@dataclass(frozen=True)
class Accounts:
    """Those of several pages, as `publish.check` returns them."""

    pages: tuple[Account, ...]
    unshown: tuple[Problem, ...] = ()
    """Snippets and laws that no page shows, and what is published besides pages."""

    @property
    def universals(self) -> int:
        return sum(page.universals for page in self.pages)

    @property
    def choices(self) -> int:
        return sum(page.choices for page in self.pages)

    @property
    def spoken(self) -> str:
        """How many sentences speak of all cases, and what they stand on."""
        share = f"{self.choices / self.universals:.0%}" if self.universals else "none"
        told = f"{self.universals} sentences about all cases, {self.choices} of them definitions or"
        return f"{told} advice ({share})"

    @property
    def problems(self) -> tuple[Problem, ...]:
        return (*_unique(p for page in self.pages for p in page.problems), *self.unshown)

    @property
    def ok(self) -> bool:
        return not self.problems


def _unique(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(dict.fromkeys(problems))
