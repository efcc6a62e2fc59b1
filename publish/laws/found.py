"""What a search found, as plain data that crosses processes and time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Found:
    draws: int = 0
    """How many cases the sentence speaks of were tried before a counterexample, or in all."""
    cases: int = 0
    """How many of them were different."""
    rejected: int = 0
    """How many were drawn and left out."""
    against: str = ""
    """The smallest counterexample; empty where there is none."""
    trouble: str = ""
    """What the law did and must not do."""
    line: int = 0
    when: str = ""
