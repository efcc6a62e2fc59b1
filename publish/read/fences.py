"""Finds the fences of a page in its raw lines, before pymdownx.snippets and superfences see them.

    ```python
    --8<-- "snippets/matmul/forward_pass.py"
    ```

Both libraries pass over in silence what they do not understand; here it is an error.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from ..base.problems import Problem, near
from . import snippets
from .pages import Page
from .snippets import SCISSORS, SNIPPETS, Snippet

LANGUAGES = (
    "python", "shapes", "picture", "timing",
    "verified",
    "text", "console", "bash", "yaml", "toml", "json", "markdown",
)  # fmt: skip
OURS = ("python", "shapes", "picture", "timing")
"""Fences whose body is run or drawn; the others are shown as they stand."""
MISSPELT = {
    **dict.fromkeys(("py", "py3", "python3", "pycon", "ipython"), "python"),
    **dict.fromkeys(("sh", "shell", "zsh"), "bash"),
    **dict.fromkeys(("yml",), "yaml"),
    **dict.fromkeys(("md",), "markdown"),
    **dict.fromkeys(("shape",), "shapes"),
    **dict.fromkeys(("pictures", "svg"), "picture"),
    **dict.fromkeys(("timings", "plot"), "timing"),
}

OPENING = re.compile(r"^(?P<indent>[ >]*)(?P<ticks>`{3,}|~{3,})(?P<info>.*)$")
INCLUDE = re.compile(r'^--8<-- "(?P<path>[^":]+)"$')
PART = re.compile(r'^--8<-- "(?P<path>[^":]+):[^"]*"$')
INCLUDE_FORM = '--8<-- "snippets/<lesson>/<name>.py"'
ESCAPED = re.compile(r"^\s*;+-+8<-+")


@dataclass(frozen=True)
class Fence:
    language: str
    start: int
    """Index of the opening line in the body of the page."""
    end: int
    """Index of the closing line."""
    body: tuple[str, ...]
    snippet: Snippet | None = None
    wrong: bool = False
    """Something about it is a problem: it is neither run nor expanded."""


def scan(root: Path, page: Page) -> tuple[list[Fence], list[Problem]]:
    """The fences of `page` in order, and what is wrong with them."""
    fences: list[Fence] = []
    problems: list[Problem] = []
    lines = page.lines
    index = 0
    while index < len(lines):
        opening = OPENING.match(lines[index])
        if not opening or "`" in opening["info"]:
            index += 1
            continue
        ticks, start = opening["ticks"], index
        closing = re.compile(rf"^[ >]*{ticks}\s*$")
        index += 1
        while index < len(lines) and not closing.match(lines[index]):
            index += 1
        end = min(index, len(lines) - 1)
        body = lines[start + 1 : index]
        if index == len(lines):
            message = "opens a fence that nothing closes"
            found = [Problem(page.path, page.line(start), message, f"Write {ticks} below it.")]
        else:
            found = _header(page, start, opening)
        language = opening["info"].strip()
        fence = Fence(language, start, end, body, wrong=bool(found))
        if not found and language == "python":
            fence, found = _include(root, page, fence)
        elif not found:
            found = _typed_include(page, start + 1, body)
            fence = Fence(language, start, end, body, wrong=bool(found))
        fences.append(fence)
        problems += found
        index += 1
    return fences, problems


def _header(page: Page, index: int, opening: re.Match[str]) -> list[Problem]:
    line = page.line(index)
    info = opening["info"].strip()
    language, _, options = info.partition(" ")
    if opening["indent"]:
        hint = "Start the fence at the first column; use /// blocks for tabs and admonitions."
        return [Problem(page.path, line, "indents a fence, which hides it from witnesses", hint)]
    if opening["ticks"] != "```":
        return [Problem(page.path, line, f"opens a fence with {opening['ticks']}", "Use ```.")]
    if not info:
        return [Problem(page.path, line, "opens a fence without a language", _languages())]
    if language not in LANGUAGES:
        meant = MISSPELT.get(language.lower(), language.lower())
        hint = f"Did you mean ```{meant}?" if meant in LANGUAGES else _languages()
        return [Problem(page.path, line, f"unknown fence language {language!r}", hint)]
    if options:
        hint = f"Write ```{language} and nothing else."
        return [Problem(page.path, line, f"unknown fence option {options.strip()!r}", hint)]
    return []


def _languages() -> str:
    return f"Name one of {', '.join(LANGUAGES)}."


def _include(root: Path, page: Page, fence: Fence) -> tuple[Fence, list[Problem]]:
    """The fence with the snippet that its single line includes."""
    index, include = fence.start + 1, None
    if len(fence.body) == 1:
        include = INCLUDE.match(fence.body[0])
    if not include:
        return _wrong(fence), [_not_an_include(page, fence)]
    line = page.line(index)
    path = include["path"]
    if problem := _misplaced(root, page.path, line, path):
        return _wrong(fence), [problem]
    snippet, problems = snippets.load(root, path)
    at = f"{page.path}:{line}"
    problems = [p if p.path == page.path else replace(p, page=at) for p in problems]
    wrong = bool(problems)
    found = Fence("python", fence.start, fence.end, fence.body, snippet, wrong)
    return found, problems


def _wrong(fence: Fence) -> Fence:
    return Fence(fence.language, fence.start, fence.end, fence.body, wrong=True)


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
    real = (root / path).resolve()
    if path.startswith("/") or ".." in parts or parts[:1] != (SNIPPETS,):
        hint = f"Move the file below {SNIPPETS}/ and include it from there."
        return Problem(page, line, f"includes {path}, which is not below {SNIPPETS}/", hint)
    if not path.endswith(".py"):
        return Problem(page, line, f"includes {path}, which is no .py file", "Include Python.")
    if not real.is_file():
        folder, name = (root / path).parent, PurePosixPath(path).name
        files = [file.name for file in folder.glob("*.py") if file.is_file()]
        hint = near(name, files) if files else f"There is no snippet in {folder.name}/."
        return Problem(page, line, f"includes {path}, which does not exist", hint)
    if not real.is_relative_to((root / SNIPPETS).resolve()):
        hint = "Replace the link by the file."
        return Problem(page, line, f"includes {path}, a link out of {SNIPPETS}/", hint)
    return None


def _typed_include(page: Page, start: int, body: tuple[str, ...]) -> list[Problem]:
    for index, text in enumerate(body):
        if SCISSORS in text and not ESCAPED.match(text):
            message = "includes a file outside a Python fence"
            hint = "Use a ```python fence; to show the directive itself, write ; before it."
            return [Problem(page.path, page.line(start + index), message, hint)]
    return []
