"""Tells every lie to the checker, in copies of the tree, and keeps those that it believes.

A lie in a snippet is told to the run of the snippet; what that believes is told to the pages that
show it. Lies in a page are told many at a time, one a line: each must be reported on its line.
"""

from __future__ import annotations

import shutil
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import publish
from publish.base import store
from publish.base.jobs import Job
from publish.execution import runner
from tests.lies import appended, insert, tell
from tests.lies.harmless import HARMLESS
from tests.lies.tell import Lie

COPIED = ("docs", "laws", "snippets", "mkdocs.yml", "receipts")


Task = tuple[list[Lie], list[str]]
"""Lies of one file to be told together, and the pages to tell them to (none: the whole site)."""


@dataclass
class Part:
    """The lies about one page: in its snippets, unless an earlier page shows them, and in it."""

    page: str
    in_code: list[Lie] = field(default_factory=list)
    in_comments: list[Lie] = field(default_factory=list)
    in_page: list[Lie] = field(default_factory=list)
    added: list[Lie] = field(default_factory=list)
    swaps: list[Lie] = field(default_factory=list)
    showing: dict[str, list[str]] = field(default_factory=dict)
    """By path of a snippet, all pages that show it."""

    @property
    def lies(self) -> list[Lie]:
        return [*self.in_code, *self.in_comments, *self.in_page, *self.added, *self.swaps]

    @property
    def told(self) -> int:
        return len(self.lies)


@dataclass(frozen=True)
class Hunt:
    """Which lies were told, which were believed, and which change nothing."""

    lies: tuple[Lie, ...]
    survivors: tuple[Lie, ...]
    harmless: tuple[Lie, ...]

    @property
    def told(self) -> int:
        return len(self.lies)


def plan(root: Path, *, every: bool = False) -> list[Part]:
    """What to tell about the tree at `root`, which itself must hold.

    One for each claim (and for the code of each snippet, and the order of each page), its kind
    going round from claim to claim; or `every` one that can be told.
    """
    found = publish.check(root=root)
    assert found.ok, "the pages do not hold as they are: run `make check` first"
    parts = {account.page: Part(account.page) for account in found.pages}
    showing: dict[str, list[str]] = defaultdict(list)
    for account in found.pages:
        for path in dict.fromkeys(shown.path for shown in account.shown):
            showing[path].append(account.page)
    told = 0
    for path in sorted(showing):
        part, text = parts[showing[path][0]], _text(root, path)
        in_code = _chosen(tell.of_code(path, text), told, every=every)
        in_comments = _chosen(tell.of_comments(path, text), told, every=every)
        in_comments += _chosen(insert.of_snippet(path, text, told), told, every=every)
        in_comments += _chosen(appended.of_snippet(path, text, told), told, every=every)
        part.in_code += in_code
        part.in_comments += in_comments
        part.showing[path] = showing[path]
        told += len(in_code) + len(in_comments)
    for page, part in parts.items():
        text = _text(root, page)
        part.in_page = _chosen(tell.of_page(page, text), told, every=every)
        part.swaps = _chosen(tell.swaps(page, text), told, every=every)
        part.added = list(insert.of_page(page, text, told))
        told += len(part.in_page) + len(part.swaps)
    return list(parts.values())


def hunt(root: Path, copy: Path, part: Part) -> Hunt:
    """Tell the lies of a part of the plan for `root`, in a copy of its tree."""
    batches = [[lie] for lie in part.in_code]
    for path in part.showing:
        batches += one_a_line(lie for lie in part.in_comments if lie.path == path)
    tasks: list[Task] = [([lie], part.showing[lie.path]) for lie in _told_to_runs(root, batches)]
    tasks += [(batch, [part.page]) for batch in one_a_line(part.in_page)]
    tasks += [(part.added, [part.page])] if part.added else []
    tasks += [([swap], []) for swap in part.swaps]  # the whole site: what is shown nowhere counts
    left = [lie for lies, pages in tasks for lie in survivors_of(copy, lies, pages)]
    harmless = tuple(lie for lie in left if lie.what in HARMLESS.get(lie.path, {}))
    return Hunt(tuple(part.lies), tuple(lie for lie in left if lie not in harmless), harmless)


@contextmanager
def copied(root: Path) -> Iterator[Path]:
    """A copy of all that a check of pages reads; what it knows, by content, is shared."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in COPIED:
            if (root / name).is_dir():
                shutil.copytree(root / name, copy / name, symlinks=True)
            elif (root / name).exists():
                shutil.copy(root / name, copy / name)
        known = copy / store.FOLDER
        known.parent.mkdir(parents=True)
        known.symlink_to(root / store.FOLDER)
        yield copy


def _chosen(groups: Iterable[list[Lie]], first: int, *, every: bool) -> list[Lie]:
    """All lies of the groups, or one of each."""
    if every:
        return [lie for group in groups for lie in group]
    return [group[i % len(group)] for i, group in enumerate(groups, first) if group]


def _text(root: Path, path: str) -> str:
    return (root / path).read_text(encoding="utf-8")


def one_a_line(lies: Iterable[Lie]) -> list[list[Lie]]:
    """Batches in which no two lies share a line."""
    batches: list[list[Lie]] = []
    count: dict[int, int] = defaultdict(int)
    for lie in lies:
        number = count[lie.line]
        count[lie.line] += 1
        if number == len(batches):
            batches.append([])
        batches[number].append(lie)
    return batches


def _told_to_runs(root: Path, batches: Sequence[list[Lie]]) -> list[Lie]:
    """The lies that the run of their snippet alone believes.

    What one run reports, two report: only what one believes is told to a job as a page asks it.
    """
    unreported = _believed(root, batches, once=True)
    return _believed(root, [[lie] for lie in unreported], once=False)


def _believed(root: Path, batches: Sequence[list[Lie]], *, once: bool) -> list[Lie]:
    believed: list[Lie] = []
    again: list[list[Lie]] = []
    jobs = [
        Job(lies[0].path, tell.apply(_text(root, lies[0].path), lies), once=once)
        for lies in batches
    ]
    for lies, outcome in zip(batches, runner.run(root, jobs), strict=True):
        reported = {claim.line for claim in outcome.claims if claim.verdict != "verified"}
        if len(lies) > 1:
            again += [[lie] for lie in lies if lie.line not in reported]
        elif not reported and not outcome.trouble:
            believed += lies
    return believed + (_believed(root, again, once=once) if again else [])


def survivors_of(copy: Path, lies: list[Lie], pages: list[str]) -> list[Lie]:
    with told(copy, lies):
        problems = publish.check(pages or None, root=copy).problems
    if len(lies) == 1:
        return [] if problems else lies
    reported = {(problem.path, problem.line) for problem in problems}
    unreported = [lie for lie, line in tell.landed(lies) if (lie.path, line) not in reported]
    # One at a time it may be reported on another line, as a picture is at its fence.
    return [lie for one in unreported for lie in survivors_of(copy, [one], pages)]


@contextmanager
def told(copy: Path, lies: Sequence[Lie]) -> Iterator[None]:
    file = copy / lies[0].path
    truth = file.read_text(encoding="utf-8")
    file.write_text(tell.apply(truth, lies), encoding="utf-8")
    try:
        yield
    finally:
        file.write_text(truth, encoding="utf-8")
