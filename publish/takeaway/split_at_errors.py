"""A snippet cut into cells: a statement that states an error ends its cell, the rest goes on below.

A kernel stops at an exception, where the run that was verified went on.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from claims import grammar
from publish.base.jobs import Job
from publish.base.ledger import Statement
from publish.execution import runner
from publish.read.snippets import Snippet


class UncutError(Exception):
    """What a part of a snippet prints cannot be told."""


@dataclass(frozen=True)
class Part:
    source: str
    stdout: str
    error: Statement | None = None
    """What its last statement raises."""


def cut(
    root: Path, found: Sequence[tuple[Snippet, str, Sequence[Statement]]]
) -> list[tuple[Part, ...]]:
    """The parts of each snippet, of which its whole stdout and its claims of errors are given.

    What a part prints is what a run up to its end prints beyond a run up to its start. All these
    runs are done in one go. Raises UncutError where one of them is no good.
    """
    ends = [list(_ends(snippet, errors)) for snippet, _, errors in found]
    jobs = {
        (index, end): Job(snippet.path, _head(snippet, end))
        for index, (snippet, stdout, _) in enumerate(found)
        for end, _ in ends[index][:-1]
        if stdout
    }
    outcomes = dict(zip(jobs, runner.run(root, list(jobs.values())), strict=True))
    parts = []
    for index, (snippet, stdout, _) in enumerate(found):
        printed = [outcomes[index, end].stdout if stdout else "" for end, _ in ends[index][:-1]]
        for (end, _), text in zip(ends[index], printed, strict=False):
            trouble = outcomes[index, end].trouble if stdout else None
            if trouble or not stdout.startswith(text):
                why = trouble.message if trouble else "prints something else each time"
                raise UncutError(f"{snippet.path}:1: cannot be cut at line {end}: {why}")
        parts.append(tuple(_parts(snippet, ends[index], [*printed, stdout])))
    return parts


def _ends(snippet: Snippet, errors: Sequence[Statement]) -> Iterator[tuple[int, Statement | None]]:
    """How many lines of the text stand up to the end of each part, and the error it ends with."""
    lines = snippet.text.removesuffix("\n").split("\n")
    body = ast.parse(snippet.text).body
    last = 0
    for error in sorted(errors, key=lambda error: error.line):
        last = next(_end(node) for node in body if _end(node) >= error.line)
        while last < len(lines) and _goes_on(lines[last]):
            last += 1
        yield last, error
    if any(line.strip() for line in lines[last:]):
        yield len(lines), None


def _end(node: ast.stmt) -> int:
    return node.end_lineno or node.lineno


def _goes_on(line: str) -> bool:
    """Whether a line below a stated error is a further line of it."""
    return line.startswith("#") and not grammar.is_note(line.removeprefix("#").strip())


def _head(snippet: Snippet, end: int) -> str:
    return "\n".join(snippet.text.split("\n")[:end]) + "\n"


def _parts(
    snippet: Snippet, ends: Sequence[tuple[int, Statement | None]], printed: Sequence[str]
) -> Iterator[Part]:
    start, before = 0, ""
    for (end, error), text in zip(ends, printed, strict=False):
        shown = snippet.lines[start:end]
        yield Part("\n".join(shown).strip("\n"), text.removeprefix(before), error)
        start, before = end, text
