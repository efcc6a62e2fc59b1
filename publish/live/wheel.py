"""Gets a wheel from PyPI by pip, which knows the index and proxy of this machine."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SECONDS = 10
"""Until an index that does not answer is given up."""


def download(pin: str, folder: Path) -> Path:
    """The wheel of `name==version`, in `folder`. Raises CalledProcessError where there is none."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
    command += ["--only-binary=:all:", f"--timeout={SECONDS}", "--retries=1"]
    subprocess.run([*command, "--dest", str(folder), pin], check=True, capture_output=True)
    return next(folder.glob("*.whl"))
