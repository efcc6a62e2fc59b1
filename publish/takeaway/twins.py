"""Writes beside each page of a built site its twin in Markdown: `lessons/matmul/index.md`."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

from bs4 import BeautifulSoup

from publish.pages import DOCS

from .book import Book, Chapter, folder
from .plain import Plain

TWIN = "index.md"


class UnbuiltError(Exception):
    """The folder holds no built site."""


def write(book: Book, site: Path) -> None:
    texts = {chapter.folder: _twin(book, chapter, site) for chapter in book.chapters}
    for where, text in texts.items():
        (site / where / TWIN).write_text(text, encoding="utf-8")


def _twin(book: Book, chapter: Chapter, site: Path) -> str:
    built = site / chapter.folder / "index.html"
    if not built.is_file():
        raise UnbuiltError(f"{built} does not exist: build the site first, into that folder")
    html = BeautifulSoup(built.read_text(encoding="utf-8"), "html.parser")
    pictures = html.select("article figure.picture:not(.timing) > svg")
    body = Plain(
        book.root,
        chapter.page,
        chapter.account,
        lambda target: link(book, chapter, target),
        pictures=[str(picture["aria-label"]) for picture in pictures],
        others=[account for account in book.accounts if account is not chapter.account],
    ).text()
    return f"{_note(book, chapter)}\n\n{body}\n"


def _note(book: Book, chapter: Chapter) -> str:
    page = f"{book.address}{_slashed(chapter.folder)}" if book.address else "index.html"
    checked = [statement for statement in chapter.account.statements if statement.holds]
    note = f"> The text of [a page]({page}) of {book.name}, for assistants and other tools."
    if checked:
        where = max((statement.where for statement in checked), key=len)
        note += f" {len(checked)} statements on it were compared with a run: {where}."
    return note


def link(book: Book, chapter: Chapter, target: str) -> str:
    """Where a link of a page's source leads from its twin: to twins, and to files of the site."""
    path, hash_, anchor = target.partition("#")
    if not path or "://" in target or target.startswith("mailto:"):
        return target
    here = PurePosixPath(chapter.page.name).parent
    name = PurePosixPath(os.path.normpath(here / path)).as_posix()
    is_page = name.endswith(".md") and (book.root / DOCS / name).is_file()
    there = folder(name) / TWIN if is_page else PurePosixPath(name)
    if book.address:
        return f"{book.address}{there}{hash_}{anchor}"
    return f"{os.path.relpath(there, chapter.folder)}{hash_}{anchor}"


def _slashed(path: PurePosixPath) -> str:
    return "" if path == PurePosixPath() else f"{path}/"
