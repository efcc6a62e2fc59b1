"""A line of a page's prose as plain Markdown: marks removed, links led to where they lead now."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from publish.read.lint import CODE_SPAN

MARK = re.compile(r"\{[^{}]*(?:\bclaim\s*=\s*\"[^\"]*\"|\.(?:given|rule|quote)\b)[^{}]*\}")
WORD = re.compile(
    r"\*(?P<words>[^*]+)\*\{ (?:claim=\"[^\"]*\"|\.(?:definition|advice)) \}"
    r"|(?<=\*)\{ (?:law|myth)=\"[^\"]*\" \}"
)
"""A marked word, and the mark of a sentence, which keeps its stars."""
MARKABLE = re.compile(rf"{CODE_SPAN.pattern}|\$[^$]+\$")
LINK = re.compile(r"(?<=\])\((?P<target>[^()\s]+)(?P<title>\s+\"[^\"]*\")?\)")


def plain(line: str, link: Callable[[str], str]) -> str:
    return "".join(
        text if is_code else LINK.sub(lambda found: _link(found, link), text)
        for text, is_code in pieces(line)
    )


def pieces(line: str) -> Iterator[tuple[str, bool]]:
    """The line without marks, cut into code spans and formulas (True) and what is around them."""
    end = 0
    for span in MARKABLE.finditer(line):
        if span.start() < end:
            continue
        yield _unmarked(line[end : span.start()]), False
        yield span[0], True
        mark = MARK.match(line, span.end())
        end = mark.end() if mark else span.end()
    yield _unmarked(line[end:]), False


def _unmarked(text: str) -> str:
    return WORD.sub(lambda found: found["words"] or "", text)


def claims(line: str) -> Iterator[tuple[int, int]]:
    """Where each claim of the line stands, from its span to the end of its mark."""
    end = 0
    for span in MARKABLE.finditer(line):
        mark = MARK.match(line, span.end()) if span.start() >= end else None
        if mark:
            end = mark.end()
            if "claim" in mark[0]:
                yield span.start(), end


def _link(found: re.Match[str], link: Callable[[str], str]) -> str:
    return f"({link(found['target'])}{found['title'] or ''})"
