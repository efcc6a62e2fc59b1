"""The `shapes` fence: shape rules, a line each, run in NumPy and in PyTorch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from ..account.asking import Asker
from ..account.assessment import Answered, Assessment
from ..base.jobs import Outcome, Verdict
from ..read.fences import Fence
from ..show import render
from ..show.showing import Showing
from .kind import Kind, Telling, code

TITLE = "Shape rules, each run in NumPy and in PyTorch:"


class Shapes(Kind):
    language = "shapes"
    misspelt = ("shape",)
    states = "rule"

    def ask(self, asker: Asker, position: int, fence: Fence) -> None:
        for index, line in enumerate(fence.body, fence.start + 1):
            if text := line.strip():
                number = asker.page.line(index)
                asker.ask_rule(text, number, partial(_take, asker, position, text, number))

    def shapes(self, fence: Fence, found: Assessment) -> Iterable[str]:
        return fence.body

    def render(self, showing: Showing, position: int) -> str:
        return render.rules(showing.stated(position), showing.dimensions)

    def plain(self, telling: Telling, fence: Fence) -> Iterator[str]:
        yield from (TITLE, "", code("text", fence.body))


def _take(
    asker: Asker, position: int, text: str, line: int, verdict: Verdict, path: str, run: Outcome
) -> None:
    asker.state(position, Answered(text, line, verdict, path, run), "Correct the rule.")
