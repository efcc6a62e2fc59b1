"""The `///` blocks of a page: tabs, details, admonitions, captions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

EDGE = re.compile(r"^/{3,}[ \t]*(?:(?P<kind>[\w-]+)[ \t]*(?:\|[ \t]*(?P<title>.*\S))?)?[ \t]*$")
OPTION = re.compile(r"^ {4}\w+: ")


@dataclass(frozen=True)
class Edge:
    """A line that opens a block or, without a kind, closes the innermost one."""

    kind: str
    title: str


def edge(line: str) -> Edge | None:
    found = EDGE.match(line)
    return Edge(found["kind"] or "", found["title"] or "") if found else None


def options(lines: Sequence[str], index: int) -> int:
    """How many lines below an opening are options of its block."""
    below = index + 1
    while below < len(lines) and OPTION.match(lines[below]):
        below += 1
    return below - index - 1


def details(lines: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Title of each `details` block, the index of its opening and that of its closing."""
    open_at: list[tuple[Edge, int]] = []
    for index, line in enumerate(lines):
        found = edge(line)
        if found and found.kind:
            open_at.append((found, index))
        elif found and open_at:
            opening, start = open_at.pop()
            if opening.kind == "details":
                yield opening.title, start, index
