"""Writes what a page shows of laws: the code behind a quoted sentence, and the list of myths."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from xml.etree.ElementTree import Element

from ..laws.judge import Answer
from ..laws.room import Law, read
from . import highlight

TITLES = {
    "matmul": "Matrix multiplication",
    "shapes": "Shape rules",
    "broadcasting": "Broadcasting",
    "products": "Products",
    "attention": "Attention",
    "models": "Attention in a model",
    "numbers": "Numbers that machines have",
}
"""Of the modules of laws, in the order of the lessons."""
HOLDERS = ("div", "details", "blockquote")
"""Elements that blocks stand in; the page is one."""
TORCH = re.compile(r"\btorch\b")
BLOCKS = ("p", "ul", "ol", "table")
"""Elements behind which the code of a law that they quote can stand."""


def behind(
    root: Element, answers: Mapping[Element, Answer], laws: Mapping[str, Law],
    stash: Callable[[str], str],
) -> None:  # fmt: skip
    """Puts the code of each quoted law behind the outermost block that quotes it."""
    for parent in [each for each in root.iter() if each.tag in HOLDERS]:
        for block in [child for child in parent if child.tag in BLOCKS]:
            quoted = [answers[each] for each in block.iter() if each in answers]
            at = list(parent).index(block) + 1
            for answer in reversed(list({each.law.name: each for each in quoted}.values())):
                paragraph = Element("p")
                paragraph.text = stash(_box(answer, laws))
                parent.insert(at, paragraph)


def _box(answer: Answer, laws: Mapping[str, Law]) -> str:
    law, seen = answer.law, answer.verdict.seen
    where = f"{answer.outcome.where} · {answer.outcome.when}"
    if law.kind == "law":
        return _details(law, seen, where)
    right = laws[law.instead]
    case = html.escape(seen[:1].upper() + seen[1:])
    said = f"<b>Not so.</b> {case}. Right: {inline(right.sentence)}"
    return f'<div class="myth"><p>{said}</p>{_details(law, "The code of both", where, right)}</div>'


def _details(law: Law, summary: str, where: str, right: Law | None = None) -> str:
    code = "".join(_code(each) for each in (law, right) if each)
    return (
        '<details class="law" data-search-exclude>'
        f'<summary aria-label="{html.escape(f"{summary}: {law.sentence}")}">'
        f"{html.escape(summary)}</summary>{code}{_try(law, right)}"
        f'<p class="account">{html.escape(where)}</p></details>'
    )


def _try(law: Law, right: Law | None) -> str:
    """The button that opens it in a cell, which has NumPy and no PyTorch."""
    imports = _merged("\n".join(each.imports for each in (law, right) if each))
    if "numpy" not in law.libraries or TORCH.search(imports):
        return ""
    needs = html.escape(imports)
    return (
        f'<run-snippet law="{law.name}" imports="{needs}">'
        f'<button type="button" aria-label="Try to break it: {law.name}">Try to break it</button>'
        "</run-snippet>"
    )


def _merged(imports: str) -> str:
    """Each module once, with all that is imported from it."""
    names: dict[str, dict[str, None]] = {}
    for line in filter(None, imports.split("\n")):
        head, _, listed = line.partition(" import ")
        names.setdefault(head, {}).update(dict.fromkeys(filter(None, listed.split(", "))))
    return "\n".join(
        f"{head} import {', '.join(found)}" if found else head for head, found in names.items()
    )


def _code(law: Law) -> str:
    lines = list(range(1, law.source.count("\n") + 2))
    return (
        f'<div class="highlight"><pre><code>'
        f"{highlight.code(law.source, lines, [], {})}</code></pre></div>"
    )


def inline(sentence: str) -> str:
    """A sentence as HTML."""
    parts = re.split(r"`([^`]*)`", sentence)
    return "".join(
        f"<code>{html.escape(part, quote=False)}</code>"
        if i % 2
        else html.escape(part, quote=False)
        for i, part in enumerate(parts)
    )


def myths(root: Path) -> list[str]:
    """Lines of Markdown: every myth, as a page quotes one."""
    found = [law for law in read(root).laws.values() if law.kind == "myth"]
    lines: list[str] = []
    for module in sorted({law.module for law in found}, key=_order):
        lines += ["", f"## {TITLES.get(module, module.capitalize())}", ""]
        for law in found:
            if law.module == module:
                lines += [f'*{law.sentence}*{{ myth="{law.name}" }}', ""]
    return lines


def _order(module: str) -> tuple[int, str]:
    return (list(TITLES).index(module) if module in TITLES else len(TITLES), module)
