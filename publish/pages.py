"""The page being converted: its file, its body and the true line numbers.

Python-Markdown hands an extension the text and not the file, so the file is found by content.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fnmatch import fnmatch
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from mkdocs.utils.meta import get_data

from . import sources
from .errors import Problem

DOCS = "docs"
LEDGER = ("index.md", "reference.md", "errors.md", "lessons/*.md", "practice/*.md")
"""Pages on which a number that is neither claimed nor given is an error."""
UNKNOWN = "page.md"
"""Name of a text that is no file below `docs/`; it is held to the rules of a lesson."""


@dataclass(frozen=True)
class Page:
    path: str
    """Relative to the root, such as `docs/lessons/matmul.md`."""
    lines: tuple[str, ...]
    """The body, without the front matter."""
    offset: int = 0
    """How many lines of the file stand above the body."""
    meta: dict[str, Any] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    """What is wrong with the bytes of the file."""

    @cached_property
    def name(self) -> str:
        """Relative to `docs/`, such as `lessons/matmul.md`."""
        return self.path.removeprefix(f"{DOCS}/")

    @cached_property
    def on_ledger(self) -> bool:
        return self.path == UNKNOWN or any(fnmatch(self.name, known) for known in LEDGER)

    def line(self, index: int) -> int:
        """The line of the file, counted from 1, at `index` of the body, counted from 0."""
        return index + self.offset + 1


def read(root: Path, path: str) -> Page:
    text, problems = sources.read(root, path)
    body, meta = get_data(text)
    offset = text.count("\n", 0, len(text) - len(body)) if text.endswith(body) else 0
    return Page(path, tuple(body.split("\n")), offset, dict(meta), tuple(problems))


def paths(root: Path) -> list[str]:
    """Every page below `docs/`, relative to the root."""
    return sorted(file.relative_to(root).as_posix() for file in (root / DOCS).rglob("*.md"))


@cache
def _read_once(root: Path, path: str, modified: int, size: int) -> Page:
    return read(root, path)


def find(root: Path, body: str) -> Page:
    """The page whose body is `body`."""
    for path in paths(root):
        stat = (root / path).stat()
        page = _read_once(root, path, stat.st_mtime_ns, stat.st_size)
        if "\n".join(page.lines) == body:
            return page
    return Page(UNKNOWN, tuple(body.split("\n")))
