"""What there is to show of a page, once everything that it states was asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..account.account_builder import fence_anchor
from ..account.assessment import Assessment
from ..base.ledger import Account, Statement
from ..read.fences import Fence
from ..read.pages import Page


@dataclass(frozen=True)
class Showing:
    root: Path
    page: Page
    fences: Sequence[Fence]
    found: Assessment
    account: Account
    dimensions: Mapping[str, str]
    """The CSS class of each name of a dimension."""
    accounts: Callable[[Sequence[str]], Sequence[Account]]
    """Those of other pages, by their paths."""

    def stated(self, position: int) -> list[Statement]:
        """What the fence at `position` states."""
        known = {each.anchor: each for each in self.account.statements}
        numbers = range(len(self.found.fences.get(position, ())))
        return [known[fence_anchor(position, number)] for number in numbers]
