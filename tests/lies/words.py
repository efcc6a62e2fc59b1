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
    re.IGNORECASE,
)
BEHIND_IT = re.compile(rf"`[^`]+`\{{ claim=\"[^\"]*\" \}} (?P<text>{'|'.join(BEHIND)})\b")
PAIRS = (
    ("at least", "at most"), ("more", "fewer"), ("more than", "less than"), ("over", "under"),
    ("above", "below"), ("larger", "smaller"), ("largest", "smallest"), ("rows", "columns"),
    ("row", "column"), ("first", "last"), ("before", "after"), ("always", "never"),
    ("keeps", "changes"), ("all", "none"), ("every", "no"), ("twice", "half"), ("up to", "over"),
    ("left", "right"), ("exactly", "about"), ("same", "other"), ("added", "subtracted"),
    ("each", "no"), ("can", "cannot"), ("between", "under"), ("or more", "or less"),
    ("faster", "slower"), ("longer", "shorter"), ("cheaper", "dearer"), ("only", "not"),
    ("nearly all", "nearly no"), ("most", "nearly no"),
)  # fmt: skip
COMPARED = (
    "at least", "at most", "more than", "less than", "larger", "smaller", "largest", "smallest",
    "rows", "columns", "row", "column", "first", "last", "before", "after", "always", "never",
    "keeps", "changes", "faster", "slower", "longer", "shorter", "above", "below",
)  # fmt: skip
"""Words that turn a sentence round wherever they stand in it."""
SENTENCE = re.compile(r"[^\s|](?:(?![.!?]\s)[^|\n])*")
BOUND = re.compile(
    r"`[<>≤≥][^`]*`\{ claim=|\*(?:fast|slow|larg|small|long|short|cheap)er\*\{ claim="
)
SUMS = ("adds up to", "add up to", "sums up to")
"""They compare nothing: what they lead to is the sum."""
QUIET = re.compile(
    r"\*(?:[^*`]|`[^`]*`)+\*\{ (?:law|myth|claim)=\"[^\"]*\" \}|`[^`]*`|\$[^$]*\$|"
    r"\{ (?:claim=\"[^\"]*\"|[.]\w+) \}|\]\([^)]*\)"
)
"""What is no plain word: code, marks, marked words, the places of links."""
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
OPPOSITE = {one: other for pair in PAIRS for one, other in (pair, pair[::-1])}
WORD = re.compile(
    rf"(?<![\w-])(?:{'|'.join(sorted(OPPOSITE, key=len, reverse=True))})(?![\w-])", re.I
)


KINDS = {
    QUOTED: "a word of a law turned round",
    MARKED: "a marked word turned round",
    BESIDE: "a comparing word turned round",
    BEHIND_IT: "a word behind a number turned round",
}
IN_SENTENCE = "a word of a comparing sentence turned round"


def of_page(path: str, text: str) -> Iterator[Lie]:
    """Each word of a page that a law, a sign or a run can give away, turned round."""
    places = {(start, end): kind for start, end, kind in _marked(text)}
    for place in _in_comparing_sentences(text):
        places.setdefault(place, IN_SENTENCE)
    for (start, end), kind in places.items():
        word = text[start:end].lower()
        line = text.count("\n", 0, start) + 1
        what = f"{word} became {OPPOSITE[word]}"
        yield Lie(path, line, what, start, end, OPPOSITE[word], kind)


def _marked(text: str) -> Iterator[tuple[int, int, str]]:
    """In quoted laws, in marked words, and in words directly beside a claimed number."""
    for pattern, kind in KINDS.items():
        for found in pattern.finditer(text):
            start, end = found.span("text")
            if text[start:end].lower().endswith(SUMS):
                continue
            outside = re.sub(r"`[^`]*`", _blank, text[start:end])
            for word in WORD.finditer(outside):
                yield start + word.start(), start + word.end(), kind


def _in_comparing_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Anywhere in a sentence that states a bound, or which of two is less."""
    prose = FENCE.sub(_blank, text)
    for sentence in SENTENCE.finditer(prose):
        if BOUND.search(sentence[0]):
            outside = QUIET.sub(_blank, sentence[0])
            for word in WORD.finditer(outside):
                if word[0].lower() in COMPARED:
                    yield sentence.start() + word.start(), sentence.start() + word.end()


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", "`", found[0])


def search(root: Path) -> hunt.Hunt:
    """Every such lie about the tree, each of which must be reported on its line."""
    with hunt.copied(root) as copy:
        told = {path: list(of_page(path, (root / path).read_text())) for path in pages.paths(root)}
        batches = [batch for lies in told.values() for batch in hunt.one_a_line(lies)]
        left = [lie for each in batches for lie in hunt.survivors_of(copy, each, [each[0].path])]
    return hunt.Hunt(tuple(lie for lies in told.values() for lie in lies), tuple(left), ())
