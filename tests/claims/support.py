"""Shorthands: run a text with its comments armed and tell what came of them."""

from __future__ import annotations

import textwrap
from typing import SupportsIndex

import claims

FILE = "lesson.py"


def run(source: str, *, strict: bool = True) -> claims.Report:
    """Run an (indented) text; line 1 is its first line that is not blank."""
    return claims.run(textwrap.dedent(source).lstrip("\n"), strict=strict, filename=FILE)


def problems(source: str, *, strict: bool = True) -> list[str]:
    """What is wrong with it, without the file's name: `3: states …`."""
    return [line.removeprefix(f"{FILE}:") for line in run(source, strict=strict).problems]


def verdicts(source: str, *, strict: bool = True) -> list[tuple[int, str, str]]:
    """Line, kind and verdict of every claim."""
    return [(c.line, c.kind, c.verdict) for c in run(source, strict=strict).claims]


def verdict(source: str, *, strict: bool = True) -> str:
    """The verdict of the one claim in the text; "none" where nothing was read as one."""
    found = run(source, strict=strict).claims
    assert len(found) <= 1, found
    return found[0].verdict if found else "none"


class Array:
    """Whatever has `.shape` is an array: the least that a claim can speak about."""

    def __init__(self, *shape: SupportsIndex) -> None:
        self.shape = shape

    def __matmul__(self, other: Array) -> Array:
        return Array(*self.shape[:-1], *other.shape[1:])

    def __repr__(self) -> str:
        return f"Array{self.shape}"
