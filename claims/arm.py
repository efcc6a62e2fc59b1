"""Arm a module: rewrite its syntax tree once so that the values its comments speak about are seen.

The rewritten code calls one object, the watcher. It is a constant of the compiled code, so that no
name is added anywhere. Every call returns what it was given; positions are kept, so tracebacks show
the reader's lines.
"""

from __future__ import annotations

import ast
import secrets
from collections import defaultdict
from collections.abc import Mapping, Sequence
from types import CodeType

from claims.aims import cannot_be_read_again
from claims.sites import AttachedClaim, Plan
from claims.subjects import is_print

_WATCHER = secrets.token_hex(16)  # stands for it until `bind`; no file can hold it
_BLOCKS = ("body", "orelse", "finalbody")
_LOOPS = (ast.For, ast.AsyncFor, ast.While)
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def arm(plan: Plan, captured: Mapping[int, Sequence[str]]) -> ast.Module:
    """Rewrite the tree of `plan` in place so that every site is watched, and return it.

    `captured` has, by the line of a function, names of functions around it that its comments use
    and its code does not: they are made readable there.
    """
    by_statement: dict[ast.stmt, list[AttachedClaim]] = defaultdict(list)
    for site in plan.sites:
        if site.action and site.target:
            by_statement[site.target.statement].append(site)
    if by_statement:
        _Armourer(by_statement, captured).block(plan.tree)
    return plan.tree


def bind(code: CodeType, watcher: object) -> CodeType:
    """Give the code of an armed tree the object that it calls."""
    constants = tuple(
        bind(constant, watcher) if isinstance(constant, CodeType)
        else watcher if constant == _WATCHER
        else constant
        for constant in code.co_consts
    )  # fmt: skip
    return code.replace(co_consts=constants)


class _Armourer:
    def __init__(
        self, sites: dict[ast.stmt, list[AttachedClaim]], captured: Mapping[int, Sequence[str]]
    ) -> None:
        self.sites = sites
        self.captured = captured

    def block(self, parent: ast.AST, returns: Sequence[AttachedClaim] = ()) -> bool:
        """Arm the statements below `parent`; whether there was any to arm."""
        armed = False
        for name in _BLOCKS:
            statements = getattr(parent, name, None)
            if isinstance(statements, list) and statements and isinstance(statements[0], ast.stmt):
                armed_here, rewritten = self._statements(statements, returns)
                setattr(parent, name, rewritten)
                armed = armed or armed_here
        for inner in [*getattr(parent, "handlers", []), *getattr(parent, "cases", [])]:
            armed = self.block(inner, returns) or armed
        return armed

    def _statements(
        self, statements: list[ast.stmt], returns: Sequence[AttachedClaim]
    ) -> tuple[bool, list[ast.stmt]]:
        armed, rewritten = False, []
        for statement in statements:
            sites = self.sites.get(statement, [])
            inside = self._inside(statement, sites, returns)
            armed = armed or inside or bool(sites)
            rewritten += self._statement(statement, sites, returns)
        return armed, rewritten

    def _inside(
        self, statement: ast.stmt, sites: list[AttachedClaim], returns: Sequence[AttachedClaim]
    ) -> bool:
        """Arm the body of a compound statement, and open its scope."""
        if isinstance(statement, _SCOPES):
            signature = [site for site in sites if site.action == "signature"]
            armed = self.block(statement, signature)
            if armed or sites:
                indices = [site.index for site in sites if site.action in ("argument", "signature")]
                _insert(statement, _call_statement("enter", statement.body[0], *indices))
                if names := self.captured.get(statement.lineno):
                    _insert(statement, _capture(names, statement.body[0]))
            return armed
        armed = self.block(statement, returns)
        if isinstance(statement, _LOOPS) and (armed or sites):
            span = (statement.lineno, statement.end_lineno or statement.lineno)
            statement.body.insert(0, _call_statement("lap", statement.body[0], *span))
        return armed

    def _statement(
        self, statement: ast.stmt, sites: list[AttachedClaim], returns: Sequence[AttachedClaim]
    ) -> list[ast.stmt]:
        after: list[ast.stmt] = []
        if isinstance(statement, ast.Return) and returns and statement.value:
            statement.value = _wrap(statement.value, "value", [s.index for s in returns])
        values = [site for site in sites if site.action in ("value", "flow")]
        _Wrap(statement, values).visit(statement)
        whole = [s for s in values if s.target and s.target.expression is None]
        if whole:
            after = _watch_value(statement, [site.index for site in whole])
        for site in sites:
            if site.action in ("output", "error"):
                statement = _within(
                    statement, "printed" if site.action == "output" else "expect", site
                )
        calls = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call)
        if whole and calls and not is_print(statement) and any(s.reading.value for s in whole):
            # An expression that prints and returns nothing is an output, as a print is.
            for site in whole:
                statement = _within(statement, "maybe_printed", site)
        return [statement, *after]


