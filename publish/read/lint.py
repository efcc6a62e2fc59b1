"""What the raw prose lines of a page may not hold, because one of the checks would pass over it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..base.problems import Problem
from . import attributes, unrun
from .fences import ESCAPED, Fence
from .pages import UNKNOWN, Page
from .snippets import SCISSORS

CODE_SPAN = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")
GIVEN = re.compile(r"[`$]\{[^}\n]*\.given\b")
GIVENS = 30
"""What a page may state that nothing computes."""
QUOTING = re.compile(r"#+ .*`\{[^}\n]*\.quote\b")
LONGEST = 5_000
"""Characters of a line; Python-Markdown takes the square of them for some."""
LARGEST = 200_000
"""Characters of a page."""
MOST_OPENED = 100
"""Brackets of a paragraph: for each, Python-Markdown looks for the one that closes it."""
NESTED = re.compile(r"(?:\s*(?:[-*+>]|\d+\.)(?=\s|>)){12}|\s{48}\S")
"""Lists and quotes in each other, for each of which it calls itself."""
TITLE = re.compile(r"# +\S")
MATH = re.compile(r"\$[^$]+\$")
RAW_HTML = re.compile(r"<(?=[A-Za-z/!?])\S*|&#?\w+;")
HTML_HINT = "Say it in Markdown; put what must be shown as it stands between backticks."
ESCAPE = re.compile(r"\\[`$]")
INDENTED_BLOCK = re.compile(r'^\s*(!!!|\?\?\?\+?|===[!+]?)(\s+["\w].*)$')

HINTS = {
    "!!!": "Write /// note … /// (pymdownx.blocks.admonition).",
    "???": "Write /// details | Title … /// (pymdownx.blocks.details).",
    "===": "Write /// tab | Title … /// (pymdownx.blocks.tab).",
}


def kept(lines: Sequence[str]) -> list[str]:
    """The lines of a body with those blanked that are not converted, for what it would take.

    An include outside a fence is not converted either: nothing scans it.
    """
    if sum(map(len, lines)) > LARGEST:
        return [""] * len(lines)
    blanked = {index for index, _, _ in heavy(lines)}
    return ["" if index in blanked or _includes(line) else line for index, line in enumerate(lines)]


def _includes(line: str) -> bool:
    return SCISSORS in line and not ESCAPED.match(line)


def heavy(lines: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """Lines that Python-Markdown takes long for, why, and what to do."""
    opened = 0
    for index, line in enumerate(lines):
        opened = opened + line.count("[") if line.strip() else 0
        if len(line) > LONGEST:
            hint = f"Break it: a line may have {LONGEST:,}."
            yield index, f"has a line of {len(line):,} characters", hint
        elif opened > MOST_OPENED:
            hint = f"Break it by an empty line: a paragraph may have {MOST_OPENED}."
            yield index, f"has a paragraph with {opened:,} opening brackets", hint
            opened -= line.count("[")
        elif NESTED.match(line):
            yield index, "nests lists or quotes deeper than anybody reads", "Write it flat."


def prose(page: Page, fences: Sequence[Fence]) -> list[str]:
    """The lines of the body with every fence blanked, so that indices stay."""
    lines = list(page.lines)
    for fence in fences:
        for index in range(fence.start, fence.end + 1):
            lines[index] = ""
    return lines


def raw_html(line: str) -> str:
    """The first tag or entity of a line of prose; empty if it holds none."""
    visible = MATH.sub("", CODE_SPAN.sub("", line))
    unescaped = MATH.sub("", CODE_SPAN.sub("", ESCAPE.sub("", line)))
    html = RAW_HTML.search(visible) or RAW_HTML.search(unescaped)
    return html[0] if html else ""


def _unmarked(line: str) -> str:
    """The first code without a mark; empty if each has one."""
    spans = CODE_SPAN.finditer(line)
    return next((span[2] for span in spans if not line.startswith("{", span.end())), "")


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
        if _includes(text):
            hint = "Includes stand in a ```python fence."
            problems.append(Problem(page.path, line, "includes a file outside a fence", hint))
        if block := INDENTED_BLOCK.match(text):
            hint = HINTS[block[1][:3]]
            message = f"opens an indented block with {block[1]}, which hides fences from checks"
            problems.append(Problem(page.path, line, message, hint))
        if QUOTING.match(text) and (bare := _unmarked(text)):
            message = f"quotes in a heading, and {bare!r} beside it without a mark"
            hint = "Mark it { .quote }; { .given } where nothing here raises it."
            problems.append(Problem(page.path, line, message, hint))
        if html := raw_html(text):
            message = f"holds raw HTML: {html}"
            problems.append(Problem(page.path, line, message, HTML_HINT))
    problems += [Problem(page.path, page.line(i), *why) for i, *why in heavy(lines)]
    if (size := sum(map(len, page.lines))) > LARGEST:
        hint = f"Split it: a page may have {LARGEST:,}."
        problems.append(Problem(page.path, page.line(0), f"has {size:,} characters", hint))
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
