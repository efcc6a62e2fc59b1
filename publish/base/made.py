"""What is made here and never committed: a clone that believed it would believe who typed it."""

from __future__ import annotations

import subprocess
from pathlib import Path

from .problems import Problem

MADE = (".cache", "site", "docs/assets/live", "docs/labs/*.ipynb")


def committed(root: Path) -> tuple[Problem, ...]:
    """Those that git tracks all the same; none where there is no repository."""
    try:
        command = ["git", "-C", str(root), "ls-files", "-z", "--", *MADE]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return ()
    message = "is committed, and what a run gave is never taken from a commit"
    return tuple(
        Problem(path, 1, message, f"Take it out: git rm --cached {path}, and delete it.")
        for path in told.split("\0")
        if path
    )
