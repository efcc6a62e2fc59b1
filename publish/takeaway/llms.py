"""llms.txt: what the site holds, for assistants (llmstxt.org), with links to the Markdown twins."""

from __future__ import annotations

from collections.abc import Sequence

from ..labs.twin import Twin
from .book import Book
from .twins import TWIN

LABS = "Labs"
REST = "More"


def text(book: Book, labs: Sequence[Twin]) -> str:
    sections: dict[str, list[str]] = {}
    for chapter in sorted(book.chapters, key=lambda chapter: not chapter.section):
        about = str(chapter.page.meta.get("description", ""))
        line = _line(book, chapter.account.title, str(chapter.folder / TWIN), about)
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
