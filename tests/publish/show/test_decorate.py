"""What the tree of a page is told of its marks."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from tests.publish.conftest import INCLUDE, Tree
from tests.soup import one


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("It has `8`{ claim=\"batch\" } rows.", True),
        ("It has `8`{ claim=\"batch\" } rows. How many columns has it?", False),
        ("How many? `8`{ claim=\"batch\" }.", True),
        ("- Is it `8`{ claim=\"batch\" }?", True),
    ],
)  # fmt: skip
def test_what_a_question_gives_is_marked_and_not_asked_for(
    tree: Tree, text: str, asked: bool
) -> None:
    page = BeautifulSoup(tree.html(f"{INCLUDE}\n{text}\n"), "html.parser")
    mark = one(page, "code.claim:not(pre *)")
    assert str(mark["aria-label"]).startswith("✓ batch is 8")
    assert mark.has_attr("data-seen") is asked
