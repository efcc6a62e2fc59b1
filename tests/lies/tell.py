"""Every lie that can be told of a page and its snippets, grouped by what they are about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from claims.sites import find_sites
from tests.lies import code, wording

SPAN = re.compile(r"`(?P<text>[^`]+)`(?P<mark>\{ (?:claim=\"[^\"]*\"|\.given|\.rule) \})")
INCLUDE = re.compile(r'^--8<-- "(?P<path>[^"]+)"$', re.MULTILINE)
BEHIND_KIND = re.compile(r" in (?!the picture)| from | shows ")
"""Starts what tells one lie of a kind from another."""
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
    kind: str = ""
    """What such lies have in common, where that is more than what was done."""

    @property
    def of_kind(self) -> str:
        return self.kind or BEHIND_KIND.split(self.what)[0]

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}"


def apply(text: str, lies: Iterable[Lie]) -> str:
    """The text with every one of the lies in it; they must not overlap."""
    for lie in reversed(_in_order(lies)):
        text = text[: lie.start] + lie.new + text[lie.end :]
    return text


def landed(lies: Iterable[Lie]) -> Iterator[tuple[Lie, int]]:
    """Each with its line in the text that `apply` makes: what is added above moves it down."""
    added = 0
    for lie in _in_order(lies):
        own = len(lie.new) - len(lie.new.lstrip("\n"))
        own += lie.new.lstrip("\n").startswith("```")  # what a fence states is told inside of it
        yield lie, lie.line + added + own
        added += lie.new.count("\n") if lie.start == lie.end else 0


def _in_order(lies: Iterable[Lie]) -> list[Lie]:
    return sorted(lies, key=lambda lie: lie.start)


def of_comments(path: str, source: str) -> Iterator[list[Lie]]:
    """Lies in a snippet's comments, claim by claim."""
    lines = source.splitlines(keepends=True)
    starts = [sum(map(len, lines[:i])) for i in range(len(lines) + 1)]
    for site in find_sites(source, strict=True).sites:
        start = starts[site.line - 1] + site.col
        end = starts[site.end_line] - 1
        stated = [
            line.removeprefix("#").removeprefix(" ") for line in source[start:end].split("\n")
        ]
        joint = " " if site.action == "error" else "\n"
        yield [
            Lie(path, site.line, f"{what} in {_short(stated[0])}", start, end, _comment(new))
            for what, new in wording.lies(joint.join(stated))
        ]


def of_code(path: str, source: str) -> Iterator[list[Lie]]:
    """Lies by the code of a snippet, while its claims stay."""
    lines = source.splitlines()
    yield [
        Lie(path, line, f"{what} in {_short(lines[line - 1])}", start, end, new)
        for line, what, start, end, new in code.lies(source)
    ]


def of_page(path: str, text: str) -> Iterator[list[Lie]]:
    """Lies in a page, claim by claim: what is stated and its mark, rules, pictures."""
    for span in SPAN.finditer(text):
        bare = f"mark removed from {_short(span['text'])}"
        lies = [_lie(path, text, span.span("mark"), "", bare)]
        if ".given" not in span["mark"]:  # nothing computes a premise: it can only lose its mark
            lies += _reworded(path, text, span.span("text"))
        yield lies
    for fence in FENCE.finditer(text):
        if fence["language"] == "shapes":
            for rule in re.finditer(r".+", fence["body"]):
                start, end = (fence.start("body") + at for at in rule.span())
                yield list(_reworded(path, text, (start, end)))
        elif fence["language"] == "picture":
            yield list(_picture(path, text, fence))


def _reworded(path: str, text: str, span: tuple[int, int]) -> Iterator[Lie]:
    stated = text[slice(*span)]
    for what, new in wording.lies(stated):
        yield _lie(path, text, span, new, f"{what} in {_short(stated)}")


def _picture(path: str, text: str, fence: re.Match[str]) -> Iterator[Lie]:
    """An equation under a picture: its sides no longer equal, its operators others."""
    equation = fence["body"].partition("\n")[0]
    span = fence.start("body"), fence.start("body") + len(equation)
    for old, new in (("@", "+"), (" + ", " - "), (".T", ""), ("*", "+")):
        if old in equation and "=" in equation:
            what = f"{old.strip()} changed in the picture {_short(equation)}"
            drawn = equation.replace(old, new, 1)
            yield _lie(path, text, span, drawn, what, "an operator in a picture")


def swaps(path: str, text: str) -> Iterator[list[Lie]]:
    """A snippet shown in the place of its neighbour, one group a page."""
    yield [
        _lie(
            path,
            text,
            here.span("path"),
            there["path"],
            f"{here[0]} shows {there['path']}",
            "a snippet in the place of its neighbour",
        )
        for here, there in pairwise(INCLUDE.finditer(text))
        if here["path"] != there["path"]
    ]


def _lie(path: str, text: str, span: tuple[int, int], new: str, what: str, kind: str = "") -> Lie:
    return Lie(path, text.count("\n", 0, span[0]) + 1, what, *span, new, kind)


def _comment(text: str) -> str:
    return "\n".join(f"# {line}" for line in text.split("\n"))


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else f"{flat[:59]}…"
