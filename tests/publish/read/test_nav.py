"""The navigation is read as MkDocs reads it: in order, at any depth, with titles or without."""

from __future__ import annotations

from pathlib import Path

from publish.read import nav
from publish.read.nav import Entry

CONFIG = """\
site_url: !ENV SITE_URL
nav:
  - index.md
  - Lessons:
      - Products: lessons/products.md
      - Deep:
          - lessons/shapes.md
  - Errors: errors.md
"""


def test_pages_in_the_order_of_reading(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    assert nav.read(tmp_path) == (
        Entry("", "index.md", "index.md"),
        Entry("Lessons", "Products", "lessons/products.md"),
        Entry("Deep", "lessons/shapes.md", "lessons/shapes.md"),
        Entry("", "Errors", "errors.md"),
    )


def test_where_there_is_none_it_is_empty(tmp_path: Path) -> None:
    assert nav.read(tmp_path) == ()
    (tmp_path / "mkdocs.yml").write_text("site_name: Test\n", encoding="utf-8")
    assert nav.read(tmp_path) == ()


def test_what_mkdocs_refuses_is_left_to_mkdocs() -> None:
    assert nav.entries([{}, 7]) == (Entry("", "{}", "{}"), Entry("", "7", "7"))
