"""What a process has imported, in a form that can be compared with what is there later.

Distributions count by version, files that belong to none by content.
"""

from __future__ import annotations

import hashlib
import sys
import sysconfig
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, packages_distributions, version
from pathlib import Path
from typing import Any

OWN = ("claims", "publish")
"""Rooms of this project that run the lab; the key of a result holds their code."""
PLACES = ("purelib", "platlib")


def look(root: Path) -> dict[str, Any]:
    """What this process has loaded: distributions, local files, and names found elsewhere."""
    installed = {Path(sysconfig.get_path(place)).resolve() for place in PLACES}
    standard = Path(sysconfig.get_path("stdlib")).resolve()
    local, names = {}, set()
    for name, module in sorted(sys.modules.items()):
        origin = getattr(module, "__file__", None)
        top = name.partition(".")[0]
        file = Path(origin or "")
        if not file.is_absolute() or top in (*OWN, "__main__"):  # PyTorch makes up some names
            continue
        file = file.resolve()
        parents = file.parents
        if any(place in parents for place in installed):
            names.add(top)
        elif standard in parents:
            continue
        elif file.is_file():
            local[_relative(file, root)] = digest(file)
    holders = packages_distributions()
    found = sorted({holder for name in names for holder in holders.get(name, ())})
    return {
        "distributions": {name: version(name) for name in found},
        "files": local,
        "names": sorted({name.partition(".")[0] for name in sys.modules}),
    }


def is_unchanged(root: Path, folder: Path, record: Mapping[str, Any]) -> bool:
    """Whether a run that imported this would import the same now. `folder` holds the lab."""
    try:
        same = all(version(name) == was for name, was in record["distributions"].items())
    except PackageNotFoundError:
        return False
    files: dict[str, str] = record["files"]
    beside = {
        entry.stem: entry
        for entry in folder.iterdir()
        if entry.suffix == ".py" or (entry.is_dir() and entry.name != "__pycache__")
    }
    shadows = [
        entry
        for name, entry in beside.items()
        if name in record["names"] and not _is_known(entry, root, files)
    ]
    return same and not shadows and all(digest(root / name) == was for name, was in files.items())


def _is_known(entry: Path, root: Path, files: Mapping[str, str]) -> bool:
    name = _relative(entry.resolve(), root)
    return any(file == name or file.startswith(f"{name}/") for file in files)


def digest(file: Path) -> str:
    """Of a file's content; empty where there is none any more."""
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else ""


def _relative(file: Path, root: Path) -> str:
    resolved = root.resolve()
    return str(file.relative_to(resolved) if file.is_relative_to(resolved) else file)
