"""What a stated shape is said of: its statement's value, names, or something unknown."""

from __future__ import annotations

import re

_NAME = r"(?!(?:shapes?|sizes?|has|have|is|are|of|with|and|the|both)\b)[A-Za-z_]\w*(?:\.\w+)*?"
# `x: (N, D)`, `x.shape = (N, D)`, `shape of x: (N, D)`, `x and y have shape (N, D)`
_ABOUT = re.compile(
    rf"(?:the |both )?(?:shapes? of )?(?P<names>{_NAME}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*){_NAME})*)"
    r"(?:\.shape)?(?:,? (?:has |have |is |are |of |with )*(?:the )?(?:shape|size))?\s*[:=]?\s*",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    r"(?:(?:each|both|all|becomes?|now|still|back|to|of|shapes?|sizes?|is|are|the|has|have|with|it)\b"
    r"|[-=]{1,2}>|→|[:=,–—-]|\s)*",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:inputs?|arg(?:ument)?s?|param(?:eter)?s?|operands?|not|no|never|without|before|previous"
    r"|old|instead|unlike|than|expects?|expected|require[sd]?|needs?|from|if|unless|was|were|should)\b"
    r"|n't\b",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s+(?:is|are|was|were|has|had|have|would|could|should|may|might|no|if|unless|before|instead"
    r"|without|nor|or|isn't|aren't)\b|[\s,;:–—-]*(?:(?:not|never|wrong|instead|unless)\b|\|)",
    re.IGNORECASE,
)
_TAIL_OF = re.compile(
    r"[\s,;:–—-]*(?:(?:the\s+)?(?:shape|size)\s+)?(?:of|for|from|in|as|like)\s+(?:the\s+)?(\w+)"
)


def names_in(lead: str) -> tuple[str, ...]:
    """The words before a shape that it may be said of: `x`, or `X` and `W`."""
    found = _ABOUT.fullmatch(lead)
    if not found:
        return ()
    return tuple(re.split(r"\s*,\s*|\s+and\s+|\s*&\s*", found["names"]))


def is_plain(lead: str) -> bool:
    """Whether the words before a shape say no more than that it is one."""
    return bool(_PLAIN.fullmatch(lead))


def is_elsewhere(lead: str) -> bool:
    """Whether the words before a shape speak of something else, or deny it."""
    return bool(_ELSEWHERE.search(lead))


def turns(tail: str, names: frozenset[str]) -> bool:
    """Whether the words behind a shape say that it is another's, or no fact: `is W's`, `of x`."""
    if _TAIL.match(tail):
        return True
    found = _TAIL_OF.match(tail)
    return found is not None and found[1] in names


def is_open(tail: str) -> bool:
    """Whether the words behind a shape offer another one: `or (d,)`, `| (b f t)`."""
    return bool(re.match(r"\s*(?:,?\s*or\b|\||/|if\b|unless\b|\w*\s*\*?\s*\()", tail))
