"""llms.txt: what the site holds, for assistants (llmstxt.org), with links to the Markdown twins."""

from __future__ import annotations

from itertools import groupby

from .book import Book, Chapter
from .twins import TWIN

REST = "More"


def text(book: Book) -> str:
    lines = [f"# {book.name}", "", f"> {book.description}"]
    sections = sorted(book.chapters, key=lambda chapter: not chapter.section)
    for section, chapters in groupby(sections, key=lambda chapter: chapter.section):
        lines += ["", f"## {section or REST}", "", *(_line(book, each) for each in chapters)]
    return "\n".join(lines) + "\n"


def _line(book: Book, chapter: Chapter) -> str:
    title = chapter.account.title
    about = chapter.page.meta.get("description", "")
    return f"- [{title}]({book.address}{chapter.folder / TWIN}): {about}".rstrip(": ")
