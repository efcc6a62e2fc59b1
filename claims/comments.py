"""The comments of a source text: where each stands, and which code token it follows."""

from __future__ import annotations

import io
import tokenize
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

_SILENT = frozenset(
    {
        tokenize.NL,
        tokenize.NEWLINE,
        tokenize.COMMENT,
        tokenize.INDENT,
        tokenize.DEDENT,
        tokenize.ENCODING,
        tokenize.ENDMARKER,
    }
)


class Token(NamedTuple):
    """A code token: its text, and where it ends (line, byte offset as `ast` counts)."""

    text: str
    line: int
    end: int


@dataclass(frozen=True)
class Comment:
    """A comment: `col` is the column of its `#`, `text` what follows `#` and one space."""

    line: int
    col: int
    text: str
    before: tuple[Token, ...]  # the code tokens to its left on the line

    @property
    def stands_alone(self) -> bool:
        return not self.before


@dataclass(frozen=True)
class CommentMap:
    """All comments in order, and the lines that hold code (a blank line is in neither)."""

    comments: tuple[Comment, ...]
    code_lines: frozenset[int]

    @cached_property
    def ends(self) -> dict[int, int]:
        """For each comment alone on its line, the line below it and those that follow it."""
        found: dict[int, int] = {}
        for comment in reversed(self.comments):
            if comment.stands_alone:
                found[comment.line] = found.get(comment.line + 1, comment.line + 1)
        return found


def find_comments(source: str) -> CommentMap:
    """Tokenize `source`. Raises SyntaxError or tokenize.TokenError where it is no Python."""
    comments: list[Comment] = []
    code_lines: set[int] = set()
    on_line: dict[int, list[tuple[str, int]]] = {}
    lines = source.split("\n")
    for kind, text, (start, column), (line, end), _ in tokenize.generate_tokens(
        io.StringIO(source).readline
    ):
        if kind == tokenize.COMMENT:
            before = _before(on_line.get(line, []), line, lines[line - 1])
            comments.append(Comment(line, column, text[1:].removeprefix(" ").rstrip(), before))
        elif kind not in _SILENT:
            if start == line:
                code_lines.add(line)
            else:
                code_lines.update(range(start, line + 1))
            on_line.setdefault(line, []).append((text, end))
    return CommentMap(tuple(comments), frozenset(code_lines))


def _before(tokens: list[tuple[str, int]], number: int, line: str) -> tuple[Token, ...]:
    """The tokens of a line, each with the byte where it ends."""
    found, stop, size = [], 0, 0
    for text, end in tokens:
        size += len(line[stop:end].encode())
        stop = end
        found.append(Token(text, number, size))
    return tuple(found)
