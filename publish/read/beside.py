"""What stands directly beside a mark and is read as part of it: a sign, a unit, a multiplier."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element

from ..base.problems import Problem
from .pages import Page
from .prose import Mark, plain

BLOCKS = ("p", "li", "td", "th", "dt", "dd", "div", "h1", "h2", "h3", "h4", "h5", "h6")
BREAK = "\n"
"""What Python-Markdown puts behind a formula, where the source has nothing."""
BEFORE = re.compile(
    r"(?:[-−±∓~≈≥≤≠√∑#$€£^*/.,+<]|[^\W_]|(?<!-)>)$|(?:^|\s)[-−+±∓~≈≥≤<>]\s+$|\bminus\s+$"
)
BEHIND = re.compile(
    r"[\w%‰°^²³×*/]|[.,:]\d|[-–](?:fold|times|million|billion)\b"
    r"|\s+(?:%|‰|×|\^|°|(?:per ?cent|hundred|thousand|million|billion|trillion|dozen)\b"
    r"|(?:[kKMGT]i?|[mµn])(?:[bB]|s|FLOPs?|FLOP/s|Hz|W)\b|[kMGT](?=[\s.,;:]|$))"
)
"""Units that scale a number; what is counted, such as bytes or rows, is a word of the sentence."""
HINT = "Write it between the backticks, where it is compared, or set the two apart by words."


def scan(page: Page, root: Element, marks: Sequence[Mark]) -> list[Problem]:
    counted = {
        id(mark.element): mark
        for mark in marks
        if mark.kind in ("claim", "given") and re.search(r"\d", mark.text)
    }
    problems = []
    for block in root.iter():
        if block.tag in BLOCKS:
            held: list[Element] = []
            before, *behind = _texts(_parts(block), held)
            for element, after in zip(held, behind, strict=True):
                mark, first = counted.get(id(element)), element is held[0]
                if mark and (told := _told(before, after, first, element is held[-1])):
                    message = f"puts {told} {mark.text}, where nothing compares it"
                    problems.append(Problem(page.path, mark.line, message, HINT))
                before = after
    return problems


def _told(before: str, behind: str, first: bool, last: bool) -> str:
    """What stands where, empty if nothing does."""
    if (not first and before in ("", BREAK)) or (not last and not behind):
        return "another mark or formula directly beside"
    sign = BEFORE.search(before)
    if sign and (first or before.strip() != sign[0].strip()):  # else it joins two of them
        return f"{sign[0].strip()} directly before"
    scale = BEHIND.match(behind)
    if scale and (last or behind.strip() != scale[0].strip()):
        return f"{scale[0].strip()} directly behind"
    return ""


def _texts(parts: Iterable[str | Element], held: list[Element]) -> list[str]:
    """The text in front of each code span and formula, and behind the last, which are `held`."""
    texts = [""]
    for part in parts:
        if isinstance(part, str):
            texts[-1] += part
        else:
            held.append(part)
            texts.append("")
    return texts


def _parts(element: Element) -> Iterator[str | Element]:
    """The text of a block and the code spans and formulas in it, without the blocks in it."""
    yield plain(element.text)
    for child in element:
        if child.tag in ("code", "math"):
            yield child
        elif child.tag not in (*BLOCKS, "ul", "ol", "table"):
            yield from _parts(child)
        yield plain(child.tail)
