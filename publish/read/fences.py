"""Finds the fences of a page in its raw lines, before pymdownx.snippets and superfences see them.

Both libraries pass over in silence what they do not understand; here it is an error.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from ..base.problems import Problem
from .pages import Page
from .snippets import SCISSORS, Snippet

SHOWN = ("text", "console", "bash", "yaml", "toml", "json", "markdown")
"""Languages of fences that are shown as they stand; every other fence is of a `Kind`."""
MISSPELT = {
    **dict.fromkeys(("sh", "shell", "zsh"), "bash"),
    **dict.fromkeys(("yml",), "yaml"),
    **dict.fromkeys(("md",), "markdown"),
}

OPENING = re.compile(r"^(?P<indent>[ >]*)(?P<ticks>`{3,}|~{3,})(?P<info>.*)$")
ESCAPED = re.compile(r"^\s*;+-+8<-+")


@dataclass(frozen=True)
class Fence:
    language: str
    start: int
    """Index of the opening line in the body of the page."""
    end: int
    """Index of the closing line."""
    body: tuple[str, ...]
    snippet: Snippet | None = None
    wrong: bool = False
    """Something about it is a problem: it is neither run nor expanded."""


class Kind(Protocol):
    """What a kind of fence knows about reading one; `publish.fences` has them all."""

    @property
    def language(self) -> str: ...

    @property
    def misspelt(self) -> Sequence[str]:
        """What people write instead."""

    def read(self, root: Path, page: Page, fence: Fence) -> tuple[Fence, list[Problem]]:
        """The fence with what its body names, and what is wrong with it."""


def scan(root: Path, page: Page, kinds: Mapping[str, Kind]) -> tuple[list[Fence], list[Problem]]:
    """The fences of `page` in order, and what is wrong with them."""
    fences: list[Fence] = []
    problems: list[Problem] = []
    lines = page.lines
    index = 0
    while index < len(lines):
        opening = OPENING.match(lines[index])
        if not opening or "`" in opening["info"]:
            index += 1
            continue
        ticks, start = opening["ticks"], index
        closing = re.compile(rf"^[ >]*{ticks}\s*$")
        index += 1
        while index < len(lines) and not closing.match(lines[index]):
            index += 1
        end = min(index, len(lines) - 1)
        body = lines[start + 1 : index]
        if index == len(lines):
            message = "opens a fence that nothing closes"
            found = [Problem(page.path, page.line(start), message, f"Write {ticks} below it.")]
        else:
            found = _header(page, start, opening, kinds)
        language = opening["info"].strip()
        fence = Fence(language, start, end, body, wrong=bool(found))
        if not found:
            fence, found = (
                kinds[language].read(root, page, fence) if language in kinds else shown(page, fence)
            )
        fences.append(fence)
        problems += found
        index += 1
    return fences, problems


def _header(
    page: Page, index: int, opening: re.Match[str], kinds: Mapping[str, Kind]
) -> list[Problem]:
    line = page.line(index)
    info = opening["info"].strip()
    language, _, options = info.partition(" ")
    if opening["indent"]:
        hint = "Start the fence at the first column; use /// blocks for tabs and admonitions."
        return [Problem(page.path, line, "indents a fence, which hides it from checks", hint)]
    if opening["ticks"] != "```":
        return [Problem(page.path, line, f"opens a fence with {opening['ticks']}", "Use ```.")]
    if not info:
        return [Problem(page.path, line, "opens a fence without a language", _languages(kinds))]
    if language not in (*kinds, *SHOWN):
        misspelt = MISSPELT | {
            each: kind.language for kind in kinds.values() for each in kind.misspelt
        }
        meant = misspelt.get(language.lower(), language.lower())
        hint = f"Did you mean ```{meant}?" if meant in (*kinds, *SHOWN) else _languages(kinds)
        return [Problem(page.path, line, f"unknown fence language {language!r}", hint)]
    if options:
        hint = f"Write ```{language} and nothing else."
        return [Problem(page.path, line, f"unknown fence option {options.strip()!r}", hint)]
    return []


def _languages(kinds: Mapping[str, Kind]) -> str:
    return f"Name one of {', '.join((*kinds, *SHOWN))}."


def shown(page: Page, fence: Fence) -> tuple[Fence, list[Problem]]:
    """A fence whose body is text: nothing includes a file there."""
    for index, text in enumerate(fence.body, fence.start + 1):
        if SCISSORS in text and not ESCAPED.match(text):
            message = "includes a file outside a Python fence"
            hint = "Use a ```python fence; to show the directive itself, write ; before it."
            problem = Problem(page.path, page.line(index), message, hint)
            return replace(fence, wrong=True), [problem]
    return fence, []
