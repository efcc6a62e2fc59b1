"""Flow claims: which arrays went into an expression, and whether a stated flow names them.

The operands of an expression are its array-valued leaves from left to right. A reader may also
cut higher up (`(8, 4) + (4,) -> (8, 4)` of `X @ W.T + b`), and a method chain that is a whole
expression counts as its receiver; an operand of `@` or `+` is always what enters the operator.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from itertools import combinations, islice, pairwise, product
from typing import NamedTuple

from claims.bindings import Scope
from claims.check import Outcome
from claims.describe_value import shape_of
from claims.dims import Dim, format_dims, format_shape
from claims.grammar import Flow
from claims.operands import Operand
from claims.operators import wrong_sign
from claims.sizes import match

Shape = tuple[int, ...]
Dims = tuple[Dim, ...]
_MOST_CUTS = 256
_MOST_SUBSETS = 64


class Entered(NamedTuple):
    """An array that went into an expression; a function's argument is no part of one."""

    shape: Shape
    operand: Operand | None = None


Cut = tuple[Entered, ...]
"""One way to name what went in."""


def check_flow(
    flow: Flow,
    cuts: Sequence[Cut],
    passed: Sequence[Shape],
    results: Sequence[object],
    scope: Scope,
    line: int,
    subject: str,
) -> Outcome:
    """A stated flow against what went in (each of `cuts` is one way to name it) and came out.

    In other people's files a flow may leave out weights and helper arrays, and its operands alone
    make no alarm by their number.
    """
    shapes = [shape for value in results if (shape := shape_of(value)) is not None]
    if not shapes or len(shapes) != len(results):
        seen = f"{subject} is no array"
        return Outcome("flow", None, seen, f"states {flow.text}, but {seen}")
    came_out = f"{subject} has shape {_join(shapes)}"
    wanted = flow.results * (len(shapes) if len(flow.results) == 1 else 1)
    reasons: list[str] = []
    even = [cut for cut in cuts if len(cut) == len(flow.operands)]
    for cut in [*even, *([] if scope.strict else _partial(cuts, passed, len(flow.operands)))]:
        trial = scope.trial()
        entered = [each.shape for each in cut]
        seen = f"{_join(entered)} went in and {came_out}"
        mismatch = _match_all(flow.operands, entered, trial, line)
        if mismatch is not None:
            reasons.append(mismatch or f"what went in has shape {_join(entered)}")
        elif (
            len(wanted) != len(shapes)
            or (mismatch := _match_all(wanted, shapes, trial, line)) is not None
        ):
            reasons.insert(0, mismatch or came_out)
        elif (stage := _missing_stage(flow.stages, passed, trial, line)) is not None:
            reasons.insert(0, f"nothing on the way has shape {format_dims(stage)}")
        elif (wrong := _wrong_signs(flow, cut, strict=scope.strict)) is not None:
            reasons.insert(0, wrong)
        else:
            scope.keep(trial)
            return Outcome("flow", True, seen)
    natural = [each.shape for each in cuts[0]] if cuts else []
    seen = f"{_join(natural)} went in and {came_out}"
    count = f"{len(natural)} array{'s' if len(natural) != 1 else ''} went in: {_join(natural)}"
    return Outcome(
        "flow",
        False if even or scope.strict else None,
        seen,
        f"states {flow.text}, but {reasons[0] if reasons else count}",
    )


def _partial(cuts: Sequence[Cut], passed: Sequence[Shape], count: int) -> list[Cut]:
    """The ways to leave out some of what went in."""
    is_even = any(len(cut) == count for cut in cuts)
    whole = [*cuts, *([] if is_even else [tuple(map(Entered, passed))])]
    ways = (way for cut in whole if len(cut) > count for way in combinations(cut, count))
    return list(islice(ways, _MOST_SUBSETS))


def _wrong_signs(flow: Flow, cut: Cut, *, strict: bool) -> str | None:
    """What is wrong with the first operator that is not the expression's own."""
    for stated, (first, second) in zip(flow.signs, pairwise(cut), strict=False):
        wrong = wrong_sign(stated, _joint(first.operand, second.operand), strict=strict)
        if wrong is not None:
            return wrong
    return None


def _joint(first: Operand | None, second: Operand | None) -> ast.expr | None:
    """The innermost operator or call in which two operands meet."""
    if first is None or second is None:
        return None
    around = {id(operand) for operand in second.around()}
    meeting = next((operand for operand in first.around() if id(operand) in around), None)
    while meeting and isinstance(meeting.node, (ast.List, ast.Tuple)) and meeting.parent:
        meeting = meeting.parent
    return meeting.node if meeting else None


def cuts_of(
    tree: Operand | None, shapes: Mapping[int, Shape | None], *, is_augmented: bool
) -> list[Cut]:
    """The ways to name what went into an expression, the leaves (as the grammar has it) first.

    Beside `total += A @ v` a reader may name what is added, with or without the total.
    """
    if tree is None:
        return [()]
    ways = _below(tree, shapes)
    if is_augmented:
        ways += _cut(tree.parts[-1], shapes, is_operand=True)
    return list(dict.fromkeys(islice(ways, _MOST_CUTS)))


def _below(tree: Operand, shapes: Mapping[int, Shape | None]) -> list[Cut]:
    receiver = tree.receiver
    if receiver and _is_array(receiver, shapes):
        inside = _cut(receiver, shapes)
        return inside + _concat([inside, *(_cut(part, shapes) for part in tree.parts)])
    below = [*([receiver] if receiver else []), *tree.parts]
    return _concat([_cut(part, shapes, is_operand=tree.is_operator) for part in below])


def _cut(
    tree: Operand, shapes: Mapping[int, Shape | None], *, is_operand: bool = False
) -> list[Cut]:
    """Ways to name this node from outside: what it is made of, or itself."""
    shape = shapes.get(tree.key)
    if shape is None and tree.key in shapes:
        return [()]  # what made a number (`k.size(-1)`) does not flow any further
    itself: list[Cut] = []
    if shape is not None:
        itself = [(Entered(shape, tree),)] if shape else [(), (Entered(shape, tree),)]
    is_leaf = not tree.parts and not isinstance(tree.node, ast.Call)
    is_chain = tree.receiver is not None and _is_array(tree.receiver, shapes)
    if is_leaf or (is_operand and is_chain and itself):
        return itself or [()]
    return _below(tree, shapes) + itself


def _is_array(tree: Operand, shapes: Mapping[int, Shape | None]) -> bool:
    return shapes.get(tree.key) is not None


def _concat(choices: Sequence[list[Cut]]) -> list[Cut]:
    ways = islice(product(*choices), _MOST_CUTS)
    return [tuple(entered for part in way for entered in part) for way in ways]


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
