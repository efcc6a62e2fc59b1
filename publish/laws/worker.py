"""`python -m publish.laws.worker`: searches the laws named on stdin, on all cores."""

from __future__ import annotations

import importlib
import json
import multiprocessing
import os
import sys
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

from . import hunt
from .found import Found


def main() -> None:
    asked = json.load(sys.stdin)
    for library in sorted({name for each in asked["laws"] for name in each["libraries"]}):
        module = importlib.import_module(library)
        if library == "torch":
            module.set_num_threads(1)
    hunt.close()
    search = partial(_search, asked["root"], asked["draws"], asked["seconds"])
    with multiprocessing.get_context("fork").Pool(os.cpu_count()) as pool:
        answers = pool.map(search, asked["laws"], chunksize=1)
    json.dump([asdict(answer) for answer in answers], sys.stdout)


def _search(root: str, draws: int, seconds: float, law: dict[str, Any]) -> Found:
    path = law["path"]
    try:
        space, told = hunt.load(path, (Path(root) / path).read_text(encoding="utf-8"))
        return hunt.hunt(space[law["name"]], told, path, tuple(law["libraries"]), draws, seconds)
    except Exception as error:
        return Found(trouble=f"cannot be searched: {type(error).__name__}: {error}")


if __name__ == "__main__":
    main()
