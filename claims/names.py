"""Where names are assigned, and which claims use them: what messages and lonely names need."""

from __future__ import annotations

import ast
from bisect import bisect_left

from claims.attach import Function
from claims.sites import Plan, Site

_Scope = ast.Module | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


class Names:
    """The names of a module by scope; a scope is known by its first line, the module by 0."""

    def __init__(self, plan: Plan) -> None:
        self._assigned: dict[int, dict[str, list[int]]] = {}
        self._parents: dict[int, list[int]] = {}
        self._scope_of_line: list[tuple[int, int, int]] = []
        self._walk(plan.tree, [])
        self.by_scope: dict[int, list[Site]] = {}
        self._uses: dict[str, int] = {}
        for site in plan.sites:
            scope = self._scope_at(site)
            self.by_scope.setdefault(scope, []).append(site)
            for name in {name for dim in site.reading.dims for name in dim.names}:
                self._uses[name] = self._uses.get(name, 0) + 1

    def uses(self, name: str) -> int:
        """The number of claims in the file that use the name."""
        return self._uses.get(name, 0)

    def assigned_before(self, site: Site, name: str) -> int:
        """The last line before the claim that assigns the name here or around it, else 0."""
        scope = self._scope_at(site)
        for key in [scope, *reversed(self._parents.get(scope, []))]:
            lines = self._assigned.get(key, {}).get(name, [])
            if lines:
                before = bisect_left(lines, site.line)
                return lines[before - 1] if before else lines[-1]
        return 0

    def _scope_at(self, site: Site) -> int:
        """The scope (by its first line; 0 is the module) whose names a claim uses."""
        line = site.line
        if site.target and isinstance(site.target.statement, Function):
            return site.target.statement.lineno
        around = [item for item in self._scope_of_line if item[0] < line <= item[1]]
        return min(around, key=lambda item: item[1] - item[0])[2] if around else 0

    def _walk(self, scope: _Scope, parents: list[int]) -> None:
        key = 0 if isinstance(scope, ast.Module) else scope.lineno
        names = self._assigned.setdefault(key, {})
        self._parents[key] = parents
        if not isinstance(scope, ast.Module):
            self._scope_of_line.append((scope.lineno, scope.end_lineno or scope.lineno, key))
        pending: list[ast.AST] = list(ast.iter_child_nodes(scope))
        while pending:
            node = pending.pop()
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                self._walk(node, [*parents, key])
                continue
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                names.setdefault(node.id, []).append(node.lineno)
            elif isinstance(node, ast.arg):
                names.setdefault(node.arg, []).append(node.lineno)
            pending.extend(ast.iter_child_nodes(node))
        for lines in names.values():
            lines.sort()
