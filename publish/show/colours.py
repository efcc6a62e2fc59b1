"""Names of dimensions keep one colour on a page: which names there are, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from ..account.assessment import Assessment
from ..read.fences import Fence
from ..read.prose import Mark

SHAPE = re.compile(r"(?<![\w\])])\(([^()]*,[^()]*)\)")
NAME = re.compile(r"[^\W\d]\w*")
PIECE = re.compile(rf"{NAME.pattern}|->")
WHOLE = {"->": "arrow"}
"""The class of what a narrow screen must not break: browsers would, behind the hyphen."""
COLOURS = 8


def names(texts: Iterable[str]) -> dict[str, str]:
    """The CSS class of each name that stands in a shape of `texts`, in order of appearance."""
    found = [
        name for text in texts for shape in SHAPE.findall(text) for name in NAME.findall(shape)
    ]
    return {name: f"dim dim-{i % COLOURS}" for i, name in enumerate(dict.fromkeys(found))}


def paint(text: str, dims: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Pieces of `text` with the class of each; the empty class for what is no dimension."""
    end = 0
    for match in PIECE.finditer(text):
        if css := dims.get(match[0]) or WHOLE.get(match[0]):
            if match.start() > end:
                yield text[end : match.start()], ""
            yield match[0], css
            end = match.end()
    if end < len(text):
        yield text[end:], ""


class Kind(Protocol):
    """What a kind of fence knows about dimensions; `publish.fences` has them all."""

    def shapes(self, fence: Fence, found: Assessment) -> Iterable[str]:
        """The texts of the fence in which shapes stand."""


def dimensions(
    fences: Sequence[Fence],
    marks: Sequence[Mark],
    found: Assessment,
    kinds: Mapping[str, Kind],
) -> dict[str, str]:
    """Names of dimensions with their CSS class, in the order in which the page states them."""
    texts: list[tuple[int, str]] = []
    for fence in fences:
        if fence.language in kinds:
            texts += [(fence.start, text) for text in kinds[fence.language].shapes(fence, found)]
    texts += [(mark.index, mark.text) for mark in marks if mark.kind in ("claim", "rule", "given")]
    return names(text for _, text in sorted(texts, key=lambda each: each[0]))
