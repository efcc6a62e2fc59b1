"""A snippet with facts hidden: up to the statement that a card asks about, or whole."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from functools import lru_cache

from publish.base.ledger import Statement
from publish.read import claim_wording

from .card import HIDDEN


@lru_cache(maxsize=200)
def tree(source: str) -> ast.Module:
    return ast.parse(source)


@lru_cache(maxsize=200)
def _statements(source: str) -> list[ast.stmt]:
    """In the order of their lines; what stands in another comes after it."""
    found = [node for node in ast.walk(tree(source)) if isinstance(node, ast.stmt)]
    return sorted(found, key=lambda node: (node.lineno, -_end(node)))


def _end(node: ast.stmt) -> int:
    return node.end_lineno or node.lineno


def statement(source: str, line: int) -> ast.stmt | None:
    """The innermost statement that a comment on `line` speaks of: around it, or the next below."""
    around = [node for node in _statements(source) if node.lineno <= line <= _end(node)]
    if not around or source.split("\n")[line - 1].lstrip().startswith("#"):
        return next((node for node in _statements(source) if node.lineno > line), None)
    return around[-1]


def is_inside(source: str, node: ast.stmt) -> bool:
    """Whether the statement stands in a function, so that what follows decides what it does."""
    return any(
        isinstance(outer, (ast.FunctionDef, ast.ClassDef))
        and outer.lineno <= node.lineno <= _end(outer)
        for outer in tree(source).body
    )


def code(source: str, claims: Sequence[Statement], asked: Statement | None) -> str:
    """The code with `asked` and what follows it hidden; with every claim if none is asked."""
    lines: list[str | None] = [*source.rstrip("\n").split("\n")]
    for claim in claims:
        if asked is None or claim.line >= asked.line:
            _hide(lines, claim, is_asked=claim is asked)
    if asked is not None and (node := statement(source, asked.line)):
        end = len(lines) if is_inside(source, node) else _end(node)
        lines = lines[: max(end, asked.line)]
    return "\n".join(line.rstrip() for line in lines if line is not None)


def _hide(lines: list[str | None], claim: Statement, *, is_asked: bool) -> None:
    """Takes a claim's comment away; where it is asked for, only what it states."""
    before, _, behind = claim_wording.split(claim.kind, claim.stated)
    index = claim.line - 1
    line = lines[index] or ""
    first = claim.stated.split("\n")[0]
    left = line[: line.rfind(f"# {first}") if f"# {first}" in line else line.rfind("#")]
    if is_asked:
        left = f"{left}# {before}{HIDDEN}{behind}"
    lines[index] = left if left.strip() else None
    for below in range(index + 1, len(lines)):
        if not _goes_on(lines[below] or "", claim):
            break
        lines[below] = None


def _goes_on(line: str, claim: Statement) -> bool:
    """Whether a comment alone on its line is a further part of the claim above it."""
    text = line.strip().removeprefix("#").strip()
    return line.lstrip().startswith("#") and text in claim.stated.replace("\n", " ")
