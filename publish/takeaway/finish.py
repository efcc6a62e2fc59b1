"""Adds to a built site what readers take away: twins in Markdown, llms.txt, the deck."""

from __future__ import annotations

from pathlib import Path

from .. import shield
from ..live import install
from . import book as books
from . import deck, llms, twins


def finish(root: Path, site: Path) -> str:
    """What was added, in one line."""
    book = books.read(root)
    twins.write(book, site)
    (site / "llms.txt").write_text(llms.text(book), encoding="utf-8")
    made = deck.write(book, site / books.DECK)
    runs = install.install(root, site)
    shielded = shield.finish(site, book.name, book.description)  # last: it hashes what is there
    return f"{len(book.chapters)} pages in Markdown, llms.txt, {made}; {runs}; {shielded}"
