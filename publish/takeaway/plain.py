"""A page as plain Markdown: what it includes, printed and drew stands in it as text.

Readers paste lessons into assistants, and an assistant sees neither tooltips nor pictures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bs4 import BeautifulSoup

from publish.base.ledger import Account
from publish.read import fences, picture_fence
from publish.read.fences import Fence
from publish.read.pages import Page
from publish.receipts import timings
from publish.show import verified

from . import blocks, inline

RULES = "Shape rules, each run in NumPy and in PyTorch:"
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
        pictures: Sequence[str] = (),
        others: Sequence[Account] = (),
    ) -> None:
        self.root = root
        self.page = page
        self.link = link
        self.others = others
        """Accounts that a `verified` fence lists."""
        self.fences = {fence.start: fence for fence in fences.scan(root, page)[0]}
        self.printed = {shown.path: shown.stdout for shown in account.shown}
        drawn = [fence.start for fence in self.fences.values() if fence.language == "picture"]
        self.pictures = dict(zip(drawn, pictures, strict=False))
        """What each picture shows, in words."""

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
                written = [inline.plain(lines[index], self.link)]
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

    def _fence(self, fence: Fence) -> Iterator[str]:
        if fence.snippet:
            yield from self._snippet(fence)
        elif fence.language == "shapes":
            yield from (RULES, "", _code("text", fence.body))
        elif fence.language == "picture":
            caption = picture_fence.parse("\n".join(fence.body)).caption
            yield " ".join(["> Picture:", caption, self.pictures.get(fence.start, "")]).rstrip()
        elif fence.language == "timing":
            yield from self._timing(fence)
        elif fence.language == verified.LANGUAGE:
            for line in "\n".join(verified.table(self.others, verified.markdown)).split("\n"):
                yield inline.plain(line, self.link)
        else:
            yield _code(fence.language, fence.body)

    def _snippet(self, fence: Fence) -> Iterator[str]:
        assert fence.snippet is not None
        yield _code("python", fence.snippet.lines)
        same = [f.start for f in self.fences.values() if f.snippet == fence.snippet]
        printed = self.printed.get(fence.snippet.path, "")
        if printed and fence.start == same[-1]:
            yield from ("", "Output:", "", _code("text", printed.rstrip("\n").split("\n")))

    def _timing(self, fence: Fence) -> Iterator[str]:
        timing = timings.parse(self.root, "\n".join(fence.body))
        html = BeautifulSoup(timings.render(self.root, timing, self.page.name), "html.parser")
        for drawn in html.select("svg[aria-label]"):
            yield from (f"> Plot: {drawn['aria-label']}", "")
        for row in html.select("tr"):
            cells = [cell.get_text() for cell in row.select("th, td")]
            yield f"| {' | '.join(cells)} |"
            if row.find_parent("thead"):
                yield f"|{'---|' * len(cells)}"
        for paragraph in html.select("p"):
            yield from ("", paragraph.get_text().removesuffix(" · receipt"))


def _code(language: str, lines: Sequence[str]) -> str:
    return "\n".join([f"```{language}", *lines, "```"])


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
