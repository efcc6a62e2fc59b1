"""What was found out about a page: everything that it takes to account for it and to show it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..base.jobs import Outcome, Verdict
from ..base.problems import Problem
from ..laws.judge import Answer


@dataclass(frozen=True)
class Answered:
    """One thing that a fence states, with the verdict on it."""

    text: str
    line: int
    """Of the file."""
    verdict: Verdict
    path: str = ""
    """The snippet that was asked; empty where none was."""
    run: Outcome = field(default_factory=Outcome)
    words: str = ""
    """What there is to see, for who cannot see it."""


@dataclass
class Assessment:
    outcomes: dict[str, Outcome] = field(default_factory=dict)
    """By path of the snippet."""
    verdicts: dict[int, list[Verdict]] = field(default_factory=dict)
    """By position of the mark: one for each numeral of a formula, else one."""
    asked: dict[int, tuple[str, Outcome]] = field(default_factory=dict)
    """By position of the mark: the snippet that its claim was asked of, and its run."""
    laws: dict[int, Answer] = field(default_factory=dict)
    """By position of the mark: what is said of the sentence that it quotes."""
    fences: dict[int, list[Answered]] = field(default_factory=dict)
    """By position of the fence: what it states."""
    problems: list[Problem] = field(default_factory=list)
