"""Colours stand in one file, can be read on each ground, and are told from one another."""

import re
from itertools import combinations, product
from pathlib import Path

import pytest

from tests.conftest import ROOT

STYLES = ROOT / "theme" / "styles"
PALETTE = STYLES / "palette.css"
SHEETS = sorted(
    {*ROOT.glob("theme/**/*.css"), *ROOT.glob("docs/assets/stylesheets/*.css")} - {PALETTE}
)
SCHEMES = ("default", "slate")
GROUNDS = ("paper", "wash", "tint")
WORDS = ("ink", "text", "quiet", "accent", "held", "false")
DIMENSIONS = tuple(f"dim-{number}" for number in range(8))
MARKED = tuple(f"h{number}" for number in range(4))
COLOUR = re.compile(r"#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b", re.IGNORECASE)
SHADOW = re.compile(r"#0{3}[0-9a-f]?\b", re.IGNORECASE)
"""Black of which something shines through: no colour of its own."""


def colours(scheme: str) -> dict[str, str]:
    text = PALETTE.read_text(encoding="utf-8")
    (block,) = re.findall(rf'^\[data-md-color-scheme="{scheme}"\] {{(.+?)^}}', text, re.M | re.S)
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))


def parts(colour: str) -> list[float]:
    """Red, green and blue as amounts of light."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]


def contrast(one: str, other: str) -> float:
    """As WCAG counts it."""
    light = [0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in (parts(one), parts(other))]
    return (max(light) + 0.05) / (min(light) + 0.05)


def distance(one: str, other: str) -> float:
    """Between two colours as eyes see them: in Lab, where about two can just be told apart."""
    return float(sum((a - b) ** 2 for a, b in zip(lab(one), lab(other), strict=True)) ** 0.5)


def lab(colour: str) -> tuple[float, float, float]:
    r, g, b = parts(colour)
    white = (0.9505, 1.0, 1.089)
    mixed = (
        0.4124 * r + 0.3576 * g + 0.1805 * b,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        0.0193 * r + 0.1192 * g + 0.9505 * b,
    )
    shares = (amount / full for amount, full in zip(mixed, white, strict=True))
    x, y, z = (s ** (1 / 3) if s > 0.008856 else 7.787 * s + 16 / 116 for s in shares)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def typed(sheet: str) -> list[str]:
    """The colours in a style sheet, outside of its comments."""
    found = COLOUR.findall(re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL))
    return [colour for colour in found if not SHADOW.fullmatch(colour)]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: str(sheet.stem))
def test_no_other_sheet_types_a_colour(sheet: Path) -> None:
    assert typed(sheet.read_text(encoding="utf-8")) == []


def test_a_colour_would_be_found_and_a_shadow_is_none() -> None:
    assert typed("a { color: #d33; box-shadow: 0 0 1px #0005 } /* #fff */") == ["#d33"]
    assert len(typed(PALETTE.read_text(encoding="utf-8"))) > 50


@pytest.mark.parametrize("scheme", SCHEMES)
def test_words_are_read_on_each_ground(scheme: str) -> None:
    have = colours(scheme)
    pairs = [
        *product(WORDS + DIMENSIONS, GROUNDS),
        *product(["text"], MARKED),
        ("tip", "tip-ground"),
    ]
    pale = {(a, b): round(seen, 2) for a, b in pairs if (seen := contrast(have[a], have[b])) < 4.5}
    assert not pale


@pytest.mark.parametrize("scheme", SCHEMES)
def test_dimensions_and_marks_are_told_from_one_another(scheme: str) -> None:
    have = colours(scheme)
    pairs = [*combinations(DIMENSIONS, 2), ("held", "false")]
    near = {(a, b): round(far, 1) for a, b in pairs if (far := distance(have[a], have[b])) < 20}
    assert not near


def test_both_schemes_have_the_same_colours() -> None:
    light, dark = (set(colours(scheme)) for scheme in SCHEMES)
    assert {name for name in light ^ dark if not name.startswith("md-")} == set()


def test_contrast_and_distance_are_those_of_known_colours() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert distance("#000000", "#ffffff") == pytest.approx(100, abs=0.1)
    assert distance("#ff0000", "#00ff00") == pytest.approx(170.6, abs=0.5)
