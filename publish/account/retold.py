"""Finds on a page what a myth says, where no mark tells that it is one.

A wrong sentence comes back in other words around the same few: a myth lists them, and no sentence
may hold them but a question, a quotation, or one that quotes a myth.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from ..base.problems import Problem
from ..laws import room
from ..laws.room import Law
from ..read import sources
from ..read.pages import Page
from ..read.sentences import Sentence

OTHERS_SAY = re.compile(r"“[^”]*”|\"[^\"]*\"")


def problems(root: Path, page: Page, sentences: Iterable[Sentence]) -> Iterator[Problem]:
    if page.on_ledger:
        laws = room.read(root).laws
        for sentence in sentences:
            for index, message, hint in of(sentence, laws):
                yield Problem(page.path, page.line(index), message, hint)


def in_snippets(root: Path, paths: Iterable[str]) -> Iterator[Problem]:
    """The same of the comments of snippets, line by line."""
    laws = room.read(root).laws
    phrases = [phrase.lower() for myth in laws.values() for phrase in myth.said]
    for path in filter(lambda path: sources.is_file(root / path), paths):
        text, _ = sources.read(root, path)
        low = text.lower()
        if not any(phrase in low for phrase in phrases):
            continue
        for number, line in enumerate(text.split("\n"), 1):
            if told := _told(line.partition("#")[2].lower(), laws):
                yield Problem(path, number, *told)


def of(sentence: Sentence, laws: Mapping[str, Law]) -> Iterator[tuple[int, str, str]]:
    """Where a sentence tells a myth as if it were so, and what to say instead."""
    text = OTHERS_SAY.sub("", sentence.quoted).lower()
    if sentence.is_title or "myth" in sentence.marks or text.endswith("?"):
        return
    if told := _told(text, laws):
        yield sentence.pieces[0].index, *told


def _told(text: str, laws: Mapping[str, Law]) -> tuple[str, str] | None:
    """Message and hint, of a text in small letters."""
    for myth in laws.values():
        if phrase := next((each for each in myth.said if each.lower() in text), ""):
            message = f"says “{phrase}” as if it were so, which is the myth {myth.name}"
            right = laws[myth.instead].sentence if myth.instead in laws else ""
            return message, f"Say: {right}"
    return None
