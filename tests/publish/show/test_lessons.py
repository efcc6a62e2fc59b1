"""What a lesson needs is checked; what it says of minutes and of the next page is counted."""

from __future__ import annotations

import pytest
from markdown import Markdown

from publish.config import extensions
from publish.read import pages
from tests.publish.conftest import INCLUDE, Tree

NAV = """
nav:
  - Home: index.md
  - Lessons:
      - Products: lessons/products.md
      - A page: lessons/page.md
      - Shapes: lessons/shapes.md
  - Errors: errors.md
"""
PAGE = "---\ntitle: A page\n{}---\n\n# A page\n\n{}\n"


@pytest.fixture
def course(tree: Tree) -> Tree:
    config = tree.root / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8") + NAV, encoding="utf-8")
    for name in ("products", "shapes"):
        tree.page("# Another\n", f"lessons/{name}.md")
    tree.page("# Home\n", "index.md")
    return tree


def page(needs: str = "", text: str = "Words.") -> str:
    return PAGE.format(needs and f"needs: {needs}\n", text)


def converted(course: Tree, text: str) -> str:
    """The page with that text as HTML."""
    course.page(text)
    names, settings = extensions(course.root)
    settings["publish"] |= {"page": "docs/lessons/page.md"}
    lines = pages.read(course.root, "docs/lessons/page.md").lines
    return Markdown(extensions=names, extension_configs=settings).convert("\n".join(lines))


def signposts(course: Tree, text: str) -> list[str]:
    """The quiet lines of the page with that text, as HTML."""
    html = converted(course, text)
    return [line for line in html.split("\n") if 'class="signpost' in line]


@pytest.mark.parametrize("needs", ["", "[]", "[products]"])
def test_a_lesson_may_need_what_stands_above_it(course: Tree, needs: str) -> None:
    assert course.problems(page(needs)) == []


@pytest.mark.parametrize(
    ("needs", "problem"),
    [
        ("[shapes]", "3: needs shapes, which does not stand above it in the navigation"),
        ("[page]", "3: needs page, which does not stand above it in the navigation"),
        ("[shaps]", "3: needs shaps, and there is no such lesson"),
        ("[../index]", "3: needs ../index, which does not stand above it in the navigation"),
        ("shapes", "3: has needs that are no list of lessons"),
        ("[7]", "3: has needs that are no list of lessons"),
        ("{shapes: products}", "3: has needs that are no list of lessons"),
    ],
)
def test_other_needs_are_refused_with_their_line(course: Tree, needs: str, problem: str) -> None:
    assert course.problems(page(needs)) == [problem]


def test_needs_lead_round_in_no_circle(course: Tree) -> None:
    """Two lessons that need each other: one of them stands below the other."""
    course.page("---\nneeds: [page]\n---\n\n# Another\n", "lessons/products.md")
    course.page(page("[products]"))
    account = course.account("---\nneeds: [page]\n---\n\n# Another\n", "lessons/products.md")
    assert [str(each).split("\n")[0] for each in account.problems] == [
        "docs/lessons/products.md:2: needs page, which does not stand above it in the navigation"
    ]


def test_a_page_that_is_no_lesson_needs_nothing(course: Tree) -> None:
    assert course.problems(page("[gone]"), "errors.md") == []


def test_needs_lead_to_their_lessons_and_what_comes_next_to_the_next_page(course: Tree) -> None:
    assert signposts(course, page("[products]")) == [
        '<p class="signpost">About 5 minutes. Needs <a href="products.md">Products</a>.</p>',
        '<p class="signpost next">Next: <a href="shapes.md">Shapes</a>.</p>',
    ]


def test_none_is_said_where_none_is_stated(course: Tree) -> None:
    (head, _) = signposts(course, page("[]"))
    assert head == '<p class="signpost">About 5 minutes. Needs no other lesson.</p>'
    (head, _) = signposts(course, page())
    assert head == '<p class="signpost">About 5 minutes.</p>'


def test_the_head_stands_below_the_title_and_the_tail_at_the_end(course: Tree) -> None:
    html = converted(course, page(text="The lead.\n\nThe end."))
    order = ["<h1", 'class="signpost"', "The lead.", "The end.", 'class="signpost next"']
    places = [html.index(each) for each in order]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("words", "snippets", "minutes"),
    [
        (998, 0, 5),  # and two of the title
        (999, 0, 10),
        (198, 4, 5),
        (199, 4, 10),
    ],
)
def test_minutes_count_words_and_snippets(
    course: Tree, words: int, snippets: int, minutes: int
) -> None:
    shown = []
    for number in range(snippets):
        course.snippet(f"x = {number}\n", f"m/s{number}")
        shown.append(INCLUDE.replace("layer", f"s{number}"))
    text = "\n\n".join([" ".join(["word"] * words), *shown])
    (head, _) = signposts(course, page("[]", text))
    assert f"About {minutes} minutes" in head


def test_a_snippet_and_its_twin_are_read_as_one(course: Tree) -> None:
    names = [f"s{number}{twin}" for number in range(3) for twin in ("", "_torch")]
    for number, name in enumerate(names):
        course.snippet(f"x = {number}\n", f"m/{name}")
    text = "\n".join(INCLUDE.replace("layer", name) for name in names)
    (head, _) = signposts(course, page("[]", text))
    assert "About 5 minutes" in head
