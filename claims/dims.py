"""Dimensions: what stands between the parentheses of a stated shape, and whether a shape fits it.

Grammar: an integer; a name (`batch`, `self.n_head`); integer arithmetic on names (`C // nh`, `3*C`,
`3C`); `...`, `…` or `*` for any number of dimensions; `_` or `?` for any one.
"""

from __future__ import annotations

import ast
import keyword
import operator
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

ANY = "_"
REST = "..."
_REST_SPELLINGS = frozenset({"...", "…", "*"})
_ANY_SPELLINGS = frozenset({"_", "?"})
_WORDS = frozenset(keyword.kwlist) - {"True", "False", "None"}
_ALLOWED = re.compile(r"[\w\s+\-*/%().'·×]+")
_IMPLICIT_PRODUCT = re.compile(r"(?<![\w.])(\d+)(?=[A-Za-z_])")
_LONGEST = 200
_LARGEST_POWER = 64
_LARGEST = 2**256  # no size, and no count of operations
_OPERATORS: dict[type[ast.operator], Callable[[int, int], int]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.FloorDiv: operator.floordiv,
    ast.Div: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: operator.pow,
}


@dataclass(frozen=True)
class Dim:
    """One dimension as stated: `text` is what the reader sees, `tree` what it means."""

    text: str
    tree: ast.expr | None = None  # None for ANY and REST

    @property
    def names(self) -> list[str]:
        """The names in it, in order of appearance: `C // nh` has two."""
        return list(_names(self.tree)) if self.tree is not None else []

    @property
    def is_name(self) -> bool:
        return isinstance(self.tree, (ast.Name, ast.Attribute))


@dataclass(frozen=True)
class Binding:
    """The integer that a name stands for, and the line that said so first."""

    value: int
    line: int


@dataclass
class Scope:
    """The names of one call of a function, or of the module.

    `variable` looks a name up among the integer variables in scope (value, and the line that
    assigned it where known). `bound` holds the names that only comments know.
    """

    variable: Callable[[str], Binding | None]
    bound: dict[str, Binding] = field(default_factory=dict)

    def lookup(self, name: str) -> Binding | None:
        return self.variable(name) or self.bound.get(name)


def parse_dims(inner: str) -> tuple[Dim, ...] | None:
    """Read the text between the parentheses of a shape; None where it is none."""
    inner = inner.strip()
    if not inner:
        return ()
    items = _split(inner)
    if len(items) > 1 and not items[-1]:
        items.pop()
    dims = [parse_dim(item) for item in items]
    if any(dim is None for dim in dims):
        return None
    found = tuple(dim for dim in dims if dim is not None)
    return None if sum(dim.text == REST for dim in found) > 1 else found


@lru_cache(4096)
def parse_dim(text: str) -> Dim | None:
    """Read one dimension; None where it is none."""
    text = text.strip()
    if text in _REST_SPELLINGS:
        return Dim(REST)
    if text in _ANY_SPELLINGS:
        return Dim(ANY)
    if text in _WORDS:  # `(in, out)`: words of Python, and names of dimensions all the same
        return Dim(text, ast.Name(text, ast.Load()))
    if len(text) > _LONGEST or not _ALLOWED.fullmatch(text):
        return None
    source = text.replace("'", "ʹ").replace("·", "*").replace("×", "*")
    source = _IMPLICIT_PRODUCT.sub(r"\1*", source)
    try:
        tree = ast.parse(source, mode="eval").body
    except (SyntaxError, RecursionError, MemoryError):
        return None
    return Dim(text, tree) if _is_arithmetic(tree) else None


def format_dims(dims: tuple[Dim, ...]) -> str:
    """The stated shape, spelt as Python prints tuples."""
    return format_shape(tuple(dim.text for dim in dims))


def format_shape(shape: tuple[object, ...]) -> str:
    """`(8, 4)`, `(4,)`, `()`: as Python prints a tuple, but with names bare."""
    inner = ", ".join(str(size) for size in shape)
    return f"({inner},)" if len(shape) == 1 else f"({inner})"


