"""The files under `snippets/`, checked before anything includes them."""

from __future__ import annotations

import hashlib
import re
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from ..base.jobs import LIBRARIES
from ..base.problems import Problem
from . import sources

SNIPPETS = "snippets"
NAME = re.compile(rf"{SNIPPETS}(/[a-z][a-z0-9_]*)+\.py")
SCISSORS = "-8<-"
"""In a line that pymdownx.snippets would take for its own."""


@dataclass(frozen=True)
class Snippet:
    path: str
    """Relative to the root, such as `snippets/matmul/forward_pass.py`."""
    text: str

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

    @property
    def lines(self) -> list[str]:
        """All of them: a page shows what ran, and nothing else ran."""
        return self.text.removesuffix("\n").split("\n")


def load(root: Path, path: str) -> tuple[Snippet | None, list[Problem]]:
    """The snippet at `path`, None where there is no text to run, and what is wrong with it."""
    text, problems = sources.read(root, path)
    problems += _name(path)
    if not text.strip():
        return None, problems or [Problem(path, 1, "is empty", "Write the snippet or delete it.")]
    if not text.endswith("\n"):
        line = text.count("\n") + 1
        problems.append(Problem(path, line, "has no newline at its end", "Add one."))
    return Snippet(path, text), problems + _scissors(path, text)


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


def _scissors(path: str, text: str) -> list[Problem]:
    hint = "Remove the line: a page shows a snippet whole, so that nothing runs out of sight."
    return [
        Problem(path, number, f"holds a marker of a section or an include: {line.strip()}", hint)
        for number, line in enumerate(text.split("\n"), 1)
        if SCISSORS in line
    ]
