"""What a plan tells of a lab: its title, and the minutes that its text and its cells take."""

from __future__ import annotations

import re
from pathlib import Path

from . import pace, sources
from .pages import DOCS

FOLDER = "labs"
NOTEBOOK = ".ipynb"
CELL = re.compile(r"^# %%", re.MULTILINE)
PROSE = " [markdown]"
TITLE = re.compile(r"^# # (.+)$", re.MULTILINE)


def names(root: Path) -> list[str]:
    """The notebooks that labs become, relative to `docs/`; other scripts are what labs import."""
    scripts = sorted((root / DOCS / FOLDER).glob("*.py"))
    labs = [each.stem for each in scripts if CELL.search(_text(root, each.stem))]
    return [f"{FOLDER}/{stem}{NOTEBOOK}" for stem in labs]


def title(root: Path, name: str) -> str:
    found = TITLE.search(_text(root, Path(name).stem))
    return found[1].strip() if found else Path(name).stem


def minutes(root: Path, name: str) -> int:
    cells = CELL.split(_text(root, Path(name).stem))[1:]
    told = [cell for cell in cells if cell.startswith(PROSE)]
    words = sum(len(cell.replace("\n#", "\n").split()) for cell in told)
    return pace.minutes(words, len(cells) - len(told))


def _text(root: Path, stem: str) -> str:
    return sources.read(root, f"{DOCS}/{FOLDER}/{stem}.py")[0]