def match(dims: tuple[Dim, ...], shape: tuple[int, ...], scope: Scope, line: int) -> str | None:
    """Compare stated dimensions with a shape. Returns the mismatch in words, None where all agree.

    Names seen for the first time are bound in `scope` to what they stand for on `line`; where the
    shapes disagree nothing is bound. The words are empty where the shape itself says it all.
    """
    pairs = _align(dims, shape)
    if pairs is None:
        return ""
    trial = Scope(scope.variable, dict(scope.bound))
    # Plain names first, so that `(3*C, C)` knows C before it needs it.
    for dim, size in sorted(pairs, key=lambda pair: not _is_plain(pair[0])):
        mismatch = _match_one(dim, size, trial, line)
        if mismatch is not None:
            return mismatch
    scope.bound.update(trial.bound)
    return None


def _is_plain(dim: Dim) -> bool:
    return isinstance(dim.tree, (ast.Name, ast.Constant))


def evaluate(tree: ast.expr, lookup: Callable[[str], Binding | None]) -> int | None:
    """The integer that a dimension comes to, None while one of its names stands for nothing."""
    match tree:
        case ast.Constant(value=int() as value):
            return value
        case ast.BinOp(left=left, op=op, right=right):
            first, second = evaluate(left, lookup), evaluate(right, lookup)
            if first is None or second is None:
                return None
            if isinstance(op, ast.Pow) and not 0 <= second <= _LARGEST_POWER:
                return None  # `9**9**9` is no size, and would take for ever
            try:
                size = _OPERATORS[type(op)](first, second)
            except ZeroDivisionError:
                return None
            return size if abs(size) < _LARGEST else None
        case _:
            binding = lookup(_dotted(tree))
            return binding.value if binding else None


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
    known = evaluate(dim.tree, scope.lookup)
    if known is None and not dim.names:
        return ""  # `8 // 0` is the size of nothing
    if known is None:
        # An expression with unknown names (`T+1`, `nh*hs`) is bound as a whole: guessing what its
        # names are would turn a sequence that grows into a contradiction.
        known_text = scope.bound.get(dim.text)
        if known_text is None:
            scope.bound[dim.text] = Binding(size, line)
            return None
        known = known_text.value
    if known == size:
        return None
    return _explain(dim, known, size, scope)


def _explain(dim: Dim, known: int, size: int, scope: Scope) -> str:
    if not dim.names:
        return ""
    if dim.is_name or dim.text in scope.bound:
        return f"{dim.text} = {known}{_since(scope.lookup(dim.text))} and this is {size}"
    parts = [
        f"{name} = {binding.value}{_since(binding)}"
        for name in dict.fromkeys(dim.names)
        if (binding := scope.lookup(name))
    ]
    return f"{dim.text} = {known} ({', '.join(parts)}) and this is {size}"


def _since(binding: Binding | None) -> str:
    return f" since line {binding.line}" if binding and binding.line else ""


def _names(tree: ast.expr) -> Iterator[str]:
    if isinstance(tree, ast.BinOp):
        yield from _names(tree.left)
        yield from _names(tree.right)
    elif isinstance(tree, (ast.Name, ast.Attribute)):
        yield _dotted(tree)


def _dotted(tree: ast.expr) -> str:
    """`batch`, `self.n_head`. `ast.unparse` would take most of the time of a comparison."""
    if isinstance(tree, ast.Attribute):
        return f"{_dotted(tree.value)}.{tree.attr}"
    return tree.id if isinstance(tree, ast.Name) else ""


def _is_arithmetic(tree: ast.expr) -> bool:
    match tree:
        case ast.Constant(value=value):
            return type(value) is int
        case ast.Name():
            return True
        case ast.Attribute(value=value):
            return isinstance(value, (ast.Name, ast.Attribute)) and _is_arithmetic(value)
        case ast.BinOp(left=left, op=op, right=right):
            return type(op) in _OPERATORS and _is_arithmetic(left) and _is_arithmetic(right)
        case _:
            return False


def _split(inner: str) -> list[str]:
    """Split at the commas outside of inner parentheses."""
    items, depth, start = [], 0, 0
    for i, char in enumerate(inner):
        depth += (char == "(") - (char == ")")
        if char == "," and depth == 0:
            items.append(inner[start:i].strip())
            start = i + 1
    items.append(inner[start:].strip())
    return items
