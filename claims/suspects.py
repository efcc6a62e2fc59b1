"""What looks like a claim: a comment that strict mode does not let pass as prose unread."""

from __future__ import annotations

import re

LOOKS_LIKE_SHAPE = re.compile(r"\((?:\s*[\w.…*/+-]+\s*,)+\s*(?:[\w.…*/+-]+\s*)?\)")
_ERROR_NAME = r"\b(?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Warning)\b"
_TYPE = (
    r"(?:True|False|None|NaN|nan|inf(?:inity)?|scalar|int(?:eger)?|float|bool(?:ean)?|str(?:ing)?"
    r"|complex|list|tuple|dict|empty|zeros?|ones|error|fails|(?:will )?(?:fail|raise)s?)"
)
_ALL_OF_IT = re.compile(rf"(?:an?\s+|the\s+|all\s+)?{_TYPE}\s*[.!]?", re.IGNORECASE)
_VERB = (
    r"(?:is|are|was|be|gives?|returns?|equals?|yields?|becomes?|prints?|holds?|raises?|throws?|"
    r"fails? with)"
)
_STARTS = re.compile(
    rf"(?:(?:it|this|that|which)\s+)?(?:{_VERB}|[-=]{{1,2}}>|→|==?|:)\s*\s(?:an?\s+|all\s+)?"
    rf"(?:{_TYPE}\b|{_ERROR_NAME})",
)
_BESIDE_CODE = re.compile(rf"\b{_VERB}\s+(?:True|False|None)\b|{_ERROR_NAME}")
_NAME = r"(?:[A-Za-z_]\w*)"
_DIM = rf"{_NAME}(?:\s*(?://|[-+*/])\s*{_NAME})*"
_LIST = re.compile(rf"{_DIM}(?:\s*,\s*{_DIM})+,?")
_TIMES = re.compile(rf"\b({_NAME})\s*(?:×|\bx\b|\bby\b)\s*({_NAME})")
_CROSS = re.compile(rf"\b{_NAME}\s*×\s*{_NAME}")
"""No words are joined by that sign."""
_GROUP = re.compile(rf"[(\[]\s*({_NAME}(?:\s+{_NAME})+)\s*[)\]]")
_SAID_OF = re.compile(
    rf"\b({_NAME}(?:\.{_NAME})*)\s+(?:is|was|becomes|=)\s+(\((?:[^()]*,)+[^()]*\))"
)
_SECTION = re.compile(r";*-+8<-+\s*(?:\[\s*(?:start|end)\s*:\s*[\w-]+\s*\])?")
_CODE_OF_TOOL = re.compile(r"\b[A-Z]{1,5}\d{2,5}\b|\b(?:float|u?int|complex|bfloat)\d+\b")


def has_number(text: str) -> bool:
    """A number in any of Unicode's forms: `3`, `½`, `❽`, `²`."""
    return any(map(str.isnumeric, text))


def looks_like_shape(text: str) -> bool:
    """A tuple in parentheses somewhere in the text: what lenient mode counts as unread."""
    return bool(LOOKS_LIKE_SHAPE.search(text))


def is_claim_like(text: str) -> bool:
    """A number, or a tuple in parentheses."""
    return has_number(text) or looks_like_shape(text)


def states_words(text: str, *, beside: bool) -> bool:
    """Words that state a type, a truth or an error: `scalar`, `is True`, `raises KeyError`."""
    if _ALL_OF_IT.fullmatch(text.strip()) or _STARTS.match(text.strip()):
        return True
    return beside and bool(_BESIDE_CODE.search(text))


def is_bare_shape(text: str, sizes: frozenset[str], others: frozenset[str]) -> bool:
    """A shape without its parentheses or commas: `B, T, C`, `(b t d)`, `batch × n_in`.

    `sizes` are names that stand for sizes in the file; `others` are all others that it assigns.
    """

    def is_size(name: str) -> bool:
        return name in sizes or (name not in others and len(name) <= 2)

    text = re.sub(r"^(?:.*\b(?:shape|size)s?\b\s*(?:is\b|of\b|[=:])?|->|→)\s*", "", text).strip()
    text = text.strip("`").removesuffix(".").strip()
    if _LIST.fullmatch(text):
        return all(map(is_size, re.findall(_NAME, text)))
    words = text.split()
    if len(words) > 1 and all(w in sizes or (w.isupper() and is_size(w)) for w in words):
        return True
    if any(is_size(a) and is_size(b) for a, b in _TIMES.findall(text)) or _CROSS.search(text):
        return True
    groups = [re.findall(_NAME, group) for group in _GROUP.findall(text)]
    return any(all(is_size(name) or name == "x" for name in group) for group in groups)


def why_unread(text: str) -> str:
    """Why a comment with a number in it reads as none, and how to write it where that is known."""
    if found := re.search(r"\[\s*-?[\d.]+(?:\s+-?[\d.]+)+\s*\]", text):
        numbers = found[0].strip("[] ").split()
        return f"a list has commas: write [{', '.join(numbers)}]"
    if found := _SAID_OF.search(text):
        return f"a shape is said of a name with a colon: write {found[1]}: {found[2]}"
    if re.search(r"\d\s*\^\s*\d", text):
        return "^ is no power in Python: write 1e6, 2**20 as its value, or with commas 1,000,000"
    return "reads as no claim"


def hides_claim(directive: str) -> bool:
    """A comment for a tool with more in it than the tool reads: `noqa: (8, 4)`, `! 12`."""
    if directive.startswith(("!/", "-*-")):
        return looks_like_shape(directive)
    if re.fullmatch(r"type:\s*\([\w., \[\]]*\)\s*->\s*[\w.\[\], ]+", directive):
        words = re.findall(r"[A-Za-z_][\w.]*", directive.partition(":")[2])
        return any(word[0].islower() and word not in _PYTHON_TYPES for word in words)
    return is_claim_like(_CODE_OF_TOOL.sub("", _SECTION.sub("", directive, count=1)))


_PYTHON_TYPES = frozenset(
    ("int", "float", "str", "bool", "bytes", "complex", "list", "tuple", "dict", "set", "object")
)
