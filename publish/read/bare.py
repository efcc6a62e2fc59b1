"""What a text states that only a mark can answer for: numbers in any writing, shapes, errors."""

from __future__ import annotations

import re

NAMES = re.compile(
    r"(?<![\w.])(?:"
    r"b?[Ff]loat(?:8|16|32|64)|BFloat16|u?int(?:4|8|16|32|64)|complex(?:64|128)|TF32|[BF]P?(?:F16|16|8)"
    r"|GPT-[234]|[AHV][12]00|T4|c10|(?:mat|m|batch)[12]|log(?:2|10)|UTF-8|SHA-256|CC BY 4\.0"
    r")(?![\w.]*\d)|§[ \xa0]?\d+"
)
"""Names that hold digits. Whoever adds one sees to it that it states nothing of a run."""
NUMBER = re.compile(r"(?:(?<!\w)[^\W\d_]\w*[-.]?)?\.?\d(?:[\w.,]*\w)?(?:(?<=\d[eE])[-+−]\d+)?%?")
"""With the letters that it is glued to, since `x4` and `approx.12` are read as numbers."""
DIGITS = re.compile(r"[-+−]?[\d.,]*\d[\d.,]*(?:[eE][-+]?\d+)?%?")
IDENTIFIER = re.compile(r"(?<![\w.])[A-Za-z_][A-Za-z0-9_]*|(?<=\.)[A-Za-z_][A-Za-z0-9_]*")
LIST = r"\s*[^\W\d]\w*(?:\s*,\s*[^\W\d]\w*)*\s*,?\s*"
SHAPE_IN_WORDS = re.compile(
    rf"(?<![\w\])])(?:\((?=[^)]*,){LIST}\)|\[(?=[^\]]*,){LIST}\])|\w+\s?×\s?\w+"
)
SHAPE_IN_CODE = re.compile(
    r"(?<![\w\])])(?:\([^()]*,[^()]*\)|\[[^\[\]:]*,[^\[\]:]*\])|->|→|\w+\s?×\s?\w+|\w+ x \w+"
)
RAISED = re.compile(r"(?<!\w)[A-Z]\w*(?:Error|Exception|Warning|Interrupt)(?!\w)")
VALUE = re.compile(r"(?<![\w.=])(?:True|False|[-+−]?(?:inf|nan))(?!\w)")
PRINTED = re.compile(r"(?<![\w.])(?:array|tensor|dtype)\(|torch\.Size\(")


def number(text: str, *, code: bool = False) -> str:
    """The first number of a text, empty if it holds none; identifiers of code are names."""
    return next(iter(numbers(text, code=code)), "")


def numbers(text: str, *, code: bool = False) -> list[str]:
    shadow = NAMES.sub(_blank, text)
    if code:
        shadow = IDENTIFIER.sub(_blank, shadow)
    if not shadow.isascii():  # ½, ❽, ⒛, ² are numbers, too
        shadow = "".join("0" if each.isnumeric() else each for each in shadow)
    return [text[found.start() : found.end()] for found in NUMBER.finditer(shadow)]


def shape(text: str) -> str:
    """The first shape of names that stands in words; `(n_in, batch)` says as much as `(3, 8)`."""
    found = SHAPE_IN_WORDS.search(text)
    return found[0] if found else ""


def in_words(text: str) -> list[str]:
    """Whatever words state: each number, a shape of names, the type of an error."""
    raised = RAISED.search(text)
    found = [*numbers(text), shape(text), raised[0] if raised else ""]
    return [each for each in found if each]


def in_code(text: str) -> bool:
    """Whether a code span without a mark says what came out of a run."""
    return bool(
        number(text, code=True)
        or SHAPE_IN_CODE.search(text)
        or RAISED.search(text)
        or VALUE.fullmatch(text.strip())
        or PRINTED.match(text.strip())
    )


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
