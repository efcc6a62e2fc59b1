"""`python -m publish.labs.kernel`: runs one lab, a JSON on stdin, what happened as one on stdout.

The whole lab is armed and run as one script, so that lines, dimensions and names are those of the
file. At each cell's start the armed code calls the judge, which is how output is kept by cell; the
last expression of a cell is shown as Jupyter shows it.
"""

from __future__ import annotations

import ast
import contextlib
import faulthandler
import importlib.util
import io
import json
import os
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from tokenize import TokenError
from typing import Any

import claims
from claims.arm import watch
from claims.judge import Judge
from claims.report import Report
from claims.run import run_plan
from claims.sites import Plan, find_sites
from claims.subjects import is_print

from . import imported

Output = dict[str, str]
"""`kind` (stdout, stderr, result or figure) and `text`."""


def main() -> None:
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    job = json.load(sys.stdin)
    faulthandler.dump_traceback_later(job["seconds"], exit=True)
    root = Path(job["root"])
    sys.path.remove(str(Path.cwd()))  # a reader has nothing of this project
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)  # a lab finds no file that its readers lack
        kernel = _Kernel(job["starts"])
        with contextlib.redirect_stderr(_Stream(kernel, "stderr")):
            report = kernel.run(job["path"], job["source"], root)
        os.chdir(root)
    json.dump(
        {
            "outputs": kernel.outputs,
            "claims": [asdict(claim) for claim in report.claims],
            "notes": report.notes,
            "failure": asdict(report.failure) if report.failure else None,
            "imports": imported.look(root),
        },
        answers,
    )
    answers.flush()
    os._exit(0)  # whatever a lab left running


class _Kernel:
    def __init__(self, starts: list[int]) -> None:
        self.starts = starts
        """First line of each code cell."""
        self.outputs: list[list[Output]] = [[] for _ in starts]
        self.at = 0

    def run(self, path: str, source: str, root: Path) -> Report:
        self._prepare_matplotlib()
        file = str(root / path)  # what it imports stands beside it
        try:
            plan = find_sites(source, strict=True)
            self._watch(plan.tree)
            judge = _LabJudge(plan, self)
            report = run_plan(plan, judge, file, True, stdout=_Stream(self, "stdout"))
        except (SyntaxError, TokenError, ValueError, RecursionError, MemoryError):
            return claims.run(source, filename=file)  # no Python: it says what is wrong
        self.end_cell()
        return report

    def _watch(self, tree: ast.Module) -> None:
        """Have the judge told where cells begin, and shown what Jupyter would show of them."""
        body: list[ast.stmt] = []
        waiting = list(enumerate(self.starts))
        for number, statement in enumerate(tree.body):
            is_future = isinstance(statement, ast.ImportFrom) and statement.module == "__future__"
            while waiting and not is_future and _first_line(statement) >= waiting[0][1]:
                body.append(_tell(waiting.pop(0)[0], statement))
            body.append(statement)
            below = tree.body[number + 1 : number + 2]
            is_last = not below or (waiting and _first_line(below[0]) >= waiting[0][1])
            if is_last and isinstance(statement, ast.Expr) and not is_print(statement):
                statement.value = watch("shown", [statement.value], statement.value)
        tree.body = body

    def _prepare_matplotlib(self) -> None:
        if importlib.util.find_spec("matplotlib"):
            os.environ["MPLBACKEND"] = "module://publish.labs.figures"
            sys.meta_path.insert(0, _OnImport(self._matplotlib_is_here))

    def _matplotlib_is_here(self) -> None:
        import matplotlib as mpl

        from . import figures

        mpl.rcParams.update(figures.SETTINGS)
        figures.receive = lambda svg: self.keep("figure", svg)

    def keep(self, kind: str, text: str) -> None:
        outputs = self.outputs[self.at]
        if kind.startswith("std") and outputs and outputs[-1]["kind"] == kind:
            outputs[-1]["text"] += text
        else:
            outputs.append({"kind": kind, "text": text})

    def end_cell(self) -> None:
        """Figures that are still open are shown, as Jupyter does."""
        if figures := sys.modules.get("publish.labs.figures"):
            figures.show()


class _LabJudge(Judge):
    def __init__(self, plan: Plan, kernel: _Kernel) -> None:
        super().__init__(plan, strict=True)
        self.kernel = kernel

    def cell(self, number: int) -> None:
        """A cell begins."""
        if number:
            self.kernel.end_cell()
        self.kernel.at = number

    def shown(self, value: object) -> object:
        """The last expression of a cell."""
        if value is not None:
            from IPython.lib.pretty import pretty

            self.kernel.keep("result", pretty(value))  # type: ignore[no-untyped-call]
        return value


class _Stream(io.StringIO):
    def __init__(self, kernel: _Kernel, kind: str) -> None:
        super().__init__()
        self.kernel, self.kind = kernel, kind

    def write(self, text: str) -> int:
        self.kernel.keep(self.kind, text)
        return len(text)


class _OnImport:
    """Calls `then` as soon as `matplotlib.pyplot` is being imported."""

    def __init__(self, then: Any) -> None:
        self.then = then

    def find_spec(self, name: str, *_: object) -> None:
        if name == "matplotlib.pyplot":
            sys.meta_path.remove(self)
            self.then()


def _first_line(statement: ast.stmt) -> int:
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *(each.lineno for each in decorators)])


def _tell(number: int, at: ast.stmt) -> ast.stmt:
    call = watch("cell", [ast.Constant(number)], at)
    return ast.copy_location(ast.Expr(call), at)


if __name__ == "__main__":
    main()
