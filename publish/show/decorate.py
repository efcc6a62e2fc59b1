"""Writes into the tree of a page what its marks were found to be, and colours dimensions."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString, code_escape

from ..base.ledger import Statement
from ..read.prose import Mark
from . import colours, render


def marks(marks: Sequence[Mark], statements: Iterable[Statement]) -> None:
    stated = {statement.anchor: statement for statement in statements}
    for position, mark in enumerate(marks):
        for attribute in ("claim", "law", "myth"):
            mark.element.attrib.pop(attribute, None)
        if statement := stated.get(f"m{position}"):
            # The tree is escaped on its way out, but for entities.
            for name, value in render.attributes(statement).items():
                mark.element.set(name, value)
            if mark.kind in ("quote", "law", "myth"):
                mark.element.set("class", f"{mark.element.get('class')} {mark.kind}")


def corners(root: Element) -> None:
    """A header cell without words, such as the corner of a table, is the header of nothing."""
    for cell in root.iter("th"):
        if not len(cell) and not (cell.text or "").strip():
            cell.tag = "td"


def dimensions(root: Element, css_of: Mapping[str, str]) -> None:
    for element in list(root.iter("code")):
        pieces = list(colours.paint(html.unescape(element.text or ""), css_of))
        if not any(css for _, css in pieces):
            continue
        element.text = None
        last: Element | None = None
        for piece, css in pieces:
            text = AtomicString(code_escape(piece))
            if css:
                last = SubElement(element, "span", {"class": css})
                last.text = text
            elif last is None:
                element.text = text
            else:
                last.tail = text
