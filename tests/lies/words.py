"""Lies by words: in quoted laws, beside claims and in marked words, one is turned round.

The numbers of such a sentence stay as they are, so that its words alone can give it away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from publish.read import pages
from publish.read.words import BEHIND, COMPARING
from tests.lies import hunt
from tests.lies.tell import Lie

QUOTED = re.compile(r"\*(?P<text>(?:[^*`]|`[^`]*`)+)\*\{ (?:law|myth)=\"")
MARKED = re.compile(r"\*(?P<text>[^*`]+)\*\{ claim=\"")
BESIDE = re.compile(
    rf"(?<![\w-])(?P<text>{'|'.join(sorted(COMPARING, key=len, reverse=True))}) `[^`]+`\{{ claim=",
)
BEHIND_IT = re.compile(rf"`[^`]+`\{{ claim=\"[^\"]*\" \}} (?P<text>{'|'.join(BEHIND)})\b")
PAIRS = (
    ("at least", "at most"), ("more", "fewer"), ("more than", "less than"), ("over", "under"),
    ("above", "below"), ("larger", "smaller"), ("largest", "smallest"), ("rows", "columns"),
    ("row", "column"), ("first", "last"), ("before", "after"), ("always", "never"),
    ("keeps", "changes"), ("all", "none"), ("every", "no"), ("twice", "half"), ("up to", "over"),
    ("left", "right"), ("exactly", "about"), ("same", "other"), ("added", "subtracted"),
    ("each", "no"), ("can", "cannot"), ("between", "under"), ("or more", "or less"),
)  # fmt: skip
OPPOSITE = {one: other for pair in PAIRS for one, other in (pair, pair[::-1])}
WORD = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(OPPOSITE, key=len, reverse=True))})(?![\w-])")


KINDS = {
    QUOTED: "a word of a law turned round",
    MARKED: "a marked word turned round",
    BESIDE: "a comparing word turned round",
    BEHIND_IT: "a word behind a number turned round",
}


def of_page(path: str, text: str) -> Iterator[Lie]:
    """Each word of a page that a law, a sign or a run can give away, turned round."""
    for pattern in KINDS:
        for found in pattern.finditer(text):
            start, end = found.span("text")
            outside = re.sub(r"`[^`]*`", lambda code: "`" * len(code[0]), text[start:end])
            for word in WORD.finditer(outside):
                what = f"{word[0]} became {OPPOSITE[word[0]]}"
                line = text.count("\n", 0, start) + 1
                place = start + word.start(), start + word.end()
                yield Lie(path, line, what, *place, OPPOSITE[word[0]], KINDS[pattern])


def search(root: Path) -> hunt.Hunt:
    """Every such lie about the tree, each of which must be reported on its line."""
    with hunt.copied(root) as copy:
        told = {path: list(of_page(path, (root / path).read_text())) for path in pages.paths(root)}
        batches = [batch for lies in told.values() for batch in hunt.one_a_line(lies)]
        left = [lie for each in batches for lie in hunt.survivors_of(copy, each, [each[0].path])]
    return hunt.Hunt(tuple(lie for lies in told.values() for lie in lies), tuple(left), ())
