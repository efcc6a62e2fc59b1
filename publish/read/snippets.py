"""The files under `snippets/` and their sections, checked before anything includes them."""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath

from ..base.jobs import LIBRARIES
from ..base.problems import Problem
from . import sources

SNIPPETS = "snippets"
NAME = re.compile(rf"{SNIPPETS}(/[a-z][a-z0-9_]*)+\.py")
SCISSORS = "-8<-"
MARKER = re.compile(r"^ *# --8<-- \[(start|end):([a-z][-_0-9a-z]*)\]$")
"""The one way to write a section's marker; pymdownx.snippets reads more ways than readers do."""


@dataclass(frozen=True)
class Snippet:
    path: str
    """Relative to the root, such as `snippets/matmul/forward_pass.py`."""
    text: str
    sections: Mapping[str, range] = field(default_factory=dict)
    """Indices of the lines between a section's markers."""

    @cached_property
    def stem(self) -> str:
        return PurePosixPath(self.path).stem

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()

    def holds(self, quote: str) -> bool:
        """Whether it holds the quote whole: `X @ W` is not what `X @ W.T` says."""
        start = r"(?<!\w)" if quote[:1].isidentifier() else ""
        start = r"(?<![\w.,])(?<![\w.,][-+])" if quote[:1].isdigit() else start
        end = (
            r"(?![\w%]|[.,]\d|\.\w)"
            if quote[-1:].isdigit()
            else r"(?!\w)"
            if re.fullmatch(r"[\w.]+", quote)
            else r"(?!\w|[(\[]|\.\w)"
        )
        return re.search(f"{start}{re.escape(quote)}{end}", self.text) is not None

    def shown(self, section: str | None) -> list[tuple[int, str]]:
        """Line numbers, counted from 1, and lines that a page shows: no marker is among them."""
        lines = self.text.removesuffix("\n").split("\n")
        indices = self.sections[section] if section else range(len(lines))
        return [(i + 1, lines[i]) for i in indices if not MARKER.match(lines[i])]


def load(root: Path, path: str) -> tuple[Snippet | None, list[Problem]]:
    """The snippet at `path`, None where there is no text to run, and what is wrong with it."""
    text, problems = sources.read(root, path)
    problems += _name(path)
    if not text.strip():
        return None, problems or [Problem(path, 1, "is empty", "Write the snippet or delete it.")]
    if not text.endswith("\n"):
        line = text.count("\n") + 1
        problems.append(Problem(path, line, "has no newline at its end", "Add one."))
    sections, wrong = _sections(path, text)
    return Snippet(path, text, sections), problems + wrong


def _name(path: str) -> list[Problem]:
    """Scripts find what lies beside them before the modules they mean."""
    stem = PurePosixPath(path).stem
    if stem in sys.stdlib_module_names or stem in LIBRARIES:
        hint = "Rename the file, and what includes it."
        return [Problem(path, 1, f"has a name that shadows the module {stem}", hint)]
    if not NAME.fullmatch(path):
        message = f"is not named like {SNIPPETS}/matmul/forward_pass.py"
        return [Problem(path, 1, message, "Use lower-case letters, digits and _ only.")]
    return []


def _sections(path: str, text: str) -> tuple[dict[str, range], list[Problem]]:
    sections: dict[str, range] = {}
    open_at: dict[str, int] = {}
    problems = []
    for index, line in enumerate(text.split("\n")):
        if SCISSORS not in line:
            continue
        marker = MARKER.match(line)
        if not marker:
            problems.append(
                Problem(
                    path,
                    index + 1,
                    f"is no section marker: {line.strip()}",
                    "Write # --8<-- [start:name] or # --8<-- [end:name], alone on its line.",
                )
            )
            continue
        edge, name = marker.groups()
        if edge == "start":
            if name in sections or name in open_at:
                message, hint = f"starts section {name} twice", "Rename one of the two."
                problems.append(Problem(path, index + 1, message, hint))
            open_at[name] = index
        elif name not in open_at:
            problems.append(
                Problem(
                    path,
                    index + 1,
                    f"ends section {name}, which did not start",
                    f"Write # --8<-- [start:{name}] above it.",
                )
            )
        else:
            sections[name] = range(open_at.pop(name) + 1, index)
    for name, index in open_at.items():
        problems.append(
            Problem(
                path,
                index + 1,
                f"starts section {name} and never ends it",
                f"Write # --8<-- [end:{name}] below the section.",
            )
        )
    return sections, problems
