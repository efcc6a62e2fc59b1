"""HTML of a page's parts: snippets, rules, the account below them, and the red box."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath
from urllib.parse import quote

from . import highlight
from .assess import Assessment
from .errors import Problem
from .fences import Fence
from .highlight import Marked
from .jobs import ClaimSeen, Outcome
from .ledger import Account, Statement

URL_SAFE = " ()[]{}=+-*/@.,:;<>|!_'~$"
"""Characters that a data: URI keeps; spaces make up a good part of code."""


def snippet(
    position: int,
    fences: Sequence[Fence],
    found: Assessment,
    statements: Sequence[Statement],
    dimensions: Mapping[str, str],
) -> str:
    fence = fences[position]
    shown = fence.snippet
    assert shown is not None
    outcome = found.outcomes[shown.path]
    lines = [number for number, _ in shown.shown(fence.section)]
    own = [
        (claim, statement)
        for claim, statement in zip(
            outcome.claims, (s for s in statements if s.file == shown.path), strict=True
        )
        if claim.line in lines
    ]
    marked = [
        Marked(claim.line, claim.end_line, _claim_attributes(statement, position))
        for claim, statement in own
    ]
    name = PurePosixPath(shown.path).name
    part = f" · {fence.section}" if fence.section else ""
    last = [i for i, f in enumerate(fences) if f.snippet and f.snippet.path == shown.path][-1]
    return "\n".join(
        [
            f'<div class="snippet highlight" data-snippet="{shown.path}"'
            f' data-sha256="{shown.sha256}">',
            f'<div class="snippet-head"><span class="snippet-name">{name}{part}</span>'
            f'<copy-snippet><button type="button">Copy</button></copy-snippet>'
            f'<a download="{name}" href="{_data(shown.text)}"'
            f' aria-label="Download {name}">Download</a></div>',
            f'<pre tabindex="0"><code>{highlight.code(shown.text, lines, marked, dimensions)}'
            "</code></pre>",
            _output(outcome) if position == last else "",
            _status(outcome, own, position),
            "</div>",
        ]
    )


def attributes(statement: Statement, extra: str = "") -> dict[str, str]:
    """Of an element that states something: what a tooltip and a screen reader tell about it."""
    sign = "✓" if statement.holds else "✗"
    tail = f"\n{statement.where}" if statement.where else ""
    css = "claim" if statement.holds else "claim false"
    return {
        "class": f"{css} {extra}".strip(),
        "tabindex": "0",
        "id": statement.anchor,
        "data-kind": statement.kind,
        "data-seen": f"{sign} {statement.seen or 'this did not happen'}{tail}",
        "aria-describedby": f"{statement.anchor}-seen",
    }


def _claim_attributes(statement: Statement, position: int) -> str:
    found = attributes(statement)
    if not statement.anchor.startswith(f"c{position}-"):
        # The same lines stand further up already: ids are unique, the tooltip is not.
        del found["id"], found["aria-describedby"]
    return joined(found)


def joined(found: Mapping[str, str]) -> str:
    return "".join(f' {name}="{html.escape(value)}"' for name, value in found.items())


def _data(text: str) -> str:
    encoded = quote(text, safe=URL_SAFE)
    return html.escape(f"data:text/x-python;charset=utf-8,{encoded}")


def _output(outcome: Outcome) -> str:
    if not outcome.stdout:
        return ""
    text = html.escape(outcome.stdout, quote=False)
    return (
        '<div class="snippet-output"><span class="snippet-label">Output</span>'
        f'<pre class="output" tabindex="0"><samp>{text}</samp></pre></div>'
    )


def _status(outcome: Outcome, own: Sequence[tuple[ClaimSeen, Statement]], position: int) -> str:
    when = f" · {outcome.when}" if outcome.when else ""
    false = [statement for _, statement in own if not statement.holds]
    if outcome.trouble or false:
        summary = (
            f"✗ {outcome.trouble.message if outcome.trouble else _count(false, 'false claim')}"
        )
    elif own:
        summary = f"✓ {_count([s for _, s in own], 'claim')} checked · {outcome.where}{when}"
    else:
        summary = f"✓ ran · {outcome.where}{when}"
    if not own:
        return f'<p class="account">{html.escape(summary)}</p>'
    rows = [
        (str(claim.line), statement)
        for claim, statement in own
        if statement.anchor.startswith(f"c{position}-")
    ]
    return _details(summary, "Line", rows)


def _count(things: Sequence[object], noun: str) -> str:
    return f"{len(things)} {noun}{'' if len(things) == 1 else 's'}"


def _details(summary: str, first: str, rows: Iterable[tuple[str, Statement]]) -> str:
    body = "".join(
        f"<tr><td>{html.escape(place)}</td><td><code>{html.escape(statement.stated, quote=False)}"
        f'</code></td><td id="{statement.anchor}-seen">'
        f"{html.escape(statement.seen, quote=False)}</td></tr>"
        for place, statement in rows
    )
    head = f"<tr><th>{first}</th><th>Stated</th><th>Seen</th></tr>"
    return (
        f'<details class="account"><summary>{html.escape(summary)}</summary>'
        f'<table class="account"><thead>{head}</thead><tbody>{body}</tbody></table></details>'
    )


def rules(position: int, statements: Sequence[Statement], dimensions: Mapping[str, str]) -> str:
    own = [s for s in statements if s.anchor.startswith(f"r{position}-")]
    items = "".join(
        f"<li><code{joined(attributes(statement))}>"
        f"{highlight.painted(statement.stated, dimensions)}</code></li>"
        for statement in own
    )
    return f'<ul class="rules">{items}</ul>'


def page_account(account: Account) -> str:
    """What stands at the end of a page: everything that is not in the account of a snippet."""
    if not account.statements:
        return ""
    held = [statement for statement in account.statements if statement.holds]
    given = f", {_count(account.givens, 'number')} given" if account.givens else ""
    where = max((statement.where for statement in account.statements), key=len)
    sign = "✓" if len(held) == len(account.statements) and account.ok else "✗"
    summary = f"{sign} {_count(held, 'claim')} of this page checked{given} · {where}"
    rows = [(s.kind, s) for s in account.statements if s.anchor and s.anchor[0] in "mrp"]
    return _details(summary, "Kind", rows)


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
