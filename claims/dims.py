"""Dimensions: what stands between the parentheses of a stated shape.

Grammar: an integer; a name (`batch`, `self.n_head`); integer arithmetic on names (`C // nh`, `3*C`,
`3C`); `...`, `…` or `*` for any number of dimensions; `_` or `?` for any one.
"""

from __future__ import annotations

import ast
import keyword
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

ANY = "_"
REST = "..."
_REST_SPELLINGS = frozenset({"...", "…", "*"})
_ANY_SPELLINGS = frozenset({"_", "?"})
_WORDS = frozenset(keyword.kwlist) - {"True", "False", "None"}
_ALLOWED = re.compile(r"[\w\s+\-*/%().'·×]+")
_IMPLICIT_PRODUCT = re.compile(r"(?<![\w.])(\d+)(?=[A-Za-z_])")
_LONGEST = 200
_OPERATORS = (ast.Add, ast.Sub, ast.Mult, ast.FloorDiv, ast.Div, ast.Mod, ast.Pow)


@dataclass(frozen=True)
class Dim:
    """One dimension as stated: `text` is what the reader sees, `tree` what it means."""

    text: str
    tree: ast.expr | None = None  # None for ANY and REST
    canonical: str = ""  # the same for `n+1` and `n + 1`

    @cached_property
    def names(self) -> list[str]:
        """The names in it, in order of appearance: `C // nh` has two."""
        return list(_names(self.tree)) if self.tree is not None else []

    @property
    def is_name(self) -> bool:
        return isinstance(self.tree, (ast.Name, ast.Attribute))


@lru_cache(4096)
def parse_dims(inner: str, *, strict: bool = True) -> tuple[Dim, ...] | None:
    """Read the text between the parentheses of a shape; None where it is none.

    Other people write `None` and `-1` for a dimension of any size.
    """
    inner = inner.strip()
    if not inner:
        return ()
    items = _split(inner)
    if len(items) > 1 and not items[-1]:
        items.pop()
    dims = [
        Dim(item) if not strict and item in ("None", "-1") else parse_dim(item) for item in items
    ]
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
        return Dim(text, ast.Name(text, ast.Load()), text)
    if len(text) > _LONGEST or not _ALLOWED.fullmatch(text):
        return None
    source = text.replace("'", "ʹ").replace("·", "*").replace("×", "*")
    source = _IMPLICIT_PRODUCT.sub(r"\1*", source)
    try:
        tree = ast.parse(source, mode="eval").body
    except (SyntaxError, RecursionError, MemoryError):
        return None
    return Dim(text, tree, _canonical(tree)) if _is_arithmetic(tree) else None


def format_dims(dims: tuple[Dim, ...]) -> str:
    """The stated shape, spelt as Python prints tuples."""
    return format_shape(tuple(dim.text for dim in dims))


def format_shape(shape: tuple[object, ...]) -> str:
    """`(8, 4)`, `(4,)`, `()`: as Python prints a tuple, but with names bare."""
    inner = ", ".join(str(size) for size in shape)
    return f"({inner},)" if len(shape) == 1 else f"({inner})"


def _names(tree: ast.expr) -> Iterator[str]:
    if isinstance(tree, ast.BinOp):
        yield from _names(tree.left)
        yield from _names(tree.right)
    elif isinstance(tree, (ast.Name, ast.Attribute)):
        yield dotted(tree)


def _canonical(tree: ast.expr) -> str:
    """One spelling for one meaning: terms of a sum or product in one order, too."""
    if not isinstance(tree, ast.BinOp):
        return dotted(tree) or ast.unparse(tree)
    sides = [_canonical(tree.left), _canonical(tree.right)]
    if isinstance(tree.op, (ast.Add, ast.Mult)):
        sides.sort()
    return f"({type(tree.op).__name__} {sides[0]} {sides[1]})"


def dotted(tree: ast.expr) -> str:
    """`batch`, `self.n_head`. `ast.unparse` would take most of the time of a comparison."""
    if isinstance(tree, ast.Attribute):
        return f"{dotted(tree.value)}.{tree.attr}"
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
            return isinstance(op, _OPERATORS) and _is_arithmetic(left) and _is_arithmetic(right)
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
