"""A lab with its outputs as a notebook: what a reader downloads, and what becomes the page."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from publish.base.problems import Problem

from .imported import digest
from .run import Result
from .script import Cell, Script

KEY = "publish"
"""Where the metadata of the notebook holds the account of its run."""
KINDS = {"stream": "stdout", "execute_result": "result", "display_data": "figure"}


def write(root: Path, script: Script, result: Result) -> str:
    """The digest of what was written."""
    import nbformat  # takes as long as all else that an unchanged lab needs

    file = script.notebook(root)
    text = nbformat.writes(_build(script, result))
    file.write_text(f"{text}\n", encoding="utf-8")
    return digest(file)


def read(root: Path, script: Script) -> Result:
    """The result that the notebook of a lab holds. One that is missing or stale is a problem."""
    result = Result()
    try:
        notebook = json.loads(script.notebook(root).read_text(encoding="utf-8"))
        account = notebook["metadata"][KEY]
        problems = [Problem(**problem) for problem in account["problems"]]
        if account["sha256"] != _sha256(script):
            problems.append(_unrun(script, "was changed after it ran"))
        codes = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
        result = Result(
            [[_kept(output) for output in cell["outputs"]] for cell in codes],
            account["claims"],
            problems,
            account["versions"],
            account["when"],
        )
    except (OSError, ValueError, TypeError, KeyError):
        result.problems = [_unrun(script, "has not run")]
    return result


def _unrun(script: Script, message: str) -> Problem:
    return Problem(script.path, 1, message, "Run it: make labs")


def _sha256(script: Script) -> str:
    return hashlib.sha256(script.text.encode()).hexdigest()


def _build(script: Script, result: Result) -> Any:
    import jupytext  # type: ignore[import-untyped]

    notebook = jupytext.reads(script.text, fmt="py:percent")
    account = asdict(result)
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python", "file_extension": ".py"},
        KEY: {
            "script": script.path,
            "sha256": _sha256(script),
            **{name: account[name] for name in ("claims", "problems", "versions", "when")},
        },
    }
    count = 0
    shown = iter(result.outputs or [[] for _ in script.code_cells])
    for number, (cell, made) in enumerate(zip(script.cells, notebook.cells, strict=True)):
        made.id = f"{script.name.replace('_', '-')}-{number}"[-64:]  # else a new one each time
        if cell.is_code:
            count += 1
            made.execution_count = count
            made.outputs = [_output(cell, count, each) for each in next(shown)]
    return notebook


def _output(cell: Cell, count: int, output: dict[str, str]) -> Any:
    from nbformat import from_dict

    return from_dict(_as_jupyter(cell, count, output))


def _as_jupyter(cell: Cell, count: int, output: dict[str, str]) -> dict[str, Any]:
    kind, text = output["kind"], output["text"]
    if kind == "figure":
        data = {"image/svg+xml": text, "text/plain": cell.alt}
        metadata = {"image/svg+xml": {"alt": cell.alt}}
        return {"output_type": "display_data", "data": data, "metadata": metadata}
    if kind == "result":
        shown = {"data": {"text/plain": text}, "metadata": {}, "execution_count": count}
        return {"output_type": "execute_result", **shown}
    return {"output_type": "stream", "name": kind, "text": text}


def _kept(output: dict[str, Any]) -> dict[str, str]:
    """The other way round. nbformat stores a text as a list of its lines."""
    kind = output.get("name") or KINDS[output["output_type"]]
    data = output.get("data", {})
    text = data.get("image/svg+xml") or data.get("text/plain") or output.get("text", "")
    return {"kind": kind, "text": "".join(text)}
