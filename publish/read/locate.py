"""Finds where in the source a text of the converted page stands.

Python-Markdown keeps no line numbers. A page's tree is in the order of its source, so each text is
looked for from where the one before was found.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .lint import CODE_SPAN

LINK_TARGET = re.compile(r"(?<=\])\([^)\n]*\)")
ATTRIBUTES = re.compile(r"(?<=[`$*])\{[^}\n]*\}")
FORMULA = re.compile(r"\$\$?[^$]+\$\$?")
ORDINAL = re.compile(r"^[ >]*\d+[.)](?= )", re.MULTILINE)


class Locator:
    """Tells lines as indices of the body; `lines` are those of the body with fences blanked."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._source = "\n".join(lines)
        bare = self._source
        for pattern in (LINK_TARGET, ATTRIBUTES, ORDINAL):
            bare = pattern.sub(_blank, bare)
        self._math = CODE_SPAN.sub(_blank, bare)
        self._words = FORMULA.sub(_blank, self._math)
        self._spans: dict[str, list[int]] = {}
        for span in CODE_SPAN.finditer(self._source):
            self._spans.setdefault(_plain(span[0]), []).append(span.end())
        self._at = 0

    def code(self, text: str) -> int:
        """Line of the next code span with that text."""
        places = self._spans.get(_plain(text), [])
        return self._reached(next((end for end in places if end > self._at), *places[:1] or [0]))

    def math(self) -> int:
        """Line of the next formula."""
        found = FORMULA.search(self._math, self._at) or FORMULA.search(self._math)
        return self._reached(found.end() if found else 0)

    def word(self, text: str) -> int:
        """Line of the next `text` that is neither code nor a link's target."""
        start = self._words.find(text, self._at)
        if start < 0:
            start = self._words.find(text)
        return self._reached(start + len(text) if start >= 0 else 0)

    def _reached(self, end: int) -> int:
        """Go on from `end`; where nothing was found (0), stay."""
        self._at = end or self._at
        return self._source.count("\n", 0, self._at)


def _plain(code: str) -> str:
    """The text of a code span as it comes out: a bar in a table is escaped in the source."""
    return " ".join(code.strip("`").replace(r"\|", "|").split())


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])
