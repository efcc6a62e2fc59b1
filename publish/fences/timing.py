"""The `timing` fence: cases of a receipt, as a plot and a table."""

from __future__ import annotations

from collections.abc import Iterator

from ..account import captions
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
        line = asker.page.line(fence.start)
        try:
            timing = timings.parse(asker.root, "\n".join(fence.body))
        except timings.TimingError as error:
            hint = "Write group:, receipt: and caption:, a line each."
            asker.problem(line, f"holds a timing that {error}", hint)
        else:
            asker.found.problems.extend(captions.problems(asker.page, line, timing.caption))

    def render(self, showing: Showing, position: int) -> str:
        try:
            timing = timings.parse(showing.root, "\n".join(showing.fences[position].body))
        except timings.TimingError:
            return ""  # the red box says so
        if not believe.is_believed(showing.root, timing.receipt):
            return ""  # as it says of a receipt
        return timings.render(showing.root, timing, showing.page.home)

    def plain(self, telling: Telling, fence: Fence) -> Iterator[str]:
        timing = timings.parse(telling.root, "\n".join(fence.body))
        found = timings.table(telling.root, timing)
        if isinstance(found, timings.Missing):
            yield from (f"> Not measured on a {found.device}: {timing.caption}", "")
            return
        yield from (f"> Plot: {found.finding}", "")
        for place, cells in enumerate((found.columns, *found.rows)):
            yield f"| {' | '.join(cells)} |"
            if place == 0:
                yield f"|{'---|' * len(cells)}"
        yield from ("", found.origin)
