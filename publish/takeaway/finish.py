"""Adds what readers take away to a built site: Markdown copies, notebooks, llms.txt, the deck."""

from __future__ import annotations

from pathlib import Path

from .. import shield
from ..labs import markdown_copy
from . import asked, deck, llms, markdown_copies, notebooks, preview, reasons
from .book import read


def finish(root: Path, site: Path) -> str:
    """What was added, in one line."""
    book = read(root)
    markdown_copies.write(book, site)
    lessons = notebooks.write(book, site)
    labs = markdown_copy.write(root, site)
    (site / "llms.txt").write_text(llms.text(book, labs), encoding="utf-8")
    made = deck.write(book, site)
    sought = asked.write(book, site)
    why = reasons.write(book, site)
    previews = preview.write(site, book.name) if book.address else 0
    shielded = shield.finish(site, book.name, book.description)  # last: it hashes what is there
    pages = f"{len(book.chapters)} pages and {len(labs)} labs in Markdown"
    taken = f"{lessons} lessons as notebooks and scripts, llms.txt, {made}, {previews} previews"
    found = f"{sought} sections found by what readers ask, {why} questions with a reason"
    return f"{pages}, {taken}; {found}; {shielded}"
