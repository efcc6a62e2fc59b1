"""The `plan` fence: what to read in which order, with the minutes that it takes and a box to tick.

name: Two days, day one            what the boxes are told apart by
lessons/matmul.md                  a page of the site
quiz lessons/matmul.md             the quiz on a page
labs/where_time_goes.ipynb         a lab
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from ..base.ledger import Account
from ..base.problems import Problem, near
from ..read import lab_text, pace, sources
from ..read.fences import Fence
from ..read.pages import DOCS, Page, paths
from ..show.showing import Showing
from .kind import Kind, Telling

NAME = "name:"
QUIZ = "quiz "
MADE = ("```plan", "```verified")
"""Lines of pages that are made of other pages: one in a plan would be made of itself."""

Accounting = Callable[[Sequence[str]], Sequence[Account]]


@dataclass(frozen=True)
class _Step:
    name: str
    """Of the page, relative to `docs/`."""
    is_quiz: bool
    title: str
    minutes: int

    @property
    def page(self) -> str:
        """Its address below the root of the site."""
        return f"{PurePosixPath(self.name).with_suffix('')}/"

    @property
    def words(self) -> str:
        return f"Quiz on {self.title}" if self.is_quiz else self.title


class Plan(Kind):
    language = "plan"
    misspelt = ("plans",)

    def read(self, root: Path, page: Page, fence: Fence) -> tuple[Fence, list[Problem]]:
        problems = []

        def problem(index: int, message: str, hint: str) -> None:
            problems.append(Problem(page.path, page.line(index), message, hint))

        if not _name(fence):
            hint = f"Start it with a line such as {NAME} Two days, day one."
            problem(fence.start, "holds a plan without a name", hint)
        lines = list(_lines(fence))
        if not lines:
            problem(fence.start, "holds a plan of nothing", "Write a page of the site a line.")
        for at, (index, line) in enumerate(lines):
            if wrong := _wrong(root, line):
                problem(index, *wrong)
            elif line in [before for _, before in lines[:at]]:
                problem(index, f"plans {line} a second time", "Delete one of the two lines.")
        return replace(fence, wrong=bool(problems)), problems

    def render(self, showing: Showing, position: int) -> str:
        fence = showing.fences[position]
        steps = _steps(showing.root, fence, showing.accounts)
        items = "".join(_item(step, _name(fence), showing.page.home) for step in steps)
        total = pace.told(sum(step.minutes for step in steps))
        return f'<ul class="plan">{items}</ul><p class="plan-total">Together about {total}.</p>'

    def plain(self, telling: Telling, fence: Fence) -> Iterator[str]:
        for step in _steps(telling.root, fence, lambda _: telling.others):
            yield telling.line(f"- [{step.words}]({step.name}), {pace.told(step.minutes)}")


def _name(fence: Fence) -> str:
    first = fence.body[0] if fence.body else ""
    return first.removeprefix(NAME).strip() if first.startswith(NAME) else ""


def _lines(fence: Fence) -> Iterator[tuple[int, str]]:
    """What it plans, a line each, with the line's index in the body of the page."""
    for index, line in enumerate(fence.body, fence.start + 1):
        if line.strip() and not line.startswith(NAME):
            yield index, line.strip()


def _wrong(root: Path, line: str) -> tuple[str, str] | None:
    """Message and hint."""
    name = line.removeprefix(QUIZ)
    known = [path.removeprefix(f"{DOCS}/") for path in paths(root)]
    labs = lab_text.names(root)
    if name not in (*known, *labs) or (name in labs and line != name):
        return f"plans {line}, and there is no such page", near(name, (*known, *labs))
    if name in known and set(MADE) & set(sources.read(root, f"{DOCS}/{name}")[0].split("\n")):
        return f"plans {line}, which is made of other pages", "Plan one of those."
    return None


def _steps(root: Path, fence: Fence, accounts: Accounting) -> list[_Step]:
    lines = [line for _, line in _lines(fence)]
    names = list(dict.fromkeys(line.removeprefix(QUIZ) for line in lines))
    pages = [f"{DOCS}/{name}" for name in names if not name.endswith(lab_text.NOTEBOOK)]
    known = {account.page: account for account in accounts(pages)}
    return [_step(root, line, known) for line in lines]


def _step(root: Path, line: str, known: Mapping[str, Account]) -> _Step:
    name = line.removeprefix(QUIZ)
    if name.endswith(lab_text.NOTEBOOK):
        return _Step(name, False, lab_text.title(root, name), lab_text.minutes(root, name))
    account = known[f"{DOCS}/{name}"]
    is_quiz = line != name
    minutes = pace.of_quiz(account.minutes) if is_quiz else account.minutes
    return _Step(name, is_quiz, account.title, minutes)


def _item(step: _Step, plan: str, home: str) -> str:
    label = html.escape(f"Done: {step.words} ({plan})")
    key = f"{QUIZ if step.is_quiz else ''}{step.page}"
    before, title = ("Quiz on ", step.title) if step.is_quiz else ("", step.title)
    return (
        f'<li data-minutes="{step.minutes}"><done-tick page="{key}"><input type="checkbox"'
        f' aria-label="{label}"></done-tick>{before}<a href="{home}{step.page}">'
        f"{html.escape(title)}</a>, {pace.told(step.minutes)}</li>"
    )
