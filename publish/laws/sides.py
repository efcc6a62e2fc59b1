"""Makes a law tell how it failed: the two sides of what it returns, in words of the case."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

COMPARED = "compared__"
"""Name under which a changed law finds what keeps its sides."""
OPERATORS: dict[type[ast.cmpop], tuple[str, str]] = {
    ast.Eq: ("==", "≠"),
    ast.NotEq: ("!=", "="),
    ast.Lt: ("<", "≥"),
    ast.LtE: ("<=", ">"),
    ast.Gt: (">", "≤"),
    ast.GtE: (">=", "<"),
}
"""How each is written, and the sign between two sides for which it does not hold."""
ALIKE = ("same", "close")
"""Words of a law that compare their first two arguments."""
FEW = 9
"""Numbers of an array that a message tells; of a larger one it tells the shape."""


@dataclass
class Sides:
    """The sides of the last comparison that did not hold."""

    told: list[tuple[Any, str, Any]] = field(default_factory=list)

    def compared(self, holds: Callable[[Any, Any], Any], sign: str, left: Any, right: Any) -> Any:
        held = holds(left, right)
        if not isinstance(held, bool) and hasattr(held, "all"):
            held = bool(held.all())
        if not held:
            self.told = [(left, sign, right)]
        return held


class _Returned(ast.NodeTransformer):
    """Puts a call of `Sides.compared` in the place of each comparison that a law returns."""

    def visit_Return(self, node: ast.Return) -> ast.Return:
        return ast.copy_location(ast.Return(self._told(node.value)), node) if node.value else node

    def visit_Lambda(self, node: ast.Lambda) -> ast.Lambda:
        return node

    def _told(self, value: ast.expr) -> ast.expr:
        match value:
            case ast.BoolOp(op, values):
                return ast.BoolOp(op, [self._told(each) for each in values])
            case ast.Compare(left, [op], [right]) if type(op) in OPERATORS:
                written, sign = OPERATORS[type(op)]
                holds = ast.parse(f"lambda left, right: left {written} right", mode="eval").body
                return _call(holds, sign, left, right)
            case ast.Call(ast.Name(name), [left, right, *more]) if name in ALIKE:
                rest = "".join(f", {ast.unparse(each)}" for each in more)
                text = f"lambda left, right: {name}(left, right{rest})"
                return _call(ast.parse(text, mode="eval").body, "≠", left, right)
        return value


def _call(holds: ast.expr, sign: str, left: ast.expr, right: ast.expr) -> ast.expr:
    return ast.Call(ast.Name(COMPARED, ast.Load()), [holds, ast.Constant(sign), left, right], [])


def telling(tree: ast.Module) -> ast.Module:
    """The module with the laws in it changed so that they tell their sides."""
    _Returned().visit(tree)
    return ast.fix_missing_locations(tree)


def case(drawn: Mapping[str, Any], sides: Sides) -> str:
    """One case in words: what was drawn, and what it led to."""
    inputs = [f"{name} = {show(value)}" for name, value in drawn.items()]
    words = ", ".join(each for each in inputs if each)
    for left, sign, right in sides.told:
        ours, theirs = show(left), show(right)
        if {ours, theirs} <= {"True", "False"} or ours == theirs:
            return words
        return f"{words}: {ours} {sign} {theirs}"
    return words


def show(value: Any) -> str:
    """A value as a sentence tells it."""
    if isinstance(value, ModuleType):
        return value.__name__
    if hasattr(value, "detach"):
        value = value.detach().numpy()
    if not hasattr(value, "shape"):
        return _number(value) if isinstance(value, int | float) else str(value)
    if value.size > 1 and not value.any():
        return f"zeros {tuple(value.shape)}"
    if value.size > FEW or not value.size:
        return f"shape {tuple(value.shape)}"
    return str(_rounded(value.tolist()))


def _rounded(value: Any) -> Any:
    if isinstance(value, list):
        return [_rounded(each) for each in value]
    if isinstance(value, bool):
        return int(value)
    return _Bare(_number(value))


class _Bare(str):
    """A text that stands in a list without quotes."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def _number(value: float) -> str:
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, float) and not value.is_integer():
        return f"{value:.6g}"
    return f"{int(value):,}"
