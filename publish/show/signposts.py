"""Draws the quiet lines of a lesson: below its title what it needs, at its end what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement


@dataclass(frozen=True)
class Pointer:
    target: str
    """Relative to the page, such as `shapes.md`: MkDocs makes an address of it."""
    title: str


@dataclass(frozen=True)
class Signposts:
    needs: tuple[Pointer, ...]
    needs_none: bool
    """Whether the lesson says that it needs none; otherwise it may have forgotten to say."""
    minutes: int
    below: tuple[Pointer, ...]
    """What comes next; empty behind the last page."""


def place(root: Element, signposts: Signposts) -> None:
    """The head goes below the first heading, the tail to the end."""
    heading = next((i for i, each in enumerate(root) if each.tag == "h1"), -1)
    head = _head(signposts)
    head.tail = "\n"
    root.insert(heading + 1, head)
    if signposts.below:
        tail = SubElement(root, "p", {"class": "signpost next"})
        _list(tail, "Next: ", signposts.below, ".")


def _head(signposts: Signposts) -> Element:
    head = Element("p", {"class": "signpost"})
    time = f"About {signposts.minutes} minutes"
    if signposts.needs:
        _list(head, f"{time}. Needs ", signposts.needs, ".")
    else:
        head.text = f"{time}. Needs no other lesson." if signposts.needs_none else f"{time}."
    return head


def _list(paragraph: Element, before: str, pointers: Sequence[Pointer], after: str) -> None:
    paragraph.text = before
    for place, pointer in enumerate(pointers, 1):
        link = SubElement(paragraph, "a", {"href": pointer.target})
        link.text = pointer.title
        link.tail = after if place == len(pointers) else ", "
