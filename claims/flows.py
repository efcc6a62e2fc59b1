"""Flow claims: which arrays went into an expression, and whether a stated flow names them.

The operands of an expression are its array-valued leaves from left to right. A reader may also
cut higher up (`(8, 4) + (4,) -> (8, 4)` of `X @ W.T + b`), and a method chain that is a whole
expression counts as its receiver; an operand of `@` or `+` is always what enters the operator.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count, islice, product

from claims.attach import CLOSED
from claims.check import Outcome
from claims.dims import Dim, Scope, format_dims, format_shape, match
from claims.grammar import Flow
from claims.seen import shape_of

Shape = tuple[int, ...]
Dims = tuple[Dim, ...]
_MOST_CUTS = 256


@dataclass
class Operand:
    """A node of the expression whose shape is recorded under `key` when it is evaluated."""

    key: int
    node: ast.expr
    parts: list[Operand] = field(default_factory=list)
    receiver: Operand | None = None  # of a method call, an attribute or a subscript
    is_operator: bool = False

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
        return made

    return build(expression)


def check_flow(
    flow: Flow,
    cuts: Sequence[tuple[Shape, ...]],
    passed: Sequence[Shape],
    results: Sequence[object],
    scope: Scope,
    line: int,
    subject: str,
) -> Outcome:
    """A stated flow against what went in (each of `cuts` is one way to name it) and came out."""
    shapes = [shape for value in results if (shape := shape_of(value)) is not None]
    if not shapes or len(shapes) != len(results):
        seen = f"{subject} is no array"
        return Outcome("flow", None, seen, f"states {flow.text}, but {seen}")
    came_out = f"{subject} has shape {_join(shapes)}"
    wanted = flow.results * (len(shapes) if len(flow.results) == 1 else 1)
    reasons: list[str] = []
    for cut in [cut for cut in cuts if len(cut) == len(flow.operands)]:
        trial = Scope(scope.variable, dict(scope.bound))
        seen = f"{_join(cut)} went in and {came_out}"
        mismatch = _match_all(flow.operands, cut, trial, line)
        if mismatch is not None:
            reasons.append(mismatch or f"what went in has shape {_join(cut)}")
        elif (
            len(wanted) != len(shapes)
            or (mismatch := _match_all(wanted, shapes, trial, line)) is not None
        ):
            reasons.insert(0, mismatch or came_out)
        elif (stage := _missing_stage(flow.stages, passed, trial, line)) is not None:
            reasons.insert(0, f"nothing on the way has shape {format_dims(stage)}")
        else:
            scope.bound.update(trial.bound)
            return Outcome("flow", True, seen)
    natural = cuts[0] if cuts else ()
    seen = f"{_join(natural)} went in and {came_out}"
    count = f"{len(natural)} array{'s' if len(natural) != 1 else ''} went in: {_join(natural)}"
    return Outcome(
        "flow", False, seen, f"states {flow.text}, but {reasons[0] if reasons else count}"
    )


def cuts_of(
    tree: Operand | None, shapes: Mapping[int, Shape | None], *, is_augmented: bool
) -> list[tuple[Shape, ...]]:
    """The ways to name what went into an expression, the leaves (as the grammar has it) first.

    Beside `total += A @ v` a reader may name what is added, with or without the total.
    """
    if tree is None:
        return [()]
    ways = _below(tree, shapes)
    if is_augmented:
        ways += _cut(tree.parts[-1], shapes, is_operand=True)
    return list(dict.fromkeys(islice(ways, _MOST_CUTS)))


def _below(tree: Operand, shapes: Mapping[int, Shape | None]) -> list[tuple[Shape, ...]]:
    receiver = tree.receiver
    if receiver and _is_array(receiver, shapes):
        inside = _cut(receiver, shapes)
        return inside + _concat([inside, *(_cut(part, shapes) for part in tree.parts)])
    below = [*([receiver] if receiver else []), *tree.parts]
    return _concat([_cut(part, shapes, is_operand=tree.is_operator) for part in below])


def _cut(
    tree: Operand, shapes: Mapping[int, Shape | None], *, is_operand: bool = False
) -> list[tuple[Shape, ...]]:
    """Ways to name this node from outside: what it is made of, or itself."""
    shape = shapes.get(tree.key)
    if shape is None and tree.key in shapes:
        return [()]  # what made a number (`k.size(-1)`) does not flow any further
    itself: list[tuple[Shape, ...]] = []
    if shape is not None:
        itself = [(shape,)] if shape else [(), (shape,)]
    is_leaf = not tree.parts and not isinstance(tree.node, ast.Call)
    is_chain = tree.receiver is not None and _is_array(tree.receiver, shapes)
    if is_leaf or (is_operand and is_chain and itself):
        return itself or [()]
    return _below(tree, shapes) + itself


def _is_array(tree: Operand, shapes: Mapping[int, Shape | None]) -> bool:
    return shapes.get(tree.key) is not None


def _concat(choices: Sequence[list[tuple[Shape, ...]]]) -> list[tuple[Shape, ...]]:
    ways = islice(product(*choices), _MOST_CUTS)
    return [tuple(shape for part in way for shape in part) for way in ways]


def _match_all(
    stated: Sequence[Dims], shapes: Sequence[Shape], scope: Scope, line: int
) -> str | None:
    for dims, shape in zip(stated, shapes, strict=True):
        mismatch = match(dims, shape, scope, line)
        if mismatch is not None:
            return mismatch
    return None


def _missing_stage(
    stages: Sequence[Dims], passed: Sequence[Shape], scope: Scope, line: int
) -> Dims | None:
    """The first stage that is not the shape of something on the way, in order."""
    remaining = iter(passed)
    for dims in stages:
        if not any(match(dims, shape, scope, line) is None for shape in remaining):
            return dims
    return None


def _join(shapes: Sequence[Shape]) -> str:
    return ", ".join(format_shape(shape) for shape in shapes) or "no array"
