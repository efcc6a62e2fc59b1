"""Tells what a comment states from the words around it: `(2, 3)` in `(2, 3): a row an example`."""

from __future__ import annotations

import re

BARE = ("output", "error")
"""Kinds of which every word counts."""
WORDS = re.compile(r"(?:\s*[:;,–—]|\s+--?)\s+[^\d()\[\]]*$")
"""Words behind a claim hold neither number nor bracket; the grammar of claims sees to that."""
TUPLE = re.compile(r"\(|\[")


def split(kind: str, stated: str) -> tuple[str, str, str]:
    """The words before a fact, the fact, and the words behind it."""
    if kind in BARE:
        return "", stated, ""
    first = TUPLE.search(stated) if kind in ("shape", "flow") else None
    start = first.start() if first else 0
    words = WORDS.search(stated, start)
    end = words.start() if words else len(stated)
    if first and not words:
        end = max(stated.rfind(")"), stated.rfind("]")) + 1
    return stated[:start], stated[start:end], stated[end:]
