"""The comments of a text one by one, each with the lines that go on from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claims import grammar
from claims.attach import Statements
from claims.comments import Comment, CommentMap
from claims.subjects import is_print
from claims.suspects import hides_claim

_LITERAL_STARTS = (
    "(",
    "[",
    "{",
    "'",
    '"',
    "tensor(",
    "array(",
    "torch.",
    "≈",
    ">",
    "<",
    "True",
    "False",
    "None",
)


def joined(
    lines: CommentMap, statements: Statements, *, strict: bool
) -> Iterator[tuple[Comment, int]]:
    """The comments, with the lines that go on from an output, an error or a note joined to them."""
    by_line = {c.line: c for c in lines.comments}
    taken: set[int] = set()
    for comment in lines.comments:
        if comment.line in taken or _is_directive(comment, strict=strict):
            continue
        end = comment.line
        texts = [comment.text]
        joint = _joint(comment, statements, strict=strict)
        while joint is not None and (below := by_line.get(end + 1)) and below.stands_alone:
            if grammar.is_note(below.text) or _is_directive(below, strict=strict):
                break
            if not strict and grammar.read(below.text, strict=False).flow:
                break
            texts.append(below.text)
            end += 1
            taken.add(end)
        if end > comment.line:
            comment = replace(comment, text=(joint or "").join(texts))
        yield comment, end


def _is_directive(comment: Comment, *, strict: bool) -> bool:
    """In strict mode nothing hides in a comment for a tool."""
    if not grammar.is_directive(comment.text):
        return False
    return not strict or not hides_claim(comment.text)


def _joint(comment: Comment, statements: Statements, *, strict: bool) -> str | None:
    """What joins further comment lines to this one; None where they stand for themselves."""
    if grammar.is_note(comment.text):
        return " " if comment.stands_alone else None
    if comment.stands_alone:
        return None
    if grammar.read(comment.text, strict=strict).error:
        return " "
    statement = statements.on(comment.line)
    if statement and is_print(statement) and (strict or is_literal(comment.text)):
        return "\n"
    return None


def is_literal(text: str) -> bool:
    return text.startswith(_LITERAL_STARTS) or text[:1].isdigit() or text[1:2].isdigit()
