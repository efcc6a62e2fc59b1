"""Writes into the tree of a page what its marks were found to be, and colours dimensions."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString, code_escape

from ..base.ledger import Statement
from ..read.prose import Mark
from . import colours, render

MANY = 4
"""Columns that a phone cannot show side by side."""
LONG = re.compile(r"[^\s/-]{26}")
"""A word that needs the width of a phone for itself."""
JOINTS = re.compile(r"(?<=/)|(?<=::)")
"""Where a path may go on in the next line."""


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


def premises(root: Element) -> None:
    """What a question gives is not asked for: it is answered from that, which the quiz hides."""
    for paragraph in root.iter("p"):
        if "".join(paragraph.itertext()).rstrip().endswith("?"):
            for element in paragraph.iter():
                element.attrib.pop("data-seen", None)


def corners(root: Element) -> None:
    """A header cell without words, such as the corner of a table, is the header of nothing."""
    for cell in root.iter("th"):
        if not len(cell) and not (cell.text or "").strip():
            cell.tag = "td"


def cards(root: Element) -> None:
    """A phone shows the rows of a wide table as cards, in which each cell names its column."""
    for table in root.iter("table"):
        heads, *rows = ([*row] for row in table.iter("tr"))
        words = ["".join(cell.itertext()) for row in rows for cell in row]
        if len(heads) < MANY and not any(map(LONG.search, words)):
            continue
        table.set("data-cards", "")
        for head, cell in (pair for row in rows for pair in zip(heads, row, strict=False)):
            cell.set("data-head", "".join(head.itertext()).strip())
            if LONG.search("".join(cell.itertext())):
                cell.set("data-long", "")
                _break(cell)


def _break(cell: Element) -> None:
    for code in list(cell.iter("code")):
        first, *rest = JOINTS.split(html.unescape(code.text or ""))
        code.text = AtomicString(code_escape(first))
        for part in rest:
            SubElement(code, "wbr").tail = AtomicString(code_escape(part))


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
