"""What a lesson says of itself: what it needs, how long it takes, and what comes next.

Needs stand in its front matter, `needs: [matmul, shapes]`. A lesson comes after what it needs in
the navigation, so that needs lead round in no circle. The rest is counted, and typed by nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from os.path import relpath
from pathlib import Path, PurePosixPath
from xml.etree.ElementTree import Element

from markdown.util import STX

from ..base.problems import Problem, near
from ..read import nav, pace, sources
from ..read.fences import Fence
from ..read.nav import Entry
from ..read.pages import DOCS, Page
from ..read.site_files import CONFIG
from .showing import Showing
from .signposts import Pointer, Signposts

FOLDER = "lessons"
KEY = "needs"
TWIN = "_torch"


def is_lesson(page: Page) -> bool:
    return PurePosixPath(page.name).parent.name == FOLDER


def problems(root: Path, page: Page) -> list[Problem]:
    """What is wrong with the needs of a lesson."""
    if not is_lesson(page) or KEY not in page.meta:
        return []
    line = next((i for i, text in enumerate(page.head, 1) if text.startswith(KEY)), 1)
    if (needs := _needs(page)) is None:
        hint = f"Write {KEY}: [matmul, shapes], or {KEY}: [] where it needs none."
        return [Problem(page.path, line, f"has {KEY} that are no list of lessons", hint)]
    wrong = [_wrong(root, page, need) for need in needs]
    return [Problem(page.path, line, *each) for each in wrong if each]


def _needs(page: Page) -> list[str] | None:
    needs = page.meta.get(KEY)
    is_list = isinstance(needs, list) and all(isinstance(each, str) for each in needs)
    return needs if is_list else None


def _wrong(root: Path, page: Page, need: str) -> tuple[str, str] | None:
    """Message and hint."""
    name = f"{FOLDER}/{need}.md"
    if not sources.is_file(root / DOCS / name):
        stems = [file.stem for file in (root / DOCS / FOLDER).glob("*.md")]
        return f"needs {need}, and there is no such lesson", near(need, stems)
    if name not in [entry.name for entry in _above(root, page)]:
        hint = f"A lesson comes after what it needs: move one of them in {CONFIG}, or need less."
        return f"needs {need}, which does not stand above it in the navigation", hint
    return None


def _above(root: Path, page: Page) -> Sequence[Entry]:
    """The entries before the page; all of them where it is not listed."""
    listed = nav.read(root)
    here = next((i for i, entry in enumerate(listed) if entry.name == page.name), len(listed))
    return listed[:here]


def signposts(showing: Showing) -> Signposts:
    root, page = showing.root, showing.page
    above = _above(root, page)
    needed = {f"{FOLDER}/{need}.md" for need in _needs(page) or ()}
    return Signposts(
        needs=tuple(_pointer(page, entry) for entry in above if entry.name in needed),
        needs_none=_needs(page) == [],
        minutes=showing.account.minutes,
        below=tuple(_pointer(page, each) for each in nav.read(root)[len(above) + 1 :][:1]),
    )


def _pointer(page: Page, entry: Entry) -> Pointer:
    return Pointer(relpath(entry.name, PurePosixPath(page.name).parent), entry.title)


def minutes(tree: Element, fences: Sequence[Fence]) -> int:
    # What stands in for HTML, such as that of a snippet, is no word.
    words = [word for word in "".join(tree.itertext()).split() if not word.startswith(STX)]
    paths = {fence.snippet.path for fence in fences if fence.snippet}
    snippets = {path.removesuffix(".py").removesuffix(TWIN) for path in paths}
    return pace.minutes(len(words), len(snippets))
