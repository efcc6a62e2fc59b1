"""Holds the words of a page against what it claims: comparisons, universals, causes, counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from itertools import takewhile

from ..base.problems import Problem
from ..read import words
from ..read.pages import UNKNOWN, Page
from ..read.sentences import CHOICES, Piece, Sentence
from . import grounds

LESSONS = ("start.md", "glossary.md", "lessons/*.md", "practice/*.md")
"""Pages on which a number in words is a number."""
PAGES = ("reference.md", "errors.md", *LESSONS)
"""Pages on which a sentence about all cases needs a ground."""
MOST_CHOICES = 0.4
"""Share of the sentences about all cases that may be definitions or advice."""
SIGNS = "<>≤≥≈"
SHOWN_SIGN = re.compile(r"^(?:&[gl]t;|[<>≤≥≈])\s*")
SAID = {"≥": "a lower bound", "≤": "an upper bound", ">": "a lower bound", "<": "an upper bound",
        "≈": "a rounded number", "=": "an equality"}  # fmt: skip
UNIVERSAL_HINT = (
    'Quote a law (*…*{ law="…" }), claim it, write *must*{ .definition } or { .advice } if it is'
    " a choice, or say it of the cases that ran."
)


def problems(page: Page, sentences: Sequence[Sentence]) -> list[Problem]:
    if not page.on_ledger:
        return []
    found = []
    for sentence in sentences:
        told = [*_comparisons(sentence), *_multiples(sentence), *grounds.compared(sentence)]
        told += unfounded(sentence) if _is_asked(page) else _causes(sentence)
        told += (*compares_costs(sentence), *amounts(sentence)) if _is_asked(page) else ()
        told += counted(sentence) if _is_on(page, LESSONS) else ()
        found += [Problem(page.path, page.line(line), *rest) for line, *rest in told]
    return found


def unfounded(sentence: Sentence) -> Iterator[tuple[int, str, str]]:
    """What it says of all cases, or of a cause, and stands on nothing."""
    yield from _causes(sentence)
    word = _speaks_of_all(sentence)
    if not word:
        return
    if not grounds.of(sentence):
        message = f"says “{word}” of all cases, and nothing was searched: {_short(sentence)}"
        yield sentence.line_of(word), message, UNIVERSAL_HINT
    elif not grounds.carries(sentence, word):
        message = f"says “{word}”, which no number beside it carries: {_short(sentence)}"
        yield sentence.line_of(word), message, UNIVERSAL_HINT


def amount(sentence: Sentence) -> str:
    """The word with which it tells how much, where nothing checks it."""
    is_searched = sentence.marks & {*grounds.SEARCHED, *CHOICES}
    return words.amount(sentence.unmarked) if _states(sentence) and not is_searched else ""


def amounts(sentence: Sentence) -> Iterator[tuple[int, str, str]]:
    if word := amount(sentence):
        message = f"says “{word}”, an amount that nothing checks: {_short(sentence)}"
        hint = f'Claim the word: *{word}*{{ claim="expression" }}, or say it with a number.'
        yield sentence.line_of(word), message, hint


def counts(page: Page, sentences: Sequence[Sentence]) -> tuple[int, int]:
    """How many sentences speak of all cases, and how many of those are definitions or advice."""
    if not _is_asked(page):
        return 0, 0
    said = [each for each in sentences if _speaks_of_all(each)]
    return len(said), sum(not each.marks & grounds.GROUNDS for each in said)


def _is_asked(page: Page) -> bool:
    return _is_on(page, PAGES)


def _is_on(page: Page, names: Sequence[str]) -> bool:
    return page.path == UNKNOWN or any(fnmatch(page.name, known) for known in names)


def _speaks_of_all(sentence: Sentence) -> str:
    return words.universal(sentence.words) if _states(sentence) else ""


def _states(sentence: Sentence) -> bool:
    """A title, a link, a question and what others say in quotation marks state nothing."""
    said = sentence.words
    is_said = re.fullmatch(r"[“\"][^“”\"]*[”\"]", said)
    return not (sentence.is_title or sentence.is_link or said.endswith("?") or is_said)


def counted(sentence: Sentence) -> Iterator[tuple[int, str, str]]:
    word = words.count(sentence.words) if _states(sentence) else ""
    if grounds.of(sentence):
        is_searched = sentence.marks & grounds.SEARCHED
        word = (
            "" if is_searched else words.sized(sentence.unmarked) or words.part(sentence.unmarked)
        )
    else:
        word = word or words.sized(sentence.words) if _states(sentence) else ""
    if word:
        message = f"counts “{word}” in words, which nothing checks: {_short(sentence)}"
        hint = f'Claim the word: *{word}*{{ claim="expression" }}, or say it without a number.'
        yield sentence.line_of(word), message, hint


def cost(sentence: Sentence) -> str:
    """The word with which it compares costs, where nothing was compared."""
    is_asked = _states(sentence) and not grounds.of(sentence)
    return words.costs(sentence.words) if is_asked else ""


def compares_costs(sentence: Sentence) -> Iterator[tuple[int, str, str]]:
    if word := cost(sentence):
        message = f"says “{word}”, and nothing was compared: {_short(sentence)}"
        hint = f'Claim the word: *{word}*{{ claim="this < that" }}, or say what was measured only.'
        yield sentence.line_of(word), message, hint


def _causes(sentence: Sentence) -> Iterator[tuple[int, str, str]]:
    word = words.cause(sentence.words)
    if word and not grounds.of(sentence):
        message = f"names a cause with “{word}”, which nothing separates: "
        hint = "Claim a run with the cause against one without it, or say what was measured only."
        yield sentence.line_of(word), message + _short(sentence), hint


def _short(sentence: Sentence) -> str:
    text = sentence.words
    return text if len(text) <= 60 else f"{text[:59]}…"


def hush(sentences: Sequence[Sentence]) -> None:
    """Takes the sign off each number whose words say the same: at least `≥ 9` reads at least 9."""
    for sentence in sentences:
        for piece, phrase, signs in _compared(sentence):
            if phrase and _sign(piece) in signs and piece.element is not None:
                piece.element.text = SHOWN_SIGN.sub("", piece.element.text or "")


def _compared(sentence: Sentence) -> Iterator[tuple[Piece, str, str]]:
    """The numbers that a comparing word stands beside, and the signs that say the same."""
    for number, piece in enumerate(sentence.pieces):
        if _is_number(piece):
            before = words.comparing(_plain(sentence.pieces[:number][-1:]))
            after = words.behind(_plain(sentence.pieces[number + 1 : number + 2]))
            if before:
                yield piece, before, words.COMPARING[before]
            if after:
                yield piece, after, words.BEHIND[after]


def _comparisons(sentence: Sentence) -> Iterator[tuple[int, str, str]]:
    for piece, phrase, signs in _compared(sentence):
        if _sign(piece) not in signs:
            bare = piece.text.lstrip(f"{SIGNS} ")
            form = bare if signs[0] == "=" else f"{signs[0]} {bare}"
            message = f"says “{phrase}” beside {piece.text}, which states {SAID[_sign(piece)]}"
            yield piece.index, message, f"Write `{form}`, or other words."


def _multiples(sentence: Sentence) -> Iterator[tuple[int, str, str]]:
    for number, piece in enumerate(sentence.pieces):
        if not _is_number(piece):
            continue
        if phrase := words.multiple(_plain(sentence.pieces[:number][-1:])):
            hint = f'Claim the word as well: *{phrase}*{{ claim="expression" }}.'
            message = f"says “{phrase}” in front of {piece.text}, which nothing checks"
            yield piece.index, message, hint
        if phrase := words.factor(*_around(sentence.pieces, number)):
            yield from _factor(piece, phrase)


def _is_number(piece: Piece) -> bool:
    element = piece.element
    if element is None or element.tag not in ("code", "math"):
        return False
    is_marked = element.get("claim") is not None or "given" in (element.get("class") or "").split()
    return is_marked and bool(re.match(rf"[{SIGNS}]?\s*-?\d", piece.text))


def _around(pieces: Sequence[Piece], number: int) -> tuple[str, str]:
    """The words between a number and the code in front of it and behind it, claimed ones too."""
    before = takewhile(lambda p: not grounds.is_code(p), reversed(pieces[:number]))
    behind = takewhile(lambda p: not grounds.is_code(p), pieces[number + 1 :])
    texts = [p.text for p in before][::-1], [p.text for p in behind]
    return "".join(texts[0]), "".join(texts[1])


def _plain(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces if piece.element is None)


def _sign(piece: Piece) -> str:
    """A number with a suffix (`134M`) is rounded to its digits."""
    if piece.text[0] in SIGNS:
        return piece.text[0]
    return "≈" if re.search(r"\d\s?[^\d.,\s]", piece.text) else "="


def _factor(piece: Piece, phrase: str) -> Iterator[tuple[int, str, str]]:
    """How many times faster: a quotient, and more than one."""
    source = piece.element.get("claim") or "" if piece.element is not None else ""
    value = float(re.sub(r"[^\d.]", "", piece.text.split("×")[0]) or 0)
    if "/" not in source or value <= 1 or _sign(piece) in "<≤":
        message = f"says “{piece.text} {phrase}”, which is no quotient over one"
        yield piece.index, message, "Claim the larger divided by the smaller: `> 2×`."
