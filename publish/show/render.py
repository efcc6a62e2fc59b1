"""HTML of a page's parts: snippets, rules, the account below them, and the red box."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from ..base.jobs import ClaimSeen, imports_torch
from ..base.ledger import Account, Statement
from ..base.problems import Problem
from ..read import claim_wording
from ..read.snippets import Snippet
from ..receipts.witness import badges
from . import highlight, printed, receipt
from .highlight import Marked
from .receipt import count, line
from .showing import Showing

UNASKED = ("quote", "picture", "word")
"""Kinds of statements that stand on the page beside what they tell."""


def snippet(showing: Showing, position: int) -> str:
    """A fence with its frame: file, buttons, what was checked, code with marks, output."""
    fence = showing.fences[position]
    shown = fence.snippet
    assert shown is not None
    outcome = showing.found.outcomes[shown.path]
    stated = [s for s in showing.account.statements if s.file == shown.path]
    marked = [_marked(claim, each) for claim, each in zip(outcome.claims, stated, strict=True)]
    name = PurePosixPath(shown.path).name
    elsewhere = badges.of_snippet(showing.root, shown.path, shown.sha256)
    lines = range(1, len(shown.lines) + 1)
    code = highlight.code(shown.text, lines, marked, showing.dimensions)
    shows_output = outcome.stdout and not receipt.is_folded(outcome)
    return "\n".join(
        [
            f'<div class="snippet highlight" data-snippet="{shown.path}">',
            f'<div class="snippet-head"><span class="snippet-name">{name}</span>'
            f"{_run(shown)}"
            f'<copy-snippet><button type="button">Copy</button></copy-snippet>'
            f'<a download="{name}" href="{showing.page.home}{shown.path}">Download</a></div>',
            receipt.receipt(outcome, stated, elsewhere),
            f"<pre><code>{code}</code></pre>",
            printed.output(outcome.stdout) if shows_output else "",
            "</div>",
        ]
    )


def _run(shown: Snippet) -> str:
    """The buttons that controls.js brings to life where the site has a runtime."""
    if imports_torch(shown.text):
        return '<run-snippet torch><button type="button">Where to run</button></run-snippet>'
    return (
        '<run-snippet><button type="button">Run</button>'
        '<button type="button" name="edit">Edit</button></run-snippet>'
    )


def _marked(claim: ClaimSeen, statement: Statement) -> Marked:
    before, _, behind = claim_wording.split(claim.kind, claim.text)
    return Marked(
        claim.line, claim.end_line, joined(attributes(statement, where="")), before, behind
    )


def attributes(statement: Statement, where: str | None = None) -> dict[str, str]:
    """Of an element that states something: its tooltip, which is its label for screen readers.

    It ends in where that was seen, unless `where` says otherwise: a snippet tells it once for all
    of its claims. The quiz asks for what has `data-seen`.
    """
    sign = "✓" if statement.holds else "✗"
    seen = statement.seen or "this did not happen"
    where = statement.where if where is None else where
    tail = f"\n{where}" if where else ""
    return {
        "class": "claim" if statement.holds else "claim false",
        "role": "note",
        "tabindex": "0",
        "aria-label": f"{sign} {seen}{tail}",
        **({} if statement.kind in UNASKED else {"data-seen": seen if tail else ""}),
    }


def joined(found: Mapping[str, str]) -> str:
    return "".join(f' {name}="{html.escape(value)}"' for name, value in found.items())


def rules(statements: Sequence[Statement], dimensions: Mapping[str, str]) -> str:
    items = "".join(
        f"<li><code{joined(attributes(statement))}>"
        f"{highlight.painted(statement.stated, dimensions)}</code></li>"
        for statement in statements
    )
    return f'<ul class="rules">{items}</ul>'


def page_account(account: Account, elsewhere: str) -> str:
    """What stands at the end of a page that states something, with the mark of another device."""
    if not account.statements:
        return ""
    held = [statement for statement in account.statements if statement.holds]
    given = f", {count(account.givens, 'number')} given" if account.givens else ""
    given += f", {count(range(account.notes), 'comment')} left unchecked" if account.notes else ""
    where = max((statement.where for statement in account.statements), key=len)
    sign = "✓" if account.ok else "✗"
    here = line(f"{sign} {count(held, 'claim')} on this page checked{given} · {where}")
    return here + (line(elsewhere) if elsewhere else "")


def red_box(problems: Sequence[Problem]) -> str:
    items = "".join(
        f"<li><code>{html.escape(f'{p.path}:{p.line}')}</code> {html.escape(p.message)}"
        f"{f'<br>{html.escape(p.hint)}' if p.hint else ''}</li>"
        for p in problems
    )
    return (
        '<div class="false-page" role="alert"><p>This page states what did not happen.'
        f" It cannot be published.</p><ul>{items}</ul></div>"
    )
