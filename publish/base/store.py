"""What is kept in `.cache/`: entries by name, each whole or not there at all."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import Any

FOLDER = ".cache/claims"


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
