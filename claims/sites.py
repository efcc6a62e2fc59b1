"""The claims of a source text: each comment read, and attached to what it speaks about."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from claims import grammar
from claims.attach import COMPREHENSIONS, Function, Statements, Target, attach
from claims.comments import Comment, CommentMap, find_comments
from claims.flows import Operand, operands_of
from claims.grammar import Reading
from claims.scopes import Scopes
from claims.subjects import makes, spell, subject_of

_LITERAL_STARTS = (
    "(",
    "[",
    "{",
    "'",
    '"',
    "tensor(",
    "array(",
    "torch.",
    "≈",
    ">",
    "<",
    "True",
    "False",
    "None",
)


@dataclass(frozen=True)
class Site:
    """One claim: where it stands, what it states, what it speaks about."""

    index: int
    line: int
    col: int
    end_line: int
    text: str
    reading: Reading
    target: Target | None
    action: str  # "value", "flow", "argument", "signature", "output", "error" or "" (unread)
    subject: str = ""
    operands: Operand | None = None
    reason: str = ""  # why it could not be read

    @property
    def kind(self) -> str:
        """The form of the claim, as far as its text tells."""
        if self.action in ("output", "error", "flow", ""):
            return self.action or "unread"
        if self.reading.flow:
            return "flow"
        return "shape" if self.reading.shapes else "value"


@dataclass(frozen=True)
class Plan:
    """What there is to arm in a source text."""

    tree: ast.Module
    scopes: Scopes
    sites: tuple[Site, ...]
    notes: int


def find_sites(source: str, *, strict: bool) -> Plan:
    """Parse `source`, find its claims. Raises SyntaxError or TokenError for what is no Python."""
    tree = ast.parse(source)
    lines = find_comments(source)
    statements = Statements(tree, lines.code_lines)
    scopes = Scopes(tree)
    sites: list[Site] = []
    notes = 0
    for comment, end_line in _joined(lines, statements, strict=strict):
        if grammar.is_note(comment.text):
            notes += 1
            continue
        site = _site(comment, end_line, statements, lines, scopes.names, strict=strict)
        if site:
            sites.append(replace(site, index=len(sites)))
    return Plan(tree, scopes, tuple(sites), notes)


def is_print(statement: ast.stmt) -> bool:
    """Whether the statement is `print(…)`."""
    match statement:
        case ast.Expr(value=ast.Call(func=ast.Name(id="print"))):
            return True
    return False


def _joined(
    lines: CommentMap, statements: Statements, *, strict: bool
) -> Iterator[tuple[Comment, int]]:
    """The comments, with the lines that go on from an output, an error or a note joined to them."""
    by_line = {c.line: c for c in lines.comments}
    taken: set[int] = set()
    for comment in lines.comments:
        if comment.line in taken or grammar.is_directive(comment.text):
            continue
        end = comment.line
        texts = [comment.text]
        joint = _joint(comment, statements, strict=strict)
        while joint is not None and (below := by_line.get(end + 1)) and below.stands_alone:
            if grammar.is_note(below.text) or grammar.is_directive(below.text):
                break
            if not strict and grammar.read(below.text, strict=False).flow:
                break
            texts.append(below.text)
            end += 1
            taken.add(end)
        yield replace(comment, text=(joint or "").join(texts)), end


def _joint(comment: Comment, statements: Statements, *, strict: bool) -> str | None:
    """What joins further comment lines to this one; None where they stand for themselves."""
    if grammar.is_note(comment.text):
        return " " if comment.stands_alone else None
    if comment.stands_alone:
        return None
    if grammar.read(comment.text, strict=strict).error:
        return " "
    statement = statements.on(comment.line)
    if statement and is_print(statement) and (strict or _is_literal(comment.text)):
        return "\n"
    return None


def _is_literal(text: str) -> bool:
    return text.startswith(_LITERAL_STARTS) or text[:1].isdigit() or text[1:2].isdigit()


def _site(
    comment: Comment,
    end_line: int,
    statements: Statements,
    lines: CommentMap,
    names: frozenset[str],
    *,
    strict: bool,
) -> Site | None:
    text = comment.text
    reading = grammar.read(text, strict=strict)
    target = attach(comment, statements, lines)
    draft = Site(0, comment.line, comment.col, end_line, text, reading, target, "")
    if target and is_print(target.statement) and target.expression is None:
        stated = reading.is_claim or grammar.is_claim_like(text)
        if strict and not (comment.stands_alone and not stated):
            action = "error" if reading.error else "output"
            return replace(draft, action=action)
        if not strict and reading.is_claim and _is_literal(text) and not comment.stands_alone:
            return replace(draft, action="output")
        return replace(draft, action="error") if reading.error else None
    if not reading.is_claim:
        if len(text) > grammar.LONGEST and strict and grammar.is_claim_like(text):
            reason = f"it is longer than {grammar.LONGEST:,} characters, and is not read"
            return replace(draft, reason=reason)
        if strict and grammar.is_claim_like(text):
            return replace(draft, reason="it has a number or a tuple, and reads as no claim")
        if not strict and grammar.looks_like_shape(text):
            return replace(draft, reason="it holds a tuple, and reads as no claim")
        return None
    is_bare_value = not (reading.shapes or reading.flow or reading.error)
    is_setting = target is not None and _is_literal_statement(target.statement)
    if not strict and is_bare_value and (comment.stands_alone or is_setting):
        return None
    if target is None:
        if not grammar.is_claim_like(text):
            return None
        return replace(draft, reason="no statement stands beside or directly below it")
    if reading.about in names:
        parameter = reading.about if reading.about in target.parameters else ""
        if parameter:
            target = replace(target, parameters=(parameter,))
        elif not makes(target.statement, target.expression, reading.about, comment.stands_alone):
            reason = f"{reading.about} is not what the statement beside it makes"
            return replace(draft, reason=reason)
    return _aim(replace(draft, target=target), target)


@lru_cache(1)  # a statement of many lines may have a comment on each
def _is_literal_statement(statement: ast.stmt) -> bool:
    """`lr = 3e-4  # 1e-3 was too high`: a number beside a setting is a remark, not a claim."""
    value = getattr(statement, "value", None)
    return value is not None and all(
        isinstance(
            node, (ast.Constant, ast.UnaryOp, ast.unaryop, ast.Tuple, ast.List, ast.expr_context)
        )
        for node in ast.walk(value)
    )


def _aim(draft: Site, target: Target) -> Site:
    """Choose what to watch: the value, what flows through it, the arguments, or the error."""
    statement, reading = target.statement, draft.reading
    if reading.error:
        if isinstance(statement, Function) or hasattr(statement, "body"):
            return replace(
                draft, reason="an error is stated beside the one statement that raises it"
            )
        return replace(draft, action="error")
    if isinstance(statement, Function):
        if reading.flow and target.is_signature:
            return replace(draft, action="signature", subject="the returned value")
        if reading.shapes and target.parameters:
            return replace(draft, action="argument", subject=", ".join(target.parameters))
        if reading.shapes and target.is_signature:
            return replace(draft, action="signature", subject="the returned value")
        return replace(draft, reason="on the line of a def only shapes and flows can be compared")
    watched = target.expression
    if watched is not None:
        subject = spell(watched)
    else:
        subject, watched = subject_of(statement)
        if not subject:
            return replace(draft, reason="the statement beside it produces no value")
    if reading.flow:
        if watched is None:
            return replace(draft, reason="nothing flows through the statement beside it")
        if any(isinstance(node, COMPREHENSIONS) for node in ast.walk(watched)):
            return replace(draft, reason="what flows through a comprehension is not watched")
        return replace(draft, action="flow", subject=subject, operands=operands_of(watched))
    return replace(draft, action="value", subject=subject)
