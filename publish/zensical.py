"""Builds the site a second time, with MkDocs's successor: `python -m publish.zensical`.

Zensical reads the same mkdocs.yml and has the same extensions convert the same pages. Three things
differ, which is why it builds in a folder of its own, laid out anew each time:

- It passes over mkdocs-jupyter, and would publish a lab's notebook as a file. Here a lab is a page
  of Markdown.
- It publishes no file behind a folder that is a link. Here docs/ holds no link.
- It keeps what it converted until the page or what mkdocs.yml watches changes. A page here also
  speaks of receipts, and verified.md of the other pages: nothing that it kept is left to it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from .base import store
from .labs import markdown_copy
from .read.pages import DOCS
from .read.site_files import CONFIG

FOLDER = ".cache/zensical"
SITE = "site"
LAB = re.compile(r"(?<![\w.])((?:\.\./|labs/)*\w[\w-]*)\.ipynb\b")
"""A lab, in the navigation and in links of pages."""


def build(root: Path, folder: Path) -> int:
    """Builds into `site` below `folder`, which is emptied first; the exit code of Zensical."""
    lay_out(root, folder)
    command = [sys.executable, "-m", "zensical", "build", "--strict"]
    return subprocess.run(command, cwd=folder, env={**os.environ, "NO_COLOR": "1"}).returncode


def lay_out(root: Path, folder: Path) -> None:
    """A project in `folder` of links to that at `root`; pages and configuration are copies."""
    if folder.exists():
        shutil.rmtree(folder)
    (folder / store.FOLDER).parent.mkdir(parents=True)
    (folder / store.FOLDER).symlink_to(root / store.FOLDER)
    for entry in root.iterdir():
        if not entry.name.startswith(".") and entry.name not in (DOCS, CONFIG, SITE):
            (folder / entry.name).symlink_to(entry)
    shutil.copytree(root / DOCS, folder / DOCS)
    for file in (folder / DOCS / "labs").glob("*.ipynb"):
        # A `python` fence of a page includes a snippet that the page's own build runs. This code
        # was run, with its claims, where the notebook was made.
        file.with_suffix(".md").write_text(markdown_copy.markdown(file, "text"), encoding="utf-8")
        file.unlink()
    shutil.copy(root / CONFIG, folder / CONFIG)
    for file in [folder / CONFIG, *(folder / DOCS).rglob("*.md")]:
        text = file.read_text(encoding="utf-8")
        file.write_text(LAB.sub(r"\1.md", text), encoding="utf-8")


if __name__ == "__main__":
    root = Path.cwd()
    sys.exit(build(root, root / FOLDER))
