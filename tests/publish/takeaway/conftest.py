"""A small site: two pages in the navigation of a temporary project, built as far as needed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from publish.takeaway import book as books
from publish.takeaway.book import Book
from tests.publish.conftest import Tree

NAV = """
site_description: About shapes.
site_url: !ENV SITE_URL
nav:
  - Home: index.md
  - Lessons:
      - A page: lessons/page.md
"""
Make = Callable[[str], Book]


@pytest.fixture
def book(tree: Tree) -> Make:
    """The book whose lesson has the given text."""
    config = tree.root / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8") + NAV, encoding="utf-8")
    tree.page("# Home\n\nSee [a page](lessons/page.md).\n", "index.md")

    def make(text: str) -> Book:
        tree.page(text)
        made = books.read(tree.root)
        assert [problem for account in made.accounts for problem in account.problems] == []
        return made

    return make


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A folder with the pages of a built site, as far as anything reads them."""
    site = tmp_path / "built"
    for folder in (".", "lessons/page"):
        (site / folder).mkdir(parents=True, exist_ok=True)
        (site / folder / "index.html").write_text("<article></article>", encoding="utf-8")
    return site
