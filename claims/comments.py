"""The comments of a source text: where each stands, and which code token it follows."""

from __future__ import annotations

import io
import tokenize
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Token:
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


def find_comments(source: str) -> CommentMap:
    """Tokenize `source`. Raises SyntaxError or tokenize.TokenError where it is no Python."""
    comments: list[Comment] = []
    code_lines: set[int] = set()
    on_line: dict[int, list[Token]] = {}
    lines = source.split("\n")
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        (start, _), (line, column) = token.start, token.end
        if token.type == tokenize.COMMENT:
            text = token.string[1:].removeprefix(" ").rstrip()
            before = tuple(on_line.get(line, ()))
            comments.append(Comment(line, token.start[1], text, before))
        elif token.type not in _SILENT:
            end = len(lines[line - 1][:column].encode())
            code_lines.update(range(start, line + 1))
            on_line.setdefault(line, []).append(Token(token.string, line, end))
    return CommentMap(tuple(comments), frozenset(code_lines))
