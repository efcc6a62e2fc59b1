"""The `verified` fence: empty, it becomes the table of everything that the site states."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from ..base.ledger import Account
from ..read.fences import Fence
from . import verified_table
from .kind import Kind, Telling


class Verified(Kind):
    language = "verified"

    def expand(
        self, root: Path, others: Callable[[], Sequence[Account]], keep: Callable[[str], str]
    ) -> Sequence[str]:
        return verified_table.table(others(), lambda each: keep(verified_table.as_html(each)))

    def plain(self, telling: Telling, fence: Fence) -> Iterator[str]:
        table = "\n".join(verified_table.table(telling.others, verified_table.markdown))
        yield from map(telling.line, table.split("\n"))
