"""What a comment speaks about: a statement, a part of one, parameters, or nothing.

A comment at the end of a line speaks about that line's statement; inside a statement of several
lines, about the largest expression that ends where the comment stands; on a parameter's line, about
that argument. A comment alone on its line speaks about the statement directly below it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from claims.comments import Comment, CommentMap

Function = ast.FunctionDef | ast.AsyncFunctionDef
_LOOPS = (ast.For, ast.AsyncFor)
# Their bodies run in a scope of their own, or are text: code in them is left alone.
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
CLOSED = (ast.Lambda, ast.JoinedStr, *COMPREHENSIONS)
_OPERATORS = frozenset("+ - * / @ // % ** & | ^ << >> and or".split())  # noqa: SIM905


@dataclass(frozen=True)
class Target:
    """What a comment speaks about."""

    statement: ast.stmt
    expression: ast.expr | None = None  # a part of the statement
    parameters: tuple[str, ...] = ()  # arguments of the function that the statement defines
    is_signature: bool = False  # the line of a `def` as a whole: arguments in, result out


class Statements:
    """The statements of a module, found by line."""

    def __init__(self, tree: ast.Module, code_lines: frozenset[int]) -> None:
        spans = [(node, node.lineno, _last_line(node, code_lines)) for node in statements_of(tree)]
        self._on: dict[int, ast.stmt] = {}
        for node, start, end in sorted(spans, key=lambda span: span[1] - span[2]):
            self._on.update(dict.fromkeys(range(start, end + 1), node))
        self._starting = {start: node for node, start, _ in reversed(spans)}
        self._parts: dict[ast.stmt, Parts] = {}

    def on(self, line: int) -> ast.stmt | None:
        """The innermost statement whose own text (not its body) covers the line."""
        return self._on.get(line)

    def goes_on(self, statement: ast.stmt) -> bool:
        """Whether the line below it assigns something, too: a comment above may mean the last."""
        below = self.starting((statement.end_lineno or statement.lineno) + 1)
        is_beside = below is not None and below.col_offset == statement.col_offset
        return is_beside and isinstance(below, (ast.Assign, ast.AnnAssign, ast.AugAssign))

    def starting(self, line: int) -> ast.stmt | None:
        """The statement that starts on the line; the first of several."""
        return self._starting.get(line)

    def parts(self, statement: ast.stmt) -> Parts:
        """The expressions of a statement, looked up once however many comments it holds."""
        if statement not in self._parts:
            self._parts[statement] = Parts(statement)
        return self._parts[statement]


class Parts:
    """The expressions of a statement, found by place; of several, the largest."""

    def __init__(self, statement: ast.stmt) -> None:
        self.ending_at: dict[tuple[int, int], ast.expr] = {}
        """By line and byte."""
        self.ending_on: dict[int, ast.expr] = {}
        """By the one line on which they stand, or on which a chain has its next link."""
        for node in open_expressions(statement):
            end = node.end_lineno or node.lineno
            self.ending_at.setdefault((end, node.end_col_offset or 0), node)
            if end == node.lineno or _is_link(node, end):
                self.ending_on.setdefault(end, node)
        self.closed_lines = {
            line
            for node in ast.walk(statement)
            if isinstance(node, CLOSED)
            for line in range(node.lineno, node.end_lineno or 0)
        }
        """Lines that end within a scope of its own, or within a text."""


def statements_of(node: ast.AST) -> Iterator[ast.stmt]:
    """The statements below a node, each before those that it holds."""
    for name in ("body", "handlers", "orelse", "finalbody", "cases"):
        inner = getattr(node, name, None)
        for child in inner if isinstance(inner, list) else ():
            if isinstance(child, ast.stmt):
                yield child
            yield from statements_of(child)


def attach(comment: Comment, statements: Statements, lines: CommentMap) -> Target | None:
    """Find what `comment` speaks about; None where it is nothing that could be compared."""
    if comment.stands_alone:
        inside = statements.on(comment.line)
        below = _directly_below(comment, lines)
        if below is None:
            return None
        if inside is None or isinstance(inside, ast.ClassDef):
            statement = statements.starting(below)
            return _whole(statement, below) if statement else None
        if isinstance(inside, Function):
            return _signature(inside, below)
        return Target(inside, statements.parts(inside).ending_on.get(below))
    statement = statements.on(comment.line)
    if statement is None:
        return None
    if isinstance(statement, (*_LOOPS, ast.FunctionDef, ast.AsyncFunctionDef)):
        return _whole(statement, comment.line)
    if comment.line == statement.end_lineno:
        return Target(statement)
    parts = statements.parts(statement)
    if comment.line in parts.closed_lines:
        return None
    return Target(statement, _ending_at(parts, comment))


def _whole(statement: ast.stmt, line: int) -> Target | None:
    if isinstance(statement, Function):
        return _signature(statement, line)
    return Target(statement)


def _signature(function: Function, line: int) -> Target | None:
    """A comment in the head of a `def`: its line's parameters, or the signature."""
    arguments = function.args
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    if function.lineno <= line <= function.body[0].lineno:
        here = tuple(a.arg for a in every if a.lineno == line and a.arg not in ("self", "cls"))
        return Target(function, parameters=here, is_signature=line == function.lineno or not here)
    return None


def _directly_below(comment: Comment, lines: CommentMap) -> int | None:
    """The code line under a block of comment lines; None where a blank line stands between."""
    line = lines.ends[comment.line]
    return line if line in lines.code_lines else None


def _last_line(node: ast.stmt, code_lines: frozenset[int]) -> int:
    """The last line of a statement's own text: for a compound statement, of its head."""
    if isinstance(node, ast.Match):
        top = node.cases[0].pattern.lineno
    elif isinstance(body := getattr(node, "body", None), list) and body:
        decorators = getattr(body[0], "decorator_list", [])
        top = min([body[0].lineno, *(d.lineno for d in decorators)])
    else:
        return node.end_lineno or node.lineno
    return max((n for n in range(node.lineno, top) if n in code_lines), default=node.lineno)


def _ending_at(parts: Parts, comment: Comment) -> ast.expr | None:
    """The largest expression that ends with the last code token before the comment."""
    for token in reversed(comment.before):
        if token.text == "," or token.text in _OPERATORS:
            continue
        if node := parts.ending_at.get((comment.line, token.end)):
            return node
        if token.text != ")":
            break
    return None


def _is_link(node: ast.expr, line: int) -> bool:
    """`.matmul(w)` on a line of its own is a link of a chain, with all that stands above it."""
    if isinstance(node, ast.Call):
        node = node.func
    return isinstance(node, ast.Attribute) and node.value.end_lineno != node.end_lineno == line


def open_expressions(statement: ast.AST) -> Iterator[ast.expr]:
    """The expressions of a statement from the outside in, without scopes of their own."""
    for child in ast.iter_child_nodes(statement):
        if isinstance(child, ast.stmt):
            continue
        if isinstance(child, ast.expr) and _is_value(child):
            yield child
        if not isinstance(child, CLOSED):
            yield from open_expressions(child)


def _is_value(node: ast.expr) -> bool:
    """Whether the expression is read (not assigned) and can stand alone."""
    if isinstance(node, (ast.Starred, ast.Slice, ast.FormattedValue)):
        return False
    context = getattr(node, "ctx", None)
    return context is None or isinstance(context, ast.Load)
