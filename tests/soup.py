"""Finds in HTML the one element that a test means."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag


def one(found: BeautifulSoup | Tag, selector: str) -> Tag:
    """The element that the selector finds; an error where there is none, or another one."""
    elements = found.select(selector)
    assert len(elements) == 1, f"{len(elements)} elements are {selector}"
    return elements[0]
