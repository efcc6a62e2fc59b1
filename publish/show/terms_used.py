"""Which words of the glossary stand in no lesson, so that no reader comes to them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from ..base import rooms, store
from ..base.problems import Problem
from ..read import fences, glossary, lint, pages
from ..read.glossary import Entry, Glossary
from ..read.pages import DOCS, Page
from . import terms

LESSONS = f"{DOCS}/lessons/"
READING = ("attr_list", "tables", *(f"pymdownx.blocks.{each}" for each in (
    "tab", "admonition", "details", "caption",
)))  # fmt: skip
"""The extensions that tell what is prose."""
BEFORE_TEXT = 1
"""After attr_list, which has 8: its marks are on their elements."""


def problems(root: Path) -> Iterator[Problem]:
    words = glossary.read(root)
    if not words.entries:
        return
    paths = [path for path in pages.paths(root) if path.startswith(LESSONS)]
    used = {each for path in paths for each in _used(root, path, words)}
    for entry in words.entries:
        if entry.name not in used:
            message = f"explains {entry.name}, which stands in no lesson"
            hint = "Add the form that lessons use to the heading, or delete the entry."
            yield Problem(glossary.PATH, entry.line, message, hint)


def _used(root: Path, path: str, words: Glossary) -> list[str]:
    """The names of the entries that a lesson leads to; of an unchanged one they are known."""
    texts = [(root / each).read_bytes() for each in (glossary.PATH, path)]
    parts = [rooms.code("publish/show").encode(), *texts]
    key = hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()
    known = store.read(root, f"terms-{key}")
    if known is None:
        known = [entry.name for entry in _found(pages.read(root, path), root, words)]
        store.write(root, f"terms-{key}", known)
    return list(known)


def _found(page: Page, root: Path, words: Glossary) -> list[Entry]:
    md = Markdown(extensions=list(READING))
    finder = _Finder(words)
    md.treeprocessors.register(finder, "terms", BEFORE_TEXT)
    md.convert("\n".join(lint.kept(lint.prose(page, fences.scan(root, page, {})[0]))))
    return finder.found


class _Finder(Treeprocessor):
    def __init__(self, words: Glossary) -> None:
        super().__init__()
        self.words = words
        self.found: list[Entry] = []

    def run(self, root: Element) -> None:
        self.found = terms.link(root, self.words, "")
