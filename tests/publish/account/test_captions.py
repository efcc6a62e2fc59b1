"""A caption, where no mark can stand, states nothing but what its picture shows."""

from __future__ import annotations

import pytest

from publish.account import captions
from publish.read.pages import Page

HINT = "    Say it in the prose below, with a mark."


def told(caption: str, path: str = "docs/lessons/page.md") -> list[str]:
    return [str(problem) for problem in captions.problems(Page(path, ("",)), 7, caption)]


@pytest.mark.parametrize(
    ("caption", "message"),
    [
        ("The result has shape (2, 3).", "states 2 in a caption, which nothing checks"),
        ("A row. All columns got it.",
         "says “All” of all cases, and nothing was searched: All columns got it. (in a caption)"),
        ("Tiny products are slow because of the cache.",
         "names a cause with “because”, which nothing separates: "
         "Tiny products are slow because of the cache. (in a caption)"),
        ("By hand is slower.",
         "says “slower”, and nothing was compared: By hand is slower. (in a caption)"),
        ("Each is used twice.",
         "counts “twice” in words, which nothing checks: Each is used twice. (in a caption)"),
        ("The head looks at most of it, and mostly left.",
         "says “mostly”, an amount that nothing checks: "
         "The head looks at most of it, and mostly left. (in a caption)"),
    ],
)  # fmt: skip
def test_what_a_caption_cannot_state(caption: str, message: str) -> None:
    assert told(caption) == [f"docs/lessons/page.md:7: {message}\n{HINT}"]


def test_what_a_caption_says_of_its_picture() -> None:
    assert told("A row of X meets a column of W.T. Together they make one number.") == []


def test_a_page_that_is_off_the_ledger_is_not_asked() -> None:
    assert told("All of it.", "docs/labs/page.md") == []
