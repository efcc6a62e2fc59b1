"""The `myths` fence: empty, it becomes the list of all myths, each quoted as a page quotes one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from ..base.ledger import Account
from ..read.fences import Fence
from ..show import laws
from .kind import Kind, Telling


class Myths(Kind):
    language = "myths"
    misspelt = ("myth",)

    def expand(
        self, root: Path, others: Callable[[], Sequence[Account]], keep: Callable[[str], str]
    ) -> Sequence[str]:
        return laws.myths(root)

    def plain(self, telling: Telling, fence: Fence) -> Iterator[str]:
        yield from map(telling.line, laws.myths(telling.root))
