"""A raw second opinion: pytest-markdown-docs runs each fence of docs/ as a reader pastes it.

Loaded as a plugin, so that plain `pytest` collects the pages. What pytest-markdown-docs would pass
over in silence (a misspelt language, an option it does not know, an indented fence) is an error
here; what a fence prints is kept; a fence that raises is run once, and lines are the snippet's own.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from markdown_it import MarkdownIt
from pytest_markdown_docs._runners import _Runner, register_runner
from pytest_markdown_docs.plugin import MarkdownTextFile

from publish.fences import KINDS
from publish.read.fences import SHOWN

if TYPE_CHECKING:
    from markdown_it.rules_core import StateCore
    from pytest_markdown_docs.definitions import FenceTestDefinition

ROOT = Path(__file__).parents[2]
INCLUDE = re.compile(r'--8<-- "(?P<path>snippets/[\w/]+\.py)(?::[\w-]+)?"')
KNOWN = (*KINDS, *SHOWN)
"""The languages that mean something; all but Python are not run here."""


class NotPastable(Exception):  # noqa: N818 - it is the finding, not an error of this file
    """What a reader would run into."""


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if file_path.suffix == ".md":
        return MarkdownTextFile.from_parent(parent, path=file_path)
    return None


@pytest.hookimpl(tryfirst=True)
def pytest_markdown_docs_markdown_it() -> MarkdownIt:
    """The parser of pytest-markdown-docs, with nothing passed over in silence."""
    parser = MarkdownIt("commonmark")
    parser.core.ruler.push("every_fence", _every_fence)
    return parser


def _every_fence(state: StateCore) -> None:
    front_matter = re.match(r"---\n.*?\n---\n", state.src, re.DOTALL)
    first = front_matter[0].count("\n") if front_matter else 0
    for token in state.tokens:
        line = (token.map[0] if token.map else 0) + 1
        if token.type == "code_block" and line > first:
            raise NotPastable(f"line {line}: an indented block is code that is never run")
        if token.type == "fence" and token.info not in KNOWN:
            raise NotPastable(f"line {line}: a fence marked {token.info!r} is never run")


@register_runner(default=True)
class Paste(_Runner):
    """Pastes the file that a fence includes into a fresh interpreter."""

    process: subprocess.Popen[str] | None = None

    def runtest(
        self, test: FenceTestDefinition, args: dict[str, Any], *, asyncio_runner: object = None
    ) -> None:
        # Never a TypeError: pytest-markdown-docs takes one as a reason to run the fence again.
        included = INCLUDE.fullmatch(test.source.strip())
        if not included:
            raise NotPastable(
                f"{test.source_path}:{test.start_line + 1}: not one include of a snippet"
            )
        wrong = self.paste(included["path"], Path(test.source_path))["wrong"]
        if wrong:
            raise NotPastable(wrong)

    def repr_failure(
        self,
        test: FenceTestDefinition,
        excinfo: pytest.ExceptionInfo[BaseException],
        style: Any = None,
    ) -> str:
        return f"{excinfo.exconly()}\n(included at {test.source_path}:{test.start_line + 1})"

    def paste(self, path: str, page: Path) -> dict[str, str]:
        """What came of the file; the tree of `page` is the one whose snippets are meant."""
        root = next(folder for folder in page.parents if folder.name == "docs").parent
        if Paste.process is None:
            Paste.process = subprocess.Popen(
                [sys.executable, "-m", "tests.second_opinions.paste"],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
            )  # fmt: skip
        assert Paste.process.stdin
        assert Paste.process.stdout
        Paste.process.stdin.write(f"{root / path}\n")
        Paste.process.stdin.flush()
        answer: dict[str, str] = json.loads(Paste.process.stdout.readline())
        return answer


def pytest_unconfigure() -> None:
    if Paste.process:
        assert Paste.process.stdin
        Paste.process.stdin.close()
        Paste.process.wait(10)
        if Paste.process.stdout:
            Paste.process.stdout.close()
