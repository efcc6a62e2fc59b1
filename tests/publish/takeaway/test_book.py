"""What readers take away is made of pages that hold, or not at all."""

import pytest

from publish.base.problems import FalsePageError
from tests.publish.takeaway.conftest import Make


def test_a_false_page_makes_no_book(book: Make) -> None:
    with pytest.raises(FalsePageError) as refused:
        book("# Page\n\nIt has 7 parts.\n")
    assert str(refused.value).split("\n")[:2] == [
        "docs/lessons/page.md has 1 problem:",
        "docs/lessons/page.md:3: states 7, which nothing checks",
    ]
