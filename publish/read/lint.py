"""What the raw prose lines of a page may not hold, because one of the checks would pass over it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..base.problems import Problem
from . import attributes, unrun
from .fences import ESCAPED, Fence
from .pages import UNKNOWN, Page
from .snippets import SCISSORS

CODE_SPAN = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")
GIVEN = re.compile(r"[`$]\{[^}\n]*\.given\b")
GIVENS = 30
"""What a page may state that nothing computes."""
LONGEST = 5_000
"""Characters of a line; Python-Markdown takes the square of them for some."""
TITLE = re.compile(r"# +\S")
MATH = re.compile(r"\$[^$]+\$")
RAW_HTML = re.compile(r"<(?=[A-Za-z/!?])\S*|&#?\w+;")
ESCAPE = re.compile(r"\\[`$]")
INDENTED_BLOCK = re.compile(r'^\s*(!!!|\?\?\?\+?|===[!+]?)(\s+["\w].*)$')

HINTS = {
    "!!!": "Write /// note … /// (pymdownx.blocks.admonition).",
    "???": "Write /// details | Title … /// (pymdownx.blocks.details).",
    "===": "Write /// tab | Title … /// (pymdownx.blocks.tab).",
}


def is_kept(line: str) -> bool:
    """Whether a line of prose goes on to be converted: an include does not, nothing scans it."""
    return len(line) <= LONGEST and (SCISSORS not in line or bool(ESCAPED.match(line)))


def prose(page: Page, fences: Sequence[Fence]) -> list[str]:
    """The lines of the body with every fence blanked, so that indices stay."""
    lines = list(page.lines)
    for fence in fences:
        for index in range(fence.start, fence.end + 1):
            lines[index] = ""
    return lines


def scan(page: Page, fences: Sequence[Fence]) -> list[Problem]:
    problems = list(page.problems)
    lines = prose(page, fences)
    titled = "title" in page.meta or any(TITLE.match(text) for text in lines)
    if not titled and page.path != UNKNOWN:
        hint = "Start it with one: # Matrix multiplication."
        problems.append(Problem(page.path, page.line(0), "has no title", hint))
    if page.on_ledger:
        givens = len(GIVEN.findall("\n".join(lines)))
        if givens > GIVENS:
            message = f"gives {givens} numbers that nothing computes"
            hint = f"Let snippets compute them: a page may give {GIVENS}."
            problems.append(Problem(page.path, page.line(0), message, hint))
    for index, text in enumerate(lines):
        line = page.line(index)
        if len(text) > LONGEST:
            message = f"has a line of {len(text):,} characters"
            hint = f"Break it: a line may have {LONGEST:,}."
            problems.append(Problem(page.path, line, message, hint))
        if SCISSORS in text and not ESCAPED.match(text):
            hint = "Includes stand in a ```python fence."
            problems.append(Problem(page.path, line, "includes a file outside a fence", hint))
        if block := INDENTED_BLOCK.match(text):
            hint = HINTS[block[1][:3]]
            message = f"opens an indented block with {block[1]}, which hides fences from checks"
            problems.append(Problem(page.path, line, message, hint))
        visible = MATH.sub("", CODE_SPAN.sub("", text))
        unescaped = MATH.sub("", CODE_SPAN.sub("", ESCAPE.sub("", text)))
        if html := RAW_HTML.search(visible) or RAW_HTML.search(unescaped):
            message = f"holds raw HTML: {html[0]}"
            hint = "Say it in Markdown; put what must be shown as it stands between backticks."
            problems.append(Problem(page.path, line, message, hint))
    problems += attributes.scan(page, lines)
    if page.on_ledger:
        problems += [*unrun.front_matter(page), *unrun.fences(page, fences)]
    return [*problems, *_shown_twice(page, fences)]


def _shown_twice(page: Page, fences: Sequence[Fence]) -> list[Problem]:
    """Where code stands again, other code was meant: a wrong path runs as well as the right one."""
    problems = []
    first: dict[str, int] = {}
    for fence in fences:
        if fence.snippet is None or fence.wrong:
            continue
        shown = fence.snippet.path
        line = page.line(fence.start + 1)
        if shown in first:
            message = f"shows {shown} a second time; the first is in line {first[shown]}"
            hint = "Include the snippet that was meant, or point back to the first in words."
            problems.append(Problem(page.path, line, message, hint))
        first.setdefault(shown, line)
    return problems
