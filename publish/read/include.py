"""The one line that a Python fence holds: the include of a snippet.

--8<-- "snippets/matmul/forward_pass.py"
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path, PurePosixPath

from ..base.problems import Problem, near
from . import snippets, sources
from .fences import Fence
from .pages import Page
from .snippets import SCISSORS, SNIPPETS

INCLUDE = re.compile(r'^--8<-- "(?P<path>[^":]+)"$')
PART = re.compile(r'^--8<-- "(?P<path>[^":]+):[^"]*"$')
INCLUDE_FORM = '--8<-- "snippets/<lesson>/<name>.py"'


def include(root: Path, page: Page, fence: Fence) -> tuple[Fence, list[Problem]]:
    """The fence with the snippet that its single line includes."""
    index, include = fence.start + 1, None
    if len(fence.body) == 1:
        include = INCLUDE.match(fence.body[0])
    if not include:
        return replace(fence, wrong=True), [_not_an_include(page, fence)]
    line = page.line(index)
    path = include["path"]
    if problem := _misplaced(root, page.path, line, path):
        return replace(fence, wrong=True), [problem]
    snippet, problems = snippets.load(root, path)
    at = f"{page.path}:{line}"
    problems = [p if p.path == page.path else replace(p, page=at) for p in problems]
    found = replace(fence, snippet=snippet, wrong=bool(problems))
    return found, problems


def _not_an_include(page: Page, fence: Fence) -> Problem:
    code = [(i, text) for i, text in enumerate(fence.body) if text.strip()]
    if not code:
        message, hint = "holds an empty Python fence", f"Include a snippet: {INCLUDE_FORM}."
        return Problem(page.path, page.line(fence.start), message, hint)
    includes = [i for i, text in code if SCISSORS in text]
    index, text = next(((i, text) for i, text in code if i not in includes), code[0])
    line = page.line(fence.start + 1 + index)
    if len(code) > 1 and len(includes) == len(code):
        return Problem(
            page.path, line, "includes several snippets in one fence", "Use a fence for each."
        )
    if not includes or len(code) > 1:
        hint = f"Put the code into a file and include it: {INCLUDE_FORM}."
        return Problem(page.path, line, f"types Python into the page: {text.strip()}", hint)
    if len(fence.body) > 1:
        return Problem(
            page.path, line, "puts blank lines beside an include", "Leave the include alone."
        )
    if INCLUDE.match(text.strip()):
        message = "has a space before or behind the include, so it would stay text"
        return Problem(page.path, line, message, "Remove the space.")
    if part := PART.match(text):
        hint = f'Include it whole: --8<-- "{part["path"]}".'
        return Problem(page.path, line, f"shows a part of {part['path']}, and all of it runs", hint)
    hint = f"Write {INCLUDE_FORM}."
    return Problem(page.path, line, f"is no include of a snippet: {text.strip()}", hint)


def _misplaced(root: Path, page: str, line: int, path: str) -> Problem | None:
    parts = PurePosixPath(path).parts
    if path.startswith("/") or ".." in parts or parts[:1] != (SNIPPETS,):
        hint = f"Move the file below {SNIPPETS}/ and include it from there."
        return Problem(page, line, f"includes {path}, which is not below {SNIPPETS}/", hint)
    if not path.endswith(".py"):
        return Problem(page, line, f"includes {path}, which is no .py file", "Include Python.")
    if not sources.is_file(root / path):
        folder, name = (root / path).parent, PurePosixPath(path).name
        found = folder.glob("*.py") if sources.is_dir(folder) else ()
        files = [file.name for file in found if file.is_file()]
        hint = near(name, files) if files else f"There is no snippet in {folder.name}/."
        return Problem(page, line, f"includes {path}, which does not exist", hint)
    if not (root / path).resolve().is_relative_to((root / SNIPPETS).resolve()):
        hint = "Replace the link by the file."
        return Problem(page, line, f"includes {path}, a link out of {SNIPPETS}/", hint)
    return None
