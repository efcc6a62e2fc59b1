"""Lies that are added: to the prose of a page, to bare lines of a snippet, to the prose of a lab.

Each kind is a sentence or a comment that a careless or a hostile hand could write, with a number or
a name of its own, so that it is known on which line it was told. `L1` to `L24` are the classes of
lies that once passed.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from fnmatch import fnmatch

from publish.account.wording import LESSONS, PAGES
from tests.lies.tell import FENCE, Lie

Kind = tuple[str, str]
"""What it is, and the text, where `{n}` is a number and `{w}` a name of its own."""

SENTENCES: tuple[Kind, ...] = (
    ("L1 a bare number", "It costs {n} FLOPs."),
    ("L1 a bare shape", "It has the shape ({n}, 8)."),
    ("L5 a shape of names in words", "It has the shape ({w}, batch)."),
    ("L5 a shape of names in code", "It has the shape `[{w}, batch]`."),
    ("L5 a shape with a cross", "It is {w} × batch large."),
    ("L5 a shape in a formula", r"So $Z \in \mathbb{{R}}^{{{w} \times b}}$."),
    ("L5 dimensions in words", "It is a {n}-D tensor."),
    ("L6 an error in words", "That raises {W}Error."),
    ("L6 an error in a block of text", "```text\n{W}Error: no\n```"),
    ("L6 an error in code", "That raises `{W}Error: no`."),
    ("L6 a truth value in code", "It gives `True`, {w}."),
    ("L6 an arrow in code", "It maps `{w} -> batch`."),
    ("L6 printed output in code", "It prints `tensor({w})`."),
    ("L10 a mark on a constant", '`{n}`{{ claim="{n}" }} of them.'),
    ("L10 a mark on a tuple", '`({n}, 4)`{{ claim="({n}, 4)" }} of them.'),
    ("L10 a mark on a function of nothing", '`{n}`{{ claim="(lambda: {n})()" }} of them.'),
    ("L10 a mark that assigns", '`{n}`{{ claim="({w} := {n})" }} of them.'),
    ("L10 a mark that changes", '`{n}`{{ claim="{w}.append({n})" }} of them.'),
    ("L10 a quote of nothing", "As `{w}[{n}]`{{ .quote }} says."),
    ("L10 a rule that does not parse", "By `({w}, {n}) -> `{{ .rule }} it holds."),
    ("L11 a minus before a mark", "It is -`{n}`{{ .given }} wide."),
    ("L11 a percent behind a mark", "It is `{n}`{{ .given }}% wide."),
    ("L11 a multiplier behind a mark", "It has `{n}`{{ .given }} million rows."),
    ("L11 a unit behind a mark", "It takes `{n}`{{ .given }} GB."),
    ("L11 a formula beside a mark", "It is $x$`{n}`{{ .given }} wide."),
    ("L12 a number glued by a dot", "That is approx.{n} of them."),
    ("L12 a number glued by a minus", "That is Z-{n} of them."),
    ("L12 a number glued to a letter", "That is x{n} of them."),
    ("L12 a fraction", "That is ½ of {w}."),
    ("L12 a number in a circle", "That is ❽ of {w}."),
    ("L12 a superscript as an entity", "That is {w}&sup3;."),
    ("L14 a number in a link", "See [{n} rows](#)."),
    ("L17 raw HTML", "<b>{n}</b> of them."),
    ("L17 a picture of another site", "![words](https://example.org/{w}.png)"),
    ("L19 a part of a snippet", '```python\n--8<-- "snippets/matmul/by_hand.py:1:2"\n```'),
    ("L23 a look that is forged", "`{w}`{{ .claim }} holds."),
    ("L23 a style", '`{w}`{{ style="display:none" }} holds.'),
    ("L23 a label", '`{w}`{{ aria-label="checked" }} holds.'),
    ("L23 an input", '<input value="{n} rows">'),
    ("L23 script in a link", "[{w}](javascript:{w})"),
    ("a formula with a number", "So $x_{{{n}}}$."),
    ("a formula that cannot be set", "So ${w}^$."),
    ("a mark that belongs to nothing", "{w} {{ .given }} holds."),
    ("a law that there is not", '*It is {w}.*{{ law="no_{w}" }}'),
    ("a number in an alternative text", "![{n} rows](../assets/{w}.svg)"),
)  # fmt: skip
OF_PAGES: tuple[Kind, ...] = (
    ("a sentence about all cases", "Every {w} is a product."),
    ("a sentence about no case", "A {w} is never a product."),
)
OF_LESSONS: tuple[Kind, ...] = (
    ("a count in words", "There are seven {w} of them."),
    ("a multiple in words", "That is twice the {w}."),
)
CAUSES: tuple[Kind, ...] = (("a cause of speed", "It is faster because of the {w}."),)
LAB: tuple[Kind, ...] = (
    ("L17 a number in a lab", "It costs {n} FLOPs."),
    ("L17 a shape in a lab", "It has the shape ({n}, 8)."),
    ("L17 raw HTML in a lab", "<b>{w}</b> of them."),
    ("L17 a picture of another site in a lab", "![words](https://example.org/{w}.png)"),
    ("L17 a mark in a lab", "`{w}`{{ .given }} of them."),
    ("L17 a formula in a lab that cannot be set", "So ${w}^$."),
    ("L17 a law that the cell does not name", "Every {w} is a product."),
)
COMMENTS: tuple[Kind, ...] = (
    ("L3 a shape of what there is not", "{w} has shape ({n}, 4)"),
    ("L3 a shape of the input", "input shape ({n}, 8)"),
    ("L3 a shape that is taken back", "not of shape ({n}, 8)"),
    ("L4 names without parentheses", "Ga, Hb, Jc"),
    ("L4 names without commas", "(ga hb jc)"),
    ("L4 names with a cross", "{w} × n_in"),
    ("L4 an error in words", "raises ValueError"),
    ("L4 a truth in words", "is True"),
    ("L4 a shape in words", "scalar"),
    ("L4 a fraction", "½"),
    ("L13 a number for a tool", "noqa: ({n}, 4)"),
    ("L13 a number for a type checker", "type: ignore ({n}, 4)"),
    ("L13 a number behind a sign", "! ({n}, 4)"),
    ("L15 a size in words", "{n} GB of it"),
)
PLAIN = re.compile(r"(?![#|/\-*>`$!\d\s\[<:])\S.*[.,:;\w]$")
"""A line of plain sentences; what is behind it may go on."""
WORD = "abcdefghij"
PLACES = 8
"""Lies at a line of prose, all in one conversion of the page."""


def _text(kind: Kind, number: int) -> str:
    word = "q" + "".join(WORD[int(digit)] for digit in str(number))
    return kind[1].format(n=1_000 + number, w=word, W=word.capitalize())


def of_page(path: str, text: str, turn: int, places: int = PLACES) -> Iterator[Lie]:
    """At each line of prose one kind behind it and others as paragraphs below it, in turn."""
    kinds = _kinds(path.removeprefix("docs/"))
    for number, end in _prose(text):
        for place in range(places):
            kind = kinds[turn % len(kinds)]
            told = _text(kind, number * places + place)
            goes_on = not place and text[end - 1] == "."
            new = f" {told}" if goes_on else f"\n\n{told}"
            yield Lie(path, number, kind[0], end, end, new, kind[0])
            turn += 1


def _kinds(name: str) -> list[Kind]:
    kinds = [*SENTENCES, *CAUSES]
    kinds += OF_PAGES if any(fnmatch(name, each) for each in PAGES) else ()
    kinds += OF_LESSONS if any(fnmatch(name, each) for each in LESSONS) else ()
    return kinds


def _prose(text: str) -> Iterator[tuple[int, int]]:
    """Number and end of each line of plain sentences."""
    fenced = {line for fence in FENCE.finditer(text) for line in _lines(text, fence)}
    head = text.find("\n---\n") + 5 if text.startswith("---\n") else 0
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        end = start + len(line)
        if start >= head and number not in fenced and PLAIN.fullmatch(line):
            yield number, end
        start = end + 1


def _lines(text: str, fence: re.Match[str]) -> range:
    first = text.count("\n", 0, fence.start()) + 1
    return range(first, first + fence[0].count("\n") + 1)


def of_snippet(path: str, source: str, turn: int) -> Iterator[list[Lie]]:
    """A comment behind each statement that stands on one line and has none."""
    lines = source.split("\n")
    ends = [0]
    for line in lines:
        ends.append(ends[-1] + len(line) + 1)
    for number in _bare(source):
        kind = COMMENTS[turn % len(COMMENTS)]
        end = ends[number] - 1
        yield [Lie(path, number, kind[0], end, end, f"  # {_text(kind, number)}", kind[0])]
        turn += 1


def _bare(source: str) -> list[int]:
    """Lines of statements that hold no comment and are whole."""
    statements = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.stmt)]
    whole = {
        node.lineno
        for node in statements
        if node.lineno == node.end_lineno
        and isinstance(node, (ast.Assign, ast.Expr, ast.Return, ast.AugAssign))
    }
    lines = source.split("\n")
    return sorted(n for n in whole if "#" not in lines[n - 1] and not _speaks_below(lines, n))


def _speaks_below(lines: list[str], number: int) -> bool:
    """Whether the next line is a comment: what is added would go on in it."""
    return number < len(lines) and lines[number].lstrip().startswith("#")


def of_lab(path: str, text: str, turn: int) -> Iterator[Lie]:
    """A sentence behind each line of the prose of a lab."""
    start, is_prose = 0, False
    for number, line in enumerate(text.split("\n"), 1):
        end = start + len(line)
        if line.startswith("# %%"):
            is_prose = "[markdown]" in line
        elif is_prose and PLAIN.fullmatch(line.removeprefix("# ")):
            kind = LAB[turn % len(LAB)]
            yield Lie(path, number, kind[0], end, end, f" {_text(kind, number)}", kind[0])
            turn += 1
        start = end + 1
