"""`python -m publish.labs`: runs the labs that changed, or something they import.

An unchanged lab costs a few hashes: what runs and writes notebooks is imported where it is needed.
"""

from __future__ import annotations

import argparse
import fcntl
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from publish.base.problems import Problem

from . import imported, lab_cache, script


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m publish.labs", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path(), help="folder that holds docs/")
    root = parser.parse_args(arguments).root.resolve()
    with _alone(root):
        problems = _settle_all(root)
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Labs measure time: two runs at once would disturb each other, and write the same files."""
    lock = root / ".cache" / "labs.lock"
    lock.parent.mkdir(exist_ok=True)
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _settle_all(root: Path) -> list[Problem]:
    labs = [script.read(root, path) for path in script.paths(root)]
    _remove_others(root, {f"{lab.name}.ipynb" for lab in labs})
    return [problem for lab in labs for problem in _settle(root, lab)]


def _remove_others(root: Path, names: set[str]) -> None:
    """A notebook whose script is gone is a result of nothing."""
    for file in (root / script.FOLDER).glob("*.ipynb"):
        if file.name not in names:
            file.unlink()


def _settle(root: Path, lab: script.Script) -> list[Problem]:
    """Have the notebook beside the lab be that of a run which would come out the same today."""
    if lab.problems:  # its cells are not those that a notebook would have
        return list(lab.problems)
    found = lab_cache.read(root, lab)
    if found and imported.digest(lab.notebook(root)) == found[1]:
        return []
    from . import notebook, run

    if found:
        result = found[0]
    else:
        print(f"{lab.path}: running …", end=" ", flush=True)
        began = time.monotonic()
        result = run.run(root, lab)
        count = f"{len(result.claims)} claims, {time.monotonic() - began:.0f} s"
        print(f"✗ {len(result.problems)} problems" if result.problems else f"✓ {count}")
    lab_cache.write(root, lab, result, notebook.write(root, lab, result))
    return result.problems


if __name__ == "__main__":
    sys.exit(main())
