"""The `picture` fence: an equation between arrays of a run, drawn from what they hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from ...account import captions
from ...account.asking import Asker
from ...account.assessment import Answered, Assessment
from ...base.jobs import Outcome, Question, Verdict
from ...read.fences import Fence
from ...show import highlight, render
from ...show.showing import Showing
from ..kind import Kind, Telling
from . import draw, equation
from .operand import operands


class Picture(Kind):
    language = "picture"
    misspelt = ("pictures", "svg")
    states = "picture"

    def ask(self, asker: Asker, position: int, fence: Fence) -> None:
        line, body = asker.page.line(fence.start), "\n".join(fence.body)
        try:
            read = equation.parse(body)
        except equation.PictureError as error:
            hint = "Write an equation, then caption: and what else it needs."
            asker.problem(line, f"holds a picture that {error}", hint)
            return
        asker.found.problems.extend(captions.problems(asker.page, line, read.caption))
        questions = [Question(f"{__name__}.answer", body)]
        take = partial(_take, asker, position, read, line)
        asker.ask(read.snippet, fence.start, questions, take)

    def shapes(self, fence: Fence, found: Assessment) -> Iterable[str]:
        return fence.body

    def render(self, showing: Showing, position: int) -> str:
        answers = showing.found.fences.get(position)
        if not answers or not answers[0].verdict.detail:
            return ""
        (statement,) = showing.stated(position)
        arrays = operands(answers[0].verdict.detail)
        read = equation.parse("\n".join(showing.fences[position].body))
        caption = highlight.painted(read.caption, showing.dimensions)
        attributes = render.joined(render.attributes(statement))
        return (
            f'<figure class="picture">{draw.svg(read, arrays, showing.dimensions)}'
            f"<figcaption><span{attributes}>{caption}</span></figcaption></figure>"
        )

    def plain(self, telling: Telling, fence: Fence) -> Iterator[str]:
        caption = equation.parse("\n".join(fence.body)).caption
        line = telling.page.line(fence.start)
        stated = [s for s in telling.account.statements if s.kind == self.states and s.line == line]
        words = stated[0].words if stated else ""
        yield " ".join(["> Picture:", caption, words]).rstrip()


def _take(
    asker: Asker,
    position: int,
    read: equation.Equation,
    line: int,
    verdict: Verdict,
    path: str,
    run: Outcome,
) -> None:
    arrays = operands(verdict.detail)
    words = draw.alternative(read, arrays) if arrays else ""
    hint = f"Correct it, or the code: the run of {path} decides."
    asker.state(position, Answered(read.text, line, verdict, path, run, words), hint)
