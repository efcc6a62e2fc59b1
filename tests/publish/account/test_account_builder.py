"""The account of a page: its title, and where on the page each statement has its place."""

from __future__ import annotations

import pytest

from publish.account.account_builder import code_anchor, fence_anchor, title
from publish.read.fences import Fence
from publish.read.pages import Page
from publish.read.snippets import Snippet
from tests.publish.conftest import INCLUDE, Tree


@pytest.mark.parametrize(
    ("lines", "meta", "expected"),
    [
        (("# First", "# Second"), {"title": "Told"}, "Told"),
        (("words", "#  First ", "# Second"), {}, "First"),
        (("## Not the title", "#nor this"), {}, "lessons/a.md"),
    ],
)
def test_the_title(lines: tuple[str, ...], meta: dict[str, str], expected: str) -> None:
    assert title(Page("docs/lessons/a.md", lines, meta=meta)) == expected


SNIPPET = Snippet("snippets/m/a.py", "x = 1\ny = 2\nz = 3\n")


def fence(*, wrong: bool = False) -> Fence:
    return Fence("python", 0, 2, (), SNIPPET, wrong)


@pytest.mark.parametrize(
    ("fences", "anchor"),
    [
        ([fence()], "c0-7"),
        ([fence(wrong=True), fence()], "c1-7"),
        ([Fence("shapes", 0, 2, ())], ""),
    ],
)
def test_a_claim_stands_in_the_fence_that_shows_its_snippet(
    fences: list[Fence], anchor: str
) -> None:
    assert code_anchor(fences, SNIPPET.path, 7) == anchor


def test_a_claim_of_another_snippet_stands_nowhere() -> None:
    assert code_anchor([fence()], "snippets/m/b.py", 0) == ""


def test_every_statement_has_a_place_of_its_own(tree: Tree) -> None:
    rules = "```shapes\n(n, k) @ (k, m) -> (n, m)\n(n, k).T -> (k, n)\n```\n"
    account = tree.account(f'{INCLUDE}\n{rules}\n`3`{{ claim="n_in" }} of `7`{{ .given }}\n')
    assert account.problems == ()
    assert [statement.anchor for statement in account.statements] == [
        *(f"c0-{number}" for number in range(4)), "m0", fence_anchor(1, 0), fence_anchor(1, 1),
    ]  # fmt: skip
    assert [(given.text, given.line) for given in account.givens] == [("7", 10)]
    (shown,) = account.shown
    assert (shown.path, shown.line, shown.stdout) == ("snippets/m/layer.py", 2, "(8, 4)\n")
