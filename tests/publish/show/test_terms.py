"""A word of the glossary is a link where it first stands in prose, and stays text elsewhere."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from publish.read.glossary import Entry, Glossary
from publish.show import terms

WORDS = Glossary((Entry(("mask", "masks"), 1), Entry(("axis", "axes"), 2)))
MASK = '<a class="term" href="../glossary.md#mask">mask</a>'
AXIS = '<a class="term" href="../glossary.md#axis">axis</a>'


def linked(body: str) -> str:
    root = ElementTree.fromstring(f"<div>{body}</div>")
    terms.link(root, WORDS, "../")
    return ElementTree.tostring(root, encoding="unicode")[len("<div>") : -len("</div>")]


@pytest.mark.parametrize(
    ("body", "made"),
    [
        ("<p>A mask, a mask.</p>", f"<p>A {MASK}, a mask.</p>"),
        ("<p>An axis of a mask.</p>", f"<p>An {AXIS} of a {MASK}.</p>"),
        (
            "<p>A <code>mask</code> mask <em>axis</em> axis</p>",
            f"<p>A <code>mask</code> {MASK} <em>{AXIS}</em> axis</p>",
        ),
        ("<h2>A mask</h2><p>A mask</p>", f"<h2>A mask</h2><p>A {MASK}</p>"),
        ('<p><a href="x">mask</a> mask</p>', f'<p><a href="x">mask</a> {MASK}</p>'),
        (
            "<table><thead><tr><th>mask</th></tr></thead><tbody><tr><td>mask</td></tr></tbody></table>",
            "<table><thead><tr><th>mask</th></tr></thead>"
            f"<tbody><tr><td>{MASK}</td></tr></tbody></table>",
        ),
        (
            '<p><em class="claim law" role="note">The mask.</em> A mask.</p>',
            f'<p><em class="claim law" role="note">The mask.</em> A {MASK}.</p>',
        ),
        (
            '<p class="admonition-title">A mask</p><ul><li>A mask</li></ul>',
            f'<p class="admonition-title">A mask</p><ul><li>A {MASK}</li></ul>',
        ),
        (
            "<details><summary>mask</summary><p>mask</p></details><p>mask</p>",
            f"<details><summary>mask</summary><p>mask</p></details><p>{MASK}</p>",
        ),
        (
            "<details><summary>mask</summary><p>mask</p></details>",
            f"<details><summary>mask</summary><p>{MASK}</p></details>",
        ),
        ("<p>Nothing to tell.</p>", "<p>Nothing to tell.</p>"),
    ],
)
def test_the_first_place_in_prose_leads_to_the_glossary(body: str, made: str) -> None:
    assert linked(body) == made


def test_the_entries_that_are_linked_are_told() -> None:
    root = ElementTree.fromstring("<div><p>An axis.</p><p>The axes.</p></div>")
    assert [entry.name for entry in terms.link(root, WORDS, "")] == ["axis"]
