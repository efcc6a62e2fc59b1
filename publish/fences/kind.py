"""What a kind of fence knows: how it is read, asked, shown and said in plain text.

A page flows through these in that order. Each has a default, which is that of a fence whose body
is text and states nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import ClassVar, Protocol

from ..account.asking import Asker
from ..account.assessment import Assessment
from ..base.ledger import Account
from ..base.problems import Problem
from ..read import fences
from ..read.fences import Fence
from ..read.pages import Page
from ..show.showing import Showing


class Telling(Protocol):
    """A page that is being written as plain Markdown."""

    @property
    def root(self) -> Path: ...

    @property
    def page(self) -> Page: ...

    @property
    def account(self) -> Account: ...

    @property
    def others(self) -> Sequence[Account]:
        """Accounts of the other pages."""

    @property
    def fences(self) -> Mapping[int, Fence]:
        """By index of the opening line."""

    def line(self, text: str) -> str:
        """A line of Markdown with its links, marks and formulas in plain text."""


class Kind:
    language: ClassVar[str]
    """What stands behind the opening ```."""
    misspelt: ClassVar[tuple[str, ...]] = ()
    """What people write instead."""
    states: ClassVar[str] = ""
    """The kind of its statements in the ledger."""

    def read(self, root: Path, page: Page, fence: Fence) -> tuple[Fence, list[Problem]]:
        """The fence with what its body names, and what is wrong with it."""
        return fences.shown(page, fence)

    def ask(self, asker: Asker, position: int, fence: Fence) -> None:
        """Ask what the fence at `position` of the page states."""

    def shapes(self, fence: Fence, found: Assessment) -> Iterable[str]:
        """The texts in which shapes stand, whose names of dimensions get a colour."""
        return ()

    def expand(
        self, root: Path, others: Callable[[], Sequence[Account]], keep: Callable[[str], str]
    ) -> Sequence[str] | None:
        """Lines of Markdown to convert in its place; None for a fence that is rendered.

        `others` gives the accounts of the other pages, `keep` a line that HTML will stand for.
        """
        return None

    def render(self, showing: Showing, position: int) -> str:
        """HTML of the fence at `position` of the page."""
        return ""

    def plain(self, telling: Telling, fence: Fence) -> Iterator[str]:
        """Lines of Markdown for readers who see neither marks nor pictures."""
        yield code(self.language, fence.body)


def code(language: str, lines: Sequence[str]) -> str:
    return "\n".join([f"```{language}", *lines, "```"])
