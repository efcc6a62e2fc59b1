"""Asks of another machine what pages state of a receipt, with a margin."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...base.ledger import Account
from ...execution.evaluate import expression
from ..header import FOLDER
from .analysis import Analysis
from .claim import with_margin
from .receipt import Receipt


@dataclass(frozen=True)
class Again:
    """One statement of a page about a receipt, held against a new one."""

    place: str
    stated: str
    asked: str
    """The same with its margin."""
    seen: str
    holds: bool

    def __str__(self) -> str:
        sign = "✓" if self.holds else "✗"
        return f"{sign} {self.place}: states {self.stated}, {self.asked} is asked: {self.seen}"


def recheck(accounts: Iterable[Account], receipt: Receipt) -> list[Again]:
    name = f"{FOLDER}/{receipt.device}.json"
    space: dict[str, object] = dict(Analysis(receipt).namespace())
    found = []
    for account in accounts:
        for statement in account.statements:
            if statement.kind == "timing" and statement.snippet == name:
                asked = with_margin(statement.stated)
                verdict = expression(asked, statement.expression, space)
                place = f"{account.page}:{statement.line}"
                found.append(Again(place, statement.stated, asked, verdict.seen, verdict.holds))
    return found
