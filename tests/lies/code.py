"""Lies by code: an operator, transpose, axis, scale or bias changes while the text stays."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

OPERATORS: dict[type[ast.operator], tuple[str, str]] = {
    ast.MatMult: ("@", "*"),
    ast.Add: ("+", "-"),
    ast.Sub: ("-", "+"),
    ast.Mult: ("*", "+"),
    ast.Div: ("/", "*"),
}
TRANSPOSES = {"T", "mT"}
AXES = {"axis", "dim", "keepdims", "keepdim"}
Lie = tuple[int, str, int, int, str]  # line, what was done, from where to where, the new text


def lies(source: str) -> Iterator[Lie]:
    """Every small change of the code that could make its comments untrue."""
    tree = ast.parse(source)
    raw = [line.encode() for line in source.splitlines(keepends=True)]

    def at(line: int, offset: int) -> int:
        return len(b"".join([*raw[: line - 1], raw[line - 1][:offset]]).decode())

    def put(node: ast.expr, what: str, new: str) -> Lie:
        end = at(node.end_lineno or node.lineno, node.end_col_offset or 0)
        return node.lineno, what, at(node.lineno, node.col_offset), end, new

    def text(node: ast.expr) -> str:
        return ast.get_source_segment(source, node) or ast.unparse(node)

    for node in ast.walk(tree):
        match node:
            case ast.BinOp(left=left, op=op, right=right) if type(op) in OPERATORS:
                old, new = OPERATORS[type(op)]
                yield put(node, f"{old} became {new}", f"({text(left)} {new} {text(right)})")
                if isinstance(op, (ast.Add, ast.Div)) and re.search("sqrt|^b$|bias", text(right)):
                    what = "bias removed" if isinstance(op, ast.Add) else "scale removed"
                    yield put(node, what, text(left))
            case ast.Attribute(value=value, attr=attr) if attr in TRANSPOSES:
                yield put(node, f".{attr} removed", text(value))
            case ast.Call(func=ast.Attribute(value=value, attr="transpose" | "swapaxes")):
                yield put(node, "transpose removed", text(value))
            case ast.keyword(arg=arg, value=value) if arg in AXES:
                if isinstance(value, ast.Constant) and isinstance(value.value, bool):
                    yield put(value, f"{arg} changed", str(not value.value))
                elif isinstance(value, (ast.Constant, ast.UnaryOp)):
                    yield put(value, f"{arg} changed", "0" if text(value) != "0" else "-1")
