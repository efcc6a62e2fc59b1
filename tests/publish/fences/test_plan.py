"""A plan lists pages with the minutes that were counted; what it cannot plan is refused."""

from __future__ import annotations

import re

import pytest

from tests.publish.conftest import INCLUDE, Tree

LONG = "word word word word\n" * 350
LAB = "# %% [markdown]\n# # A lab\n#\n# Text.\n\n# %%\nx = 1\n"


@pytest.fixture
def planned(tree: Tree) -> Tree:
    tree.page(f"---\ntitle: A & B\n---\n\n{INCLUDE}\n{LONG}", "lessons/ab.md")
    tree.page("# Home\n", "index.md")
    (tree.root / "docs/labs").mkdir()
    (tree.root / "docs/labs/one.py").write_text(LAB, encoding="utf-8")
    return tree


def plan(*lines: str) -> str:
    return "\n".join(["# Plans", "", "```plan", *lines, "```"])


def test_it_lists_pages_with_minutes_and_a_box_each(planned: Tree) -> None:
    html = planned.html(
        plan("name: One day", "lessons/ab.md", "quiz lessons/ab.md", "labs/one.ipynb")
    )
    assert re.findall(r'data-minutes="(\d+)"', html) == ["10", "5", "5"]
    assert re.findall(r'<done-tick page="([^"]*)">', html) == [
        "lessons/ab/",
        "quiz lessons/ab/",
        "labs/one/",
    ]
    labels = ["A &amp; B (One day)", "Quiz on A &amp; B (One day)", "A lab (One day)"]
    assert re.findall(r'aria-label="Done: ([^"]*)"', html) == labels
    assert '<a href="../../lessons/ab/">A &amp; B</a>, 10 min</li>' in html
    assert 'Quiz on <a href="../../lessons/ab/">A &amp; B</a>, 5 min</li>' in html
    assert '<p class="plan-total">Together about 20 min.</p>' in html


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("lessons/ab.md",), ["3: holds a plan without a name"]),
        (("name: One day",), ["3: holds a plan of nothing"]),
        ((), ["3: holds a plan of nothing", "3: holds a plan without a name"]),
        (
            ("name: One day", "lessons/ac.md"),
            ["5: plans lessons/ac.md, and there is no such page"],
        ),
        (
            ("name: One day", "quiz labs/one.ipynb"),
            ["5: plans quiz labs/one.ipynb, and there is no such page"],
        ),
        (
            ("name: One day", "labs/two.ipynb"),
            ["5: plans labs/two.ipynb, and there is no such page"],
        ),
        (
            ("name: One day", "lessons/ab.md", "quiz lessons/ab.md", "lessons/ab.md"),
            ["7: plans lessons/ab.md a second time"],
        ),
        (
            ("name: One day", "lessons/page.md"),
            ["5: plans lessons/page.md, which is made of other pages"],
        ),
    ],
)
def test_what_cannot_be_planned_is_refused(
    planned: Tree, lines: tuple[str, ...], told: list[str]
) -> None:
    assert planned.problems(plan(*lines)) == told


def test_a_page_that_is_false_by_itself_is_planned_all_the_same(planned: Tree) -> None:
    planned.page("# False\n\nThere are 7.", "lessons/false.md")
    assert planned.problems(plan("name: One day", "lessons/false.md")) == []
