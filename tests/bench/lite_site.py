"""Builds the JupyterLite site that is measured beside ours, once, below `.cache/jupyterlite/`.

It has its own environment, since nothing else needs these packages, and the Pyodide that pages
have. It asks for nothing that its own server does not have.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

from publish.live import fetch, pins

KERNEL = "0.8.3"
"""Of jupyterlite-pyodide-kernel: the one that is made for Pyodide 314.0.4, as pages are."""
PINS = [f"jupyterlite-core=={KERNEL}", f"jupyterlite-pyodide-kernel=={KERNEL}"]
PINS += ["doit==0.37.0", "pkginfo==2.0"]
COMM = "comm==0.2.3"
"""What the kernel needs and Pyodide's lock does not name."""
FOLDER = Path(".cache") / "jupyterlite" / f"{KERNEL}-{pins.VERSION}"
MADE_FOR = "from jupyterlite_pyodide_kernel.constants import *; print(PYODIDE_VERSION)"
SETTINGS = {
    "jupyter-config-data": {
        "litePluginSettings": {
            "@jupyterlite/pyodide-kernel-extension:kernel": {"disablePyPIFallback": True}
        }
    }
}


class MisfitError(RuntimeError):
    """The kernel is made for another Pyodide than pages have."""


def build(root: Path) -> Path:
    """The built site. Raises CalledProcessError where pip or the build fails, and MisfitError."""
    folder = root.resolve() / FOLDER
    site = folder / "site"
    if site.is_dir():
        return site
    shutil.rmtree(folder, ignore_errors=True)
    _command(sys.executable, "-m", "venv", str(folder / "venv"))
    python = str(folder / "venv" / "bin" / "python")
    pip = (python, "-m", "pip", "--disable-pip-version-check")
    _command(*pip, "install", "--constraint", str(root / "requirements.txt"), *PINS)
    fits = _command(python, "-c", MADE_FOR).strip()
    if fits != pins.VERSION:
        raise MisfitError(f"it is made for Pyodide {fits}, and pages have {pins.VERSION}")
    source = folder / "source"
    shutil.copytree(fetch.fetch(root), source / "static" / "pyodide")
    (source / "jupyter-lite.json").write_text(json.dumps(SETTINGS))
    wheel = (*pip, "download", "--no-deps", "--only-binary=:all:", "--python-version=3.14")
    needed = _trim(source / "static" / "pyodide" / pins.LOCK)
    _command(*wheel, "--dest", str(source / "static" / "pyodide"), *needed)
    _rehash(source / "static" / "pyodide")
    _command(*wheel, "--dest", str(source / "pypi"), COMM)
    made = folder / "made"
    build = (python, "-m", "jupyterlite_core", "build", "--lite-dir", str(source), "--apps=repl")
    _command(*build, "--output-dir", str(made), "--no-sourcemaps", cwd=source)
    return made.rename(site)


def _command(*command: str, cwd: Path | None = None) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=cwd).stdout


def _trim(path: Path) -> list[str]:
    """Leave in the lock NumPy and what the kernel needs; give that as pip names it."""
    lock = json.loads(path.read_text(encoding="utf-8"))
    kept, todo = {}, ["numpy", "micropip", "ipython", "jedi"]
    while todo:
        name = todo.pop().replace("_", "-")
        kept[name] = lock["packages"][name]
        todo += [each for each in kept[name]["depends"] if each.replace("_", "-") not in kept]
    path.write_text(json.dumps({**lock, "packages": kept}), encoding="utf-8")
    return [f"{name}=={each['version']}" for name, each in kept.items() if name != "numpy"]


def _rehash(folder: Path) -> None:
    """PyPI's wheels have the names and versions of the lock, but Pyodide packs its own anew."""
    lock = json.loads((folder / pins.LOCK).read_text(encoding="utf-8"))
    for package in lock["packages"].values():
        content = (folder / package["file_name"]).read_bytes()
        package["sha256"] = hashlib.sha256(content).hexdigest()
    (folder / pins.LOCK).write_text(json.dumps(lock), encoding="utf-8")
