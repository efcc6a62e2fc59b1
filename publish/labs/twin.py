"""A lab as Markdown with its outputs, for readers and programs that take no HTML."""

from __future__ import annotations

from pathlib import Path

from . import notebook
from . import script as scripts
from .run import Result
from .script import Cell, Script


def write(root: Path, site: Path) -> int:
    """Beside each lab's page in a built site; how many there are."""
    labs = [scripts.read(root, path) for path in scripts.paths(root)]
    for lab in labs:
        text = markdown(lab, notebook.read(root, lab))
        (site / "labs" / lab.name / "index.md").write_text(text, encoding="utf-8")
    return len(labs)


def markdown(lab: Script, result: Result) -> str:
    lines, prose = lab.lines, scripts.prose(lab)
    shown = iter(result.outputs or [[] for _ in lab.code_cells])
    parts = []
    for cell in lab.cells:
        if cell.is_code:
            parts.append(_fenced("python", "\n".join(lines[cell.first - 1 : cell.last])))
            parts += [_output(cell, output) for output in next(shown)]
        else:
            parts.append("\n".join(prose[cell.first - 1 : cell.last]))
    return "\n\n".join(parts) + "\n"


def _output(cell: Cell, output: dict[str, str]) -> str:
    if output["kind"] == "figure":
        return f"*Figure: {cell.alt}*"
    return _fenced("text", output["text"].rstrip("\n"))


def _fenced(language: str, text: str) -> str:
    return f"```{language}\n{text}\n```"
