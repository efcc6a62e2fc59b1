"""A lab as Markdown with its outputs, for readers and programs that take no HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import script as scripts

OPENING = re.compile(r"# (?P<title>.+)\n\s*\*\*(?P<promise>[^*]+)\*\*")
"""How a lab starts: with its title, and with what the reader will have done, in bold."""


@dataclass(frozen=True)
class MarkdownCopy:
    title: str
    about: str
    address: str
    """Relative to the site."""


def write(root: Path, site: Path) -> list[MarkdownCopy]:
    """Beside each lab's page in a built site."""
    copies = []
    for lab in (scripts.read(root, path) for path in scripts.paths(root)):
        text = markdown(lab.notebook(root), "python")
        address = f"labs/{lab.name}/index.md"
        (site / address).write_text(text, encoding="utf-8")
        opening = OPENING.match(text)
        title, about = opening.group("title", "promise") if opening else (lab.name, "")
        copies.append(MarkdownCopy(title, " ".join(about.split()), address))
    return copies


def markdown(file: Path, language: str) -> str:
    """The notebook in `file`; its code stands in fences of that language."""
    import nbformat  # takes as long as all else that an unchanged lab needs

    parts: list[str] = []
    notebook = nbformat.read(file, as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            parts.append(_fenced(language, cell.source))
            parts += map(_output, cell.outputs)
        else:
            parts.append(cell.source)
    return "\n\n".join(parts) + "\n"


def _output(output: Any) -> str:
    if output.output_type == "stream":
        return _fenced("text", output.text)
    if output.output_type == "error":
        return _fenced("text", f"{output.ename}: {output.evalue}")
    alts = [told["alt"] for told in output.metadata.values() if "alt" in told]
    return f"*Figure: {alts[0]}*" if alts else _fenced("text", output.data["text/plain"])


def _fenced(language: str, text: str) -> str:
    lines = text.expandtabs().rstrip("\n")
    return f"```{language}\n{lines}\n```"
