"""Outcomes by content: what decides a verdict is in the key, so an entry is never out of date."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import tempfile
from dataclasses import asdict
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from . import rooms
from .jobs import LIBRARIES, Job, Outcome, outcome

FOLDER = ".cache/claims"
TITLES = {"numpy": "NumPy", "torch": "PyTorch"}


@cache
def _version(distribution: str) -> str:
    return version(distribution)


def versions(job: Job) -> dict[str, str]:
    """Python and the libraries that the job imports, without importing them."""
    libraries = dict.fromkeys(module.partition(".")[0] for module in job.modules)
    found = {TITLES[library]: _version(library).partition("+")[0] for library in libraries}
    return {"Python": platform.python_version(), **found}


def installed() -> str:
    """Python and every library that a snippet may import: what a whole page depends on."""
    return " ".join([platform.python_version(), *map(_version, LIBRARIES)])


def key(job: Job) -> str:
    builds = [_version(module.partition(".")[0]) for module in job.modules]
    parts = {**asdict(job), "code": rooms.code(), "device": Outcome.device, "builds": builds}
    parts["python"] = platform.python_version()
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def read(root: Path, name: str) -> Any:
    """What was written under that name; None where there is nothing to be read."""
    try:
        return json.loads((root / FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def write(root: Path, name: str, data: Any) -> None:
    """Whole or not at all: other processes may read and write the same entry."""
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=folder)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(data, file)
    Path(temporary).replace(folder / f"{name}.json")


def known(root: Path, name: str) -> Outcome | None:
    try:
        return outcome(read(root, name))
    except (TypeError, KeyError):
        return None
