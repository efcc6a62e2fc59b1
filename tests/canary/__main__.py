"""`make canary`: checks the pages in a second environment that has the newest versions.

What would change goes into .cache/canary.md, which is empty where nothing would.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from tests.canary.compare import report

FOLDER = Path(".cache/canary")
REPORT = Path(".cache/canary.md")
CPU = "https://download.pytorch.org/whl/cpu"


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    newest = _environment()
    found = []
    for name, python in (("pinned", sys.executable), ("newest", newest)):
        file = FOLDER / f"{name}.json"
        _run(python, "-m", "tests.canary.accounts", str(file))
        found.append(json.loads(file.read_text(encoding="utf-8")))
    labs = _run(newest, "-m", "publish.labs", check=False)  # the site has a page for each
    build = _run(newest, "-m", "mkdocs", "build", "--strict",
                 "--site-dir", str(FOLDER / "site"), check=False)  # fmt: skip
    failed = labs.stderr + (build.stdout + build.stderr if build.returncode else "")
    text = report(found[0], found[1], failed)
    REPORT.write_text(text, encoding="utf-8")
    print(text or "Nothing would change.")


def _environment() -> str:
    """A Python with what requirements.in names, at the newest versions that there are."""
    lines = Path("requirements.in").read_text(encoding="utf-8").splitlines()
    names = [found[0] for line in lines if (found := re.match(r"[\w-]+", line))]
    _run(sys.executable, "-m", "venv", "--clear", str(FOLDER / "venv"))
    python = str(FOLDER / "venv/bin/python")
    install = (python, "-m", "pip", "install", "--quiet", "--upgrade")
    if os.environ.get("TORCH") == "cpu":
        _run(*install, "--index-url", CPU, "torch")
    _run(*install, *names)
    return python


def _run(*command: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if check and done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
    return done


if __name__ == "__main__":
    main()
