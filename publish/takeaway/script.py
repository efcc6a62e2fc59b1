"""A notebook as one script in percent cells, which runs from top to bottom.

A script ends at an exception, so that a statement which raises on purpose stands in a `try` that
prints what it raised.
"""

from __future__ import annotations

import ast
import textwrap
from typing import Any

import jupytext  # type: ignore[import-untyped]
import nbformat

from .notebook import GO_ON_NAME, RAISES

CAUGHT = """\
try:
{statement}
except Exception as error:
    print(f"{{type(error).__name__}}: {{error}}")"""


def text(notebook: dict[str, Any]) -> str:
    cells = [_cell(cell) for cell in notebook["cells"] if cell["id"] != GO_ON_NAME]
    made = nbformat.from_dict({**notebook, "cells": cells})
    return str(jupytext.writes(made, fmt="py:percent"))


def _cell(cell: dict[str, Any]) -> dict[str, Any]:
    if RAISES not in cell["metadata"].get("tags", ()):
        return cell
    return {**cell, "metadata": {}, "source": _caught(cell["source"])}


def _caught(source: str) -> str:
    lines = source.split("\n")
    start = ast.parse(source).body[-1].lineno - 1
    statement = textwrap.indent("\n".join(lines[start:]), "    ")
    return "\n".join([*lines[:start], CAUGHT.format(statement=statement)])
