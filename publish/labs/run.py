"""Runs a lab in a fresh process and judges what it answers."""

from __future__ import annotations

import datetime
import json
import platform
import re
import subprocess
import sys
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from publish.base import jobs, rooms, run_problems
from publish.base.jobs import TITLES, ClaimSeen, Trouble
from publish.base.problems import Problem
from publish.execution.limits import OUTPUT

from . import lab_prose
from . import script as scripts
from .script import Cell, Script

SECONDS = 600
"""What a lab may take on a busy machine; the longest works for some forty seconds."""


@dataclass
class Result:
    """What happened when a lab ran; plain data, saved as JSON."""

    outputs: list[list[dict[str, str]]] = field(default_factory=list)
    """Of each code cell: what it showed, as `kind` and `text`."""
    claims: list[dict[str, Any]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    versions: dict[str, str] = field(default_factory=dict)
    when: str = ""
    imports: dict[str, Any] = field(default_factory=dict)

    @property
    def where(self) -> str:
        return jobs.where("CPU", self.versions)


def run(root: Path, script: Script, seconds: float = SECONDS) -> Result:
    result = Result(when=datetime.datetime.now(datetime.UTC).date().isoformat())
    result.problems += [*script.problems, *lab_prose.check(script)]
    job = {
        "root": str(root),
        "path": script.path,
        "source": scripts.code(script),
        "starts": [cell.first for cell in script.code_cells],
        "seconds": seconds,
    }
    child = subprocess.run(
        [sys.executable, "-m", "publish.labs.kernel"],
        cwd=rooms.ROOT,
        input=json.dumps(job),
        capture_output=True,
        text=True,
        check=False,
    )
    try:
        answer = json.loads(child.stdout)
    except ValueError:
        result.problems.append(_ended(root, script, child, seconds))
        return result
    result.outputs, result.claims = answer["outputs"], answer["claims"]
    result.imports = answer["imports"]
    versions = {
        title: answer["imports"]["distributions"].get(name, "").partition("+")[0]
        for name, title in TITLES.items()
    }
    result.versions = {"Python": platform.python_version()}
    result.versions |= {title: number for title, number in versions.items() if number}
    result.problems += _of_claims(script, answer)
    for cell, outputs in zip(script.code_cells, result.outputs, strict=True):
        result.problems += _of_cell(root, script, cell, outputs)
    result.problems.sort()
    return result


def _ended(
    root: Path, script: Script, child: subprocess.CompletedProcess[str], seconds: float
) -> Problem:
    """The process gave no answer: it was too slow, or something killed it."""
    file = re.escape(str(root / script.path))
    lines = re.findall(rf'File "{file}", line (\d+)', child.stderr) or ["1"]
    if "Timeout" in child.stderr:
        hint = "Make it smaller: all labs together have three minutes of an idle machine."
        return Problem(script.path, int(lines[0]), f"did not end within {seconds:g} s", hint)
    last = (child.stderr.strip().splitlines() or ["nothing on stderr"])[-1]
    message = f"ended its process with exit code {child.returncode}: {last}"
    hint = f"Run it by itself to see more: python {script.path}"
    return Problem(script.path, int(lines[0]), message, hint)


def _of_claims(script: Script, answer: dict[str, Any]) -> list[Problem]:
    """Whatever was stated and did not happen, or was never asked."""
    names = [field.name for field in fields(ClaimSeen)]
    seen = [ClaimSeen(**{name: claim[name] for name in names}) for claim in answer["claims"]]
    failure = answer["failure"]
    trouble = Trouble(failure["line"], failure["message"], failure["hint"]) if failure else None
    return list(run_problems.problems(script.path, seen, trouble))


def _of_cell(
    root: Path, script: Script, cell: Cell, outputs: list[dict[str, str]]
) -> list[Problem]:
    """What a cell shows that a page cannot."""
    problems = []

    def add(line: int, message: str, hint: str) -> None:
        problems.append(Problem(script.path, line, message, hint))

    said = "".join(output["text"] for output in outputs if output["kind"] == "stderr")
    if said:
        first = said.strip().split("\n")[0].replace(f"{root}/", "")
        line = re.match(rf"{re.escape(script.path)}:(\d+): (.+)", first)
        hint = "Mend what it warns of; a reader would see it in red."
        where, what = (int(line[1]), line[2]) if line else (cell.first, first)
        add(where, f"writes to stderr: {what}", hint)
    printed = sum(len(output["text"]) for output in outputs if output["kind"] != "figure")
    if printed > OUTPUT:
        message = f"prints more than {OUTPUT:,} characters in one cell"
        add(cell.first, message, "Print less: a page shows all of it.")
    figures = sum(output["kind"] == "figure" for output in outputs)
    if figures > 1:
        message = f"shows {figures} figures in one cell"
        add(cell.first, message, "Show each in a cell of its own, which says what is on it.")
    if figures and not cell.alt:
        hint = "Say what it shows in a comment of the cell: # alt: Loss falls, and then …"
        add(cell.first, "shows a figure without alternative text", hint)
    if cell.alt_line and not figures:
        hint = "Remove the comment, or show the figure: plt.show()"
        add(cell.alt_line, "has alternative text, and shows no figure", hint)
    return problems
