"""Has a page's snippets run, and gathers what holds, what does not, and what cannot be asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..base.jobs import Drawing, Job, Outcome, Verdict
from ..base.problems import Problem
from ..execution import runner, shape_rules
from ..read import picture_fence, resolve_snippet, wording
from ..read.fences import Fence
from ..read.pages import Page
from ..read.prose import Mark
from ..read.snippets import Snippet
from ..receipts import timings

ONE_DIGIT = frozenset("0123456789")
"""Premises that a snippet may well compute by chance."""


@dataclass
class Assessment:
    """Everything a page needs to be rendered and accounted for."""

    outcomes: dict[str, Outcome] = field(default_factory=dict)
    """By path of the snippet."""
    verdicts: dict[int, list[Verdict]] = field(default_factory=dict)
    """By position of the mark: one for each numeral of a formula, else one."""
    rules: dict[int, list[tuple[str, int, Verdict]]] = field(default_factory=dict)
    """By position of the fence: text, line and verdict of each rule."""
    drawings: dict[int, Drawing] = field(default_factory=dict)
    """By position of the fence."""
    asked: dict[int, tuple[str, Outcome]] = field(default_factory=dict)
    """By position of the mark: the snippet that its claim was asked of, and its run."""
    painted: dict[int, tuple[str, Outcome]] = field(default_factory=dict)
    """By position of the fence of a picture: the same."""
    timings: dict[int, timings.Timing] = field(default_factory=dict)
    """By position of the fence."""
    rule_run: Outcome = field(default_factory=Outcome)
    problems: list[Problem] = field(default_factory=list)


@dataclass
class _Question:
    """What a page asks of one snippet."""

    snippet: Snippet
    at: str
    """Where the page shows it or speaks of it first."""
    expressions: list[tuple[str, str]] = field(default_factory=list)
    askers: list[int] = field(default_factory=list)
    """For each expression, the position of the mark."""
    pictures: list[str] = field(default_factory=list)
    painters: list[int] = field(default_factory=list)
    """For each picture, the position of the fence."""


def assess(root: Path, page: Page, fences: Sequence[Fence], marks: Sequence[Mark]) -> Assessment:
    return _Assessor(root, page, fences, marks).assess()


def _states_another_error(outcome: Outcome) -> bool:
    """Whether a comment beside the line that failed states another error, and so tells of both."""
    line = outcome.trouble.line if outcome.trouble else 0
    errors = [claim for claim in outcome.claims if claim.kind == "error"]
    return any(c.line <= line <= c.end_line and c.verdict == "violated" for c in errors)


def _sentence(hint: str) -> str:
    """A hint of `claims`, which puts it in parentheses."""
    return f"{hint[:1].upper()}{hint[1:]}{'' if '#' in hint or hint.endswith('.') else '.'}"


class _Assessor:
    def __init__(
        self, root: Path, page: Page, fences: Sequence[Fence], marks: Sequence[Mark]
    ) -> None:
        self.root = root
        self.page = page
        self.fences = fences
        self.marks = marks
        self.questions: dict[str, _Question] = {}
        self.rules: list[tuple[str, int, int, int]] = []
        """Text, line, position of the fence, position of the mark; one of the two is -1."""
        self.found = Assessment()

    def assess(self) -> Assessment:
        for fence in self.fences:
            if fence.snippet and not fence.wrong:
                self._question(fence.snippet, self.page.line(fence.start + 1))
        for position, fence in enumerate(self.fences):
            if fence.language == "picture" and not fence.wrong:
                self._ask_picture(position, fence)
            elif fence.language == "timing" and not fence.wrong:
                self._read_timing(position, fence)
            elif fence.language == "shapes" and not fence.wrong:
                for index, text in enumerate(fence.body, fence.start + 1):
                    if text.strip():
                        self._ask_rule(text.strip(), self.page.line(index), position, -1)
        for position, mark in enumerate(self.marks):
            self._ask(position, mark)
        jobs = [
            Job(q.snippet.path, q.snippet.text, tuple(q.expressions), tuple(q.pictures))
            for q in self.questions.values()
        ]
        if self.rules:
            jobs.append(Job(self.page.path, rules=tuple(text for text, *_ in self.rules)))
        outcomes = runner.run(self.root, jobs)
        for question, outcome in zip(self.questions.values(), outcomes, strict=False):
            self._take(question, outcome)
        if self.rules:
            self._take_rules(outcomes[-1])
        return self.found

    def _problem(self, line: int, message: str, hint: str = "") -> None:
        self.found.problems.append(Problem(self.page.path, line, message, hint))

    def _question(self, snippet: Snippet, line: int) -> _Question:
        return self.questions.setdefault(
            snippet.path, _Question(snippet, f"{self.page.path}:{line}")
        )

    def _resolve(self, name: str, index: int) -> _Question | None:
        """What is asked of the snippet that a mark or picture at `index` of the body speaks of."""
        asked = [question.snippet for question in self.questions.values()]
        snippet, problems = resolve_snippet.resolve(
            self.root, self.page, self.fences, asked, name, index
        )
        self.found.problems += problems
        return self._question(snippet, self.page.line(index)) if snippet else None

    def _ask(self, position: int, mark: Mark) -> None:
        if mark.kind == "rule":
            self._ask_rule(mark.text, mark.line, -1, position)
        elif mark.kind == "quote":
            self._quote(position, mark)
        elif mark.kind == "claim" and mark.snippet.startswith(f"{timings.FOLDER}/"):
            self._judge_timing(position, mark)
        elif mark.kind == "claim" and (question := self._resolve(mark.snippet, mark.index)):
            question.expressions += mark.expressions
            question.askers += [position] * len(mark.expressions)

    def _quote(self, position: int, mark: Mark) -> None:
        sources = [q.snippet for q in self.questions.values() if q.snippet.holds(mark.text)]
        if sources:
            self.found.verdicts[position] = [Verdict(True, f"stands in {sources[0].path}")]
        else:
            message = f"quotes {mark.text}, which is in no snippet on this page"
            self._problem(mark.line, message, "Quote it letter by letter, and whole.")

    def _read_timing(self, position: int, fence: Fence) -> None:
        try:
            self.found.timings[position] = timings.parse(self.root, "\n".join(fence.body))
        except timings.TimingError as error:
            hint = "Write group:, receipt: and caption:, a line each."
            self._problem(self.page.line(fence.start), f"holds a timing that {error}", hint)

    def _judge_timing(self, position: int, mark: Mark) -> None:
        """Receipts are data: what is said about one needs no run."""
        try:
            answer = timings.judge(self.root, mark.snippet, mark.expressions)
        except timings.TimingError as error:
            hint = "Nothing is said about the speed of a machine that nobody measured."
            self._problem(mark.line, str(error), hint)
            return
        self.found.verdicts[position] = list(answer.verdicts)
        self.found.asked[position] = f"{mark.snippet}.json", answer
        for verdict in answer.verdicts:
            if not verdict.holds:
                self._problem(mark.line, verdict.message, f"{mark.snippet}.json decides.")

    def _ask_rule(self, text: str, line: int, fence: int, mark: int) -> None:
        try:
            shape_rules.parse(text)
        except shape_rules.RuleError as error:
            self._problem(line, f"states the rule {text}, which {error}", shape_rules.FORM)
        else:
            self.rules.append((text, line, fence, mark))

    def _ask_picture(self, position: int, fence: Fence) -> None:
        body = "\n".join(fence.body)
        try:
            equation = picture_fence.parse(body)
        except picture_fence.PictureError as error:
            hint = "Write an equation, then caption: and what else it needs."
            self._problem(self.page.line(fence.start), f"holds a picture that {error}", hint)
            return
        if self.page.on_ledger and (stated := wording.stated_in_words(equation.caption)):
            message = f"states {stated[0]} in a caption, which nothing checks"
            hint = "Say it in the prose below, with a mark."
            self._problem(self.page.line(fence.start), message, hint)
        if question := self._resolve(equation.snippet, fence.start):
            question.pictures.append(body)
            question.painters.append(position)

    def _take(self, question: _Question, outcome: Outcome) -> None:
        path = question.snippet.path
        self.found.outcomes[path] = outcome
        trouble = outcome.trouble
        if trouble and not _states_another_error(outcome):
            self.found.problems.append(
                Problem(path, trouble.line, trouble.message, _sentence(trouble.hint), question.at)
            )
        for claim in outcome.claims:
            if claim.verdict != "verified" and not (trouble and claim.verdict == "unreached"):
                self.found.problems.append(
                    Problem(path, claim.line, claim.message, _sentence(claim.hint), question.at)
                )
        stated = {claim.text.strip() for claim in outcome.claims} - ONE_DIGIT
        for mark in self.marks:
            above = [f for f in self.fences if f.snippet and f.start < mark.index]
            near = bool(above) and above[-1].snippet == question.snippet
            if mark.kind == "given" and near and mark.text in stated:
                message = f"gives {mark.text} as a premise, but the snippet states it"
                self._problem(mark.line, message, f"Claim it: the run of {path} decides.")
        for position, verdict in zip(question.askers, outcome.verdicts, strict=False):
            self.found.verdicts.setdefault(position, []).append(verdict)
            self.found.asked[position] = path, outcome
            if not verdict.holds:
                hint = f"Correct it, or the code: the run of {path} decides."
                self._problem(self.marks[position].line, verdict.message, hint)
        for position, drawing in zip(question.painters, outcome.drawings, strict=False):
            self.found.drawings[position] = drawing
            self.found.painted[position] = path, outcome
            if not drawing.verdict.holds:
                line = self.page.line(self.fences[position].start)
                hint = f"Correct it, or the code: the run of {path} decides."
                self._problem(line, drawing.verdict.message, hint)

    def _take_rules(self, outcome: Outcome) -> None:
        self.found.rule_run = outcome
        if outcome.trouble:
            message = f"states rules, but their run {outcome.trouble.message}"
            self._problem(self.rules[0][1], message, outcome.trouble.hint)
        for (text, line, fence, mark), verdict in zip(self.rules, outcome.rules, strict=False):
            if not verdict.holds:
                self._problem(line, f"{verdict.message} ({text})", "Correct the rule.")
            if fence >= 0:
                self.found.rules.setdefault(fence, []).append((text, line, verdict))
            else:
                self.found.verdicts[mark] = [verdict]
