"""Reads a quoted law or myth out of the tree of a page.

*The transpose of `A @ B` is `B.T @ A.T`.*{ law="transpose_of_a_product" }
*Reshape is transpose.*{ myth="reshape_is_transpose" }
"""

from __future__ import annotations

from typing import Literal
from xml.etree.ElementTree import Element

TAGS = ("em", "strong")
"""Elements that can hold a quoted sentence."""


def kind(element: Element) -> Literal["law", "myth"] | None:
    if element.get("law") is not None:
        return "law"
    return "myth" if element.get("myth") is not None else None


def pieces(element: Element) -> list[tuple[bool, str]]:
    """Its text in pieces, and whether each is code."""
    found = [(False, element.text or "")]
    for child in element:
        found.append((child.tag == "code", "".join(child.itertext())))
        found.append((False, child.tail or ""))
    return found


def text(pieces: list[tuple[bool, str]]) -> str:
    """The sentence as a docstring has it."""
    return " ".join("".join(f"`{part}`" if code else part for code, part in pieces).split())
