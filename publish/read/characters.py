"""Characters that a reader cannot see, or cannot tell from others."""

from __future__ import annotations

import re
import unicodedata

EXOTIC = re.compile(r"[^\n\r\t -~]")
INVISIBLE = ("C", "Z")
"""Categories: controls, bidirectional overrides, unassigned; spaces of other widths."""
SCRIPTS = ("LATIN ", "GREEK ", "MICRO SIGN")
"""How the names of letters start that this site is written in."""
LOOKALIKES = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo", strict=True))
"""Greek letters that look like Latin ones."""


def odd(line: str) -> str:
    """What the first character of a line that is not what it seems to be is; empty if none."""
    found = (_odd(line[: match.end()]) for match in EXOTIC.finditer(line))
    return next(filter(None, found), "")


def _odd(text: str) -> str:
    """The same of the last character of `text`."""
    character = text[-1]
    category = unicodedata.category(character)
    name = unicodedata.name(character, "")
    code = f"U+{ord(character):04X}{f' ({name})' if name else ''}"
    if category.startswith(INVISIBLE) or name.startswith("VARIATION SELECTOR"):
        return f"holds the invisible character {code}"
    if other := _lookalike(character, category):
        return f"holds {character}, {code}, which looks like {other}"
    if category[0] in "LN" and category != "No" and not name.startswith(SCRIPTS):
        noun = "letter" if category.startswith("L") else "digit"
        return f"holds {character}, {code}, a {noun} of another script"
    if not unicodedata.is_normalized("NFC", text[-2:]):
        return f"writes {text[-2:]} as two characters"
    return ""


def _lookalike(character: str, category: str) -> str:
    """The plain letters or digits that a reader takes this one for; else empty."""
    if character in LOOKALIKES:
        return LOOKALIKES[character]
    plain = unicodedata.normalize("NFKC", character)
    return plain if category[0] in "LN" and plain.isascii() and plain.isalnum() else ""
