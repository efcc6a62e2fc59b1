"""The text of a picture fence, read into its parts.

A @ B = C                                    equation; without `=`, operands alone
snippet: forward_pass                        whose values; the nearest one above if absent
dims: A (batch, n_in), C (batch, n_out)      names to show instead of sizes, checked
highlight: A[0, :], B[:, 1], C[0, 1]         cells to mark, a colour each
caption: Row zero of A meets column one of B
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass

from ...read import expressions

SYMBOLS: dict[type[ast.operator], str] = {
    ast.MatMult: "@",
    ast.Mult: "*",
    ast.Add: "+",
    ast.Sub: "−",
    ast.Div: "/",
}
DIMS = re.compile(r"(?P<operand>.+?)\s+(?P<shape>\([^()]*\))\s*(?:,|$)\s*")
KEYS = ("snippet", "dims", "highlight", "caption")
HIGHLIGHTS = 4


class PictureError(ValueError):
    """The text is no picture."""


@dataclass(frozen=True)
class Equation:
    text: str
    parts: tuple[str, ...]
    """Operands and symbols in the order in which they are drawn."""
    operands: tuple[str, ...]
    left: str
    right: str
    """Empty where there is no `=`."""
    snippet: str
    dims: tuple[tuple[str, str], ...]
    highlights: tuple[str, ...]
    caption: str


def parse(body: str) -> Equation:
    first, *rest = [line.strip() for line in body.strip().split("\n") if line.strip()] or [""]
    fields: dict[str, str] = {}
    for line in rest:
        key, colon, value = line.partition(":")
        if not colon or key not in KEYS:
            raise PictureError(f"has a line that is none of {', '.join(KEYS)}: {line}")
        if key in fields:
            raise PictureError(f"has two lines {key}:")
        fields[key] = value.strip()
    if not fields.get("caption"):
        raise PictureError("has no caption: line")
    left, equals, right = (side.strip() for side in first.partition("="))
    parts = _parts(_expression(left), 0)
    if equals:
        parts += ["=", *_parts(_expression(right), 0)]
    symbols = {*SYMBOLS.values(), "=", "(", ")"}
    operands = tuple(dict.fromkeys(part for part in parts if part not in symbols))
    dims = _dims(fields.get("dims", ""))
    highlights = tuple(_highlights(fields.get("highlight", "")))
    for text in [operand for operand, _ in dims] + [ast_base(text) for text in highlights]:
        if text not in operands:
            raise PictureError(f"speaks of {text}, which is not in {first}")
    return Equation(
        first, tuple(parts), operands, left, right if equals else "",
        fields.get("snippet", ""), dims, highlights, fields["caption"],
    )  # fmt: skip


def _expression(text: str) -> ast.expr:
    try:
        return expressions.parse(text)
    except SyntaxError:
        raise PictureError(f"has an equation that does not parse: {text or 'nothing'}") from None


def _parts(node: ast.expr, strength: int) -> list[str]:
    """Operands and symbols, with parentheses where the equation needs them."""
    if not isinstance(node, ast.BinOp) or type(node.op) not in SYMBOLS:
        return [ast.unparse(node)]
    own = 1 if isinstance(node.op, ast.Add | ast.Sub) else 2
    parts = [*_parts(node.left, own), SYMBOLS[type(node.op)], *_parts(node.right, own + 1)]
    return ["(", *parts, ")"] if own < strength else parts


def _dims(text: str) -> tuple[tuple[str, str], ...]:
    found = list(DIMS.finditer(text))
    if "".join(match[0] for match in found) != text:
        raise PictureError(f"has a dims: line that does not parse: {text}")
    return tuple((match["operand"], match["shape"]) for match in found)


def _highlights(text: str) -> list[str]:
    if not text:
        return []
    node = _expression(f"({text},)")
    elements = node.elts if isinstance(node, ast.Tuple) else [node]
    if not all(isinstance(element, ast.Subscript) for element in elements):
        raise PictureError(f"has a highlight that is no subscript: {text}")
    if len(elements) > HIGHLIGHTS:
        raise PictureError(f"has more than {HIGHLIGHTS} highlights")
    return [ast.unparse(element) for element in elements]


def ast_base(highlight: str) -> str:
    """`A` of `A[0, :]`."""
    node = ast.parse(highlight, mode="eval").body
    assert isinstance(node, ast.Subscript)
    return ast.unparse(node.value)
