"""The site as its configuration has it: name, address, and pages in the order of the navigation."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from mkdocs.utils.yaml import yaml_load

from publish.base.ledger import Account
from publish.base.problems import FalsePageError
from publish.checking import check
from publish.read import pages
from publish.read.nav import entries
from publish.read.pages import DOCS, Page
from publish.read.site_files import CONFIG

DECK = "shapes-that-ran.apkg"
CORE = "shapes-that-ran-core.apkg"
"""What to begin with: both decks have the same cards, and a later import adds the others."""
LESSONS = "lessons/"


@dataclass(frozen=True)
class Chapter:
    section: str
    """Of the navigation; empty for a page that stands in none."""
    page: Page
    account: Account

    @property
    def folder(self) -> PurePosixPath:
        """Where the site has the page, relative to its root."""
        return folder(self.page.name)

    @property
    def is_lesson(self) -> bool:
        return self.page.name.startswith(LESSONS)


@dataclass(frozen=True)
class Book:
    root: Path
    name: str
    description: str
    address: str
    """With a slash at its end; empty where the site does not know where it is published."""
    chapters: tuple[Chapter, ...]
    licence: str = ""
    """Of text and code, in a line."""

    @property
    def accounts(self) -> tuple[Account, ...]:
        return tuple(chapter.account for chapter in self.chapters)


def read(root: Path) -> Book:
    """Raises FalsePageError: of a page that states something false, claims would be missing."""
    with (root / CONFIG).open(encoding="utf-8") as stream:
        config = yaml_load(stream)
    listed = [entry for entry in entries(config["nav"]) if entry.name.endswith(".md")]
    found = check([f"{DOCS}/{entry.name}" for entry in listed], root).pages
    for account in found:
        if account.problems:
            raise FalsePageError(account.page, account.problems)
    address = str(config.get("site_url") or "")
    return Book(
        root,
        config["site_name"],
        config.get("site_description") or "",
        address and f"{address.rstrip('/')}/",
        tuple(
            Chapter(entry.section, pages.read(root, account.page), account)
            for entry, account in zip(listed, found, strict=True)
        ),
        config.get("copyright") or "",
    )


def folder(name: str) -> PurePosixPath:
    """`lessons/matmul` for `lessons/matmul.md`; the folder itself for an `index.md`."""
    path = PurePosixPath(name)
    return path.parent if path.stem == "index" else path.with_suffix("")
