"""What is wrong with a page: one problem a place, and the exception that stops the build."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from mkdocs.exceptions import BuildError
from yaml import MarkedYAMLError

LISTED = 9
"""Names in a hint at most."""
LONGEST = 600
"""Characters of a message, or of a hint: more is nothing that anybody reads."""


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
        hint = f"\n    {_short(self.hint)}" if self.hint else ""
        return f"{self.path}:{self.line}: {_short(self.message)}{shown}{hint}"


def _short(text: str) -> str:
    """In one line; what is quoted may have several."""
    text = text.replace("\n", " ")
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def no_yaml(path: str, error: MarkedYAMLError, above: int = 0) -> Problem:
    """What is wrong with the YAML of a file, `above` lines of which stand before it."""
    unclosed = error.problem and "end of stream" in error.problem
    mark = error.context_mark if unclosed else error.problem_mark
    message = f"is no YAML: {f'{error.context}, ' if unclosed else ''}{error.problem}"
    hint = "Put texts that hold : or # between quotes, and indent what belongs together alike."
    return Problem(path, above + (mark.line if mark else 0) + 1, message, hint)


def near(name: str, known: Iterable[str]) -> str:
    """A hint on a name that is not known: the one that was meant, or those that there are."""
    names = sorted(set(known))
    if close := get_close_matches(name, names, n=1):
        return f"Did you mean {close[0]}?"
    more = ", …" if len(names) > LISTED else ""
    return f"There are {', '.join(names[:LISTED])}{more}." if names else "There are none."


class FalsePageError(BuildError):
    """A page states what did not happen; MkDocs prints a `BuildError` without a traceback."""

    def __init__(self, page: str, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        count = len(self.problems)
        noun = "problem" if count == 1 else "problems"
        lines = "\n".join(map(str, self.problems))
        super().__init__(f"{page} has {count} {noun}:\n{lines}")
