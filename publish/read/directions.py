"""Reads which of two a word such as *faster* says to be less: `this < that`, in that order."""

from __future__ import annotations

import ast

from . import expressions

SIGNS: dict[str, type[ast.cmpop]] = {"<": ast.Lt, ">": ast.Gt}
Sides = tuple[str, str]


def quotient(source: str, sign: str) -> str:
    """What is over one where the mark's comparison, by that sign, holds; empty if it has none."""
    name, tree = _read(source)
    match tree:
        case ast.Compare(left, [op], [right]) if isinstance(op, SIGNS[sign]):
            more, less = (right, left) if sign == "<" else (left, right)
            prefix = f"{name}: " if name else ""
            return f"{prefix}({ast.unparse(more)}) / ({ast.unparse(less)})"
    return ""


def compared(source: str) -> Sides | None:
    """The two that a mark compares, as Python writes them."""
    match _read(source)[1]:
        case ast.Compare(left, [_], [right]):
            return ast.unparse(left), ast.unparse(right)
    return None


def divided(source: str) -> Sides | None:
    """The two of whose quotient a mark states the value."""
    match _read(source)[1]:
        case ast.BinOp(left, ast.Div(), right):
            return ast.unparse(left), ast.unparse(right)
    return None


def _read(source: str) -> tuple[str, ast.expr | None]:
    """The snippet that a mark names, and its expression."""
    name, expression = expressions.referred(source)
    try:
        return name, expressions.parse(expression)
    except SyntaxError:
        return name, None
