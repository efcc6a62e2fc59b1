"""Writes beside each lesson of a built site its notebook and its script: `matmul/matmul.ipynb`."""

from __future__ import annotations

import json
from pathlib import Path

from . import notebook, script
from .book import Book


def write(book: Book, site: Path) -> int:
    """How many lessons there are. Raises UnbuiltError and UncutError."""
    lessons = [chapter for chapter in book.chapters if chapter.is_lesson]
    for chapter in lessons:
        made = notebook.make(book, chapter)
        file = site / chapter.folder / chapter.folder.name
        text = json.dumps(made, indent=1, ensure_ascii=False) + "\n"
        file.with_suffix(".ipynb").write_text(text, encoding="utf-8")
        file.with_suffix(".py").write_text(script.text(made), encoding="utf-8")
    return len(lessons)
