"""A page as plain Markdown: what it includes, printed and drew stands in it as text.

Readers paste lessons into assistants, and an assistant sees neither tooltips nor pictures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from publish.base.ledger import Account
from publish.fences import KINDS
from publish.fences.kind import code
from publish.read import fences
from publish.read.fences import Fence
from publish.read.pages import Page

from . import blocks, inline

NAMED = ("details", "tab")
"""Kinds of blocks whose title stands above what they hold; others are quoted whole."""


class Plain:
    """Writes the parts of one page."""

    def __init__(
        self,
        root: Path,
        page: Page,
        account: Account,
        link: Callable[[str], str],
        *,
        others: Sequence[Account] = (),
    ) -> None:
        self.root = root
        self.page = page
        self.account = account
        self.link = link
        self.others = others
        """Accounts of the other pages."""
        self.fences = {fence.start: fence for fence in fences.scan(root, page, KINDS)[0]}

    def text(self, start: int = 0, end: int | None = None) -> str:
        """The lines of the body from `start` to `end`."""
        return "\n".join(_tidy(self._parts(start, len(self.page.lines) if end is None else end)))

    def _parts(self, index: int, end: int) -> Iterator[str]:
        """Lines, and what stands in a fence as one."""
        lines, quotes = self.page.lines, [""]
        while index < end:
            written: list[str] = []
            below = index + 1
            if fence := self.fences.get(index):
                written, below = list(self._fence(fence)), fence.end + 1
            elif not (edge := blocks.edge(lines[index])):
                written = [self.line(lines[index])]
            elif edge.kind:
                yield quotes[-1]
                quotes.append(quotes[-1] + ("" if edge.kind in NAMED else "> "))
                written = [f"**{edge.title}**", ""] if edge.title else []
                below += blocks.options(lines, index)
            elif len(quotes) > 1:
                quotes.pop()
                written = [""]
            yield from (_quoted(quotes[-1], text) for text in written)
            index = below

    def line(self, text: str) -> str:
        return inline.plain(text, self.link)

    def _fence(self, fence: Fence) -> Iterator[str]:
        if fence.language in KINDS:
            yield from KINDS[fence.language].plain(self, fence)
        else:
            yield code(fence.language, fence.body)


def _quoted(prefix: str, text: str) -> str:
    return "\n".join(prefix + line if line else prefix.rstrip() for line in text.split("\n"))


def _tidy(parts: Iterator[str]) -> Iterator[str]:
    """No blank line at the edges, and one where there were several."""
    blank: str | None = None
    is_first = True
    for part in parts:
        if not part.strip("> "):
            blank = part.rstrip()
            continue
        if blank is not None and not is_first:
            yield blank
        yield part
        blank, is_first = None, False
