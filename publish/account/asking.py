"""Gathers what a page asks of its snippets, has each run once, and hands on the answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..base import run_problems
from ..base.jobs import Job, Outcome, Question, Verdict
from ..base.problems import Problem
from ..execution import runner, shape_rules
from ..read import resolve_snippet
from ..read.fences import Fence
from ..read.pages import Page
from ..read.snippets import Snippet
from .assessment import Answered, Assessment

Take = Callable[[Verdict, str, Outcome], None]
"""Is called with the verdict, the path of the snippet that was asked, if any, and its run."""


@dataclass
class _Asked:
    """What a page asks of one snippet."""

    snippet: Snippet
    at: str
    """Where the page shows it or speaks of it first."""
    questions: list[Question] = field(default_factory=list)
    takers: list[Take] = field(default_factory=list)


class Asker:
    def __init__(self, root: Path, page: Page, fences: Sequence[Fence]) -> None:
        self.root = root
        self.page = page
        self.fences = fences
        self.found = Assessment()
        self._snippets: dict[str, _Asked] = {}
        self._alone: list[tuple[Question, int, Take]] = []
        self._pointed: dict[int, str] = {}

    @property
    def snippets(self) -> list[Snippet]:
        """Those that the page shows or speaks of, as far as it was read."""
        return [asked.snippet for asked in self._snippets.values()]

    def problem(self, line: int, message: str, hint: str = "") -> None:
        self.found.problems.append(Problem(self.page.path, line, message, hint))

    def run(self, snippet: Snippet, line: int) -> None:
        """Have a snippet run that the page shows, or speaks of, at that line of its file."""
        asked = _Asked(snippet, f"{self.page.path}:{line}")
        self._snippets.setdefault(snippet.path, asked)

    def point(self, position: int, path: str) -> None:
        """Say that the mark at `position` speaks of what stands in that snippet, which runs."""
        self._pointed[position] = path

    def ask(self, name: str, index: int, questions: Sequence[Question], take: Take) -> None:
        """Ask the snippet of that name, or the nearest above `index` of the body."""
        snippet, problems = resolve_snippet.resolve(
            self.root, self.page, self.fences, self.snippets, name, index
        )
        self.found.problems += problems
        if snippet:
            self.run(snippet, self.page.line(index))
            asked = self._snippets[snippet.path]
            asked.questions += questions
            asked.takers += [take] * len(questions)

    def ask_rule(self, text: str, line: int, take: Take) -> None:
        """Ask whether a shape rule holds, which needs no snippet."""
        try:
            shape_rules.parse(text)
        except shape_rules.RuleError as error:
            self.problem(line, f"states the rule {text}, which {error}", shape_rules.FORM)
        else:
            self._alone.append((Question(shape_rules.__name__, text), line, take))

    def state(self, position: int, answered: Answered, hint: str) -> None:
        """Record what the fence at `position` states; what does not hold is a problem."""
        self.found.fences.setdefault(position, []).append(answered)
        self.refuse(answered.line, answered.verdict, hint)

    def refuse(self, line: int, verdict: Verdict, hint: str) -> None:
        if not verdict.holds:
            self.problem(line, verdict.message, hint)

    def answers(self) -> Assessment:
        """Runs everything, in one go."""
        jobs = [
            Job(asked.snippet.path, asked.snippet.text, tuple(asked.questions))
            for asked in self._snippets.values()
        ]
        if self._alone:
            jobs.append(Job(self.page.path, questions=tuple(each for each, _, _ in self._alone)))
        outcomes = runner.run(self.root, jobs)
        for asked, outcome in zip(self._snippets.values(), outcomes, strict=False):
            self._record(asked, outcome)
        if self._alone:
            self._record_alone(outcomes[-1])
        for position, path in self._pointed.items():
            self.found.asked[position] = path, self.found.outcomes[path]
        return self.found

    def _record(self, asked: _Asked, outcome: Outcome) -> None:
        path = asked.snippet.path
        self.found.outcomes[path] = outcome
        self.found.problems += run_problems.problems(
            path, outcome.claims, outcome.trouble, asked.at
        )
        for take, verdict in zip(asked.takers, outcome.verdicts, strict=False):
            take(verdict, path, outcome)

    def _record_alone(self, outcome: Outcome) -> None:
        if outcome.trouble:
            message = f"states rules, but their run {outcome.trouble.message}"
            self.problem(self._alone[0][1], message, outcome.trouble.hint)
        for (_, _, take), verdict in zip(self._alone, outcome.verdicts, strict=False):
            take(verdict, "", outcome)
