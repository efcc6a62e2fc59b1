"""Words that state something: comparisons, numbers, universals, causes."""

from __future__ import annotations

import re
from collections.abc import Iterable

COMPARING: dict[str, str] = {
    "at least": "≥>", "no less than": "≥>", "no fewer than": "≥>", "not less than": "≥>",
    "more than": ">", "greater than": ">", "over": ">", "above": ">", "beyond": ">",
    "at most": "≤<", "no more than": "≤<", "not more than": "≤<", "up to": "≤<", "within": "≤<",
    "less than": "<", "fewer than": "<", "under": "<", "below": "<",
    "about": "≈", "roughly": "≈", "nearly": "≈", "almost": "≈", "around": "≈",
    "approximately": "≈", "some": "≈",
    "exactly": "=", "precisely": "=",
    "between": "≥>=≈",
    "adds up to": "=", "add up to": "=", "sums up to": "=",
}  # fmt: skip
"""Words in front of a number, and the signs of claims that say the same."""
BEHIND: dict[str, str] = {
    "or more": "≥", "or less": "≤", "or fewer": "≤", "and more": "≥", "at least": "≥",
    "at most": "≤",
}  # fmt: skip
MULTIPLES = ("twice", "thrice", "half", "a half", "a third", "a quarter", "double", "triple")
"""Words that make another number of the one behind them."""
DIRECTIONS = {
    "faster": "<", "quicker": "<", "shorter": "<", "cheaper": "<", "smaller": "<", "less": "<",
    "slower": ">", "longer": ">", "dearer": ">", "larger": ">", "more": ">",
}  # fmt: skip
"""Words that tell which of two is less: what is said to be so stands to the left of the sign."""
FACTORS = tuple(word for word in DIRECTIONS if word.endswith("er"))
"""Words beside a number of times."""
_COSTS = re.compile(
    r"(?<![\w-])(faster|quicker|cheaper|slower|dearer|(?:longer|shorter)(?= than\b|$))(?![\w-])",
    re.IGNORECASE,
)
"""Those that compare costs wherever they stand in a sentence."""

_COMPARED = re.compile(
    r"(?<![\w-])(faster|slower|quicker|cheaper|dearer|more slowly|more steeply|"
    r"(?:runs?|lies?|stays?) (?:above|below))(?![\w-])",
    re.IGNORECASE,
)

COUNTED = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty",
)  # fmt: skip
NUMERALS = {
    word: str(number)
    for number, word in enumerate(COUNTED)
} | {"once": "1", "twice": "2", "thrice": "3", "both": "2", "double": "2", "half": "0.5",
     "a third": "≈ 0.333", "a quarter": "0.25", "hundred": "100", "thousand": "1000"}  # fmt: skip
COUNTS = re.compile(
    rf"(?<![\w-])((?:{'|'.join(COUNTED[2:])}|hundred|thousand) times|{'|'.join(COUNTED[4:])}|"
    r"hundreds?|thousands?|millions?|dozens?|twice|thrice|half|halves|a third|a quarter|"
    r"doubles?|triples?|one(?: \w+){1,6} at a time)"
    r"(?![\w-])",
    re.IGNORECASE,
)
"""Words that count or multiply. Up to three, words name more than they count: the two sides."""
PART = re.compile(
    r"(?<![\w-])(half|a third|two thirds|a quarter|three quarters)(?= of\b)", re.IGNORECASE
)
"""Words that say how large a part of something is."""
SIZED = re.compile(
    rf"(?<![\w-])({'|'.join(COUNTED[2:])})(?: real| new| later| query| key)? (?:batches|blocks|"
    r"columns|examples|exams|features|goods|heads|keys|neurons|orders|points|queries|shops|"
    r"students|tokens)(?![\w-])",
    re.IGNORECASE,
)
"""Words that say the size of an axis. Of axes themselves, operands, sides they name two."""
NO_COUNT = ("half precisions?", "middle half", "minus twice", "you double")
"""What such words mean in the name of a format, in a formula, in the premise of an exercise."""
_NO_COUNT = re.compile(rf"\b(?:{'|'.join(NO_COUNT)})\b|^\w+[.]$", re.IGNORECASE)
"""One word and a full stop number an exercise."""
ALWAYS = ("all", "always", "any", "every", "exactly", "must", "only", "whatever")
NEVER = ("cannot", "impossible", "never", "no", "none", "nothing")
SHARES = {
    "most": "> 0.5", "mostly": "> 0.5",
    **dict.fromkeys(("nearly all", "nearly every", "nearly always"), "> 0.9"),
    **dict.fromkeys(("almost all", "almost every", "almost always"), "> 0.9"),
    **dict.fromkeys(("nearly no", "nearly none", "nearly nothing", "nearly never"), "< 0.1"),
    **dict.fromkeys(("almost no", "almost none", "almost nothing", "almost never"), "< 0.1"),
}  # fmt: skip
"""Words that tell how large a part is, and what they state of it."""
LITTLE = (
    "hardly", "barely", "scarcely", "next to nothing", "quite well", "some of them",
    "some of these", "some of those", "saves",
)  # fmt: skip
"""Words that tell an amount without a number."""
AMOUNTS = re.compile(rf"(?<![\w-])({'|'.join((*SHARES, *LITTLE))})(?![\w-])", re.IGNORECASE)
NO_AMOUNT = ("at most", "the most", "most of the time", "most often")
_NO_AMOUNT = re.compile(rf"\b(?:{'|'.join(NO_AMOUNT)})\b", re.IGNORECASE)
STATED = (
    NUMERALS
    | dict.fromkeys(ALWAYS, "True")
    | dict.fromkeys(NEVER, "False")
    | SHARES
    | dict.fromkeys(LITTLE, "True")
)
"""What a marked word states of the value of its expression."""

