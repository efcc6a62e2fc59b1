"""llms.txt: what the site holds, for assistants (llmstxt.org), with links to Markdown copies."""

from __future__ import annotations

from collections.abc import Sequence

from ..labs.markdown_copy import MarkdownCopy
from .book import Book
from .markdown_copies import COPY

LABS = "Labs"
REST = "More"


def text(book: Book, labs: Sequence[MarkdownCopy]) -> str:
    sections: dict[str, list[str]] = {}
    for chapter in sorted(book.chapters, key=lambda chapter: not chapter.section):
        about = str(chapter.page.meta.get("description", ""))
        line = _line(book, chapter.account.title, str(chapter.folder / COPY), about)
        sections.setdefault(chapter.section or REST, []).append(line)
    rest = sections.pop(REST, [])
    sections[LABS] = [_line(book, lab.title, lab.address, lab.about) for lab in labs]
    sections[REST] = rest
    lines = [f"# {book.name}", "", f"> {book.description}"]
    for section, listed in sections.items():
        if listed:
            lines += ["", f"## {section}", "", *listed]
    return "\n".join(lines) + "\n"


def _line(book: Book, title: str, address: str, about: str) -> str:
    return f"- [{title}]({book.address}{address}): {about}".rstrip(": ")
