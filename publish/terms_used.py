"""Which words of the glossary stand in no lesson, so that no reader comes to them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from . import config, lessons
from .base.problems import Problem
from .fences import KINDS
from .read import fences, glossary, lint, pages
from .read.glossary import Glossary
from .show import terms

READING = ("attr_list", "tables", "pymdownx.blocks.")
"""How the names of the extensions start that tell what is prose."""
BEFORE_TEXT = 1
"""After attr_list, which has 8: its marks are on their elements."""


def problems(root: Path) -> Iterator[Problem]:
    words = glossary.read(root)
    if not words.entries:
        return
    paths = [path for path in pages.paths(root) if lessons.is_lesson(pages.read(root, path))]
    used = {each for path in paths for each in _used(root, path, words)}
    for entry in words.entries:
        if entry not in used:
            message = f"explains {entry.name}, which stands in no lesson"
            hint = "Add the form that lessons use to the heading, or delete the entry."
            yield Problem(glossary.PATH, entry.line, message, hint)


def _used(root: Path, path: str, words: Glossary) -> list[glossary.Entry]:
    page = pages.read(root, path)
    names = [name for name in config.extensions(root)[0] if name.startswith(READING)]
    md = Markdown(extensions=names)
    finder = _Finder(words)
    md.treeprocessors.register(finder, "terms", BEFORE_TEXT)
    md.convert("\n".join(lint.kept(lint.prose(page, fences.scan(root, page, KINDS)[0]))))
    return finder.found


class _Finder(Treeprocessor):
    def __init__(self, words: Glossary) -> None:
        super().__init__()
        self.words = words
        self.found: list[glossary.Entry] = []

    def run(self, root: Element) -> None:
        self.found = terms.link(root, self.words, "")
