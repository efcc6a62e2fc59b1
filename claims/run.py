"""Run a file with its comments armed: `run` as a script to its end, `load` as a module to use."""

from __future__ import annotations

import io
import itertools
import linecache
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from tokenize import TokenError
from types import CodeType, ModuleType
from typing import Any

from claims.arm import arm, bind
from claims.judge import Judge
from claims.report import Failure, Report
from claims.sites import Plan, find_sites


def run(
    source_or_path: str | os.PathLike[str],
    *,
    strict: bool = True,
    name: str = "__main__",
    filename: str | None = None,
    stdout: io.StringIO | None = None,
    judging: Callable[[Plan], Judge] | None = None,
) -> Report:
    """Run a script and compare every claim in it with what happened.

    `source_or_path` is a path (a `Path`, or a text that ends in `.py`) or the source itself, which
    messages then call `filename`. What the script prints goes to `stdout`, which may bound it, and
    is kept in the report, as is its final namespace; an exception that nothing states ends the run
    and becomes `report.failure`. `judging` makes another judge than the usual.
    Raises OSError and UnicodeDecodeError for a file that cannot be read.
    """
    source, path = _read(source_or_path, filename)
    try:
        plan = _plan(source, path, strict=strict)
        judge = judging(plan) if judging else Judge(plan, strict=strict)
        return run_plan(plan, judge, path, strict, name, stdout)
    except SyntaxError as error:
        line = error.lineno or 1
        failure = Failure(line, f"is no Python: {error.msg}", "correct the syntax")
        return Report(path, strict, failure=failure)


def run_plan(
    plan: Plan,
    judge: Judge,
    path: str,
    strict: bool,
    name: str = "__main__",
    stdout: io.StringIO | None = None,
) -> Report:
    """Run the armed tree of `plan` as a script, its values shown to `judge`.

    Raises SyntaxError for what only the compiler finds, such as a `return` outside of a function.
    """
    report = Report(path, strict, plan=plan, judge=judge)
    code = _compile(plan, path, judge)
    module = _module(name, path)
    stdout = io.StringIO() if stdout is None else stdout
    with _as_script(module, path), redirect_stdout(stdout):
        report.failure, report.raised = _execute(code, module, path)
    report.stdout = stdout.getvalue()
    report.namespace = {key: value for key, value in vars(module).items() if key != "__builtins__"}
    return report


def load(path: str | os.PathLike[str], *, strict: bool = False) -> tuple[ModuleType, Report]:
    """Import a file as a module whose comments are armed; the report fills as it is used.

    Raises what importing the file raises, SyntaxError included.
    """
    source, file = _read(Path(path), None)
    plan = _plan(source, file, strict=strict)
    judge = Judge(plan, strict=strict)
    module = _module(_free_name(Path(path).stem), file)
    sys.modules[module.__name__] = module  # dataclasses and pickle look a module up by its name
    exec(_compile(plan, file, judge), vars(module))
    return module, Report(file, strict, plan=plan, judge=judge)


def _free_name(stem: str) -> str:
    """The stem, with a number behind it where another module has that name already."""
    names = itertools.chain([stem], (f"{stem}_{number}" for number in itertools.count(2)))
    return next(name for name in names if name not in sys.modules)


def _read(source_or_path: str | os.PathLike[str], filename: str | None) -> tuple[str, str]:
    is_path = not isinstance(source_or_path, str) or (
        source_or_path.endswith(".py") and "\n" not in source_or_path
    )
    if is_path:
        path = os.fspath(source_or_path)
        return Path(path).read_text(encoding="utf-8-sig"), filename or path
    return str(source_or_path), filename or "<snippet>"


def _plan(source: str, path: str, *, strict: bool) -> Plan:
    """Find what there is to arm. Raises SyntaxError for every text that is no Python."""
    try:
        plan = find_sites(source, strict=strict)
    except (RecursionError, MemoryError) as error:
        raise SyntaxError("it is nested too deep") from error
    except (TokenError, ValueError) as error:
        raise SyntaxError(str(error)) from error
    if not Path(path).exists():  # so that tracebacks show the lines of a text, too
        linecache.cache[path] = (len(source), None, source.splitlines(keepends=True), path)
    return plan


def _compile(plan: Plan, path: str, judge: Judge) -> CodeType:
    return bind(compile(arm(plan), path, "exec", dont_inherit=True), judge)


def _module(name: str, path: str) -> ModuleType:
    module = ModuleType(name)
    module.__file__ = path
    return module


@contextmanager
def _as_script(module: ModuleType, path: str) -> Iterator[None]:
    """What `python file.py` sets up around a script, and puts back after it."""
    before: dict[str, Any] = {"argv": sys.argv, "path": sys.path}
    shadowed = sys.modules.get(module.__name__)
    sys.modules[module.__name__] = module
    sys.argv = [path]
    sys.path = [str(Path(path).resolve().parent), *sys.path]
    try:
        yield
    finally:
        sys.argv, sys.path = before["argv"], before["path"]
        if shadowed is None:
            sys.modules.pop(module.__name__, None)
        else:
            sys.modules[module.__name__] = shadowed


def _execute(
    code: CodeType, module: ModuleType, path: str
) -> tuple[Failure | None, BaseException | None]:
    try:
        exec(code, vars(module))
    except SystemExit as stop:
        if stop.code:
            message = f"stopped with exit code {stop.code}"
            return Failure(_line_of(stop, path), message, "let the script run to its end"), stop
    except Exception as error:
        kind, text = type(error).__name__, " ".join(str(error).split())
        raised = f"{kind}: {text}" if text else kind
        hint = f"mend the line, or state the error beside it: # {raised}"
        return Failure(_line_of(error, path), f"raised {raised}, which nothing states", hint), error
    return None, None


def _line_of(error: BaseException, path: str) -> int:
    """The last line of the reader's own that the error went through."""
    lines = [
        line for frame, line in traceback.walk_tb(error.__traceback__)
        if frame.f_code.co_filename == path
    ]  # fmt: skip
    return lines[-1] if lines else 1
