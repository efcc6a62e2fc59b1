"""What a statement produces: how a message names it, and the expression that made it."""

from __future__ import annotations

import ast


def subject_of(statement: ast.stmt) -> tuple[str, ast.expr | None]:
    """How a message names what the statement produced, and the expression that made it."""
    match statement:
        case ast.Assign(targets=[*_, target], value=value):
            return _spell_target(target), value
        case ast.AnnAssign(target=target, value=ast.expr() as value):
            return spell(target), value
        case ast.AugAssign(target=target, op=op, value=value) if is_simple(target):
            return spell(target), ast.BinOp(_as_load(target), op, value)
        case ast.Return(value=ast.expr() as value):
            return "the returned value", value
        case ast.Expr(value=ast.Yield(value=ast.expr() as value)):
            return "the yielded value", value
        case ast.Expr(value=value) if not isinstance(value, (ast.YieldFrom, ast.Yield)):
            return spell(value), value
        case ast.For(target=target) | ast.AsyncFor(target=target) if is_simple(target):
            return _spell_target(target), None
    return "", None


def makes(statement: ast.stmt, part: ast.expr | None, name: str, is_above: bool) -> bool:
    """Whether the statement (or the part of it that a comment stands beside) is what `name` names.

    Above `x = pool(x)`, a comment on `x` may speak of the old one or of the new one.
    """
    subject, watched = (spell(part), part) if part else subject_of(statement)
    if watched and spell(watched) == name:
        return True
    reads = [node.id for node in ast.walk(watched) if isinstance(node, ast.Name)] if watched else []
    is_old_or_new = is_above and name in reads
    return not is_old_or_new and (subject == name or subject.endswith(f".{name}"))


def is_simple(target: ast.expr) -> bool:
    """Whether an assigned target can be read again without running anything of the reader's."""
    match target:
        case ast.Name():
            return True
        case ast.Attribute(value=value):
            return is_simple(value)
        case ast.Subscript(value=value, slice=ast.Constant() | ast.Name()):
            return is_simple(value)
        case ast.Starred(value=value):
            return is_simple(value)
        case ast.Tuple(elts=elts) | ast.List(elts=elts):
            return all(is_simple(item) for item in elts)
    return False


def _as_load(target: ast.expr) -> ast.expr:
    loaded = ast.parse(ast.unparse(target), mode="eval").body
    return ast.copy_location(loaded, target)


def _spell_target(target: ast.expr) -> str:
    if isinstance(target, (ast.Tuple, ast.List)):
        return ", ".join(ast.unparse(item) for item in target.elts)
    return spell(target)


def spell(node: ast.expr) -> str:
    text = ast.unparse(node)
    return text if len(text) <= 40 else f"{text[:39]}…"


def is_print(statement: ast.stmt) -> bool:
    """Whether the statement is `print(…)`."""
    match statement:
        case ast.Expr(value=ast.Call(func=ast.Name(id="print"))):
            return True
    return False
