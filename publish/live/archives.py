"""Turns the Python sources of archives into bytecode, so that no page has to compile them.

Runs inside Pyodide, whose bytecode is its own: `bytecode.mjs` starts it under Node. What a first
run imports is compiled, and all of NumPy and `claims`; what else the standard library has stays as
it is, since bytecode is larger than its source. What no page can use is left out of NumPy.
"""

from __future__ import annotations

import importlib.util
import io
import marshal
import shutil
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

PLACES = {
    "stdlib": f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip/",
    "numpy": f"/lib/python{sys.version_info.major}.{sys.version_info.minor}/site-packages/",
    "claims": "/lib/claims/",
}
"""Where each archive is in a page: what tracebacks and warnings name."""
USELESS = (".pyi", ".pxd", ".h", ".a")
"""Endings of what only editors and C compilers read."""
NEEDS_COMPILER = "numpy/f2py/"
ALWAYS = (1980, 1, 1, 0, 0, 0)
"""The time of every file, so that the same sources make the same bytes."""
UNCHECKED = 0b01
"""The flag of bytecode that is used without a look at its source (PEP 552)."""
FIRST_RUN = """
import numpy as np

x = np.random.default_rng(0).normal(size=(2, 3))  # (2, 3)
print(np.linalg.norm(x @ x.T), x)
raise ValueError
"""


def main(folder: Path) -> None:
    """Replace `stdlib.zip`, `numpy.zip` and `claims.zip` in `folder` by compiled ones."""
    archives = {role: folder / f"{role}.zip" for role in PLACES}
    used = imported(archives)
    wanted: dict[str, Callable[[str], bool]] = {"stdlib": used.__contains__}
    for role, archive in archives.items():
        content = compiled(archive.read_bytes(), PLACES[role], wanted.get(role, lambda name: True))
        archive.write_bytes(content)


def imported(archives: dict[str, Path]) -> set[str]:
    """The files of the standard library that a first run in a page imports."""
    for role in ("numpy", "claims"):
        shutil.unpack_archive(archives[role], PLACES[role], "zip")
    sys.path.append(PLACES["claims"])
    import cell  # type: ignore[import-not-found]  # it is beside claims, there

    cell.versions()
    cell.run(FIRST_RUN, "first.py")
    files = [getattr(module, "__file__", None) or "" for module in list(sys.modules.values())]
    place = PLACES["stdlib"]
    return {file.removeprefix(place) for file in files if file.startswith(place)}


def compiled(content: bytes, place: str, wanted: Callable[[str], bool]) -> bytes:
    """A zip with the bytecode of each source that is wanted in that source's place."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as archive,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target,
    ):
        for name in archive.namelist():
            if name.endswith(("/", *USELESS)) or name.startswith(NEEDS_COMPILER):
                continue
            data = archive.read(name)
            if name.endswith(".py") and wanted(name):
                name, data = f"{name}c", bytecode(data, place + name)
            target.writestr(zipfile.ZipInfo(name, ALWAYS), data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def bytecode(source: bytes, path: str) -> bytes:
    """A .pyc file that stands alone: a magic number, a flag, the source's hash, the code."""
    code = compile(source, path, "exec", dont_inherit=True)
    head = importlib.util.MAGIC_NUMBER + UNCHECKED.to_bytes(4, "little")
    return head + importlib.util.source_hash(source) + marshal.dumps(code)
