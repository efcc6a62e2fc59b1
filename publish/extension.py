"""The Python-Markdown extension: leads each page that is converted through its `Conversion`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from .base.ledger import Account
from .base.problems import FalsePageError
from .conversion import Conversion, placeless
from .laws import room
from .read import formulas, glossary, pages
from .show import decorate, laws, lessons, render, signposts, terms

BEFORE_SNIPPETS = 35
"""pymdownx.snippets has 32."""
AFTER_ATTRIBUTES = 7
"""attr_list has 8; toc, which copies headings, has 5."""
Accounting = Callable[[Path, Sequence[str]], list[Account]]
"""Draws up the accounts of other pages, each in a conversion of its own."""


class PublishExtension(Extension):
    def __init__(self, accounts: Accounting, **kwargs: Any) -> None:
        self.accounts = accounts
        self.config = {
            "root": [".", "The folder that holds docs/ and snippets/"],
            "page": ["", "Path of the page below root; found by content where it is not given"],
            "on_false": ["stop", "What a false page does: stop the build, or show a red box"],
        }
        super().__init__(**kwargs)
        self.conversion: Conversion | None = None
        """Of the page that is being converted."""
        self.account: Account | None = None
        """Of the page converted last."""

    @property
    def root(self) -> Path:
        return Path(self.getConfig("root")).resolve()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.registerExtension(self)
        formulas.guard(md)
        md.preprocessors.register(_Scan(md, self), "publish", BEFORE_SNIPPETS)
        md.treeprocessors.register(_Settle(md, self), "publish", AFTER_ATTRIBUTES)

    def reset(self) -> None:
        self.conversion = self.account = None


def of(md: Markdown) -> PublishExtension:
    """The extension that `md` was set up with."""
    return next(each for each in md.registeredExtensions if isinstance(each, PublishExtension))


def fence_marker(
    source: str, language: str, class_name: str, options: object, md: Markdown, **kwargs: object
) -> str:
    """Formatter of superfences' custom fence, whose body is the position of one of the page."""
    conversion = of(md).conversion
    assert conversion is not None
    return conversion.marker(int(source))


class _Scan(Preprocessor):
    def __init__(self, md: Markdown, extension: PublishExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, lines: list[str]) -> list[str]:
        this = self.extension
        path = this.getConfig("page")
        page = pages.read(this.root, path) if path else pages.find(this.root, "\n".join(lines))
        this.conversion = Conversion(this.root, page, partial(this.accounts, this.root))
        return this.conversion.lines(lines)


class _Settle(Treeprocessor):
    def __init__(self, md: Markdown, extension: PublishExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        conversion = self.extension.conversion
        assert conversion is not None
        showing, marks = conversion.settle(root, self.md.htmlStash.rawHtmlBlocks)
        account = self.extension.account = showing.account
        if account.problems and self.extension.getConfig("on_false") != "show":
            raise FalsePageError(account.page, account.problems)
        conversion.place(showing, self.md.htmlStash.rawHtmlBlocks)
        decorate.marks(marks, account.statements)
        decorate.premises(root)
        answers = {marks[at].element: answer for at, answer in showing.found.laws.items()}
        laws.behind(root, answers, room.read(self.extension.root).laws, self.md.htmlStash.store)
        decorate.dimensions(root, showing.dimensions)
        decorate.cards(root)
        decorate.corners(root)
        if lessons.is_lesson(conversion.page):
            terms.link(root, glossary.read(self.extension.root), "../")
            signposts.place(root, lessons.signposts(showing))
        if account.problems:
            self._insert(root, 0, render.red_box(account.problems))
        self._insert(root, len(root), render.page_account(account, conversion.elsewhere()))

    def _insert(self, root: Element, at: int, text: str) -> None:
        if text:
            paragraph = Element("p")
            paragraph.text = self.md.htmlStash.store(placeless(text))
            root.insert(at, paragraph)
