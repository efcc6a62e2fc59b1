"""A lesson as a Jupyter notebook: prose, code, and the outputs that the verified run gave.

An error that a comment states is an output, too. Such a cell is tagged `raises-exception`, at which
Jupyter and VS Code go on. Colab knows no tag, so that a hook in the first cells goes on, there and
everywhere; what no comment states still stops the run.
"""

from __future__ import annotations

import json
import platform
import re
from collections.abc import Sequence
from typing import Any

import nbformat

from publish.base.jobs import LIBRARIES, TITLES, Job
from publish.execution.cache import versions

from . import cells, markdown_copies
from .book import Book, Chapter, folder
from .cells import Cell
from .split_at_errors import Part

RAISES = "raises-exception"
NOWHERE = "\ue002"
"""Where a link leads that leads nowhere from a file on somebody's disk; no page holds that."""
UNLINKED = re.compile(rf"!?\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\({NOWHERE}(?: \"[^\"]*\")?\)")
VERSIONS = """\
import platform
from importlib.metadata import PackageNotFoundError, version

checked = {checked}  # what the lesson was checked with

print("Python", platform.python_version())
for library, number in checked.items():
    try:
        here = version(library).partition("+")[0]
    except PackageNotFoundError:
        print(f"{{library}} is missing here: pip install {{library}}")
        continue
    differs = "" if here == number else f", not {{number}}: numbers and messages may differ"
    print(f"{{library}} {{here}}{{differs}}")
"""
GO_ON = """\
# Some cells fail on purpose, and say so in a comment: the run goes on after these.
def go_on(result):
    error = result.error_in_exec
    if error is not None and f"# {type(error).__name__}:" in result.info.raw_cell:
        result.error_in_exec = None


get_ipython().events.register("post_run_cell", go_on)
"""
GO_ON_NAME = "go-on"


def make(book: Book, chapter: Chapter) -> dict[str, Any]:
    """The notebook of a lesson. Raises UncutError."""
    made = cells.of(
        book.root,
        chapter.page,
        chapter.account,
        lambda target: _link(book, chapter, target),
    )
    checked = _checked(book, chapter)
    same = [f"Python {platform.python_version()}", *(" ".join(pair) for pair in checked.items())]
    versions = VERSIONS.format(checked=json.dumps(checked)).rstrip()
    first = [
        _prose("about", _note(book, chapter)),
        _code("versions", versions, [_stdout("\n".join(same) + "\n")]),
    ]
    if any(cell.part and cell.part.error for cell in made):
        first.append(_code(GO_ON_NAME, GO_ON.rstrip()))
    notebook = {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {
            "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
            "language_info": {"name": "python"},
        },
        "cells": [*first, *map(_cell, made)],
    }
    nbformat.validate(notebook)
    return notebook


def _cell(cell: Cell) -> dict[str, Any]:
    if not cell.part:
        return _prose(cell.name, UNLINKED.sub(r"\1", cell.source))
    return _code(
        cell.name, cell.source, _outputs(cell.part), tags=[RAISES] if cell.part.error else []
    )


def _prose(name: str, text: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": name, "metadata": {}, "source": text}


def _code(
    name: str, text: str, outputs: Sequence[dict[str, Any]] = (), tags: Sequence[str] = ()
) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "id": name,
        "metadata": {"tags": [*tags]} if tags else {},
        "execution_count": None,
        "source": text,
        "outputs": [*outputs],
    }


def _outputs(part: Part) -> list[dict[str, Any]]:
    outputs = [_stdout(part.stdout)] if part.stdout else []
    if part.error:
        raised = part.error.seen.removesuffix(" was raised")
        kind, _, message = raised.partition(": ")
        outputs.append(
            {"output_type": "error", "ename": kind, "evalue": message, "traceback": [raised]}
        )
    return outputs


def _stdout(text: str) -> dict[str, Any]:
    return {"output_type": "stream", "name": "stdout", "text": text}


def _checked(book: Book, chapter: Chapter) -> dict[str, str]:
    """The version of each library that the lesson was checked with."""
    found: dict[str, str] = {}
    for shown in chapter.account.shown:
        source = (book.root / shown.path).read_text(encoding="utf-8")
        found |= versions(Job(shown.path, source))
    return {name: found[TITLES[name]] for name in LIBRARIES if TITLES[name] in found}


def _note(book: Book, chapter: Chapter) -> str:
    lesson = chapter.account.title
    if book.address:
        lesson = f"[{lesson}]({book.address}{markdown_copies.slashed(chapter.folder)})"
    count = sum(statement.holds for statement in chapter.account.statements)
    where = max((statement.where for statement in chapter.account.statements), key=len, default="")
    text = f"> A lesson of {book.name} as a notebook: {lesson}."
    if count:
        text += f" {count} statements of the lesson were compared with a run: {where}."
    text += " The cell below says which versions run here; nothing has to be installed in Colab."
    return f"{text} {book.licence}.".removesuffix(" .")


def _link(book: Book, chapter: Chapter, target: str) -> str:
    """Where a link of the page leads from a notebook: to the published site, if that is known."""
    if markdown_copies.is_outside(target):
        return target
    if not book.address:
        return NOWHERE
    path, hash_, anchor = target.partition("#")
    name, is_page = markdown_copies.aim(book, chapter, path) if path else (chapter.page.name, True)
    there = markdown_copies.slashed(folder(name)) if is_page else name
    return f"{book.address}{there}{hash_}{anchor}"
