"""Writes beside each page of a built site a copy in Markdown: `lessons/matmul/index.md`."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

from publish.read.pages import DOCS

from .book import Book, Chapter, folder
from .plain import Plain

COPY = "index.md"


class UnbuiltError(Exception):
    """The folder holds no built site."""


def write(book: Book, site: Path) -> None:
    for chapter in book.chapters:
        built = site / chapter.folder / "index.html"
        if not built.is_file():
            raise UnbuiltError(f"{built} does not exist: build the site first, into that folder")
    texts = {chapter.folder: _copy(book, chapter) for chapter in book.chapters}
    for where, text in texts.items():
        (site / where / COPY).write_text(text, encoding="utf-8")


def _copy(book: Book, chapter: Chapter) -> str:
    body = Plain(
        book.root,
        chapter.page,
        chapter.account,
        lambda target: link(book, chapter, target),
        others=[account for account in book.accounts if account is not chapter.account],
    ).text()
    return f"{_note(book, chapter)}\n\n{body}\n"


def _note(book: Book, chapter: Chapter) -> str:
    page = f"{book.address}{slashed(chapter.folder)}" if book.address else "index.html"
    checked = [statement for statement in chapter.account.statements if statement.holds]
    note = f"> The text of [a page]({page}) of {book.name}, for assistants and other tools."
    if checked:
        where = max((statement.where for statement in checked), key=len)
        note += f" {len(checked)} statements on it were compared with a run: {where}."
    return note


def link(book: Book, chapter: Chapter, target: str) -> str:
    """Where a link of a page's source leads from its copy: to copies, and to files of the site."""
    path, hash_, anchor = target.partition("#")
    if not path or is_outside(target):
        return target
    name, is_page = aim(book, chapter, path)
    there = folder(name) / COPY if is_page else PurePosixPath(name)
    if book.address:
        return f"{book.address}{there}{hash_}{anchor}"
    return f"{os.path.relpath(there, chapter.folder)}{hash_}{anchor}"


def is_outside(target: str) -> bool:
    return "://" in target or target.startswith("mailto:")


def aim(book: Book, chapter: Chapter, path: str) -> tuple[str, bool]:
    """The file below `docs/` that a link of a page's source names; whether it is a page or lab."""
    here = PurePosixPath(chapter.page.name).parent
    name = PurePosixPath(os.path.normpath(here / path)).as_posix()
    is_lab = (book.root / DOCS / name).with_suffix(".py").is_file() and name.endswith(".ipynb")
    return name, is_lab or (name.endswith(".md") and (book.root / DOCS / name).is_file())


def slashed(path: PurePosixPath) -> str:
    return "" if path == PurePosixPath() else f"{path}/"
