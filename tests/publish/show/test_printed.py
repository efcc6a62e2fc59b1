"""Output is shown as it was printed, and told apart from what only repeats the comments."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from publish.show.printed import output, repeats
from tests.soup import one


def test_output_is_the_text_that_was_printed() -> None:
    found = BeautifulSoup(output("<&> é\n"), "html.parser")
    assert one(found, "samp").get_text() == "<&> é\n"


@pytest.mark.parametrize(
    ("text", "stated", "told"),
    [
        ("(8, 4)\n", ["(8, 4)"], True),
        ("[[1 2]\n [3 4]]\n5\n", ["[[1 2]\n [3 4]]", "5"], True),
        ("[[1 2]\n [3 4]]\n", ["[[1 2] [3 4]]"], False),
        ("5\n5\n", ["5"], True),
        ("0.2512\n", ["≈ 0.25"], False),
        ("5\n6\n", ["5"], False),
        ("5\n", [], False),
    ],
)
def test_what_each_line_of_a_comment_tells_is_repeated(
    text: str, stated: list[str], told: bool
) -> None:
    assert repeats(text, stated) is told
