"""A lab's text as cells: where each starts and ends, and the alternative text of its figure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from publish.base.problems import Problem
from publish.read import sources

FOLDER = "docs/labs"
HEADER = re.compile(r"# %%(?P<rest>.*)")
ALT = re.compile(r"# alt:\s*(?P<text>.*)")


@dataclass(frozen=True)
class Cell:
    is_code: bool
    first: int
    """Line of the file where its content starts, counted from 1."""
    last: int
    """Where it ends; below `first` if the cell is empty."""
    alt: str = ""
    """What its figure shows: the comment lines that begin with `# alt:`."""
    alt_line: int = 0


@dataclass(frozen=True)
class Script:
    path: str
    """Relative to the root, such as `docs/labs/where_time_goes.py`."""
    text: str
    cells: tuple[Cell, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    @property
    def name(self) -> str:
        return Path(self.path).stem

    def notebook(self, root: Path) -> Path:
        return (root / self.path).with_suffix(".ipynb")

    @property
    def code_cells(self) -> list[Cell]:
        return [cell for cell in self.cells if cell.is_code]


def paths(root: Path) -> list[str]:
    """Every lab, relative to the root: a script that starts a cell. Others are what labs import."""
    found = sorted((root / FOLDER).glob("*.py"))
    return [
        file.relative_to(root).as_posix()
        for file in found
        if file.is_file()
        and re.search("^# %%", file.read_text(encoding="utf-8", errors="replace"), re.MULTILINE)
    ]


def read(root: Path, path: str) -> Script:
    text, problems = sources.read(root, path)
    lines = text.split("\n")
    starts = [index for index, line in enumerate(lines) if HEADER.fullmatch(line)]
    above = lines[: starts[0]] if starts else lines
    first = next((i for i, line in enumerate(above) if line.strip()), None)
    if first is not None:
        hint = "Start it with # %% [markdown]."
        problems.append(Problem(path, first + 1, "holds text above its first cell", hint))
    cells = []
    for start, end in pairwise([*starts, len(lines)]):
        rest = lines[start].removeprefix("# %%").strip()
        if rest not in ("", "[markdown]"):
            hint = "Write # %% above code and # %% [markdown] above prose."
            problems.append(Problem(path, start + 1, f"starts a cell with {rest}", hint))
        cells.append(_cell(lines, start + 1, end, is_code=rest != "[markdown]"))
    return Script(path, text, tuple(cells), tuple(problems))


def _cell(lines: list[str], start: int, end: int, *, is_code: bool) -> Cell:
    """Of the lines with those indices, without the blank ones around its content."""
    while start < end and not lines[start].strip():
        start += 1
    while start < end and not lines[end - 1].strip():
        end -= 1
    alt, alt_line = "", 0
    for index in range(start, end) if is_code else ():
        if found := ALT.fullmatch(lines[index]):
            alt, alt_line = found["text"], index + 1
            for below in lines[index + 1 : end]:
                if not below.startswith("# "):
                    break
                alt += f" {below[2:].strip()}"
            break
    return Cell(is_code, start + 1, end, alt.strip(), alt_line)


def prose(script: Script) -> list[str]:
    """The Markdown of the lab on its own lines, everything else blank, so that numbers stay."""
    lines = _only(script, is_code=False)
    return [line.removeprefix("#").removeprefix(" ") for line in lines]


def code(script: Script) -> str:
    """The Python of the lab the same way: to `claims` its prose would be comments."""
    return "\n".join(_only(script, is_code=True))


def _only(script: Script, *, is_code: bool) -> list[str]:
    lines = script.lines
    kept = [""] * len(lines)
    for cell in script.cells:
        if cell.is_code is is_code:
            kept[cell.first - 1 : cell.last] = lines[cell.first - 1 : cell.last]
    return kept