OF_OTHERS = ("always", "any", "cannot", "impossible", "must", "never", "whatever")
"""Of the words about all cases, those that speak of other cases than the one at hand."""

NO_UNIVERSAL = (
    "above all", "after all", "all in all", "all the same", "all along", "at all", "first of all",
    "if any", "whether any", "no longer", "no matter", "not all", "not always", "not any",
    "not every", "not only", "almost any", "hardly any", "next to nothing", "in no time",
    "only if it", *(share for share in SHARES if " " in share),
    "all but", "once and for all", "nothing but", "in all(?=[.,;:()])",
)  # fmt: skip
"""Phrases with such a word that speak of some, of most, or of nothing."""
UNIVERSAL = re.compile(
    r"(?<![\w-])(exactly one|always|never|only|every|all|any|none|nothing|no|must|cannot|"
    r"whatever|impossible)(?![\w-])",
    re.IGNORECASE,
)
_EXEMPT = re.compile(rf"\b(?:{'|'.join(NO_UNIVERSAL)})\b", re.IGNORECASE)

CAUSE = re.compile(r"\b(because|the reason is|that is why|which is why|due to|so)\b", re.IGNORECASE)
NUMERICS = (
    r"float16|float32|float64|bfloat16|TF32|half[- ]precisions?|precision|rounding|"
    r"overflows?|underflows?|cancels?"
)
"""What machine numbers do; a cause of it is named as one of speed is."""
COST = re.compile(
    rf"\b({NUMERICS}|fast|slow|faster|slower|fastest|slowest|quicker|speed|speeds|seconds|milliseconds|microseconds|latency|"
    r"throughput|bandwidth|memory-bound|compute-bound|clock|bytes|memory|cache|traffic)\b",
    re.IGNORECASE,
)


def _first(pattern: re.Pattern[str], words: str) -> str:
    found = pattern.search(words)
    return found[1] if found else ""


def universal(words: str) -> str:
    """The first word of a sentence that speaks of all cases; empty where there is none."""
    return _first(UNIVERSAL, _EXEMPT.sub(lambda phrase: "·" * len(phrase[0]), words))


def direction(words: str) -> str:
    """The first word of a text that tells which of two costs less; empty where there is none."""
    found = _COSTS.search(words.strip())
    return found[1].lower() if found else ""


def sized(words: str) -> str:
    """The first number in words that is the size of something; empty where there is none."""
    return _first(SIZED, words)


def count(words: str) -> str:
    """The first word of a sentence that counts what code can count; empty where there is none."""
    return _first(COUNTS, _NO_COUNT.sub(lambda phrase: "·" * len(phrase[0]), words))


def part(words: str) -> str:
    """The first word of a sentence that tells which part of something; empty without one."""
    return _first(PART, words)


def amount(words: str) -> str:
    """The first word of a sentence that tells how much without a number; empty without one."""
    return _first(AMOUNTS, _NO_AMOUNT.sub(lambda phrase: "·" * len(phrase[0]), words))


def costs(words: str) -> str:
    """The first word of a sentence that compares costs; empty where none does."""
    return _first(_COMPARED, words)


def cause(words: str) -> str:
    """The word with which a sentence names the cause of a speed; empty where it names none."""
    found = CAUSE.search(words) if COST.search(words) else None
    if (
        found
        and found[1].lower() == "so"
        and not re.search(r"(^|[,;:—] )so (?!that\b)", words, re.I)
    ):
        return ""
    return found[1] if found else ""


def comparing(before: str) -> str:
    """The comparing word right in front of a number, of the text that ends there."""
    return _last(before, COMPARING)


def multiple(before: str) -> str:
    return _last(before, MULTIPLES)


def _last(text: str, phrases: Iterable[str]) -> str:
    low = " ".join(text.lower().split())
    known = [phrase for phrase in phrases if re.search(rf"(?<![\w-]){phrase}$", low)]
    return max(known, key=len, default="")


def behind(after: str) -> str:
    """The comparing words right behind a number."""
    low = " ".join(after.lower().split())
    return next((phrase for phrase in BEHIND if re.match(rf"{phrase}\b", low)), "")


def factor(before: str, after: str) -> str:
    """The word beside a number that says what it multiplies: 3 times faster, faster by 3."""
    low = " ".join(after.lower().split())
    behind = re.match(rf"(?:times )?({'|'.join(FACTORS)})\b", low)
    front = re.search(
        rf"\b({'|'.join(FACTORS)}) by(?: another)?$", " ".join(before.lower().split())
    )
    found = behind or front
    return found[1] if found else ""
