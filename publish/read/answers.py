"""Holds the answers of an interview to their form: a paragraph short enough to say, then depth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..base.problems import Problem
from .pages import Page

LEVEL = re.compile(r"^(?P<level>Screen|Onsite|Hard) · ")
"""Starts the title of a block that holds an answer."""
OPENING = re.compile(r"^/{3,} *details *\| *(?P<title>(?:Screen|Onsite|Hard) · .*\S)")
MARK = re.compile(r"(?<=[`*$])\{[^{}]*\}")
LINK = re.compile(r"\]\([^)]*\)")
SPOKEN = re.compile(r"(?!///|\||```|[-*] |#|>|\d+\. |\$\$)\S")
"""How a line of plain sentences starts."""
MOST = 45
"""Words in about a quarter of a minute, which is how long one listens without asking."""


def scan(page: Page) -> Iterator[Problem]:
    for opened, title in _opened(page.lines):
        start = next((i for i in range(opened + 1, len(page.lines)) if page.lines[i].strip()), -1)
        said = list(_paragraph(page.lines[start:])) if SPOKEN.match(page.lines[start]) else []
        if not said:
            message = f"answers “{title}” with nothing to say first"
            hint = f"Begin with a paragraph of at most {MOST} words; code and tables stand below."
            yield Problem(page.path, page.line(opened), message, hint)
        elif (counted := count(" ".join(said))) > MOST:
            message = f"answers “{title}” in {counted} words, and {MOST} are what one says at once"
            hint = "Say the point in the first paragraph, and the rest below it as depth."
            yield Problem(page.path, page.line(start), message, hint)


def _opened(lines: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    for index, line in enumerate(lines):
        if found := OPENING.match(line):
            yield index, LEVEL.sub("", found["title"])


def _paragraph(lines: tuple[str, ...]) -> Iterator[str]:
    for line in lines:
        if not line.strip() or line.startswith("///"):
            return
        yield line


def count(text: str) -> int:
    """Words as they are spoken: of code and formulas each name and number, marks and links none."""
    plain = LINK.sub("]", MARK.sub("", text))
    return sum(bool(re.search(r"\w", part)) for part in plain.split())
