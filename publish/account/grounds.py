"""Which marks carry a sentence about all cases, and a word that tells which of two is less.

A number that equals what one run computed says nothing of other runs: it carries no *always*. A
claimed word carries its sentence, and so does an expression that asks all of an array; what a
sentence shows of one run, a shape or an array or a bound, carries *every*, *all*, *only* and *no*,
which may speak of that run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from ..read import directions, words
from ..read.sentences import CHOICES, Piece, Sentence

SEARCHED = {"law", "myth", "rule"}
GROUNDS = {"claim", *SEARCHED}
ADVISING = ("Fix:", "Catch it:", "How to catch it:")
"""How advice starts on many pages."""
ASKS_ALL = re.compile(
    r"\b(?:all|any|max|min|allclose|array_equal|equal|count_nonzero|isnan)\(|\bfor\b"
)
"""In an expression: it asks all numbers of an array, or all cases of a list."""
MERELY = re.compile(r"(?<![\w-])only(?: by| up to)?\s+$", re.IGNORECASE)
BOUND = re.compile(r"^[<>≤≥]")
SEVERAL = re.compile(r"[(\[][^()\[\]]*,|->")
"""In what is stated: a shape, an array, a flow."""


def of(sentence: Sentence) -> set[str]:
    """What a sentence stands on; what starts as advice needs no mark of it."""
    advised = {"advice"} if sentence.words.startswith(ADVISING) else set()
    return (sentence.marks | advised) & {*GROUNDS, *CHOICES}


def carries(sentence: Sentence, word: str) -> bool:
    """Whether what a sentence stands on says something of all cases, of which the word speaks."""
    if of(sentence) - {"claim"} or any(_carries(p, word) for p in sentence.claims):
        return True
    return word.lower() == "only" and _is_merely(sentence.pieces)


def _carries(piece: Piece, word: str) -> bool:
    if words.universal(piece.text) or ASKS_ALL.search(_source(piece)):
        return True
    is_shown = BOUND.search(piece.text) or SEVERAL.search(piece.text)
    return bool(is_shown) and word.lower() not in words.OF_OTHERS


def _is_merely(pieces: Sequence[Piece]) -> bool:
    """Whether *only* stands right in front of a number that is claimed: no more than that."""
    return any(
        before.element is None and MERELY.search(before.text) and _source(number)
        for before, number in pairwise(pieces)
    )


def _source(piece: Piece) -> str:
    return (piece.element.get("claim") or "") if piece.element is not None else ""


def compared(sentence: Sentence) -> Iterator[tuple[int, str, str]]:
    """Words such as *faster* beside a quotient: claimed, and of the two that the quotient has."""
    pieces = sentence.pieces
    for at, piece in enumerate(pieces):
        if not is_code(piece):
            said = directions.compared(_source(piece))
            found = [(i, *told) for i in _numbers(pieces, at) if (told := _said(pieces, at, i))]
            if found and all(said not in (sides, sides[::-1]) for _, _, sides in found):
                i, word, sides = found[0]
                message = f"says “{word}” beside {pieces[i].text}, and not of which of the two"
                yield pieces[i].index, message, _hint(word, sides)


def _numbers(pieces: Sequence[Piece], at: int) -> Iterator[int]:
    """The code in front of a word and that behind it."""
    for beside in (range(at - 1, -1, -1), range(at + 1, len(pieces))):
        yield from islice((i for i in beside if is_code(pieces[i])), 1)


def _said(pieces: Sequence[Piece], at: int, number: int) -> tuple[str, directions.Sides] | None:
    """The word that compares costs, and the two of the quotient that it stands beside."""
    sides, text = directions.divided(_source(pieces[number])), pieces[at].text
    factor = words.factor(*((text, "") if at < number else ("", text)))
    is_claimed = text.lower() in words.DIRECTIONS
    word = words.direction(text) or (factor if abs(at - number) == 1 else text * is_claimed)
    return (word.lower(), sides) if word and sides else None


def is_code(piece: Piece) -> bool:
    return piece.element is not None and piece.element.tag in ("code", "math")


def _hint(word: str, quotient: tuple[str, str]) -> str:
    more, less = quotient
    sign = words.DIRECTIONS[word]
    sides = f"{less} < {more}" if sign == "<" else f"{more} > {less}"
    return f'Claim the word: *{word}*{{ claim="{sides}" }}.'
