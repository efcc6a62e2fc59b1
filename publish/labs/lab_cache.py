"""Keeps the results of labs, for as long as nothing that decided them has changed.

In the key: the lab's text, the code that runs and judges it, Python. Beside the result: all that
the run imported, which is compared with what is there now.
"""

from __future__ import annotations

import hashlib
import json
import platform
from dataclasses import asdict
from pathlib import Path
from typing import Any

from publish.base import rooms, store
from publish.base.problems import Problem

from . import imported
from .run import Result
from .script import Script


def key(script: Script) -> str:
    parts = [script.path, script.text, rooms.code("publish/labs"), platform.python_version()]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def read(root: Path, script: Script) -> tuple[Result, str] | None:
    """The result of a run that would come out the same today, and the digest of its notebook."""
    data: Any = store.read(root, f"lab-{script.name}")
    try:
        if data["key"] != key(script):
            return None
        result = Result(**data["result"])
        result.problems = [Problem(**problem) for problem in data["result"]["problems"]]
        folder = (root / script.path).parent
        if not imported.is_unchanged(root, folder, result.imports):
            return None
        return result, data["notebook"]
    except (TypeError, KeyError):
        return None


def write(root: Path, script: Script, result: Result, notebook: str) -> None:
    """One entry a lab. What failed is not kept: it is run again."""
    if not result.problems:
        data = {"key": key(script), "result": asdict(result), "notebook": notebook}
        store.write(root, f"lab-{script.name}", data)
