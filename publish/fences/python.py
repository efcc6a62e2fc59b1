"""The `python` fence: a snippet that is included, run, and shown with what was seen of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..account.assessment import Assessment
from ..base.problems import Problem
from ..read.fences import Fence
from ..read.include import include
from ..read.pages import Page
from ..show import render
from ..show.showing import Showing
from .kind import Kind, Telling, code


class Python(Kind):
    """What its comments state is asked with the snippet, which every page asks first."""

    language = "python"
    misspelt = ("py", "py3", "python3", "pycon", "ipython")

    def read(self, root: Path, page: Page, fence: Fence) -> tuple[Fence, list[Problem]]:
        return include(root, page, fence)

    def shapes(self, fence: Fence, found: Assessment) -> Iterable[str]:
        outcome = found.outcomes.get(fence.snippet.path) if fence.snippet else None
        claims = outcome.claims if outcome else ()
        return [claim.text for claim in claims if claim.kind in ("shape", "flow")]

    def render(self, showing: Showing, position: int) -> str:
        return render.snippet(showing, position)

    def plain(self, telling: Telling, fence: Fence) -> Iterator[str]:
        assert fence.snippet is not None
        yield code("python", fence.snippet.lines)
        shown = {each.path: each.stdout for each in telling.account.shown}
        printed = shown.get(fence.snippet.path, "")
        if printed:
            yield from ("", "Output:", "", code("text", printed.rstrip("\n").split("\n")))
