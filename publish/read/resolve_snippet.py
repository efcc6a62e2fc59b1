"""Which snippet a mark or a picture of a page speaks of."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

from ..base.problems import Problem, near
from . import snippets, sources
from .fences import Fence
from .pages import Page
from .snippets import SNIPPETS, Snippet


def resolve(
    root: Path,
    page: Page,
    fences: Sequence[Fence],
    asked: Collection[Snippet],
    name: str,
    index: int,
) -> tuple[Snippet | None, list[Problem]]:
    """The snippet of that name, or without one the nearest above `index` of the body.

    `asked` are those that the page shows or spoke of before. None without a problem is one whose
    own problem is told.
    """
    shown = [fence for fence in fences if fence.language == "python"]
    line = page.line(index)

    def none(message: str, hint: str) -> tuple[None, list[Problem]]:
        return None, [Problem(page.path, line, message, hint)]

    if not name:
        above = [fence for fence in shown if fence.start < index]
        if above:
            return None if above[-1].wrong else above[-1].snippet, []
        hint = 'Name a snippet: claim="forward_pass: Z.shape".'
        return none("speaks of the snippet above, but none stands above it", hint)
    here = [snippet for snippet in asked if snippet.stem == name]
    if len(here) == 1:
        return here[0], []
    if here:
        hint = f"Name it by its path: {' or '.join(sorted(map(_name, here)))}."
        return none(f"speaks of {name}, of which there are several here", hint)
    if any(fence.wrong and fence.snippet and fence.snippet.stem == name for fence in shown):
        return None, []
    if "/" not in name or ".." in name:
        hint = near(name, (snippet.stem for snippet in asked))
        hint += " A snippet of another page is named by its path: lesson/name."
        return none(f"speaks of {name}, which is no snippet on this page", hint)
    path = f"{SNIPPETS}/{name}.py"
    if not sources.is_file(root / path):
        folder = (root / path).parent
        files = folder.glob("*.py") if sources.is_dir(folder) else ()
        hint = near(name, (f"{folder.name}/{file.stem}" for file in files))
        return none(f"speaks of {name}, but there is no {path}", hint)
    snippet, problems = snippets.load(root, path)
    at = f"{page.path}:{line}"
    return None if problems else snippet, [replace(problem, page=at) for problem in problems]


def _name(snippet: Snippet) -> str:
    return snippet.path.removeprefix(f"{SNIPPETS}/").removesuffix(".py")
