"""Whether stated dimensions fit a shape.

A name that is a variable is what the variable is. Any other is bound where it is first seen. In
strict mode an equation such as `2 * n` of size 6 binds `n`, or waits until its names are known; in
other people's files it is bound as a whole, since `T+1` may be said of a sequence that grows.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable
from fractions import Fraction

from claims.bindings import Binding, Equation, Scope
from claims.dims import REST, Dim, dotted

_LARGEST_POWER = 64
_LARGEST = 2**256  # no size, and no count of operations
_WHOLE: dict[type[ast.operator], Callable[[int, int], int]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: operator.pow,
}
_NO_SIZE = "no size"


def match(dims: tuple[Dim, ...], shape: tuple[int, ...], scope: Scope, line: int) -> str | None:
    """Compare stated dimensions with a shape. Returns the mismatch in words, None where all agree.

    Names seen for the first time are bound in `scope` to what they stand for on `line`; where the
    shapes disagree nothing is bound. The words are empty where the shape itself says it all.
    """
    pairs = _align(dims, shape)
    if pairs is None:
        return ""
    trial = scope.trial()
    # Plain names first, so that `(3*C, C)` knows C before it needs it.
    for dim, size in sorted(pairs, key=lambda pair: not _is_plain(pair[0])):
        mismatch = _match_one(dim, size, trial, line)
        if mismatch is not None:
            return mismatch
    mismatch = _settle(trial, [name for dim in dims for name in dim.names])
    if mismatch is None:
        scope.keep(trial)
    return mismatch


def evaluate(
    tree: ast.expr, lookup: Callable[[str], Binding | None]
) -> int | float | Fraction | None:
    """What a dimension comes to, None while one of its names stands for nothing."""
    match tree:
        case ast.Constant(value=int() as value):
            return value
        case ast.BinOp(left=left, op=op, right=right):
            first, second = evaluate(left, lookup), evaluate(right, lookup)
            return None if first is None or second is None else _apply(op, first, second)
        case _:
            binding = lookup(dotted(tree))
            return binding.value if binding else None


def _apply(
    op: ast.operator, first: float | Fraction, second: float | Fraction
) -> int | float | Fraction | None:
    if isinstance(op, ast.Pow) and not 0 <= second <= _LARGEST_POWER:
        return None  # `9**9**9` is no size, and would take for ever
    try:
        if isinstance(op, ast.Div):
            exact = Fraction(first) / Fraction(second)
            return int(exact) if exact.denominator == 1 else exact
        size = _WHOLE[type(op)](first, second)  # type: ignore[arg-type]
        return size if abs(size) < _LARGEST else None
    except (ZeroDivisionError, OverflowError, ValueError):
        return None


def _is_plain(dim: Dim) -> bool:
    return isinstance(dim.tree, (ast.Name, ast.Constant))


def _align(dims: tuple[Dim, ...], shape: tuple[int, ...]) -> list[tuple[Dim, int]] | None:
    """Pair each stated dimension with a size, None where the ranks differ."""
    rest = next((i for i, dim in enumerate(dims) if dim.text == REST), None)
    if rest is None:
        return list(zip(dims, shape, strict=True)) if len(dims) == len(shape) else None
    tail = len(dims) - rest - 1
    if len(shape) < rest + tail:
        return None
    pairs = list(zip(dims[:rest], shape[:rest], strict=True))
    return pairs + (list(zip(dims[-tail:], shape[-tail:], strict=True)) if tail else [])


def _match_one(dim: Dim, size: int, scope: Scope, line: int) -> str | None:
    if dim.tree is None:
        return None
    if scope.strict and (clash := _clash(dim, scope)):
        return clash
    known = evaluate(dim.tree, scope.lookup)
    if known == size:
        return None
    is_whole = known is None or not isinstance(known, Fraction)
    if known is None or (not scope.strict and not is_whole):
        if all(scope.lookup(name) for name in dim.names) and (is_whole or not dim.names):
            return ""  # `8 // 0` is the size of nothing
        return _bind(dim, size, scope, line)
    return _explain(dim, known, size, scope)


def _clash(dim: Dim, scope: Scope) -> str:
    """Where comments and a variable give one name two sizes."""
    for name in dim.names:
        said, is_now = scope.bound.get(name), scope.variable(name)
        if said and is_now and said.value != is_now.value:
            return f"{name} = {said.value}{_since(said)} and the variable {name} is {is_now.value}"
    return ""


def _bind(dim: Dim, size: int, scope: Scope, line: int) -> str | None:
    """Bind the name that is not known yet, or the whole expression."""
    bound = scope.bound
    if not (dim.is_name or scope.strict):
        said = bound.get(dim.canonical)
        if said is None:
            bound.bind(dim.canonical, Binding(size, line))
        elif said.value != size:
            return _explain(dim, said.value, size, scope)
        return None
    assert dim.tree is not None
    solved = _solve(dim.tree, size, scope.lookup)
    if solved == _NO_SIZE:
        return f"no size makes {dim.text} = {size}{_where(dim, scope)}"
    if isinstance(solved, tuple):
        bound.bind(solved[0], Binding(solved[1], line))
    elif open_one := bound.equation(dim.canonical):
        if open_one.size != size:
            since = _since(Binding(open_one.size, open_one.line))
            return f"{dim.text} = {open_one.size}{since} and this is {size}"
    else:
        unknown = frozenset(name for name in dim.names if scope.lookup(name) is None)
        bound.wait(Equation(dim, size, line, unknown))
    return None


def _settle(scope: Scope, names: list[str]) -> str | None:
    """Hold what was said earlier against those of the names that are known by now."""
    known: set[str] = set()
    while names:
        name = names.pop()
        if name in known or not scope.bound.awaits(name) or scope.lookup(name) is None:
            continue
        known.add(name)
        for one in scope.bound.waiting(name):
            scope.bound.settle(one)
            mismatch = _match_one(one.dim, one.size, scope, one.line)
            if mismatch is not None:
                where = f" on line {one.line}" if one.line else ""
                return f"{one.dim.text} = {one.size} was stated{where}{_where(one.dim, scope)}"
            names += one.dim.names  # one of them may be known through it
    return None


def _solve(
    tree: ast.expr, size: int, lookup: Callable[[str], Binding | None]
) -> tuple[str, int] | str | None:
    """The one name in it that is not known, and its size; None where that is not settled yet."""
    if not isinstance(tree, ast.BinOp):
        return (dotted(tree), size) if size >= 0 else _NO_SIZE
    left, right = evaluate(tree.left, lookup), evaluate(tree.right, lookup)
    if (left is None) is (right is None):
        return None
    part = tree.left if left is None else tree.right
    known = right if left is None else left
    if not isinstance(known, int):
        return None
    match tree.op:
        case ast.Add():
            return _solve(part, size - known, lookup)
        case ast.Sub():
            return _solve(part, size + known if left is None else known - size, lookup)
        case ast.Mult() if known:
            return _NO_SIZE if size % known else _solve(part, size // known, lookup)
        case ast.Div() if left is None:
            return _solve(part, size * known, lookup)
        case ast.Div() if size:
            return _NO_SIZE if known % size else _solve(part, known // size, lookup)
    return None


def _explain(dim: Dim, known: object, size: int, scope: Scope) -> str:
    if not dim.names:
        return ""
    if dim.is_name or scope.bound.get(dim.canonical):
        binding = scope.lookup(dim.canonical)
        return f"{dim.text} = {known}{_since(binding)} and this is {size}"
    if isinstance(known, Fraction):
        known = float(known)
    return f"{dim.text} = {known}{_where(dim, scope)} and this is {size}"


def _where(dim: Dim, scope: Scope) -> str:
    """` (n = 3 since line 2)`: the names in it that are known."""
    parts = [
        f"{name} = {binding.value}{_since(binding)}"
        for name in dict.fromkeys(dim.names)
        if (binding := scope.lookup(name))
    ]
    return f" ({', '.join(parts)})" if parts else ""


def _since(binding: Binding | None) -> str:
    return f" since line {binding.line}" if binding and binding.line else ""
