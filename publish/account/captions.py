"""Holds the words of a caption: no mark can stand there, so it states what its picture shows."""

from __future__ import annotations

from collections.abc import Iterator

from ..base.problems import Problem
from ..read import bare
from ..read.pages import Page
from ..read.sentences import END, Piece, Sentence
from . import wording

HINT = "Say it in the prose below, with a mark."


def problems(page: Page, line: int, caption: str) -> Iterator[Problem]:
    if page.on_ledger:
        for message in _told(caption):
            yield Problem(page.path, line, message, HINT)


def _told(caption: str) -> Iterator[str]:
    if stated := bare.in_words(caption):
        yield f"states {stated[0]} in a caption, which nothing checks"
    for part in END.split(caption):
        sentence = Sentence([Piece(part, 0)])
        for rule in (wording.unfounded, wording.counted, wording.compares_costs, wording.amounts):
            yield from (f"{message} (in a caption)" for _, message, _ in rule(sentence))
