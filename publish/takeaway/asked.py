"""Puts into the search index what readers ask a section for, which its heading does not say.

A page lists it in its front matter, by the heading's anchor; `page` is the page as a whole:

    search:
      asked:
        why-the-scale: why divide by sqrt dk; scaled dot product
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from publish.base.problems import FalsePageError, Problem

from .book import Book, Chapter

INDEX = "search/search_index.json"
PAGE = "page"
BETWEEN = ";"


def write(book: Book, site: Path) -> int:
    """How many sections are found by it. Raises FalsePageError: of a heading that is not there."""
    file = site / INDEX
    index = json.loads(file.read_text(encoding="utf-8"))
    entries = {entry["location"]: entry for entry in index["docs"]}
    count = 0
    for chapter in book.chapters:
        if problems := list(_problems(chapter, list(entries))):
            raise FalsePageError(chapter.page.path, problems)
        for heading, text in _asked(chapter).items():
            asked = [phrase.strip() for phrase in text.split(BETWEEN)]
            entries[_location(chapter, heading)]["asked"] = asked
            count += 1
    file.write_text(json.dumps(index, separators=(",", ":")), encoding="utf-8")
    return count


def _asked(chapter: Chapter) -> dict[str, Any]:
    settings = chapter.page.meta.get("search") or {}
    return dict(settings.get("asked") or {})


def _location(chapter: Chapter, heading: str) -> str:
    folder = chapter.folder.as_posix()
    address = "" if folder == "." else f"{folder}/"
    return address if heading == PAGE else f"{address}#{heading}"


def _problems(chapter: Chapter, locations: Sequence[str]) -> Iterator[Problem]:
    page = chapter.page
    for heading, text in _asked(chapter).items():
        line = next((n for n, s in enumerate(page.head, 1) if s.strip().startswith(heading)), 1)
        if not isinstance(text, str) or not all(part.strip() for part in text.split(BETWEEN)):
            hint = f"Write what readers ask, with {BETWEEN} between two questions."
            yield Problem(page.path, line, f"asks nothing of {heading}", hint)
        elif _location(chapter, heading) not in locations:
            elsewhere = [each for each in locations if each.endswith(f"#{heading}")]
            hint = f"Move the line to {elsewhere[0]}." if elsewhere else "Correct its anchor."
            yield Problem(page.path, line, f"has no heading #{heading} to be asked for", hint)
