"""Makes of Pyodide's files the folder that a page loads, named after the hash of what is in it."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import shutil
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from ..base import rooms
from . import pins
from .archives import ALWAYS
from .atomic_folder import place

HERE = Path(__file__).parent
LISTED = "files.json"
KEPT = 2


class ShapeError(RuntimeError):
    """A module of Pyodide does not end as it is expected to."""


def archives(pyodide: Path) -> dict[str, bytes]:
    """The sources of Python, NumPy and `claims`, a zip each, by role."""
    return {
        "stdlib": (pyodide / "python_stdlib.zip").read_bytes(),
        "numpy": (pyodide / pins.NUMPY).read_bytes(),
        "claims": sources(),
    }


def write(pyodide: Path, archives: Mapping[str, bytes], target: Path, scratch: Path) -> str:
    """Write below `target` what a page loads, and the list of it; returns the folder's name.

    Of what was written before the last stays: a site that is being served may still name it.
    """
    contents = {
        "code": ("python.js.gzip", script(pyodide).encode()),
        "wasm": ("python.wasm.gzip", (pyodide / "pyodide.asm.wasm").read_bytes()),
    }
    contents |= {role: (f"{role}.zip", content) for role, content in archives.items()}
    name = f"python-{_digest(contents.values())}"
    target.mkdir(parents=True, exist_ok=True)
    if not (target / name).is_dir():
        with place(target / name, scratch) as made:
            _fill(made, contents)
    (target / name).touch()
    for older in sorted(target.iterdir(), key=_written)[:-KEPT]:
        shutil.rmtree(older, ignore_errors=True)
    return name


def _written(folder: Path) -> float:
    try:
        return folder.stat().st_mtime
    except FileNotFoundError:  # Another process has just deleted it.
        return 0.0


def _fill(folder: Path, contents: Mapping[str, tuple[str, bytes]]) -> None:
    listed = []
    for role, (name, content) in contents.items():
        packed = _packed(content) if name.endswith(".gzip") else content
        (folder / name).write_bytes(packed)
        listed.append({"role": role, "name": name, "bytes": len(packed)})
    (folder / LISTED).write_text(json.dumps(listed), encoding="utf-8")


def _digest(files: Iterable[tuple[str, bytes]]) -> str:
    """Of all that decides about the bytes, zlib among it: each address has one content for ever."""
    digest = hashlib.sha256(zlib.ZLIB_RUNTIME_VERSION.encode())
    for name, content in files:
        digest.update(name.encode() + b"\0" + hashlib.sha256(content).digest())
    return digest.hexdigest()[:16]


def _packed(content: bytes) -> bytes:
    """For the page to unpack: no server is trusted to compress it, or to leave a .gz alone."""
    packed = gzip.compress(content, compresslevel=9, mtime=0)
    return packed[:9] + b"\xff" + packed[10:]  # which system packed it: Pythons differ in the word


def script(folder: Path) -> str:
    """The one script of the worker: Pyodide's two modules, each in a function, then ours.

    In one text nothing is imported, so the policy of the worker can forbid every import. It is no
    module, since Chromium starts no module worker in a frame without an origin. Pyodide looks for
    `importScripts` and would refuse to start in such a worker.
    """
    lock = json.loads((folder / pins.LOCK).read_text(encoding="utf-8"))
    core = _unexport(folder / "pyodide.asm.mjs", "export default _createPyodideModule;")
    loader = _unexport(folder / "pyodide.mjs", "export{dt as loadPyodide,U as version};")
    return "\n".join(
        [
            "delete WorkerGlobalScope.prototype.importScripts; delete self.importScripts;",
            f"const createPyodideModule = (() => {{{core}\nreturn _createPyodideModule; }})();",
            f"const loadPyodide = (() => {{{loader}\nreturn dt; }})();",
            f"const LOCK = {json.dumps({'info': lock['info'], 'packages': {}})};",
            (HERE / "worker.js").read_text(encoding="utf-8"),
        ]
    )


def _unexport(file: Path, export: str) -> str:
    text, found, _ = file.read_text(encoding="utf-8").rpartition(export)
    if not found:
        raise ShapeError(f"{file.name} does not end with {export!r}: adapt publish/live/bundle.py")
    return text.replace("import.meta.url", "self.location.href")


def sources() -> bytes:
    """A zip of the very files of `claims`, of what laws are made of, and of the cell."""
    named = {f"claims/{name}": file for name, file in rooms.files("claims")}
    named |= {f"laws/{name}": file for name, file in rooms.files("laws") if name in rooms.TOOLS}
    named |= {name: HERE / name for name in ("cell.py", "operands.py")}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, file in named.items():
            info = zipfile.ZipInfo(name, ALWAYS)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, file.read_bytes())
    return packed.getvalue()
