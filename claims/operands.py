"""The tree of an expression's nodes whose shapes a flow may speak about."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from itertools import count

from claims.attach import CLOSED


@dataclass(eq=False)
class Operand:
    """A node of the expression whose shape is recorded under `key` when it is evaluated."""

    key: int
    node: ast.expr
    parts: list[Operand] = field(default_factory=list)
    receiver: Operand | None = None  # of a method call, an attribute or a subscript
    is_operator: bool = False
    parent: Operand | None = None

    def around(self) -> list[Operand]:
        """This node and those that hold it, from the inside out."""
        found = [self]
        while parent := found[-1].parent:
            found.append(parent)
        return found

    def walk(self) -> list[Operand]:
        """This node and all below it, in the order in which Python evaluates them."""
        found: list[Operand] = []
        waiting = [self]
        while waiting:  # the last first, so that nothing is copied from level to level
            operand = waiting.pop()
            found.append(operand)
            waiting += [*([operand.receiver] if operand.receiver else []), *operand.parts]
        return found[::-1]


def operands_of(expression: ast.expr) -> Operand | None:
    """The tree of nodes whose shapes a flow may speak about; None for a literal or a lambda."""
    counter = count()

    def build(node: ast.expr) -> Operand | None:
        if isinstance(node, (ast.Constant, ast.Slice, *CLOSED)):
            return None
        if isinstance(node, (ast.Starred, ast.Await, ast.NamedExpr)):
            return build(node.value)
        made = Operand(next(counter), node)
        match node:
            case ast.Call(func=func, args=args, keywords=keywords):
                if isinstance(func, ast.Attribute):
                    made.receiver = build(func.value)
                parts = [*args, *(keyword.value for keyword in keywords)]
            case ast.Attribute(value=value) | ast.Subscript(value=value):
                made.receiver, parts = build(value), []
            case _:
                made.is_operator = isinstance(node, (ast.BinOp, ast.UnaryOp, ast.Compare))
                parts = [part for part in ast.iter_child_nodes(node) if isinstance(part, ast.expr)]
        made.parts = [operand for part in parts if (operand := build(part))]
        for below in [*([made.receiver] if made.receiver else []), *made.parts]:
            below.parent = made
        return made

    return build(expression)
