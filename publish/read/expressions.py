"""Python expressions that a page states: whatever is wrong with a text is a SyntaxError."""

from __future__ import annotations

import ast

LONGEST = 300
"""Characters; nesting can be no deeper, so that walking a tree ends in time."""


def parse(text: str) -> ast.expr:
    if len(text) > LONGEST:
        raise SyntaxError(f"is longer than {LONGEST} characters")
    try:
        return ast.parse(text.strip(), mode="eval").body
    except (ValueError, RecursionError, MemoryError) as error:
        raise SyntaxError(str(error)) from None
