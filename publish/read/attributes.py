"""Which attributes a page may give: those of marks, and the ids of headings; no others.

With any other a page could hide words, or make what nothing checked look as if it were.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown.extensions.attr_list import AttrListTreeprocessor, get_attrs_and_remainder

from ..base.problems import Problem
from .pages import Page

KINDS = ("given", "rule", "quote", "definition", "advice")
NAMES = ("claim", "law", "myth")
HINT = (
    "Remove it: pages give .given, .rule, .quote, .definition, .advice, claim, law, myth and the id"
    " of a heading."
)
TYPES = "abstract danger example failure info note question success tip warning"
LIST = re.compile(AttrListTreeprocessor.BASE_RE)
"""Reaches to the last brace of a line, in which several lists may stand."""
MISPLACED = re.compile(
    r"\{[^{}]*(?:\b(?:claim|law|myth)\s*=|\.(?:given|rule|quote|definition|advice)\b)[^{}]*\}"
)
SPAN = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")
MATH = re.compile(r"\$[^$]+\$")
HEADING = re.compile(r"#{1,6} ")
ANCHOR = re.compile(r"[a-z][a-z0-9-]*")
BLOCK = re.compile(r"/{3,} *\w")
OPTION = re.compile(rf"    (?:type: (?:{TYPES.replace(' ', '|')})|open: (?:true|false))")


def scan(page: Page, lines: Sequence[str]) -> Iterator[Problem]:
    """`lines` are those of the body, its fences blanked."""
    is_header = False
    for index, text in enumerate(lines):
        found = []
        if is_header and text.startswith("    ") and text.strip():
            if not OPTION.fullmatch(text.rstrip()):
                found = [f"sets an option of a block that no page has: {text.strip()}"]
        else:
            is_header = bool(BLOCK.match(text))
            found = [f"gives the attribute {name}" for name in _unknown(text)]
            is_of_block = index > 0 and LIST.fullmatch(text.strip()) and lines[index - 1].strip()
            for mark in () if is_of_block else _lost(text):
                yield Problem(page.path, page.line(index), *misplaced(mark))
        for message in found:
            yield Problem(page.path, page.line(index), message, HINT)


def misplaced(mark: str) -> tuple[str, str]:
    """Message and hint."""
    hint = "Write it right behind the closing backtick, with no space between."
    return f"has a mark that belongs to nothing: {mark}", hint


def _lost(text: str) -> Iterator[str]:
    """Marks behind no code, formula or emphasis: behind a mark, Markdown mixes up the words."""
    visible = MATH.sub("$", SPAN.sub("`", text))
    for found in MISPLACED.finditer(visible):
        if visible[: found.start()][-1:] not in ("`", "$", "*"):
            yield found[0]


def _unknown(text: str) -> Iterator[str]:
    visible = MATH.sub("", SPAN.sub("", text))
    for attributes in _lists(visible):
        for name, value in attributes:
            if name == "." and value in KINDS:
                continue
            if name == "id" and HEADING.match(text) and ANCHOR.fullmatch(value or ""):
                continue
            if name not in NAMES:
                yield f".{value}" if name == "." else name


def _lists(text: str) -> Iterator[Sequence[tuple[str, str | None]]]:
    """The attributes of each list in a line, as Python-Markdown reads one that starts there."""
    at = 0
    while written := LIST.search(text, at):
        attributes, rest = get_attrs_and_remainder(written[1])
        yield attributes
        at = max(written.end(1) - len(rest), written.start() + 1)
