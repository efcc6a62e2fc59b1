"""What a page holds besides prose that nothing runs: its front matter, and fences of text."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from typing import Any

from ..base.problems import Problem
from . import bare
from .fences import ESCAPED, SHOWN, Fence
from .pages import Page

ADDRESSES = ("covers", "needs", "style", "template", "search", "hide", "finder")
"""Keys of a front matter whose values name files, anchors or settings and are shown to nobody."""
WORD = "pass"


def front_matter(page: Page) -> list[Problem]:
    """Numbers, shapes and errors in whatever a browser, a search or a link may show."""
    found: list[Problem] = []
    if page.problems:
        return found
    for key, value in page.meta.items():
        stated = [] if key in ADDRESSES else bare.in_words(_text(value))
        if stated:
            lines = enumerate(page.head, 1)
            line = next((i for i, text in lines if text.lstrip("\"' ").startswith(str(key))), 1)
            message = f"states {stated[0]} in the front matter's {key}, where nothing checks it"
            found.append(Problem(page.path, line, message, "Say it without a number."))
    return found


def _text(value: Any) -> str:
    if isinstance(value, dict):
        return " ".join(_text(each) for pair in value.items() for each in pair)
    if isinstance(value, list):
        return " ".join(map(_text, value))
    return "" if isinstance(value, bool) or value is None else str(value)


def fences(page: Page, scanned: Sequence[Fence]) -> Iterator[Problem]:
    """Of each fence that nothing runs, the first line that could be false."""
    for fence in scanned:
        if fence.wrong or fence.language not in SHOWN:
            continue
        for index, text in enumerate(fence.body, fence.start + 1):
            if stated := _stated(text):
                message = f"states {stated} in a {fence.language} fence"
                hint = "Nothing runs that fence: let a snippet print it instead."
                yield Problem(page.path, page.line(index), message, hint)
                break


def _stated(line: str) -> str:
    """What a line of such a fence says that a run should say; empty for words and commands."""
    directive = ESCAPED.match(line)  # an include that is shown, whose 8 is a pair of scissors
    shown = line[directive.end() :] if directive else line
    if number := bare.number(shown, code=True):
        return number.rstrip(".,")
    if directive:
        return ""
    if found := bare.RAISED.search(line) or bare.VALUE.search(line):
        return found[0]
    return line.strip() if bare.in_code(line) or _is_python(line.strip()) else ""


def _is_python(line: str) -> bool:
    """Whether it reads as Python; a word or a file's name alone does not count."""
    for text in (line, f"{line} {WORD}"):
        try:
            body = ast.parse(text).body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
        return bool(body) and not all(
            isinstance(each, ast.Expr) and isinstance(each.value, ast.Name | ast.Attribute)
            for each in body
        )
    return False
