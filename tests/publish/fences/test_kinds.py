"""A kind of fence is one module and its place in one list: here is one that no page has."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest

from publish.account.asking import Asker
from publish.account.assessment import Answered
from publish.base.jobs import Outcome, Question, Verdict
from publish.execution import evaluate
from publish.fences import KINDS, LISTED, Kind, Telling
from publish.read.fences import SHOWN, Fence
from publish.show.showing import Showing
from publish.takeaway.plain import Plain
from tests.publish.conftest import INCLUDE, Tree
from tests.publish.takeaway.conftest import Make, book

__all__ = ["book"]


class Sizes(Kind):
    """Each line is an expression and its value: `Z.shape = (8, 4)`."""

    language = "sizes"
    misspelt = ("size",)
    states = "value"

    def ask(self, asker: Asker, position: int, fence: Fence) -> None:
        for index, text in enumerate(fence.body, fence.start + 1):
            source, _, stated = text.partition(" = ")
            take = partial(self.take, asker, position, text, asker.page.line(index))
            asker.ask("", index, [Question(evaluate.__name__, stated, source)], take)

    def take(
        self, asker: Asker, at: int, text: str, line: int, verdict: Verdict, path: str, run: Outcome
    ) -> None:
        asker.state(at, Answered(text, line, verdict, path, run), "Measure again.")

    def render(self, showing: Showing, position: int) -> str:
        held = [each.stated for each in showing.stated(position) if each.holds]
        return f"<p>{len(held)} sizes held: {'; '.join(held)}</p>"

    def plain(self, telling: Telling, fence: Fence) -> Iterator[str]:
        yield f"Sizes: {'; '.join(fence.body)}"


FENCE = "```sizes\nZ.shape = (8, 4)\nX.size = 24\n```\n"


@pytest.fixture(autouse=True)
def sizes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(KINDS, Sizes.language, Sizes())


def test_it_is_asked_and_stands_on_the_account(tree: Tree) -> None:
    account = tree.account(f"{INCLUDE}\n{FENCE}")
    assert account.problems == ()
    assert [(s.kind, s.stated, s.line, s.snippet) for s in account.statements[-2:]] == [
        ("value", "Z.shape = (8, 4)", 6, "snippets/m/layer.py"),
        ("value", "X.size = 24", 7, "snippets/m/layer.py"),
    ]


def test_it_is_shown_where_it_stands(tree: Tree) -> None:
    html = tree.html(f"{INCLUDE}\nAbove.\n\n{FENCE}\nBelow.\n")
    above, shown, below = (html.index(text) for text in ("Above", "2 sizes held: Z", "Below"))
    assert above < shown < below


def test_a_false_one_is_a_problem(tree: Tree) -> None:
    (problem,) = tree.account(f"{INCLUDE}\n{FENCE.replace('24', '25')}").problems
    assert str(problem) == (
        "docs/lessons/page.md:7: states 25, but X.size is 24\n    Measure again."
    )


def test_a_misspelt_one_is_corrected(tree: Tree) -> None:
    (problem,) = tree.account("```size\nZ\n```\n").problems
    assert problem.hint == "Did you mean ```sizes?"


def test_it_is_said_in_plain_text(book: Make) -> None:
    made = book(f"{INCLUDE}\n{FENCE}")
    chapter = made.chapters[1]
    text = Plain(made.root, chapter.page, chapter.account, str).text()
    assert "Sizes: Z.shape = (8, 4); X.size = 24" in text


def test_every_kind_is_listed_once_and_is_no_language_that_is_shown() -> None:
    names = [kind.language for kind in LISTED]
    spellings = [each for kind in LISTED for each in kind.misspelt]
    assert len({*names, *spellings, *SHOWN}) == len(names) + len(spellings) + len(SHOWN)
