"""A page as cells: its prose in Markdown, and each snippet whole where the page shows it last."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from publish.base.ledger import Account
from publish.read.fences import Fence
from publish.read.pages import Page
from publish.read.snippets import Snippet

from .plain import Plain
from .split_at_errors import Part, cut

PLACE = "\ue001"
"""Stands for a snippet in the text of a page; no page holds that character."""
PLACED = re.compile(rf"^(?:> ?)*{PLACE}(.+)$", re.MULTILINE)
HEADING = re.compile(r"#{1,6} +(?P<text>.*)")
LONG = 50
"""Characters of a heading in the name of a cell."""


@dataclass(frozen=True)
class Cell:
    name: str
    """Stays while the heading or the file that it is named after does."""
    source: str
    part: Part | None = None
    """Of a snippet; None for prose."""


class _Placing(Plain):
    """Leaves places where cells of code go."""

    def __init__(self, *arguments: object, **settings: object) -> None:
        super().__init__(*arguments, **settings)  # type: ignore[arg-type]
        self.placed: dict[str, Snippet] = {}

    def _fence(self, fence: Fence) -> Iterator[str]:
        if fence.snippet:
            self.placed[fence.snippet.path] = fence.snippet
            yield f"{PLACE}{fence.snippet.path}"
        else:
            yield from super()._fence(fence)


def of(root: Path, page: Page, account: Account, link: Callable[[str], str]) -> list[Cell]:
    """The cells of a page in order. Raises UncutError as `cut` does."""
    plain = _Placing(root, page, account, link)
    pieces = PLACED.split(plain.text())  # text, path, text, path, …, text
    printed = {shown.path: shown.stdout for shown in account.shown}
    errors = {
        path: [s for s in account.statements if s.kind == "error" and s.file == path]
        for path in plain.placed
    }
    found = [(plain.placed[path], printed[path], errors[path]) for path in pieces[1::2]]
    parts = dict(zip(pieces[1::2], cut(root, found), strict=True))
    names: Counter[str] = Counter()

    def name(wanted: str) -> str:
        names[wanted] += 1
        return wanted if names[wanted] == 1 else f"{wanted}-{names[wanted]}"

    cells = []
    for index, piece in enumerate(pieces):
        if index % 2:
            stem = plain.placed[piece].stem
            cells += [Cell(name(f"code-{stem}"), part.source, part) for part in parts[piece]]
            continue
        next_ = plain.placed[pieces[index + 1]].stem if index + 1 < len(pieces) else "end"
        for text in _sections(piece):
            cells.append(Cell(name(_named(text) or f"text-before-{next_}"), text))
    return cells


def _sections(markdown: str) -> Iterator[str]:
    """The text cut before each heading, so that a section folds; no part is blank."""
    lines: list[str] = []
    is_code = False
    for line in markdown.split("\n"):
        if line.startswith("```"):
            is_code = not is_code
        if not is_code and HEADING.match(line):
            yield from _unless_blank(lines)
            lines = []
        lines.append(line)
    yield from _unless_blank(lines)


def _unless_blank(lines: Sequence[str]) -> Iterator[str]:
    if text := "\n".join(lines).strip("\n"):
        yield text


def _named(text: str) -> str:
    heading = HEADING.match(text)
    words = re.findall(r"[a-z0-9]+", heading["text"].lower()) if heading else []
    return "-".join(["text", *words])[:LONG] if words else ""