def _watch_value(statement: ast.stmt, indices: list[int]) -> list[ast.stmt]:
    """Show the value that the statement produces; returns what has to run after it."""
    match statement:
        case ast.Assign(targets=targets) if isinstance(targets[-1], (ast.Tuple, ast.List)):
            if cannot_be_read_again(statement):
                statement.value = _wrap(statement.value, "unpacked", indices)
                return []
            return [_after(statement, targets[-1], indices)]
        case ast.AugAssign(target=target):
            return [_after(statement, target, indices)]
        case ast.For(target=target) | ast.AsyncFor(target=target):
            shown = _after(statement, target, indices)
            statement.body.insert(1, ast.copy_location(shown, statement.body[0]))  # behind `lap`
        case ast.Expr(value=ast.Yield(value=ast.expr() as value) as given):
            given.value = _wrap(value, "value", indices)
        case ast.Assign() | ast.AnnAssign() | ast.Return() | ast.Expr():
            if isinstance(statement.value, ast.expr):
                statement.value = _wrap(statement.value, "value", indices)
    return []


class _Wrap(ast.NodeTransformer):
    """Show parts of one statement, found by identity, in one walk however many claims it has."""

    def __init__(self, statement: ast.stmt, sites: Sequence[AttachedClaim]) -> None:
        self.statement = statement
        self.shown: dict[int, list[tuple[str, list[int]]]] = defaultdict(list)
        for site in sites:
            # Every operand of a flow. The tree of a `+=` is made up: its target is shown after.
            for operand in site.operands.walk() if site.operands else []:
                self.shown[id(operand.node)].append(("operand", [site.index, operand.key]))
            if site.target and site.target.expression:
                self.shown[id(site.target.expression)].append(("value", [site.index]))

    def visit(self, node: ast.AST) -> ast.AST:
        if not self.shown or (isinstance(node, ast.stmt) and node is not self.statement):
            return node
        made = self.generic_visit(node)
        for method, numbers in reversed(self.shown.get(id(node), [])):
            assert isinstance(made, ast.expr)
            made = _wrap(made, method, numbers)
        return made


def _wrap(value: ast.expr, method: str, numbers: Sequence[int]) -> ast.expr:
    """`value` → `watcher.method(value, *numbers)`."""
    return ast.copy_location(watch(method, [value, *map(ast.Constant, numbers)], value), value)


def _after(statement: ast.stmt, target: ast.expr, indices: list[int]) -> ast.Expr:
    loaded = ast.parse(f"({ast.unparse(target)})", mode="eval").body
    at = target
    for node in ast.walk(loaded):
        ast.copy_location(node, at)
    call = watch("value", [loaded, *map(ast.Constant, indices)], at)
    return ast.copy_location(ast.Expr(call), at)


def _call_statement(method: str, at: ast.stmt, *numbers: int) -> ast.Expr:
    return ast.copy_location(ast.Expr(watch(method, [ast.Constant(n) for n in numbers], at)), at)


def _capture(names: Sequence[str], at: ast.stmt) -> ast.Expr:
    """`lambda: (n, k)`, never called: what it mentions is a variable of the function around it."""
    made = ast.parse(f"lambda: ({', '.join(names)},)").body[0]
    assert isinstance(made, ast.Expr)
    for node in ast.walk(made):
        ast.copy_location(node, at)
    return made


def _within(statement: ast.stmt, method: str, site: AttachedClaim) -> ast.stmt:
    """`statement` → `with watcher.method(index): statement`."""
    opened = ast.withitem(watch(method, [ast.Constant(site.index)], statement))
    return ast.copy_location(ast.With([opened], [statement]), statement)


def watch(method: str, args: Sequence[ast.expr], at: ast.AST) -> ast.Call:
    """A call of the object that `bind` puts into the code."""
    watcher = ast.Constant(_WATCHER)
    call = ast.Call(ast.Attribute(watcher, method, ast.Load()), list(args), [])
    for node in (call, call.func, watcher, *args):
        if not hasattr(node, "lineno"):
            ast.copy_location(node, at)
    return call


def _insert(scope: ast.stmt, statement: ast.stmt) -> None:
    """Put a statement first in a body, behind its docstring."""
    body: list[ast.stmt] = scope.body  # type: ignore[attr-defined]
    first = body[0]
    is_docstring = (
        isinstance(first, ast.Expr)
        and isinstance(first.value, ast.Constant)
        and isinstance(first.value.value, str)
    )
    body.insert(1 if is_docstring else 0, statement)
