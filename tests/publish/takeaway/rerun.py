"""Runs a notebook in a fresh kernel, and tells where what happens differs from what it holds."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

from nbclient import NotebookClient
from nbformat import NotebookNode


def rerun(notebook: NotebookNode, folder: Path) -> NotebookNode:
    """The notebook as a kernel in `folder` fills it; no tag helps it over an error."""
    fresh = deepcopy(notebook)
    for cell in fresh.cells:
        cell.metadata.pop("tags", None)
        if cell.cell_type == "code":
            cell.outputs = []
    resources = {"metadata": {"path": str(folder)}}
    client = NotebookClient(
        fresh, resources=resources, kernel_name="python3", timeout=120, coalesce_streams=True
    )
    return client.execute()


def differences(held: NotebookNode, run: NotebookNode) -> list[str]:
    """A line for each cell that printed or raised something else than the notebook holds."""
    found = []
    for ours, theirs in zip(held.cells, run.cells, strict=True):
        if ours.cell_type == "code" and (had := told(ours)) != (has := told(theirs)):
            found.append(f"{ours.id}: holds {had}, but {has} came")
    return found


def told(cell: NotebookNode) -> list[tuple[str, str]]:
    """What a cell printed, letter by letter, and what it raised; white space aside, as pages do.

    Not the value that a notebook shows of a last expression, which no snippet prints, nor warnings.
    """
    told = []
    for output in cell.outputs:
        if output.output_type == "stream" and output.name == "stdout":
            told.append(("stdout", output.text))
        elif output.output_type == "error":
            told.append((output.ename, " ".join(output.evalue.split())))
    return told
