"""Where a module assigns its names, scope by scope."""

from __future__ import annotations

import ast
from bisect import bisect_left

_Scope = ast.Module | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


class Scopes:
    """The names of a module by scope; a scope is known by its first line, the module by 0."""

    def __init__(self, tree: ast.Module) -> None:
        self._assigned: dict[int, dict[str, list[int]]] = {}
        self._parents: dict[int, list[int]] = {}
        self._spans: list[tuple[int, int]] = []
        self._walk(tree, [])
        self._innermost: dict[int, int] = {}
        for start, end in sorted(self._spans, key=lambda span: span[0] - span[1]):
            self._innermost.update(dict.fromkeys(range(start + 1, end + 1), start))
        self.names = frozenset(name for names in self._assigned.values() for name in names)
        """Every name that the text assigns, or takes as an argument."""

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

    def _walk(self, scope: _Scope, parents: list[int]) -> None:
        key = 0 if isinstance(scope, ast.Module) else scope.lineno
        names = self._assigned.setdefault(key, {})
        self._parents[key] = parents
        if not isinstance(scope, ast.Module):
            self._spans.append((key, scope.end_lineno or key))
        pending: list[ast.AST] = list(ast.iter_child_nodes(scope))
        while pending:
            node = pending.pop()
            if isinstance(node, _SCOPES):
                self._walk(node, [*parents, key])
            elif isinstance(node, ast.Name):
                if isinstance(node.ctx, ast.Store):
                    names.setdefault(node.id, []).append(node.lineno)
            elif not isinstance(node, ast.Constant):
                if isinstance(node, ast.arg):
                    names.setdefault(node.arg, []).append(node.lineno)
                pending.extend(ast.iter_child_nodes(node))
        for lines in names.values():
            lines.sort()
