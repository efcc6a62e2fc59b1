"""Puts the runtime into a built site, and tells each page with a snippet where it is.

A site whose files are out of reach is built all the same: no page then says that it has a runtime,
and readers see no Run.
"""

from __future__ import annotations

import os
from pathlib import Path

from . import bundle, bytecode, fetch

FOLDER = "assets/live"
LOADER = "assets/javascripts/live/runtime.js"
SNIPPET = ' data-snippet="'
HEAD = '<meta charset="utf-8">'


class HeadError(RuntimeError):
    """A page has no place for the address."""


def install(root: Path, site: Path) -> str:
    """What was done, in one line. Raises WrongBytesError for a file that is not the pinned one."""
    if not (site / LOADER).is_file():
        return f"no cell runs on this site: it has no {LOADER}"
    try:
        folder = fetch.fetch(root)
    except fetch.OutOfReachError as error:
        return f"no cell runs on this site: {error}"
    archives, late = bundle.archives(folder), ""
    try:
        archives = bytecode.compiled(root, folder, archives)
    except bytecode.NotCompiledError as error:
        late = f"; Python starts late in them, as nothing here could compile it: {error}"
    name = bundle.write(folder, archives, site / FOLDER)
    size = sum(file.stat().st_size for file in (site / FOLDER / name).iterdir())
    pages = [page for page in sorted(site.rglob("*.html")) if tell(site, page, name)]
    return f"{len(pages)} pages run cells, {size:,} bytes of Python and NumPy{late}"


def tell(site: Path, page: Path, name: str) -> bool:
    """Write the folder's address into a page that shows Python; whether it does."""
    html = page.read_text(encoding="utf-8")
    if SNIPPET not in html:
        return False
    if HEAD not in html:
        raise HeadError(f"{page} has no {HEAD}")
    address = os.path.relpath(site / FOLDER / name, page.parent).replace(os.sep, "/")
    meta = f'<meta name="live-runtime" content="{address}/">'
    page.write_text(html.replace(HEAD, f"{HEAD}\n{meta}", 1), encoding="utf-8")
    return True
