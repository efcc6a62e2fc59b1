"""Draws up the account of a page from what it holds and what its runs saw."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from ..base.ledger import Account, Given, Shown, Statement
from ..base.problems import Problem
from ..read.fences import Fence
from ..read.pages import Page
from ..read.prose import Mark
from ..receipts import timings
from .assessment import Assessment


class Kind(Protocol):
    """What a kind of fence knows about what it states; `publish.fences` has them all."""

    @property
    def states(self) -> str:
        """The kind of its statements."""


def draw_up(
    page: Page,
    fences: Sequence[Fence],
    marks: Sequence[Mark],
    found: Assessment,
    problems: Sequence[Problem],
    kinds: Mapping[str, Kind],
) -> Account:
    statements = [
        *_code(fences, found),
        *_prose(page, marks, found),
        *_fences(page, fences, found, kinds),
    ]
    return Account(
        page.path,
        title(page),
        tuple(statements),
        tuple(Given(mark.text, mark.line) for mark in marks if mark.kind == "given"),
        tuple(_shown(page, fences, found)),
        sum(outcome.notes for outcome in found.outcomes.values()),
        tuple(sorted(set(problems))),
    )


def title(page: Page) -> str:
    """From the front matter, else the first heading, else the name of the file."""
    if "title" in page.meta:
        return str(page.meta["title"])
    headings = (line[2:].strip() for line in page.lines if line.startswith("# "))
    return next(headings, page.name)


def code_anchor(fences: Sequence[Fence], path: str, number: int) -> str:
    """Place of a claim of a snippet: the first fence that shows it; else empty."""
    for position, fence in enumerate(fences):
        here = fence.snippet if not fence.wrong else None
        if here and here.path == path:
            return f"c{position}-{number}"
    return ""


def _code(fences: Sequence[Fence], found: Assessment) -> Iterator[Statement]:
    for path, outcome in found.outcomes.items():
        for number, claim in enumerate(outcome.claims):
            yield Statement(
                claim.kind, claim.text, claim.seen, claim.verdict == "verified", path, claim.line,
                snippet=path, anchor=code_anchor(fences, path, number),
                where=outcome.where, when=outcome.when,
            )  # fmt: skip


def _prose(page: Page, marks: Sequence[Mark], found: Assessment) -> Iterator[Statement]:
    for position, verdicts in found.verdicts.items():
        mark = marks[position]
        path, run = found.asked.get(position, ("", None))
        spoken = "timing" if path.startswith(f"{timings.FOLDER}/") else "prose"
        spoken = "word" if mark.element.tag == "em" else spoken
        yield Statement(
            spoken if mark.kind == "claim" else mark.kind,
            mark.text,
            "; ".join(verdict.seen for verdict in verdicts),
            all(verdict.holds for verdict in verdicts),
            page.path,
            mark.line,
            "; ".join(source for _, source in mark.expressions),
            path,
            f"m{position}",
            run.where if run else "",
            run.when if run else "",
        )


def _fences(
    page: Page, fences: Sequence[Fence], found: Assessment, kinds: Mapping[str, Kind]
) -> Iterator[Statement]:
    for position, answers in sorted(found.fences.items()):
        for number, each in enumerate(answers):
            yield Statement(
                kinds[fences[position].language].states, each.text, each.verdict.seen,
                each.verdict.holds, page.path, each.line, snippet=each.path,
                anchor=fence_anchor(position, number), where=each.run.where, when=each.run.when,
                words=each.words,
            )  # fmt: skip


def fence_anchor(position: int, number: int) -> str:
    """Place of what a fence states."""
    return f"f{position}-{number}"


def _shown(page: Page, fences: Sequence[Fence], found: Assessment) -> Iterator[Shown]:
    for fence in fences:
        if fence.snippet and not fence.wrong and fence.snippet.path in found.outcomes:
            yield Shown(
                fence.snippet.path,
                fence.snippet.sha256,
                page.line(fence.start + 1),
                found.outcomes[fence.snippet.path].stdout,
            )
