"""A snippet's code as HTML: the text is the file's, letter by letter; claims are marked in it."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from publish.show.highlight import Marked, code
from tests.soup import one

TEXT = """\
def f(n):
    # what it is for
    s = '<b>&amp;'  # '<b>&amp;'
    print("a\\nb")  # prints: a
    # b
    return n  # → 3, here
"""


def soup(lines: list[int], *marked: Marked) -> BeautifulSoup:
    html = code(TEXT, lines, list(marked), {"n": "dim dim-0"})
    return BeautifulSoup(f"<pre>{html}</pre>", "html.parser")


@pytest.mark.parametrize("marked", [(), (Marked(3, 3, ' class="claim"'),)])
def test_the_text_is_that_of_the_file(marked: tuple[Marked, ...]) -> None:
    assert soup([1, 2, 3, 4, 5, 6], *marked).get_text() == TEXT


def test_a_claim_of_two_lines_is_one_mark_that_goes_on() -> None:
    found = soup([4, 5], Marked(4, 5, ' class="claim" tabindex="0"'))
    assert [mark.get_text() for mark in found.select(".claim")] == ["# prints: a", "# b"]
    assert [mark.get("class") for mark in found.select(".claim")] == [["claim"], ["claim", "more"]]
    assert [mark.get("tabindex") for mark in found.select(".claim")] == ["0", None]


def test_words_around_what_is_stated_are_told_from_it() -> None:
    found = soup([6], Marked(6, 6, ' class="claim"', before="→ ", behind=", here"))
    assert [words.get_text() for words in found.select(".claim .words")] == ["→ ", ", here"]
    assert one(found, ".claim").get_text() == "# → 3, here"


def test_a_comment_that_claims_nothing_has_no_mark() -> None:
    assert soup([2, 3], Marked(6, 6, ' class="claim"')).select(".claim") == []


def test_dimensions_are_coloured_in_code() -> None:
    assert [name.get_text() for name in soup([1, 6]).select(".dim-0")] == ["n", "n"]
