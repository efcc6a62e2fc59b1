"""Where a narrow screen breaks a line of code: between names, never in one, nor in a shape."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pygments.token import Comment, Whitespace, _TokenType

Token = tuple[_TokenType, str]

FITS = 34
"""Characters that a phone shows side by side."""
JOINT: Token = (Whitespace, "")
"""Where code without a space may go on in the next line."""
RUN = re.compile(rf"\S{{{FITS},}}")
JOINTS = re.compile(r"(?<=[(\[])(?=\w)|(?<=[\w)\]])(?=\.[a-zA-Z_])")
SHAPE = re.compile(r"\((?:[^()<]|<[^>]+>)*\)")
"""A shape, its dimensions coloured or not."""
TAG = re.compile(r"<[^>]+>")


def indent(row: Sequence[Token]) -> int:
    text = _text(row)
    return len(text) - len(text.lstrip(" "))


def may_break(row: Sequence[Token]) -> bool:
    """Whether it is longer than a phone is wide."""
    return len(_text(row)) > FITS


def jointed(row: Sequence[Token]) -> list[Token]:
    """The row with joints, where it has more without a space than a phone shows."""
    text, at = _text(row), 0
    joints = {found.start() for found in JOINTS.finditer(text)} if RUN.search(text) else set()
    pieces: list[Token] = []
    for kind, value in row:
        if at in joints and kind is not Comment.Single:
            pieces.append(JOINT)
        pieces.append((kind, value))
        at += len(value)
    return pieces


def _text(row: Sequence[Token]) -> str:
    return "".join(value for _, value in row)


def whole(comment: str, length: int) -> str:
    """HTML of a comment of that length, in which a shape stays in one piece."""
    return SHAPE.sub(_whole, comment) if length > FITS else comment


def _whole(shape: re.Match[str]) -> str:
    fits = len(TAG.sub("", shape[0])) < FITS
    return f'<span class="to">{shape[0]}</span>' if fits else shape[0]


def parted(row: list[Token]) -> tuple[list[Token], list[Token]]:
    """The code of a row, and the comment beside it; a comment alone is beside nothing."""
    is_beside = bool(row) and row[-1][0] is Comment.Single and bool(_text(row[:-1]).strip())
    return (row[:-1], row[-1:]) if is_beside else (row, [])
