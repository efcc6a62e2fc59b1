"""Cards from claims in prose: the sentence with its fact hidden, and the code that decides it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from publish.base.ledger import Account, Statement
from publish.read.pages import Page

from . import blocks, hiding, inline
from .card import DRAWN, HIDDEN, Card, code, is_for_machines, prose, term

SENTENCE = re.compile(r"(?<=[.!?:])[*_]*\s+(?=[A-Z`*\"“$(])")
ITEM = re.compile(r"^\s*(?:[-*]|\d+\.)\s+")
WORDS = 5
"""A sentence with fewer words says too little."""
LONG = 60
FACT = re.compile(rf"`[^`]*`|{HIDDEN}")
LEANING = re.compile(
    r"^(?:\W*[a-z]|(?:And|But|Here|It|Its|Or|Right|So|That|Their|Then|There|These|They|This|Those)\b)"
    r"|^(?:\S+ ){0,3}(?:it|its|they|their|them|this|that|these|those)\b"
    r"|\b(?:above|below|here|our|our own|the snippet|the model|the figure|the other|so does|too)\b"
    r"|\b(?:it|they|them|those|these|that takes|the first|the second|the plain|that is an)\b|[:;]$"
)
"""On a sentence, or a picture, that is not on the card."""


class SentenceCards:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.skipped: Counter[str] = Counter()

    def of(self, page: Page, account: Account) -> Iterator[Card]:
        stated = [s for s in account.statements if s.kind == "prose" and s.anchor]
        by_line: dict[int, list[Statement]] = {}
        for statement in sorted(stated, key=lambda s: int(s.anchor[1:])):
            by_line.setdefault(statement.line, []).append(statement)
        if PurePosixPath(page.name).stem == "index":
            return  # its sentences advertise pages
        asked = {i for _, start, end in blocks.details(page.lines) for i in range(start - 2, end)}
        counted: Counter[str] = Counter()
        told: set[str] = set()
        for line, statements in by_line.items():
            index = line - page.line(0)
            text = page.lines[index]
            for statement, (start, end) in zip(statements, inline.claims(text), strict=False):
                name = f"{account.page}: {statement.snippet}: {statement.expression}"
                counted[name] += 1
                sentence = _sentence(text, start, end)
                source = self._source(statement)
                if index in asked:
                    reason = "in an answer, which has a card"
                elif text.startswith(("|", "#")):
                    reason = "in a table or heading"
                elif text.endswith("?"):
                    reason = "given by a question"
                else:
                    reason = _senseless(statement, sentence, source)
                words = FACT.sub("", sentence)
                if not reason and words in told:
                    reason = "in a sentence that has a card"
                if reason:
                    self.skipped[reason] += 1
                    continue
                told.add(words)
                claims = [s for s in account.statements if s.file == statement.snippet]
                context = code(hiding.code(source, claims, None))
                yield Card(
                    f"{name} #{counted[name]}",
                    account.page,
                    "sentence",
                    f"{prose(sentence)}{context}",
                    f"<p>{term(statement.stated)}</p><p>{term(statement.seen)}</p>",
                )

    def _source(self, statement: Statement) -> str:
        file = self.root / statement.snippet
        return file.read_text(encoding="utf-8") if file.suffix == ".py" else ""


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence around a claim that stands from `start` to `end`, without marks and links."""
    hidden = f"{text[:start]}{HIDDEN}{text[end:]}"
    plain = "".join(piece for piece, _ in inline.pieces(ITEM.sub("", hidden)))
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", plain)
    found = next(part for part in SENTENCE.split(plain) if HIDDEN in part)
    return found.strip()


def _senseless(statement: Statement, sentence: str, source: str) -> str:
    if not source:
        return "a timing"
    if len(statement.stated) > LONG:
        return "long"
    if is_for_machines(statement.stated):
        return "a number for machines"
    if DRAWN.search(source):
        return "drawn numbers"
    if LEANING.search(sentence):
        return "leaning on another sentence"
    if statement.stated.startswith(("<", ">", "≤", "≥")):
        return "a tolerance"
    if len(re.findall(r"[A-Za-z]{2,}", re.sub(r"`[^`]*`", "", sentence))) < WORDS:
        return "a short sentence"
    bare = re.sub(r"#.*", "", source)
    squeezed = re.sub(r"\s", "", statement.stated.strip("≈() "))
    if re.search(rf"(?<![\w.]){re.escape(squeezed)}(?![\w.])", re.sub(r"\s", "", bare)):
        return "told by its code"
    return ""
