"""The `timing` fence: cases of a receipt, as a plot and a table."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import BeautifulSoup

from ..account.asking import Asker
from ..read.fences import Fence
from ..receipts import believe, timings
from ..show.showing import Showing
from .kind import Kind, Telling


class Timing(Kind):
    """A receipt is data: nothing is asked of a run."""

    language = "timing"
    misspelt = ("timings", "plot")

    def ask(self, asker: Asker, position: int, fence: Fence) -> None:
        try:
            timings.parse(asker.root, "\n".join(fence.body))
        except timings.TimingError as error:
            hint = "Write group:, receipt: and caption:, a line each."
            asker.problem(asker.page.line(fence.start), f"holds a timing that {error}", hint)

    def render(self, showing: Showing, position: int) -> str:
        try:
            timing = timings.parse(showing.root, "\n".join(showing.fences[position].body))
        except timings.TimingError:
            return ""  # the red box says so
        if not believe.is_believed(showing.root, timing.receipt):
            return ""  # as it says of a receipt
        return timings.render(showing.root, timing, showing.page.name)

    def plain(self, telling: Telling, fence: Fence) -> Iterator[str]:
        timing = timings.parse(telling.root, "\n".join(fence.body))
        html = BeautifulSoup(timings.render(telling.root, timing, telling.page.name), "html.parser")
        for drawn in html.select("svg[aria-label]"):
            yield from (f"> Plot: {drawn['aria-label']}", "")
        for row in html.select("tr"):
            cells = [cell.get_text() for cell in row.select("th, td")]
            yield f"| {' | '.join(cells)} |"
            if row.find_parent("thead"):
                yield f"|{'---|' * len(cells)}"
        for paragraph in html.select("p"):
            yield from ("", paragraph.get_text().removesuffix(" · receipt"))
