"""The quiet mark of a snippet, which opens: what was checked and where, and output told above it.

It stands behind the snippet's head, opens without a script, and says its piece to who asks for it.
"""

from __future__ import annotations

import html
from collections.abc import Sequence

from ..base.jobs import Outcome
from ..base.ledger import Statement
from . import printed


def receipt(outcome: Outcome, stated: Sequence[Statement], elsewhere: str) -> str:
    """`elsewhere` is the mark of another device. What is false stands open."""
    said = _status(outcome, stated)
    told = printed.output(outcome.stdout) if is_folded(outcome) else ""
    inside = f"{line(said)}{line(elsewhere) if elsewhere else ''}{told}"
    return mark(said[0], inside)


def mark(sign: str, inside: str) -> str:
    """The sign that opens what is inside; controls.js adds of which snippet it is."""
    return (
        f'<details class="receipt" data-search-exclude{" open" if sign == "✗" else ""}>'
        f"<summary>{sign}</summary>{inside}</details>"
    )


def is_folded(outcome: Outcome) -> bool:
    """Whether what was printed only repeats the comments."""
    held = (c.text for c in outcome.claims if (c.kind, c.verdict) == ("output", "verified"))
    return bool(outcome.stdout) and printed.repeats(outcome.stdout, held)


def _status(outcome: Outcome, stated: Sequence[Statement]) -> str:
    false = [statement for statement in stated if not statement.holds]
    if outcome.trouble:
        return f"✗ {outcome.trouble.message}"
    if false:
        return f"✗ {count(false, 'false claim')}"
    checked = f"{count(stated, 'claim')} checked" if stated else "ran"
    return f"✓ {checked} · {outcome.where} · {outcome.when}"


def count(things: Sequence[object], noun: str) -> str:
    return f"{len(things)} {noun}{'' if len(things) == 1 else 's'}"


def line(text: str) -> str:
    return f'<p class="account">{html.escape(text)}</p>'
