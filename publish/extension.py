"""The Python-Markdown extension: wires scanning, running and rendering into one conversion.

A conversion passes three points. Before pymdownx.snippets expands anything, the raw lines are
scanned. Each fence that is run then leaves a marker in the stash of raw HTML (`fence_marker`,
called by pymdownx.superfences). Once the tree is complete, everything the page states is known:
it is run in one go, the markers become HTML, and a false page raises.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from .account import account_builder, assess
from .account.assess import Assessment
from .base.ledger import Account
from .base.problems import FalsePageError, Problem
from .read import beside, fences, links, lint, pages, picture_fence, prose
from .read.fences import Fence
from .read.locate import Locator
from .read.pages import Page
from .receipts import timings
from .receipts.witness import marks as marks_of_gpu
from .receipts.witness.receipt import path_of
from .receipts.witness.snippets import imports_torch
from .show import colours, decorate, draw, highlight, render, verified

BEFORE_SNIPPETS = 35
"""pymdownx.snippets has 32."""
AFTER_ATTRIBUTES = 7
"""attr_list has 8; toc, which copies headings, has 5."""
MARKER = "<publish-fence>{}</publish-fence>"
TABLE_MARKER = "<div>publish-table {}</div>"
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
        self.page = Page(pages.UNKNOWN, ())
        self.fences: list[Fence] = []
        self.problems: list[Problem] = []
        self.waiting: list[int] = []
        """Positions of the fences that superfences has not yet come to."""
        self.tables: list[str] = []
        """HTML of the tables of a `verified` fence."""
        self.account: Account | None = None
        """Of the page converted last."""

    @property
    def root(self) -> Path:
        return Path(self.getConfig("root")).resolve()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.registerExtension(self)
        md.preprocessors.register(_Scan(md, self), "publish", BEFORE_SNIPPETS)
        md.treeprocessors.register(_Settle(md, self), "publish", AFTER_ATTRIBUTES)

    def reset(self) -> None:
        self.account = None


def of(md: Markdown) -> PublishExtension:
    """The extension that `md` was set up with."""
    return next(each for each in md.registeredExtensions if isinstance(each, PublishExtension))


def fence_marker(
    source: str, language: str, class_name: str, options: object, md: Markdown, **kwargs: object
) -> str:
    """Formatter of superfences' custom fences: holds the place until the page has been run."""
    waiting = of(md).waiting
    return MARKER.format(waiting.pop(0) if waiting else -1)


class _Scan(Preprocessor):
    def __init__(self, md: Markdown, extension: PublishExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, lines: list[str]) -> list[str]:
        this = self.extension
        path = this.getConfig("page")
        page = pages.read(this.root, path) if path else pages.find(this.root, "\n".join(lines))
        this.page = page
        this.fences, this.problems = fences.scan(this.root, page)
        this.problems += lint.scan(page, this.fences)
        this.waiting = [
            position
            for position, fence in enumerate(this.fences)
            if fence.language in fences.OURS and not fence.wrong
        ]
        this.tables = []
        kept = [line if lint.is_kept(line) else "" for line in lines]
        for fence in this.fences:
            kept[fence.start : fence.end + 1] = lines[fence.start : fence.end + 1]
        for fence in this.fences:
            if fence.wrong:
                kept[fence.start : fence.end + 1] = [""] * (fence.end + 1 - fence.start)
            elif fence.language == verified.LANGUAGE:
                table = "\n".join(self._table())
                kept[fence.start : fence.end + 1] = [table, *[""] * (fence.end - fence.start)]
        return "\n".join(kept).split("\n")

    def _table(self) -> list[str]:
        this = self.extension

        def claims(account: Account) -> str:
            this.tables.append(verified.as_html(account))
            return TABLE_MARKER.format(len(this.tables) - 1)

        others = [other for other in pages.paths(this.root) if other != this.page.path]
        return verified.table(this.accounts(this.root, others), claims)


