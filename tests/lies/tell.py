"""Every lie that can be told of a page and its snippets, one changed file each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from claims.sites import find_sites
from tests.lies import code, wording

SPAN = re.compile(r"`(?P<text>[^`]+)`(?P<mark>\{ (?:claim=\"[^\"]*\"|\.given|\.rule) \})")
INCLUDE = re.compile(r'^--8<-- "(?P<path>[^"]+)"$', re.MULTILINE)
FENCE = re.compile(r"^```(?P<language>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Lie:
    """One change in a file: what was done on which line, and the new text for a part of it."""

    path: str
    line: int
    what: str
    start: int
    end: int
    new: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}"


def apply(text: str, lies: Iterable[Lie]) -> str:
    """The text with every one of the lies in it; they must not overlap."""
    for lie in sorted(lies, key=lambda lie: lie.start, reverse=True):
        text = text[: lie.start] + lie.new + text[lie.end :]
    return text


def of_comments(path: str, source: str) -> Iterator[Lie]:
    """Lies in the claims of a snippet."""
    lines = source.splitlines(keepends=True)
    starts = [sum(map(len, lines[:i])) for i in range(len(lines) + 1)]
    for site in find_sites(source, strict=True).sites:
        start = starts[site.line - 1] + site.col
        end = starts[site.end_line] - 1
        stated = [
            line.removeprefix("#").removeprefix(" ") for line in source[start:end].split("\n")
        ]
        joint = " " if site.action == "error" else "\n"
        for what, new in wording.lies(joint.join(stated)):
            comment = "\n".join(f"# {line}" for line in new.split("\n"))
            yield Lie(path, site.line, f"{what} in {_short(stated[0])}", start, end, comment)


def of_code(path: str, source: str) -> Iterator[Lie]:
    """Lies by the code of a snippet, while its claims stay."""
    lines = source.splitlines()
    for line, what, start, end, new in code.lies(source):
        yield Lie(path, line, f"{what} in {_short(lines[line - 1])}", start, end, new)


def of_page(path: str, text: str) -> Iterator[Lie]:
    """Lies in a page: its claims and their marks, its rules, its pictures."""
    for span in SPAN.finditer(text):
        stated = span["text"]
        yield _lie(path, text, span.span("mark"), "", f"mark removed from {_short(stated)}")
        if ".given" in span["mark"]:
            continue  # nothing computes a premise: only that it is marked can be checked
        for what, new in wording.lies(stated):
            yield _lie(path, text, span.span("text"), new, f"{what} in {_short(stated)}")
    for fence in FENCE.finditer(text):
        if fence["language"] == "shapes":
            for rule in re.finditer(r".+", fence["body"]):
                start, end = (fence.start("body") + at for at in rule.span())
                for what, new in wording.lies(rule[0]):
                    yield _lie(path, text, (start, end), new, f"{what} in {_short(rule[0])}")
        elif fence["language"] == "picture":
            yield from _picture(path, text, fence)


def _picture(path: str, text: str, fence: re.Match[str]) -> Iterator[Lie]:
    """An equation under a picture: its sides no longer equal, its operators others."""
    equation = fence["body"].partition("\n")[0]
    span = fence.start("body"), fence.start("body") + len(equation)
    for old, new in (("@", "+"), (" + ", " - "), (".T", ""), ("*", "+")):
        if old in equation and "=" in equation:
            what = f"{old.strip()} changed in the picture {_short(equation)}"
            yield _lie(path, text, span, equation.replace(old, new, 1), what)


def swaps(path: str, text: str) -> Iterator[Lie]:
    """A snippet shown in the place of its neighbour."""
    shown = list(INCLUDE.finditer(text))
    for here, there in pairwise(shown):
        if here["path"] != there["path"]:
            what = f"{here['path']} swapped for {there['path']}"
            yield _lie(path, text, here.span("path"), there["path"], what)


def _lie(path: str, text: str, span: tuple[int, int], new: str, what: str) -> Lie:
    return Lie(path, text.count("\n", 0, span[0]) + 1, what, *span, new)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else f"{flat[:59]}…"
