"""Reads the prose of labs: what is wrong with it, and what it says of all cases against laws.

A notebook has no marks. The code cell below the prose says `# law: name`, and the prose quotes that
law letter by letter. A word that tells an amount, or which of two costs less, stands in a checked
comment of the code around the prose: `share  # > 0.9: nearly all`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from pathlib import Path

from .account import retold, wording
from .base.problems import Problem, near
from .labs import lab_prose, script
from .labs.script import Cell, Script
from .laws import room
from .laws.room import Law
from .read import words
from .read.sentences import Sentence

NAMED = re.compile(r"# law: *(?P<name>\w+) *")
STATED = re.compile(
    r"\S *# *(?P<sign>[<>≤≥≈]|==)? *(?P<bound>\d+(?:[.]\d+)?)[^:\n]*: *(?P<words>.*)"
)
"""A checked comment with words behind it."""
WORD_HINT = "Say the word in a checked comment of the code around it: `share  # > 0.9: nearly all`."
HINT = "Quote a law, with # law: its_name in the code cell below, or say it of the cases that ran."


def problems(root: Path) -> Iterator[Problem]:
    laws = room.read(root).laws
    for path in script.paths(root):
        yield from _of_lab(script.read(root, path), laws)


def _of_lab(lab: Script, laws: dict[str, Law]) -> Iterator[Problem]:
    converted = lab_prose.convert(lab)
    yield from (*lab.problems, *converted.problems)
    said = converted.sentences
    for above, cell in zip(lab.cells, [*lab.cells[1:], None], strict=True):
        if above.is_code:
            continue
        here = [each for each in said if above.first <= each.pieces[0].index + 1 <= above.last]
        named = list(_named(lab, cell)) if cell and cell.is_code else []
        quoted = [laws[name].sentence for _, name in named if name in laws]
        stated = list(_comments(lab, above))
        for sentence in here:
            if not any(sentence.quoted in law for law in quoted):
                for line, message, _ in wording.unfounded(sentence):
                    yield Problem(lab.path, line + 1, message, HINT)
            for line, message in _unclaimed(sentence, stated):
                yield Problem(lab.path, line + 1, message, WORD_HINT)
            for line, message, hint in retold.of(sentence, laws):
                yield Problem(lab.path, line + 1, message, hint)
        text = " ".join(sentence.quoted for sentence in here)
        for line, name in named:
            if name not in laws:
                message = f"names the law {name}, which there is not"
                yield Problem(lab.path, line, message, near(name, laws))
            elif laws[name].sentence not in text:
                message = f"names the law {name}, and the prose above does not quote it"
                hint = f"Write there, letter by letter: {laws[name].sentence}"
                yield Problem(lab.path, line, message, hint)


def _named(lab: Script, cell: Cell) -> Iterator[tuple[int, str]]:
    for line in range(cell.first, cell.last + 1):
        if found := NAMED.fullmatch(lab.lines[line - 1]):
            yield line, found["name"]


def _comments(lab: Script, prose: Cell) -> Iterator[re.Match[str]]:
    """The checked comments with words behind them, of the code right above and right below."""
    at = lab.cells.index(prose)
    above = takewhile(lambda cell: cell.is_code, reversed(lab.cells[:at]))
    below = takewhile(lambda cell: cell.is_code, lab.cells[at + 1 :])
    for cell in (*above, *below):
        for line in lab.lines[cell.first - 1 : cell.last]:
            if found := STATED.search(line):
                yield found


def _unclaimed(sentence: Sentence, stated: Iterable[re.Match[str]]) -> Iterator[tuple[int, str]]:
    """Where a sentence tells an amount, or which costs less, that no comment states."""
    for word in (wording.amount(sentence), wording.cost(sentence)):
        if word and not any(_carries(comment, word.lower()) for comment in stated):
            message = f"says “{word}”, which no checked comment around it states"
            yield sentence.line_of(word), message


def _carries(comment: re.Match[str], word: str) -> bool:
    """A share is at least as large as the word says, or as small."""
    if not re.search(rf"\b{re.escape(word)}\b", comment["words"].lower()):
        return False
    sign, _, share = words.SHARES.get(word, "").partition(" ")
    bound = float(comment["bound"])
    if sign == ">":
        return comment["sign"] in (">", "≥") and bound >= float(share)
    return not sign or (comment["sign"] in ("<", "≤") and bound <= float(share))
