"""Makes links of the words of the glossary, each where it first stands in the prose of a lesson."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ..read import glossary
from ..read.glossary import Entry, Glossary

CLASS = "term"
OPAQUE = (
    "a", "button", "code", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "img", "kbd", "math",
    "pre", "summary", "svg", "thead",
)  # fmt: skip
"""Elements in which a word is no prose, or already leads somewhere."""
INLINE = ("del", "em", "mark", "small", "span", "strong", "sub", "sup")
FOLDED = "details"


@dataclass(frozen=True)
class _Slot:
    """A text of the tree: that of an element, or what stands behind one of its children."""

    parent: Element
    child: Element | None
    is_folded: bool

    @property
    def text(self) -> str:
        return (self.parent.text if self.child is None else self.child.tail) or ""

    def put(self, parts: Sequence[str | Element]) -> None:
        """Write texts and elements in its place; the first is a text."""
        at = 0 if self.child is None else list(self.parent).index(self.child) + 1
        last = self.child
        for part in parts:
            if isinstance(part, Element):
                self.parent.insert(at, part)
                at, last = at + 1, part
            elif last is None:
                self.parent.text = part
            else:
                last.tail = part


def link(root: Element, words: Glossary, home: str) -> list[Entry]:
    """The entries that a lesson now leads to, in the order of the page.

    What is folded away comes last: a word that also stands in the open leads from there.
    """
    linked: list[Entry] = []
    for slot in sorted(_slots(root, is_folded=False), key=lambda slot: slot.is_folded):
        parts: list[str | Element] = []
        text, done = slot.text, 0
        for start, end, entry in words.places(text):
            if entry not in linked:
                parts += [text[done:start], _term(text[start:end], entry, home)]
                linked.append(entry)
                done = end
        if parts:
            slot.put([*parts, text[done:]])
    return linked


def _slots(element: Element, *, is_folded: bool) -> Iterator[_Slot]:
    """The texts of the prose below an element; what a mark holds is left alone."""
    is_folded = is_folded or element.tag == FOLDED
    if (element.text or "").strip():
        yield _Slot(element, None, is_folded)
    for child in list(element):
        if not _is_opaque(child):
            yield from _slots(child, is_folded=is_folded)
        if (child.tail or "").strip():
            yield _Slot(element, child, is_folded)


def _is_opaque(element: Element) -> bool:
    is_marked = element.tag in INLINE and element.attrib
    is_title = element.tag == "p" and element.get("class")  # of a block of a kind
    return bool(element.tag in OPAQUE or is_marked or is_title)


def _term(text: str, entry: Entry, home: str) -> Element:
    link = Element("a", {"class": CLASS, "href": f"{home}{glossary.NAME}#{entry.anchor}"})
    link.text = text
    return link
