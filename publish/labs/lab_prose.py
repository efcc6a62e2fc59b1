"""The prose of a lab: converted as the site's pages are, and held to state no number.

A notebook has no marks for claims in prose, so the rule is short: a number stands in a code cell,
where it is checked or was printed, or it is written as a word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from publish.base.problems import Problem
from publish.read import formulas, links, lint, prose, sentences
from publish.read.locate import Locator
from publish.read.pages import Page
from publish.read.sentences import Sentence

from . import script as scripts
from .script import Script

EXTENSIONS: tuple[str, ...] = ("tables", "l2m4m:LaTeX2MathMLExtension")
HINT = "Let a code cell compute or state it, or write it as a word."
MARKER = '<div class="lab-cell">{}</div>'
HEADING = re.compile(r"#{1,6} .*[`$*_\[]")
DISPLAY_ONLY = re.compile(r"\{[^}\n]*(?:claim\s*=|\.given|\.quote|\.rule)[^}\n]*\}")


@dataclass(frozen=True)
class Converted:
    html: str
    """With a marker for each code cell."""
    problems: tuple[Problem, ...]
    sentences: tuple[Sentence, ...]


def check(script: Script) -> list[Problem]:
    return list(convert(script).problems)


def convert(script: Script) -> Converted:
    """The prose as HTML, `MARKER` where a code cell stands, and what is wrong with it."""
    lines = scripts.prose(script)
    found: list[Problem] = []
    for index, line in enumerate(lines):
        if HEADING.match(line):
            hint = "Write it in plain words: the table of contents holds no code."
            found.append(Problem(script.path, index + 1, "has a heading that is not text", hint))
        if mark := DISPLAY_ONLY.search(line):
            message = f"has a mark, which a notebook would show as it stands: {mark[0]}"
            found.append(Problem(script.path, index + 1, message, HINT))
        if tag := lint.raw_html(line):
            message = f"holds raw HTML: {tag}"
            found.append(Problem(script.path, index + 1, message, lint.HTML_HINT))
    found += [Problem(script.path, index + 1, *why) for index, *why in lint.heavy(lines)]
    page = Page(script.path, tuple(lines))
    marked = lint.kept(lines)
    for number, cell in enumerate(script.code_cells):
        if cell.first <= cell.last:
            marked[cell.first - 1] = MARKER.format(number)
    said: list[Sentence] = []
    markdown = Markdown(
        extensions=[*EXTENSIONS, _Reading(page, found, said)],
        extension_configs={},
    )
    markdown.registerExtensions(["toc"], {"toc": {"permalink": True}})
    html = markdown.convert("\n".join(marked))
    return Converted(html, tuple(found), tuple(said))


class _Reading(Extension):
    def __init__(self, page: Page, found: list[Problem], said: list[Sentence]) -> None:
        super().__init__()
        self.page, self.found, self.said = page, found, said

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        formulas.guard(md)
        md.treeprocessors.register(_Read(md, self), "lab", 7)  # before toc copies headings


class _Read(Treeprocessor):
    def __init__(self, md: Markdown, extension: _Reading) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        this = self.extension
        _, problems = prose.read(
            this.page, root, Locator(this.page.lines), self.md.htmlStash.rawHtmlBlocks
        )
        this.said += sentences.read(root, Locator(this.page.lines))
        # Shapes of names are words of the explanation; cells below state them of arrays.
        this.found += [
            replace(each, hint=HINT) if each.message.startswith("states ") else each
            for each in problems
            if not each.message.startswith("states ") or re.search(r"\d", each.message)
        ]
        for target, *why in links.foreign(root):
            at = next(i for i, line in enumerate([*this.page.lines, target]) if target in line)
            this.found.append(Problem(this.page.path, at % len(this.page.lines) + 1, *why))


def placed(html: str, cells: list[str]) -> str:
    """The page: the HTML of each code cell in the place of its marker."""

    def cell(match: re.Match[str]) -> Any:
        return cells[int(match[1])]

    return re.sub(re.escape(MARKER).replace(r"\{\}", r"(\d+)"), cell, html)
