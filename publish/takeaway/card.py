"""A card to study, and how its two sides are written in HTML."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import lru_cache

from markdown import Markdown
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers.python import PythonLexer

HIDDEN = "\ue000"
"""Stands in a text where a card hides a fact; no page holds that character."""
BLANK = '<b class="hidden">?</b>'
LEXER = PythonLexer(stripnl=False)
FORMATTER = HtmlFormatter(nowrap=True)
MARKDOWN = Markdown(extensions=["tables", "fenced_code", "sane_lists"])
FORMULA = re.compile(r"\$\$(?P<block>[^$]+)\$\$|(?<![\\$\w])\$(?P<inline>[^$]+)\$")


NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
DIGITS = 4
"""Of a number that a person works out, zeros at its ends aside."""
QUARTERS = ("", "5", "25", "75")
"""What stands behind the point of such a number; another fraction has one digit at most."""
DRAWN = re.compile(r"default_rng|\brandn?\(|\brandint\(|manual_seed")
"""Code whose numbers somebody would have to have drawn."""
OPENING = 60
"""Characters by which a reader of many cards tells them apart."""


@dataclass(frozen=True)
class Card:
    identity: str
    """What it is about, in words that stay when its answer changes: a re-import updates it."""
    page: str
    kind: str
    question: str
    answer: str
    level: str = ""
    """Of an interview: screen, onsite or hard."""


def is_for_machines(text: str) -> bool:
    """Whether a fact holds a number that nobody works out or keeps in mind."""
    numbers = NUMBER.findall(text)
    digits = [re.sub(r"[,.]", "", number).strip("0") for number in numbers]
    odd = [
        number
        for number, all_digits in zip(numbers, digits, strict=True)
        if number.partition(".")[2].rstrip("0") not in QUARTERS and len(all_digits) > 1
    ]
    rounded = "≈" in text and re.search(r"\.\d*[1-9]", text)
    return bool(rounded) or any(len(number) > DIGITS for number in digits) or bool(odd)


def opening(question: str) -> str:
    """How a card begins, as a reader sees it."""
    text = html.unescape(re.sub(r"<[^>]+>", " ", question))
    return " ".join(text.split())[:OPENING]


def code(text: str) -> str:
    lines = "\n".join(map(_line, text.split("\n")))
    return f'<pre class="code"><code>{lines.replace(HIDDEN, BLANK)}</code></pre>'


@lru_cache(maxsize=10_000)
def _line(text: str) -> str:
    """By line: the cards of a snippet share most of theirs."""
    return highlight(text, LEXER, FORMATTER).rstrip("\n")


def term(text: str) -> str:
    return f"<code>{html.escape(text, quote=False).replace(HIDDEN, BLANK)}</code>"


def prose(markdown: str) -> str:
    """HTML of plain Markdown; formulas as Anki typesets them."""
    formulas: list[str] = []

    def keep(found: re.Match[str]) -> str:
        text = found["block"] or found["inline"]
        left, right = (r"\[", r"\]") if found["block"] else (r"\(", r"\)")
        formulas.append(left + html.escape(text, quote=False) + right)
        return f"\ue001{len(formulas) - 1}\ue002"

    kept = FORMULA.sub(keep, markdown)
    text = MARKDOWN.reset().convert(kept)
    text = re.sub("\ue001(\\d+)\ue002", lambda found: formulas[int(found[1])], text)
    return text.replace(HIDDEN, BLANK)
