"""Asks what a page states, mark by mark and fence by fence, and gathers what holds."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from ..base.jobs import Outcome, Question, Verdict
from ..base.problems import Problem
from ..execution import evaluate
from ..laws import judge
from ..read.fences import Fence
from ..read.pages import Page
from ..read.prose import Mark
from ..receipts import timings
from .asking import Asker
from .assessment import Assessment

ONE_DIGIT = frozenset("0123456789")
"""Premises that a snippet may well compute by chance."""


class Kind(Protocol):
    """What a kind of fence knows about asking; `publish.fences` has them all."""

    def ask(self, asker: Asker, position: int, fence: Fence) -> None:
        """Ask what the fence at `position` of the page states."""


def assess(
    root: Path,
    page: Page,
    fences: Sequence[Fence],
    marks: Sequence[Mark],
    kinds: Mapping[str, Kind],
) -> Assessment:
    asker = Asker(root, page, fences)
    for fence in fences:  # before all else: what speaks of a snippet may stand above it
        if fence.snippet and not fence.wrong:
            asker.run(fence.snippet, page.line(fence.start + 1))
    for position, fence in enumerate(fences):
        if fence.language in kinds and not fence.wrong:
            kinds[fence.language].ask(asker, position, fence)
    quoted = {mark.snippet for mark in marks if mark.kind in ("law", "myth")}
    for position, mark in enumerate(marks):
        if mark.kind in ("law", "myth"):
            _judge_law(asker, position, mark, quoted)
        else:
            _ask(asker, position, mark)
    found = asker.answers()
    for mark in marks:
        if mark.kind == "given":
            _refuse_computed(asker, mark)
    return found


def _ask(asker: Asker, position: int, mark: Mark) -> None:
    if mark.kind == "rule":
        asker.ask_rule(mark.text, mark.line, partial(_take, asker, position, mark))
    elif mark.kind == "quote":
        _quote(asker, position, mark)
    elif mark.kind == "claim" and mark.snippet.startswith(f"{timings.FOLDER}/"):
        _judge_timing(asker, position, mark)
    elif mark.kind == "claim":
        questions = [Question(evaluate.__name__, *each) for each in mark.expressions]
        take = partial(_take, asker, position, mark)
        asker.ask(mark.snippet, mark.index, questions, take)


def _take(
    asker: Asker, position: int, mark: Mark, verdict: Verdict, path: str, run: Outcome
) -> None:
    asker.found.verdicts.setdefault(position, []).append(verdict)
    asker.found.asked[position] = path, run
    hint = f"Correct it, or the code: the run of {path} decides." if path else "Correct the rule."
    asker.refuse(mark.line, verdict, hint)


def _quote(asker: Asker, position: int, mark: Mark) -> None:
    sources = [snippet for snippet in asker.snippets if snippet.holds(mark.text)]
    if sources:
        path = sources[0].path
        asker.found.verdicts[position] = [Verdict(True, f"stands in {path}")]
        asker.point(position, path)
    else:
        message = f"quotes {mark.text}, which is in no snippet on this page"
        asker.problem(mark.line, message, "Quote it letter by letter, and whole.")


def _refuse_computed(asker: Asker, mark: Mark) -> None:
    """A premise is nothing that the nearest snippet above states, and so computes."""
    above = [f.snippet for f in asker.fences if f.snippet and f.start < mark.index]
    outcome = asker.found.outcomes.get(above[-1].path) if above else None
    stated = {claim.text.strip() for claim in outcome.claims} if outcome else set()
    if mark.text in stated - ONE_DIGIT:
        message = f"gives {mark.text} as a premise, but the snippet states it"
        hint = f"Claim it: the run of {above[-1].path} decides."
        asker.problem(mark.line, message, hint)


def _judge_law(asker: Asker, position: int, mark: Mark, quoted: Collection[str]) -> None:
    """Its search is its own run; the page's other laws are searched with it."""
    at = f"{asker.page.path}:{mark.line}"
    answer = judge.ask(asker.root, mark.snippet, mark.kind, mark.text, at, quoted)
    if isinstance(answer, Problem):
        asker.found.problems.append(answer)
        return
    asker.found.laws[position] = answer
    asker.found.verdicts[position] = [answer.verdict]
    asker.found.asked[position] = answer.law.path, answer.outcome


def _judge_timing(asker: Asker, position: int, mark: Mark) -> None:
    """Receipts are data: what is said about one needs no run."""
    try:
        answer = timings.judge(asker.root, mark.snippet, mark.expressions)
    except timings.TimingError as error:
        hint = "Nothing is said about the speed of a machine that nobody measured."
        asker.problem(mark.line, str(error), hint)
        return
    asker.found.verdicts[position] = list(answer.verdicts)
    asker.found.asked[position] = f"{mark.snippet}.json", answer
    for verdict in answer.verdicts:
        asker.refuse(mark.line, verdict, f"{mark.snippet}.json decides.")
