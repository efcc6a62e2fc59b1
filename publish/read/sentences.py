"""Cuts the prose of a converted page into sentences: their lines, and what they are marked as."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from .locate import Locator
from .prose import plain

INLINE = ("a", "code", "del", "em", "img", "kbd", "mark", "math", "small", "span", "strong",
          "sub", "sup", "td", "th")  # fmt: skip
"""Elements in which a sentence goes on; a row of a table is one."""
TITLES = ("h1", "h2", "h3", "h4", "h5", "h6", "summary", "thead")
CHOICES = ("definition", "advice")
"""Marks of what is a choice, and no fact."""
ATTRIBUTES = ("claim", "law", "myth")
LINK = "link"
CLASSES = ("rule", "given", "quote", *CHOICES)
END = re.compile(r"(?<=[.!?])[\"”’')]*\s+|(?<=[.!?])[\"”’')]*$")
SPAN = "`…`"
"""What stands for code and formulas in the words of a sentence."""


@dataclass(frozen=True)
class Piece:
    text: str
    index: int
    """Line of the body."""
    element: Element | None = None
    """The code span, formula or marked word; None for plain words."""
    is_linked: bool = False


@dataclass
class Sentence:
    pieces: list[Piece] = field(default_factory=list)
    marks: set[str] = field(default_factory=set)
    is_title: bool = False

    @property
    def is_link(self) -> bool:
        """Whether all of it is the name of another place."""
        return all(p.is_linked or not re.search(r"\w", p.text) for p in self.pieces)

    @property
    def words(self) -> str:
        """What it says, code left out."""
        parts = (SPAN if _is_code(p.element) else p.text for p in self.pieces)
        return " ".join("".join(parts).split())

    @property
    def claims(self) -> list[Piece]:
        """The code, formulas and words that are claimed."""
        found = [p for p in self.pieces if p.element is not None]
        return [p for p in found if p.element is not None and p.element.get("claim") is not None]

    @property
    def unmarked(self) -> str:
        """The words that no claim holds."""
        parts = (SPAN if p.element is not None else p.text for p in self.pieces)
        return " ".join("".join(parts).split())

    @property
    def quoted(self) -> str:
        """What it says, code between backticks, as a law says it."""
        parts = (f"`{p.text}`" if _is_code(p.element) else p.text for p in self.pieces)
        return " ".join("".join(parts).split())

    def line_of(self, word: str) -> int:
        """Index of the line that holds a word, or on which the sentence starts."""
        held = (p.index for p in self.pieces if word in p.text and not _is_code(p.element))
        return next(held, self.pieces[0].index if self.pieces else 0)


def read(root: Element, locator: Locator) -> list[Sentence]:
    return _Cutter(locator).cut(root)


def _is_code(element: Element | None) -> bool:
    return element is not None and element.tag in ("code", "math")


class _Cutter:
    def __init__(self, locator: Locator) -> None:
        self.locator = locator
        self.done: list[Sentence] = []
        self.open = Sentence()
        self.is_title = False
        self.is_over = False
        """Whether what was read last ends a sentence if a space follows."""

    def cut(self, root: Element) -> list[Sentence]:
        self._read(root, frozenset())
        self._end()
        return [sentence for sentence in self.done if sentence.words]

    def _end(self) -> None:
        if self.open.pieces:
            self.done.append(self.open)
        self.open, self.is_over = Sentence(), False

    def _read(self, element: Element, around: frozenset[str]) -> None:
        is_block = element.tag not in INLINE
        if is_block:
            self._end()
            self.is_title = self.is_title or element.tag in TITLES
        marks = around | set(_marks(element))
        if element.tag in ("code", "math"):
            text = plain("".join(element.itertext()))
            code = element.tag == "code"
            index = self.locator.code(text) if code else self.locator.math()
            self._add(Piece(text, index, element), marks)
        elif element.tag != "pre":
            if element.tag == "td":
                self._add(Piece(" | ", -1), marks)
            self._words(plain(element.text), marks, element if element.get("claim") else None)
            for child in element:
                self._read(child, marks)
                self._words(plain(child.tail), marks, None)
        if is_block:
            self._end()
            self.is_title = self.is_title and element.tag not in TITLES

    def _words(self, text: str, marks: frozenset[str], element: Element | None) -> None:
        if text[:1].isspace() and self.is_over:
            self._end()
        for part, ends in _parts(text):
            index = self.locator.word(part.strip().split("\n")[0]) if part.strip() else -1
            if part:
                self._add(Piece(part, index, element), marks)
            if ends:
                self._end()
        self.is_over = bool(text.strip()) and bool(re.search(r"[.!?][\"”’')]*$", text))

    def _add(self, piece: Piece, marks: frozenset[str]) -> None:
        self.is_over = False
        if piece.index < 0 and not self.open.pieces:
            return
        self.open.pieces.append(replace(piece, is_linked=LINK in marks))
        self.open.is_title = self.is_title
        self.open.marks |= marks


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """The text cut behind each sentence, and whether one ends there."""
    start = 0
    for end in END.finditer(text):
        if end.end() < len(text) or text[end.start() :].strip() != text[end.start() :]:
            yield text[start : end.end()], True
            start = end.end()
    yield text[start:], False


def _marks(element: Element) -> Iterator[str]:
    yield from (name for name in ATTRIBUTES if element.get(name) is not None)
    classes = (element.get("class") or "").split()
    yield from (name for name in CLASSES if name in classes)
    if element.tag == "a":
        yield LINK
