"""Which characters are what they seem to be."""

from __future__ import annotations

import unicodedata

import pytest

from publish.read.characters import odd


@pytest.mark.parametrize(
    "text", ["naïve café", "10 µs", "σ(z), μ, Σ, Δ", "→ ≈ × − … – “a” ✓ ½", ""]
)
def test_text_is_left_alone(text: str) -> None:
    assert odd(text) == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a\u202eb", "holds the invisible character U+202E (RIGHT-TO-LEFT OVERRIDE)"),
        ("a\u200bb", "holds the invisible character U+200B (ZERO WIDTH SPACE)"),
        ("a\xa0b", "holds the invisible character U+00A0 (NO-BREAK SPACE)"),
        ("a\x85b", "holds the invisible character U+0085"),
        ("✓\ufe0f", "holds the invisible character U+FE0F (VARIATION SELECTOR-16)"),
        ("Х", "holds Х, U+0425 (CYRILLIC CAPITAL LETTER HA), a letter of another script"),
        ("٤", "holds ٤, U+0664 (ARABIC-INDIC DIGIT FOUR), a digit of another script"),
        ("Χ", "holds Χ, U+03A7 (GREEK CAPITAL LETTER CHI), which looks like X"),
        ("𝐗", "holds 𝐗, U+1D417 (MATHEMATICAL BOLD CAPITAL X), which looks like X"),
        ("n²", "holds ², U+00B2 (SUPERSCRIPT TWO), which looks like 2"),
        ("ﬁ", "holds ﬁ, U+FB01 (LATIN SMALL LIGATURE FI), which looks like fi"),
        (unicodedata.normalize("NFD", "né"), "writes e\u0301 as two characters"),
        ("µ\u202e\u200b", "holds the invisible character U+202E (RIGHT-TO-LEFT OVERRIDE)"),
    ],
)
def test_what_is_not_what_it_seems(text: str, told: str) -> None:
    assert odd(text) == told
