"""A snippet's code as HTML: tokens coloured, claims marked, the text exactly that of the file."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pygments.lexers.python import PythonLexer
from pygments.token import STANDARD_TYPES, Comment, Name, _TokenType

from . import colours, wrap
from .wrap import Token

PLAIN = {"", "n", "o", "p", "w"}
"""Classes that look like the text around them."""
LEXER = PythonLexer()


@dataclass(frozen=True)
class Marked:
    """A claim in the code: where its comments stand, and the attributes of its element."""

    line: int
    end_line: int
    attributes: str
    before: str = ""
    """Words before what the claim states; on its first line."""
    behind: str = ""
    """Words behind it."""


def code(
    text: str, lines: Sequence[int], marked: list[Marked], dimensions: Mapping[str, str]
) -> str:
    """HTML of the lines with those numbers."""
    rows = _rows(text)
    return "".join(_line(rows[line - 1], line, marked, dimensions) for line in lines)


@lru_cache(maxsize=1000)
def _rows(text: str) -> list[list[Token]]:
    rows: list[list[Token]] = [[]]
    for _, kind, value in LEXER.get_tokens_unprocessed(text):
        for number, part in enumerate(value.split("\n")):
            if number:
                rows.append([])
            if rows[-1] and rows[-1][-1][0] is kind:
                part = rows[-1].pop()[1] + part  # the quotes of a string and what is between them
            if part:
                rows[-1].append((kind, part))
    return rows


def _line(row: list[Token], line: int, marked: list[Marked], dimensions: Mapping[str, str]) -> str:
    """A line in an element of its own, which a narrow screen breaks: it knows how far it is in."""
    claim = next((each for each in marked if each.line <= line <= each.end_line), None)
    indent = wrap.indent(row)
    style = f' style="--in:{indent}"' if indent and wrap.may_break(row) else ""
    code, beside = wrap.parted(row)
    shown = "".join(_piece(each, line, claim, dimensions) for each in wrap.jointed(code))
    if beside:
        shown += f'<span class="side">{_piece(beside[0], line, claim, dimensions)}</span>'
    return f'<span class="line"{style}>{shown}\n</span>'


def _piece(token: Token, line: int, claim: Marked | None, dimensions: Mapping[str, str]) -> str:
    kind, value = token
    if token == wrap.JOINT:
        return "<wbr>"
    if kind is Comment.Single:
        return _beside(value, line, claim, dimensions)
    if (kind is Name and value in dimensions) or value in colours.WHOLE:
        return painted(value, dimensions)
    return _span(_css(kind), value)


def _beside(text: str, line: int, claim: Marked | None, dimensions: Mapping[str, str]) -> str:
    if not claim:
        return f'<span class="c1">{wrap.whole(painted(text, {}), len(text))}</span>'
    is_first = line == claim.line
    inner = _comment(text, claim, dimensions) if is_first else painted(text, dimensions)
    attributes = claim.attributes if is_first else ' class="claim more"'
    return f'<span{attributes}><span class="c1">{wrap.whole(inner, len(text))}</span></span>'


def _comment(text: str, claim: Marked, dimensions: Mapping[str, str]) -> str:
    """A claim's comment; the words around what it states are told from it."""
    start = text.index(claim.before) if claim.before else 0
    end = len(text.removesuffix(claim.behind))
    return (
        painted(text[:start], dimensions)
        + _words(claim.before, dimensions)
        + painted(text[start + len(claim.before) : end], dimensions)
        + _words(text[end:], dimensions)
    )


def _words(text: str, dimensions: Mapping[str, str]) -> str:
    return f'<span class="words">{painted(text, dimensions)}</span>' if text else ""


def _css(kind: _TokenType) -> str:
    while kind not in STANDARD_TYPES:
        assert kind.parent is not None
        kind = kind.parent
    return STANDARD_TYPES[kind]


def _span(css: str, text: str) -> str:
    escaped = html.escape(text, quote=False)
    return escaped if css in PLAIN else f'<span class="{css}">{escaped}</span>'


def painted(text: str, dimensions: Mapping[str, str]) -> str:
    return "".join(_span(css, piece) for piece, css in colours.paint(text, dimensions))
