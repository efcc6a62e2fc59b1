"""The page to start from tells each word before it uses it, and ten minutes are enough."""

from __future__ import annotations

import re
from pathlib import Path

import publish
from publish.read import glossary, pages
from publish.read.pages import Page

ROOT = Path(__file__).parents[2]
PROMISED = ("tensor", "axis", "shape", "dot product", "weights", "batch")
TOLD = re.compile(r"\*\*([a-z ]+)\*\*")
FENCE = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
CAPTION = re.compile(r"^caption: (.*)$", re.MULTILINE)
HEADING = re.compile(r"^#+ .*$", re.MULTILINE)
CODE = re.compile(r"`[^`\n]*`(\{[^}]*\})?")


def prose(page: Page) -> str:
    """The sentences of the page, with the captions of its pictures."""
    text = "\n".join(page.lines)
    said = FENCE.sub(lambda fence: "\n".join(CAPTION.findall(fence[0])), text)
    return CODE.sub("", HEADING.sub("", said))


def early(text: str, words: glossary.Glossary) -> list[str]:
    """Words of the glossary that stand in a text before it tells them, in bold."""
    found: dict[str, bool] = {}
    for start, _, entry in words.places(text):
        found.setdefault(entry.name, text[start - 2 : start] == "**")
    return [name for name, is_told in found.items() if not is_told]


def test_no_word_of_the_glossary_is_used_before_it_is_told() -> None:
    page = pages.read(ROOT, "docs/start.md")
    assert early(prose(page), glossary.read(ROOT)) == []


def test_a_word_that_comes_too_early_is_found() -> None:
    words = glossary.Glossary((glossary.Entry(("axis", "axes"), 1),))
    assert early("A row has one axis. An **axis** is a way.", words) == ["axis"]
    assert early("An **axis** is a way. Axes are many.", words) == []


def test_the_words_that_are_promised_are_told() -> None:
    told = TOLD.findall("\n".join(pages.read(ROOT, "docs/start.md").lines))
    assert [word for word in PROMISED if word not in told] == []


def test_it_takes_ten_minutes() -> None:
    (account,) = publish.check(["docs/start.md"], ROOT).pages
    assert 0 < account.minutes <= 10


def test_each_picture_is_drawn_from_a_snippet_of_the_page() -> None:
    text = "\n".join(pages.read(ROOT, "docs/start.md").lines)
    pictures = re.findall(r"```picture\n.*?```", text, re.DOTALL)
    shown = re.findall(r"snippets/start/(\w+)\.py", text)
    drawn = re.findall(r"^snippet: (\w+)$", "\n".join(pictures), re.MULTILINE)
    assert len(drawn) == len(pictures) >= 10
    assert set(drawn) <= set(shown)
