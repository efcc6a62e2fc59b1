"""Cards from shape rules: what stands left of the arrow, and what it comes to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from publish.base.ledger import Account

from .card import HIDDEN, Card, term


class RuleCards:
    def __init__(self) -> None:
        self.seen: set[str] = set()
        self.skipped: Counter[str] = Counter()

    def of(self, account: Account) -> Iterator[Card]:
        for statement in account.statements:
            if statement.kind != "rule":
                continue
            left, _, right = statement.stated.replace("→", "->").rpartition("->")
            if left in self.seen:
                self.skipped["on another page, too"] += 1
                continue
            self.seen.add(left)
            yield Card(
                f"rule: {left.strip()}",
                account.page,
                "rule",
                f"<p>{term(f'{left}-> {HIDDEN}')}</p><p>Which shape, or an error?</p>",
                f"<p>{term(right.strip())}</p><p>{term(statement.seen)}</p>",
            )