class _Settle(Treeprocessor):
    def __init__(self, md: Markdown, extension: PublishExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        this = self.extension
        page, scanned = this.page, this.fences
        lines = lint.prose(page, scanned)
        locator = Locator(lines)
        marks, wrong = prose.read(page, root, locator, self.md.htmlStash.rawHtmlBlocks)
        found = assess.assess(this.root, page, scanned, marks)
        astray = links.scan(this.root, page, root, lines)
        near = beside.scan(page, root, marks)
        problems = [*this.problems, *wrong, *near, *astray, *found.problems]
        for device, why in marks_of_gpu.wrong(this.root).items():
            receipt = path_of(this.root, device).relative_to(this.root)
            hint = f"Record it anew: make receipts-{device}; or delete it."
            problems.append(Problem(str(receipt), 1, f"cannot be believed: {why}", hint))
        for position in this.waiting:
            line = page.line(scanned[position].start)
            hint = "Start it at the first column, outside of lists and quotes."
            problems.append(Problem(page.path, line, "holds a fence that nothing renders", hint))
        account = account_builder.draw_up(page, scanned, marks, found, problems)
        this.account = account
        if problems and this.getConfig("on_false") != "show":
            raise FalsePageError(page.path, account.problems)
        dimensions = colours.dimensions(page, scanned, marks, found)
        self._fences(account, found, dimensions)
        decorate.marks(marks, account.statements)
        decorate.dimensions(root, dimensions)
        decorate.corners(root)
        if problems:
            self._append(root, 0, render.red_box(account.problems))
        self._append(root, len(root), render.page_account(account, self._gpu()))

    def _gpu(self) -> str:
        """The GPU's mark of the page."""
        shown = [fence.snippet for fence in self.extension.fences if fence.snippet]
        torch = {each.path: each.sha256 for each in shown if imports_torch(each.text)}
        return marks_of_gpu.of_page(self.extension.root, torch)

    def _append(self, root: Element, at: int, text: str) -> None:
        if text:
            paragraph = Element("p")
            paragraph.text = self.md.htmlStash.store(text)
            root.insert(at, paragraph)

    def _fences(self, account: Account, found: Assessment, dimensions: dict[str, str]) -> None:
        stash = self.md.htmlStash.rawHtmlBlocks
        this = self.extension
        markers = {MARKER.format(position): position for position in range(len(this.fences))}
        tables = {TABLE_MARKER.format(index): table for index, table in enumerate(this.tables)}
        for index, block in enumerate(stash):
            text = block.strip() if isinstance(block, str) else ""
            if text in tables:
                stash[index] = tables[text]
            elif text in markers:
                stash[index] = self._fence(markers[text], account, found, dimensions)

    def _fence(
        self, position: int, account: Account, found: Assessment, dimensions: dict[str, str]
    ) -> str:
        scanned = self.extension.fences
        fence = scanned[position]
        if fence.snippet:
            this, statements = self.extension, account.statements
            gpu = marks_of_gpu.of_snippet(this.root, fence.snippet.path, fence.snippet.sha256)
            return render.snippet(this.page, position, scanned, found, statements, dimensions, gpu)
        if fence.language == "shapes":
            return render.rules(position, account.statements, dimensions)
        if timing := found.timings.get(position):
            return timings.render(self.extension.root, timing, self.extension.page.name)
        drawing = found.drawings.get(position)
        if not drawing or not drawing.operands:
            return ""
        equation = picture_fence.parse("\n".join(fence.body))
        statement = next(s for s in account.statements if s.anchor == f"p{position}")
        caption = highlight.painted(equation.caption, dimensions)
        attributes = render.joined(render.attributes(statement))
        return (
            f'<figure class="picture">{draw.svg(equation, drawing, dimensions)}'
            f"<figcaption><span{attributes}>{caption}</span></figcaption></figure>"
        )
