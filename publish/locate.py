"""Finds where in the source a text of the converted page stands.

Python-Markdown keeps no line numbers. A page's tree is in the order of its source, so each text is
looked for from where the one before was found.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .lint import CODE_SPAN, MATH

LINK_TARGET = re.compile(r"(?<=\])\([^)\n]*\)")
ATTRIBUTES = re.compile(r"(?<=[`$])\{[^}\n]*\}")
ORDINAL = re.compile(r"^[ >]*\d+[.)](?= )", re.MULTILINE)


class Locator:
    """Tells lines as indices of the body; `lines` are those of the body with fences blanked."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._source = "\n".join(lines)
        bare = self._source
        for pattern in (LINK_TARGET, ATTRIBUTES, ORDINAL):
            bare = pattern.sub(_blank, bare)
        self._math = CODE_SPAN.sub(_blank, bare)
        self._words = MATH.sub(_blank, self._math)
        self._at = 0

    def code(self, text: str) -> int:
        """Line of the next code span with that text."""
        words = (re.escape(word).replace(r"\|", r"\\?\|") for word in text.split())
        return self._find(self._source, r"(?<=`)\s*" + r"\s+".join(words) + r"\s*(?=`)")

    def math(self) -> int:
        """Line of the next formula."""
        return self._find(self._math, r"\$\$?[^$]+\$\$?")

    def word(self, text: str) -> int:
        """Line of the next `text` that is neither code nor a link's target."""
        return self._find(self._words, re.escape(text))

    def _find(self, source: str, pattern: str) -> int:
        compiled = re.compile(pattern)
        found = compiled.search(source, self._at) or compiled.search(source)
        if found:
            self._at = found.end()
        return self._source.count("\n", 0, self._at)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])
