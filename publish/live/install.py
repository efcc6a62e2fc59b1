"""Puts the runtime below docs/, from where every build of the site takes it along.

A site whose files are out of reach is built all the same: no page then says that it has a runtime,
and readers see no Run. theme/main.html tells pages which folder it is.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from . import bundle, bytecode, fetch
from .atomic_folder import CACHE

FOLDER = Path("docs") / "assets" / "live"


def install(root: Path) -> tuple[str, str]:
    """The folder's name, empty where no cell can run, and what there is to say, in one line.

    Raises WrongBytesError for a file that is not the pinned one.
    """
    try:
        pyodide = fetch.fetch(root)
    except fetch.OutOfReachError as error:
        shutil.rmtree(root / FOLDER, ignore_errors=True)
        return "", f"No cell runs on this site: {error}."
    archives, late = bundle.archives(pyodide), ""
    try:
        archives = bytecode.compiled(root, pyodide, archives)
    except bytecode.NotCompiledError as error:
        late = f" They start late, as nothing here could compile Python: {error}."
    name = bundle.write(pyodide, archives, root / FOLDER, root / CACHE)
    size = sum(file.stat().st_size for file in (root / FOLDER / name).iterdir())
    return name, f"Cells run: {size:,} bytes of Python and NumPy.{late}"
