"""Reads the glossary: which words it explains, in which forms, and where each stands in a text.

An entry is a heading of the third rank with the forms of its word, `### axis, axes`, then one
paragraph of two sentences, which readers see where the word first stands in a lesson, then an
example that a run decides. The front matter lists, as `not_meant`, phrases of lessons in which such
a word means something else: tensor cores.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

from ..base.problems import Problem
from . import pages, sources
from .pages import DOCS, Page
from .prose import plain
from .sentences import END

NAME = "glossary.md"
PATH = f"{DOCS}/{NAME}"
ENTRY = re.compile(r"### +(?P<forms>\S.*)")
SENTENCES = 2
EXAMPLES = ("claim", "law")
"""Attributes of what a run or a search decides; a rule is a class."""


@dataclass(frozen=True)
class Entry:
    forms: tuple[str, ...]
    """As lessons write the word; the first is its name."""
    line: int
    """Of the file."""

    @property
    def name(self) -> str:
        return self.forms[0]

    @property
    def anchor(self) -> str:
        return re.sub(r"\W+", "-", self.name.lower()).strip("-")


@dataclass(frozen=True)
class Glossary:
    entries: tuple[Entry, ...] = ()
    not_meant: tuple[str, ...] = ()
    """Phrases in which a word means something else."""

    def places(self, text: str) -> Iterator[tuple[int, int, Entry]]:
        """Where a text has a word: from, to, and its entry; of forms in each other the longest."""
        of_form = {form.lower(): entry for entry in self.entries for form in entry.forms}
        known: dict[str, Entry | None] = {**of_form, **dict.fromkeys(self.not_meant)}
        for found in _pattern(tuple(known)).finditer(text):
            entry = known[" ".join(found[0].lower().split())]
            if entry:
                yield *found.span(), entry


@cache
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(filter(None, forms), key=len, reverse=True)
    words = "|".join(r"\s+".join(map(re.escape, form.split())) for form in longest)
    return re.compile(rf"(?<![\w-])(?:{words or '(?!)'})(?![\w-])", re.IGNORECASE)


def read(root: Path) -> Glossary:
    """That of the site; without entries where it has none."""
    if not sources.is_file(root / PATH):
        return Glossary()
    page = pages.read(root, PATH)
    not_meant = page.meta.get("not_meant")
    phrases = not_meant if isinstance(not_meant, list) else []
    return Glossary(entries(page), tuple(" ".join(str(each).lower().split()) for each in phrases))


def entries(page: Page) -> tuple[Entry, ...]:
    found = []
    for index, text in enumerate(page.lines):
        if entry := ENTRY.fullmatch(text.rstrip()):
            forms = [" ".join(form.split()) for form in entry["forms"].split(",")]
            found.append(Entry(tuple(filter(None, forms)) or ("",), page.line(index)))
    return tuple(found)


def address(root: Element, page: Page) -> None:
    """Gives each entry of the glossary's tree the address that terms lead to."""
    for heading, entry in zip(root.iter("h3"), entries(page), strict=False):
        heading.set("id", entry.anchor)


def problems(root: Element, page: Page) -> Iterator[Problem]:
    """What is wrong with the glossary, whose tree still has the marks as they are written."""
    known: dict[str, Entry] = {}
    for (told, rest), entry in zip(_bodies(root), entries(page), strict=False):
        for form in entry.forms:
            first = known.setdefault(form.lower(), entry)
            if first is not entry:
                message = f"explains {form} a second time; the first is in line {first.line}"
                hint = "Make one entry of the two, or take the form out of one heading."
                yield Problem(page.path, entry.line, message, hint)
        if (count := _sentences(told)) != SENTENCES:
            counted = f"{count} sentence{'' if count == 1 else 's'}"
            message = f"explains {entry.name} in {counted}"
            hint = "Write a paragraph of two below the heading: that is what a lesson shows."
            yield Problem(page.path, entry.line, message, hint)
        if not any(map(_is_example, rest)):
            message = f"explains {entry.name} without an example that a run decides"
            hint = "Write one below the two sentences, with a claim, a rule or a law."
            yield Problem(page.path, entry.line, message, hint)


def _bodies(root: Element) -> Iterator[tuple[Element | None, list[Element]]]:
    """Of each entry the paragraph below its heading, and what stands behind that."""
    blocks: list[Element] | None = None
    for block in [*root, Element("h2")]:
        if re.fullmatch("h[1-6]", block.tag):
            if blocks is not None:
                told = blocks[0] if blocks and blocks[0].tag == "p" else None
                yield told, blocks[told is not None :]
            blocks = [] if block.tag == "h3" else None
        elif blocks is not None:
            blocks.append(block)


def _sentences(paragraph: Element | None) -> int:
    if paragraph is None:
        return 0
    text = plain("".join(paragraph.itertext())).strip()
    return len([part for part in END.split(text) if part.strip()])


def _is_example(block: Element) -> bool:
    return any(
        any(each.get(name) for name in EXAMPLES) or "rule" in (each.get("class") or "").split()
        for each in block.iter()
    )
