"""A word of the glossary that stands in no lesson is told with its line."""

from __future__ import annotations

import pytest

from publish.show import terms_used
from tests.publish.conftest import INCLUDE, Tree

GLOSSARY = "# Glossary\n\n### mask, masks\n\nA. B.\n"
UNUSED = (
    "docs/glossary.md:3: explains mask, which stands in no lesson\n"
    "    Add the form that lessons use to the heading, or delete the entry."
)


@pytest.mark.parametrize(
    ("lesson", "is_used"),
    [
        ("A mask hides.", True),
        ("Masks hide.", True),
        ("/// note | Trap\n\nA mask hides.\n\n///", True),
        ("| a |\n|---|\n| mask |", True),
        ("A `mask` hides.", False),
        ("## A mask", False),
        ("[mask](../index.md)", False),
        ('*A mask.*{ law="mask" }', False),
        ("```text\nA mask.\n```", False),
        (INCLUDE, False),
    ],
)
def test_a_word_is_used_where_it_would_be_a_link(tree: Tree, lesson: str, is_used: bool) -> None:
    tree.page(lesson)
    tree.page(GLOSSARY, "glossary.md")
    found = [str(problem) for problem in terms_used.problems(tree.root)]
    assert found == ([] if is_used else [UNUSED])


def test_other_pages_than_lessons_do_not_count(tree: Tree) -> None:
    tree.page("A mask hides.", "other.md")
    tree.page(GLOSSARY, "glossary.md")
    assert [str(problem) for problem in terms_used.problems(tree.root)] == [UNUSED]


def test_a_site_without_a_glossary_has_nothing_to_tell(tree: Tree) -> None:
    tree.page("A mask hides.")
    assert list(terms_used.problems(tree.root)) == []
