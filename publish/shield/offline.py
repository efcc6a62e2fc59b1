"""Writes the service worker, with the list of the files that it keeps and the hash of each.

`worker.js` is what it does; here is what it knows. A reader's browser keeps every page and what
pages need (`FILES`) after one visit, and the runtime of the cells (`LIVE`) once a cell has run.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from .pages import INDEX, addressed, integrity, into_head

WORKER = "sw.js"
SOURCE = Path(__file__).with_name("worker.js")
LIVE = PurePosixPath("assets/live")
KEPT = {".css", ".html", ".js", ".json", ".mjs", ".png", ".svg", ".webmanifest"}
"""Types of what pages show and use; the rest is to take along, or for machines."""
SNIPPETS = "assets/snippets.json"
"""All snippets by their addresses, in one file: as files of their own they would be hundreds."""
UNUSED = tuple(
    map(PurePosixPath, ("assets/javascripts/lunr", "assets/javascripts/workers", "assets/previews"))
)
"""The theme's own search, for which ours stands in; what chats show of a link."""


def announce(site: Path) -> str:
    """Lead to the worker from every page: docs/assets/javascripts/controls.js registers it.

    Returns the edition that pages name: the hash of all that is kept, as it is before.
    """
    texts = {str(name): text.read_text(encoding="utf-8") for name, text in _snippets(site)}
    if texts:
        (site / SNIPPETS).write_text(json.dumps(texts, ensure_ascii=False), encoding="utf-8")
    edition = _short(json.dumps(_known(site)))
    for page, root in addressed(site):
        into_head(page, f'<meta name="offline" content="{root}{WORKER}" data-edition="{edition}">')
    return edition


def write(site: Path, edition: str) -> str:
    """What a browser keeps, in a few words."""
    known = _known(site)
    # What the worker does is part of the version: a mended worker starts with caches of its own.
    source = SOURCE.read_text(encoding="utf-8")
    told = {"VERSION": _short(json.dumps(known) + source), "EDITION": edition}
    lines = [f"const {name} = {json.dumps(value)};" for name, value in told.items()]
    lines += [
        f"const {name} = new Map(Object.entries({json.dumps(value, indent=0)}));"
        for name, value in known.items()
    ]
    (site / WORKER).write_text("\n".join([*lines, source]), encoding="utf-8")
    return f"{len(known['FILES'])} files to keep for reading offline"


def _known(site: Path) -> dict[str, dict[str, str]]:
    """The hash of each file, by its address, of those that pages use and of the runtime."""
    files, live = {}, {}
    for file in sorted(path for path in site.rglob("*") if path.is_file()):
        name = PurePosixPath(file.relative_to(site).as_posix())
        if name.is_relative_to(LIVE):
            live[quote(str(name))] = integrity(file.read_bytes())
        elif (
            file.suffix in KEPT
            and not any(map(name.is_relative_to, UNUSED))
            and str(name) != WORKER
        ):
            files[quote(_address(name))] = integrity(file.read_bytes())
    return {"FILES": files, "LIVE": live}


def _snippets(site: Path) -> Iterator[tuple[PurePosixPath, Path]]:
    for file in sorted((site / "snippets").rglob("*.py")):
        yield PurePosixPath(file.relative_to(site).as_posix()), file


def _address(name: PurePosixPath) -> str:
    """As pages are asked for: `lessons/matmul/`, and the empty text for the first page."""
    if name.name != INDEX:
        return str(name)
    return "" if name == PurePosixPath(INDEX) else f"{name.parent}/"


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
