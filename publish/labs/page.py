"""What nbconvert shows for a lab: the site's own HTML, where JupyterLab's weighs half a megabyte.

nbconvert is led here by its own settings: JUPYTER_CONFIG_PATH names this folder, whose
jupyter_nbconvert_config.json names templates/, where conf.json names `Lab`, a preprocessor, and
where a template stands in for that of mkdocs-jupyter.
"""

from __future__ import annotations

import html
import os
from pathlib import Path
from typing import Any

from nbconvert.preprocessors import Preprocessor

from publish.base.ledger import Statement
from publish.base.problems import FalsePageError
from publish.read import claim_wording
from publish.show import colours, highlight, printed, receipt, render
from publish.show.highlight import Marked

from . import lab_prose, notebook, script
from .figure_html import figure
from .run import Result
from .script import Cell, Script


class Lab(Preprocessor):
    """Puts the page into the resources of the template, under `lab`."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        root = Path.cwd()
        lab = script.read(root, nb.metadata[notebook.KEY]["script"])
        result = notebook.read(root, lab)
        if result.problems and os.environ.get("ON_FALSE") != "show":
            raise FalsePageError(lab.path, result.problems)
        resources["lab"] = _html(lab, result)
        resources["inlining"] = {"css": ""}  # else mkdocs-jupyter puts styles below the page
        return nb, resources


def _html(lab: Script, result: Result) -> str:
    if result.problems:
        return render.red_box(result.problems)  # lines of the run may not be those of the text
    statements = [
        Statement(
            claim["kind"], claim["text"], claim["seen"], claim["verdict"] == "verified",
            lab.path, claim["line"],  # where it ran is told once, below the page
        )
        for claim in result.claims
    ]  # fmt: skip
    dimensions = colours.names(
        claim["text"] for claim in result.claims if claim["kind"] in ("shape", "flow")
    )
    marked = [_marked(claim, each) for claim, each in zip(result.claims, statements, strict=True)]
    cells = [
        _cell(lab, cell, result, shown, marked, dimensions)
        for cell, shown in zip(lab.code_cells, result.outputs, strict=True)
    ]
    return f"{lab_prose.placed(lab_prose.convert(lab).html, cells)}{_account(lab, result)}"


def _marked(claim: dict[str, Any], statement: Statement) -> Marked:
    before, _, behind = claim_wording.split(claim["kind"], claim["text"])
    attributes = render.joined(render.attributes(statement))
    return Marked(claim["line"], claim["end_line"], attributes, before, behind)


def _cell(
    lab: Script,
    cell: Cell,
    result: Result,
    outputs: list[dict[str, str]],
    marked: list[Marked],
    dimensions: dict[str, str],
) -> str:
    """A code cell in the frame of a snippet, with what it printed and showed."""
    lines = range(cell.first, cell.last + 1)
    code = highlight.code(lab.text, lines, marked, dimensions)
    span = f"line {cell.first}" if len(lines) == 1 else f"lines {cell.first} to {cell.last}"
    name = f"{lab.name}.py, {span}"
    told = [output for output in outputs if _is_told(cell, output, result)]
    shown = [output for output in outputs if output not in told]
    folded = "".join(_output(cell, output) for output in told)
    return "\n".join(
        [
            '<div class="snippet highlight lab-cell">',
            f'<div class="snippet-head"><span class="snippet-name">{name}</span>'
            '<copy-snippet><button type="button">Copy</button></copy-snippet></div>',
            receipt.mark("✓", folded) if told else "",
            f"<pre><code>{code}</code></pre>",
            *(_output(cell, output) for output in shown),
            "</div>",
        ]
    )


def _is_told(cell: Cell, output: dict[str, str], result: Result) -> bool:
    """Whether what it printed only repeats its comments."""
    held = [
        claim["text"] for claim in result.claims
        if cell.first <= claim["line"] <= cell.last
        and (claim["kind"], claim["verdict"]) == ("output", "verified")
    ]  # fmt: skip
    return output["kind"] not in ("figure", "result") and printed.repeats(output["text"], held)


def _output(cell: Cell, output: dict[str, str]) -> str:
    if output["kind"] == "figure":
        return figure(output["text"], cell.alt)
    label = "Value" if output["kind"] == "result" else "Output"
    return printed.output(output["text"].rstrip("\n"), label)


def _account(lab: Script, result: Result) -> str:
    held = sum(claim["verdict"] == "verified" for claim in result.claims)
    count = f"{held} claim{'' if held == 1 else 's'}"
    checked = html.escape(f"✓ {count} checked · {result.where} · {result.when}")
    return (
        f'<p class="account">{checked}</p><p class="account">To run it yourself: '
        f'<a download href="{lab.name}.ipynb">the notebook, with these outputs</a>, '
        f'<a download href="../{lab.name}.py">the script</a></p>'
    )
