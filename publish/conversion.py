"""One page on its way from Markdown to HTML: what it holds, what was found, what stands where.

A conversion passes three points. The raw lines are scanned before pymdownx.snippets expands
anything. A fence that is rendered then leaves a marker in the stash of raw HTML. Once the tree is
complete, everything the page states is known: it is asked in one go, and the markers become HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

from .account import account_builder, assess, retold, wording
from .account.assessment import Assessment
from .base.jobs import imports_torch
from .base.ledger import Account
from .base.problems import Problem
from .fences import KINDS
from .read import answers, beside, fences, glossary, links, lint, pages, prose, sentences
from .read.locate import Locator
from .read.pages import Page
from .read.prose import Mark
from .receipts import believe
from .receipts.witness import badges
from .show import colours, lessons
from .show.showing import Showing

FENCE = "publish"
"""The one kind of fence that superfences knows of ours; its body is the fence's position."""
MARKER = "<publish-fence>{}</publish-fence>"
KEPT_MARKER = "<div>publish-kept {}</div>"

Accounting = Callable[[Sequence[str]], Sequence[Account]]
"""Draws up the accounts of other pages, by their paths, each in a conversion of its own."""


def placeless(html: str) -> str:
    """Without what Python-Markdown marks places with: shown, it would lead round in a circle."""
    return html.replace("\x02", "").replace("\x03", "")


class Conversion:
    def __init__(self, root: Path, page: Page, accounts: Accounting) -> None:
        self.root = root
        self.page = page
        self.accounts = accounts
        self.fences, self.problems = fences.scan(root, page, KINDS)
        self.problems += [*lint.scan(page, self.fences), *answers.scan(page)]
        self._rendered: set[int] = set()
        """Positions of the fences that superfences has come to."""
        self._kept: list[str] = []
        """HTML that stands in for lines of an expanded fence."""

    def lines(self, lines: Sequence[str]) -> list[str]:
        """What is left for Markdown to convert of these lines, those of the body."""
        left = lint.kept(lint.prose(self.page, self.fences))
        for position, fence in enumerate(self.fences):
            below = [""] * (fence.end - fence.start)
            left[fence.start : fence.end + 1] = lines[fence.start : fence.end + 1]
            if fence.wrong:
                left[fence.start : fence.end + 1] = ["", *below]
            elif fence.language in KINDS:
                expanded = KINDS[fence.language].expand(self.root, self._others, self._keep)
                written = [f"```{FENCE}", str(position), "```"] if expanded is None else expanded
                left[fence.start : fence.end + 1] = ["\n".join(written), *below]
                if expanded is not None:
                    self._rendered.add(position)
        return "\n".join(left).split("\n")

    def _others(self) -> Sequence[Account]:
        return self.accounts([path for path in pages.paths(self.root) if path != self.page.path])

    def _keep(self, html: str) -> str:
        self._kept.append(html)
        return KEPT_MARKER.format(len(self._kept) - 1)

    def marker(self, position: int) -> str:
        """What holds the place of a fence until the page has been asked."""
        self._rendered.add(position)
        return MARKER.format(position)

    def settle(self, root: Element, stash: Sequence[object]) -> tuple[Showing, list[Mark]]:
        """Asks what the page states, whose tree is complete; `stash` is what it inserts later."""
        lines = lint.prose(self.page, self.fences)
        marks, wrong = prose.read(self.page, root, Locator(lines), stash)
        said = sentences.read(root, Locator(lines))
        found = assess.assess(self.root, self.page, self.fences, marks, KINDS)
        astray = links.scan(self.root, self.page, root, lines)
        near = beside.scan(self.page, root, marks)
        problems = [*self.problems, *wrong, *near, *astray, *found.problems]
        problems += [
            *wording.problems(self.page, said),
            *retold.problems(self.root, self.page, said),
        ]
        if self.page.path == glossary.PATH:
            problems += glossary.problems(root, self.page)
            glossary.address(root, self.page)
        problems += [*lessons.problems(self.root, self.page), *self._receipts()]
        problems += self._unrendered()
        account = account_builder.draw_up(self.page, self.fences, marks, found, problems, KINDS)
        universals, choices = wording.counts(self.page, said)
        minutes = lessons.minutes(root, self.fences)
        account = replace(account, universals=universals, choices=choices, minutes=minutes)
        wording.hush(said)
        return self._showing(marks, found, account), marks

    def _showing(self, marks: Sequence[Mark], found: Assessment, account: Account) -> Showing:
        dimensions = colours.dimensions(self.fences, marks, found, KINDS)
        return Showing(self.root, self.page, self.fences, found, account, dimensions, self.accounts)

    def _receipts(self) -> Iterable[Problem]:
        for receipt, why in believe.wrong(self.root).items():
            hint = f"Record it anew: {believe.target(receipt)}; or delete it."
            yield Problem(receipt, 1, f"cannot be believed: {why}", hint)

    def _unrendered(self) -> Iterable[Problem]:
        for position, fence in enumerate(self.fences):
            if fence.language in KINDS and not fence.wrong and position not in self._rendered:
                hint = "Start it at the first column, outside of lists and quotes."
                line = self.page.line(fence.start)
                yield Problem(self.page.path, line, "holds a fence that nothing renders", hint)

    def place(self, showing: Showing, stash: list[str | Element]) -> None:
        """Puts HTML into the stash where markers hold its place."""
        waiting = {KEPT_MARKER.format(index): kept for index, kept in enumerate(self._kept)}
        fences = {MARKER.format(position): position for position in self._rendered}
        for index, block in enumerate(stash):
            text = block.strip() if isinstance(block, str) else ""
            if text in waiting:
                stash[index] = placeless(waiting[text])
            elif text in fences:
                kind = KINDS[self.fences[fences[text]].language]
                stash[index] = placeless(kind.render(showing, fences[text]))

    def elsewhere(self) -> str:
        """The mark of another device that checked the page."""
        shown = [fence.snippet for fence in self.fences if fence.snippet]
        torch = {each.path: each.sha256 for each in shown if imports_torch(each.text)}
        return badges.of_page(self.root, torch)
