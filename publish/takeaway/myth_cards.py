"""Cards from myths: the sentence that is often said; on the back its smallest counterexample."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from publish.base.ledger import Account
from publish.laws import room

from .card import Card, prose


class MythCards:
    def __init__(self, root: Path) -> None:
        self.laws = room.read(root).laws
        self.seen: set[str] = set()
        self.skipped: Counter[str] = Counter()

    def of(self, account: Account) -> Iterator[Card]:
        for statement in account.statements:
            if statement.kind != "myth":
                continue
            name = statement.expression
            if name in self.seen:
                self.skipped["on another page, too"] += 1
                continue
            self.seen.add(name)
            right = self.laws[self.laws[name].instead].sentence
            case = html.escape(statement.seen[:1].upper() + statement.seen[1:], quote=False)
            yield Card(
                f"myth: {name}",
                account.page,
                "myth",
                prose(f"**True or false?** {statement.stated} Show a counterexample."),
                f"<p>{case}.</p>{prose(f'Right: {right}')}",
            )
