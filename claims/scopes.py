"""Where a module assigns its names, scope by scope."""

from __future__ import annotations

import ast
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

_Scope = ast.Module | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


class Scopes:
    """The names of a module by scope; a scope is known by its first line, the module by 0."""

    def __init__(self, tree: ast.Module) -> None:
        self._tree = tree
        self._assigned: dict[int, dict[str, list[int]]] = {}
        self._parents: dict[int, list[int]] = {}
        self._spans: list[tuple[int, int]] = []
        self._read: dict[int, set[str]] = {}
        self._functions: set[int] = set()
        self._walk(tree, [])
        self._innermost: dict[int, int] = {}
        for start, end in sorted(self._spans, key=lambda span: span[0] - span[1]):
            self._innermost.update(dict.fromkeys(range(start + 1, end + 1), start))
        self.names = frozenset(name for names in self._assigned.values() for name in names)
        """Every name that the text assigns, or takes as an argument."""

    @cached_property
    def sizes(self) -> frozenset[str]:
        """Names that stand for sizes, as far as the text tells."""
        return frozenset(_sizes(self._tree))

    def at(self, line: int) -> int:
        """The innermost scope whose body holds the line."""
        return self._innermost.get(line, 0)

    def assigned_before(self, scope: int, name: str, line: int) -> int:
        """The last line before `line` that assigns the name in the scope or around it, else 0."""
        for key in [scope, *reversed(self._parents.get(scope, []))]:
            lines = self._assigned.get(key, {}).get(name, [])
            if lines:
                before = bisect_left(lines, line)
                return lines[before - 1] if before else lines[-1]
        return 0

    def assigned_after(self, scope: int, name: str, line: int) -> int:
        """The first line that gives the name a value in this very scope, if later."""
        lines = self._assigned.get(scope, {}).get(name, [0])
        return lines[0] if lines[0] > line else 0

    def reads(self, scope: int, name: str) -> bool:
        """Whether the code of the scope itself uses the name."""
        return name in self._read.get(scope, ())

    def is_free(self, scope: int, name: str) -> bool:
        """Whether a function around the scope has the name, and the scope does not mention it."""
        if name in self._assigned.get(scope, {}) or self.reads(scope, name):
            return False
        around = [key for key in self._parents.get(scope, []) if key in self._functions]
        return any(name in self._assigned[key] for key in around)

    def _walk(self, scope: _Scope, parents: list[int]) -> None:
        key = 0 if isinstance(scope, ast.Module) else scope.lineno
        names = self._assigned.setdefault(key, {})
        self._parents[key] = parents
        read = self._read.setdefault(key, set())
        if not isinstance(scope, ast.Module):
            self._spans.append((key, scope.end_lineno or key))
            if not isinstance(scope, ast.ClassDef):
                self._functions.add(key)
        pending: list[ast.AST] = list(ast.iter_child_nodes(scope))
        while pending:
            node = pending.pop()
            if isinstance(node, _SCOPES):
                self._walk(node, [*parents, key])
            elif isinstance(node, ast.Name):
                if isinstance(node.ctx, ast.Store):
                    names.setdefault(node.id, []).append(node.lineno)
                else:
                    read.add(node.id)
            elif not isinstance(node, ast.Constant):
                if isinstance(node, ast.arg):
                    names.setdefault(node.arg, []).append(node.lineno)
                pending.extend(ast.iter_child_nodes(node))
        for lines in names.values():
            lines.sort()


def _sizes(tree: ast.Module) -> Iterator[str]:
    """Names that get an integer, a length, or a part of a shape."""
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if _is_size(value):
                yield name
            case ast.Assign(targets=[ast.Tuple(elts=elts)], value=value):
                values = value.elts if isinstance(value, ast.Tuple) else [value] * len(elts)
                for target, part in zip(elts, values, strict=False):
                    if isinstance(target, ast.Name) and _is_size(part):
                        yield target.id
            case ast.arg(arg=name, annotation=ast.Name(id="int")):
                yield name


def _is_size(value: ast.expr) -> bool:
    match value:
        case ast.Constant(value=number):
            return type(number) is int
        case ast.BinOp(left=left, right=right):
            return _is_size(left) or _is_size(right)
        case ast.Attribute(attr="shape" | "size" | "ndim"):
            return True
        case ast.Subscript(value=inner):
            return _is_size(inner)
        case ast.Call(func=ast.Name(id="len")) | ast.Call(func=ast.Attribute(attr="size" | "dim")):
            return True
    return False
