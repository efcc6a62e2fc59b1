"""Words of a lab that tell an amount or compare costs: a checked comment around them says the same.

`share  # > 0.9: nearly all` in the code above or below carries "nearly all" in the prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from publish.account import wording
from publish.read import words
from publish.read.sentences import Sentence

from .script import Cell, Script

STATED = re.compile(r"\S *# *(?P<sign>[<>≤≥≈]|==)? *(?P<bound>[\d.]+)[^:\n]*: *(?P<words>.*)")
HINT = "Say the word in a checked comment of the code around it: `share  # > 0.9: nearly all`."


def around(lab: Script, prose: Cell) -> Iterator[re.Match[str]]:
    """The checked comments with words behind them, of the code right above and right below."""
    at = lab.cells.index(prose)
    above = takewhile(lambda cell: cell.is_code, reversed(lab.cells[:at]))
    below = takewhile(lambda cell: cell.is_code, lab.cells[at + 1 :])
    for cell in (*above, *below):
        for line in lab.lines[cell.first - 1 : cell.last]:
            if found := STATED.search(line):
                yield found


def unclaimed(sentence: Sentence, stated: Iterable[re.Match[str]]) -> Iterator[tuple[int, str]]:
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
