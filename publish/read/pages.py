"""The page being converted: its file, its body and the true line numbers.

Python-Markdown hands an extension the text and not the file, so the file is found by content.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatch
from functools import cache, cached_property
from pathlib import Path, PurePosixPath
from typing import Any

import yaml
from mkdocs.utils.meta import get_data

from ..base.problems import Problem, no_yaml
from . import sources

DOCS = "docs"
EXCEPTIONS: Mapping[str, str] = {
    "labs/*.md": "a lab's notebook as Zensical reads it; the lab was checked where it ran",
}
"""Pages that may state what nothing compares, and why; `docs/how.md` tells them."""
RULER = re.compile(r"-{3}[ \t]*")
REFERENCE = re.compile(r"(?:^|[\s\[{,:-])[&*][^\s&*]|<<:")
"""What points at another place of the YAML, or is pointed at."""
DEEPEST = 20
UNKNOWN = "page.md"
"""Name of a text that is no file below `docs/`; it is held to the rules of a lesson."""


@dataclass(frozen=True)
class Page:
    path: str
    """Relative to the root, such as `docs/lessons/matmul.md`."""
    lines: tuple[str, ...]
    """The body, without the front matter."""
    head: tuple[str, ...] = ()
    """The lines of the file above the body."""
    meta: dict[str, Any] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    """What is wrong with the bytes of the file."""

    @cached_property
    def name(self) -> str:
        """Relative to `docs/`, such as `lessons/matmul.md`."""
        return self.path.removeprefix(f"{DOCS}/")

    @property
    def home(self) -> str:
        """The way from the address of the page back to the root of the site."""
        address = PurePosixPath(self.name)
        return "../" * (len(address.parts) - (address.name == "index.md"))

    @cached_property
    def on_ledger(self) -> bool:
        return not any(fnmatch(self.name, each) for each in EXCEPTIONS)

    def line(self, index: int) -> int:
        """The line of the file, counted from 1, at `index` of the body, counted from 0.

        Of a body without lines, the last one of the file.
        """
        return min(index + len(self.head) + 1, max(len(self.head) + len(self.lines), 1))


def read(root: Path, path: str) -> Page:
    text, problems = sources.read(root, path)
    lines = text.split("\n")
    if unread := _unread(path, lines):
        return Page(path, (), tuple(lines), {}, (*problems, unread))
    body, meta = get_data(text)
    head = lines[: text.count("\n", 0, len(text) - len(body)) if text.endswith(body) else 0]
    problems += _front_matter(path, lines, dict(meta))
    return Page(path, tuple(body.split("\n")), tuple(head), dict(meta), tuple(problems))


def _unread(path: str, lines: list[str]) -> Problem | None:
    """Front matter that nobody writes: to read it would take long, or more than Python has."""
    if not RULER.fullmatch(lines[0]):
        return None
    end = next((i for i, line in enumerate(lines) if i and RULER.fullmatch(line)), len(lines))
    for number, line in enumerate(lines[:end], 1):
        deep = line.count("[") + line.count("{") + line.count("- ") > DEEPEST
        if deep or line.startswith(" " * (2 * DEEPEST)) or REFERENCE.search(line):
            message = f"has front matter that is more than a list of texts: {line.strip()[:40]}"
            return Problem(path, number, message, "Write a line for each, such as title: Products.")
    return None


def _front_matter(path: str, lines: list[str], meta: dict[str, Any]) -> list[Problem]:
    """What MkDocs passes over in silence: it shows what it cannot read, or hides what it can."""
    if not RULER.fullmatch(lines[0]):
        message = f"starts with {lines[0]!r}, which is read as metadata and not shown"
        hint = "Start with a heading; metadata stands between two lines of ---."
        return [Problem(path, 1, message, hint)] if meta else []
    end = next((i for i, line in enumerate(lines) if i and RULER.fullmatch(line)), 0)
    if not end:
        return [Problem(path, 1, "opens front matter that nothing closes", "Write --- below it.")]
    try:
        loaded = yaml.safe_load("\n".join(lines[1:end]))
    except yaml.MarkedYAMLError as error:
        return [no_yaml(path, error, 1)]
    except (yaml.YAMLError, ValueError) as error:  # such as a date that no calendar has
        return [Problem(path, 2, f"is no YAML: {error}".split("\n")[0], "Put it between quotes.")]
    if not isinstance(loaded, dict):
        hint = "Write a line for each, such as title: Products."
        return [Problem(path, 1, "has front matter that names nothing", hint)]
    return []


def paths(root: Path) -> list[str]:
    """Every page below `docs/`, relative to the root."""
    return sorted(file.relative_to(root).as_posix() for file in (root / DOCS).rglob("*.md"))


@cache
def _read_once(root: Path, path: str, modified: int, size: int) -> Page:
    return read(root, path)


def find(root: Path, body: str) -> Page:
    """The page whose body is `body`."""
    for path in filter(lambda path: (root / path).is_file(), paths(root)):
        stat = (root / path).stat()
        page = _read_once(root, path, stat.st_mtime_ns, stat.st_size)
        if "\n".join(page.lines) == body:
            return page
    return Page(UNKNOWN, tuple(body.split("\n")))
