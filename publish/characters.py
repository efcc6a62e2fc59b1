"""Characters that a reader cannot see, or cannot tell from others."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

SUSPECT = ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs")
"""Categories of what is invisible: controls, bidirectional overrides, spaces of other widths."""
SCRIPTS = ("LATIN ", "GREEK ", "MICRO SIGN")
"""How the names of letters start that this site's text is written in."""
TWINS = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo", strict=True))
"""Greek letters that look like Latin ones."""


def odd(text: str) -> Iterator[tuple[int, str]]:
    """Index in `text` and description of each character that is not what it seems to be."""
    for index, character in enumerate(text):
        if character == "\n" or " " <= character <= "~":
            continue
        category = unicodedata.category(character)
        name = unicodedata.name(character, "")
        code = f"U+{ord(character):04X}{f' ({name})' if name else ''}"
        if category in SUSPECT or "VARIATION SELECTOR" in name:
            yield index, f"holds the invisible character {code}"
        elif twin := _twin(character, category, name):
            yield index, f"holds {character}, {code}, which looks like {twin}"
        elif category.startswith("L") and not name.startswith(SCRIPTS):
            yield index, f"holds {character}, {code}, a letter of another script"
        elif unicodedata.is_normalized("NFC", text[index - 1 : index + 1]) is False:
            yield index - 1, f"writes {text[index - 1 : index + 1]} as two characters"


def _twin(character: str, category: str, name: str) -> str:
    """The plain character that this one stands in for; else empty."""
    if character in TWINS:
        return TWINS[character]
    plain = unicodedata.normalize("NFKC", character)
    if category[0] in "LN" and len(plain) == 1 and plain != character and plain.isascii():
        return plain
    if category == "Nd":
        return str(unicodedata.digit(character))
    return ""
