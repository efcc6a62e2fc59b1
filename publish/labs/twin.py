"""A lab as Markdown with its outputs, for readers and programs that take no HTML."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from . import script as scripts


def write(root: Path, site: Path) -> int:
    """Beside each lab's page in a built site; how many there are."""
    labs = [scripts.read(root, path) for path in scripts.paths(root)]
    for lab in labs:
        text = markdown(lab.notebook(root), "python")
        (site / "labs" / lab.name / "index.md").write_text(text, encoding="utf-8")
    return len(labs)


def markdown(file: Path, language: str) -> str:
    """The notebook in `file`; its code stands in fences of that language."""
    import nbformat  # takes as long as all else that an unchanged lab needs

    parts: list[str] = []
    notebook = nbformat.read(file, as_version=4)  # type: ignore[no-untyped-call]
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
