"""The claims of a source text: each comment read, and attached to what it speaks about."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from claims import grammar
from claims.aims import aim
from claims.attach import Statements, Target, attach
from claims.comments import Comment, CommentMap, find_comments
from claims.grammar import Reading
from claims.joined import is_literal, joined
from claims.operands import Operand
from claims.scopes import Scopes
from claims.subjects import is_print
from claims.suspects import (
    is_bare_shape,
    is_claim_like,
    looks_like_shape,
    states_words,
    why_unread,
)


@dataclass(frozen=True)
class AttachedClaim:
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
    names: tuple[str, ...] = ()  # variables that it is said of, where not of what is made there
    is_loose: bool = False  # it stands over several statements, and may be said of any

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
    sites: tuple[AttachedClaim, ...]
    notes: int


def find_sites(source: str, *, strict: bool) -> Plan:
    """Parse `source`, find its claims. Raises SyntaxError or TokenError for what is no Python."""
    tree = ast.parse(source)
    lines = find_comments(source)
    statements = Statements(tree, lines.code_lines)
    scopes = Scopes(tree)
    sites: list[AttachedClaim] = []
    prose: list[tuple[int, Comment]] = []
    notes = 0
    for comment, end_line in joined(lines, statements, strict=strict):
        if grammar.is_note(comment.text):
            notes += 1
            continue
        site = _site(comment, end_line, statements, lines, scopes.names, strict=strict)
        if site:
            sites.append(site)
        elif strict and len(comment.text) <= grammar.LONGEST:
            prose.append((end_line, comment))
    sites += _bare_shapes(prose, sites, scopes, statements, lines)
    sites.sort(key=lambda site: (site.line, site.col))
    indexed = (replace(site, index=index) for index, site in enumerate(sites))
    return Plan(tree, scopes, tuple(indexed), notes)


def _bare_shapes(
    prose: list[tuple[int, Comment]],
    sites: list[AttachedClaim],
    scopes: Scopes,
    statements: Statements,
    lines: CommentMap,
) -> Iterator[AttachedClaim]:
    """Comments that would be shapes with parentheses around, judged by the names of all others."""
    if not prose:
        return
    stated = {name for site in sites for dim in site.reading.dims for name in dim.names}
    sizes = scopes.sizes | stated
    others = scopes.names - sizes
    reason = "it looks like a shape: write it as (B, T, C)"
    for end, comment in prose:
        if is_bare_shape(comment.text, sizes, others) and attach(comment, statements, lines):
            reading = grammar.Reading(comment.text)
            yield AttachedClaim(
                0, comment.line, comment.col, end, comment.text, reading, None, "", reason=reason
            )


def _site(
    comment: Comment,
    end_line: int,
    statements: Statements,
    lines: CommentMap,
    names: frozenset[str],
    *,
    strict: bool,
) -> AttachedClaim | None:
    text = comment.text
    reading = grammar.read(text, strict=strict)
    target = attach(comment, statements, lines)
    draft = AttachedClaim(0, comment.line, comment.col, end_line, text, reading, target, "")
    if target and is_print(target.statement) and target.expression is None:
        return _beside_print(draft, stands_alone=comment.stands_alone, strict=strict)
    if not reading.is_claim:
        if len(text) > grammar.LONGEST:
            return _too_long(draft, strict=strict)
        if strict and is_claim_like(text):
            return replace(draft, reason=f"it has a number or a tuple, and {why_unread(text)}")
        if strict and target and states_words(text, beside=not comment.stands_alone):
            return replace(draft, reason="it states something in words, and reads as no claim")
        if not strict and looks_like_shape(text):
            return replace(draft, reason="it holds a tuple, and reads as no claim")
        return None
    is_bare_value = not (reading.shapes or reading.flow or reading.error)
    is_setting = target is not None and _is_literal_statement(target.statement)
    if not strict and is_bare_value and (comment.stands_alone or is_setting):
        return None
    if target is None:
        if not is_claim_like(text):
            return None
        return replace(draft, reason="no statement stands beside or directly below it")
    is_above = comment.stands_alone
    found, target = aim(reading, target, names, is_above=is_above, strict=strict)
    return replace(
        draft,
        target=target,
        action=found.action,
        subject=found.subject,
        operands=found.operands,
        reason=found.reason,
        names=found.names,
        is_loose=is_above
        and not (reading.flow or found.names)
        and statements.goes_on(target.statement),
    )


def _too_long(draft: AttachedClaim, *, strict: bool) -> AttachedClaim | None:
    if not (is_claim_like(draft.text) if strict else looks_like_shape(draft.text)):
        return None
    reason = f"it is longer than {grammar.LONGEST:,} characters, and is not read"
    return replace(draft, reason=reason)


def _beside_print(
    draft: AttachedClaim, *, stands_alone: bool, strict: bool
) -> AttachedClaim | None:
    text, reading = draft.text, draft.reading
    if strict and (not stands_alone or _states(text, reading)):
        return replace(draft, action="error" if reading.error else "output")
    if not strict and reading.is_claim and is_literal(text) and not stands_alone:
        return replace(draft, action="output")
    return replace(draft, action="error") if reading.error else None


def _states(text: str, reading: Reading) -> bool:
    is_short = len(text) <= grammar.LONGEST
    return reading.is_claim or is_claim_like(text) or (is_short and states_words(text, beside=True))


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
