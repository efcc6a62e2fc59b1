"""Words of the glossary are found where a text means them, and nowhere else."""

from __future__ import annotations

import pytest

from publish.read.glossary import Entry, Glossary, entries
from publish.read.pages import Page

MASK = Entry(("mask", "masks"), 1)
CAUSAL = Entry(("causal mask",), 2)
AXIS = Entry(("axis", "axes"), 3)
RELU = Entry(("ReLU",), 4)
WORDS = Glossary((MASK, CAUSAL, AXIS, RELU), ("logarithmic axes",))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A mask hides.", ["mask"]),
        ("Masks hide.", ["mask"]),
        ("A causal mask hides, and a mask hides.", ["causal mask", "mask"]),
        ("A causal\nmask hides.", ["causal mask"]),
        ("Axes of an axis's kind.", ["axis", "axis"]),
        ("On logarithmic axes, axes are straight.", ["axis"]),
        ("relu, ReLU", ["ReLU", "ReLU"]),
        ("masked, unmask, mask-free, per-axis", []),
        ("", []),
    ],
)
def test_a_word_is_found_in_its_forms(text: str, found: list[str]) -> None:
    places = list(WORDS.places(text))
    assert [entry.name for _, _, entry in places] == found
    assert all(text[start:end].strip(" ,.") == text[start:end] for start, end, _ in places)


def test_a_glossary_without_entries_finds_nothing() -> None:
    assert list(Glossary().places("A mask.")) == []


def test_an_entry_is_a_heading_of_the_third_rank() -> None:
    lines = ("# Glossary", "## Arrays", "### dot product,  dot products", "Text.", "### FLOP, ")
    found = entries(Page("docs/glossary.md", lines, head=("---", "title: x", "---")))
    assert [(entry.forms, entry.line) for entry in found] == [
        (("dot product", "dot products"), 6),
        (("FLOP",), 8),
    ]
    assert [entry.anchor for entry in found] == ["dot-product", "flop"]
