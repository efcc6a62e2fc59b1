"""What is wrong with a page: one problem a place, and the exception that stops the build."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs.exceptions import BuildError


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that a contributor must change, and how."""

    path: str
    """The file to edit, relative to the root of the repository."""
    line: int
    message: str
    """What was stated and what happened, in one sentence."""
    hint: str = ""
    """What to do about it."""
    page: str = ""
    """The page and line that shows the file, where the file is not the page itself."""

    def __str__(self) -> str:
        shown = f" (shown at {self.page})" if self.page else ""
        hint = f"\n    {self.hint}" if self.hint else ""
        return f"{self.path}:{self.line}: {self.message}{shown}{hint}"


class FalsePageError(BuildError):
    """A page states what did not happen; MkDocs prints a `BuildError` without a traceback."""

    def __init__(self, page: str, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        count = len(self.problems)
        noun = "problem" if count == 1 else "problems"
        lines = "\n".join(map(str, self.problems))
        super().__init__(f"{page} has {count} {noun}:\n{lines}")
