"""Python expressions that a page states: whatever is wrong with a text is a SyntaxError."""

from __future__ import annotations

import ast
import re

REFERENCE = re.compile(r"(?P<name>[\w/]+):\s+(?P<expression>.+)", re.DOTALL)
LONGEST = 300
"""Characters; nesting can be no deeper, so that walking a tree ends in time."""


def parse(text: str) -> ast.expr:
    if len(text) > LONGEST:
        raise SyntaxError(f"is longer than {LONGEST} characters")
    try:
        return ast.parse(text.strip(), mode="eval").body
    except (ValueError, RecursionError, MemoryError) as error:
        raise SyntaxError(str(error)) from None


def referred(text: str) -> tuple[str, str]:
    """The snippet that a mark names, empty if it names none, and the expression."""
    found = REFERENCE.fullmatch(text)
    return (found["name"], found["expression"]) if found else ("", text)
