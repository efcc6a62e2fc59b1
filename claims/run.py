"""Run a file with its comments armed: `run` as a script to its end, `load` as a module to use."""

from __future__ import annotations

import ast
import io
import itertools
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from pathlib import Path
from types import CodeType, ModuleType

from claims.arm import arm, bind
from claims.judge import Judge
from claims.report import Failure, Report
from claims.sites import Plan
from claims.source import TooMuchError, plan_of, read_text, too_deep, uncollected
from claims.surroundings import Builtins, as_script


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
        plan = plan_of(source, path, strict=strict)
        judge = judging(plan) if judging else Judge(plan, strict=strict)
        return run_plan(plan, judge, path, strict, name, stdout)
    except SyntaxError as error:
        return Report(path, strict, failure=no_python(error))


def no_python(error: SyntaxError) -> Failure:
    """What is told of a text that is no Python, or more of it than can be checked."""
    if isinstance(error, TooMuchError):
        return Failure(error.lineno or 1, error.msg, error.hint)
    return Failure(error.lineno or 1, f"is no Python: {error.msg}", "correct the syntax")


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
    with as_script(module, path), redirect_stdout(stdout):
        report.failure, report.raised, replaced = _execute(code, module, path)
    if replaced:
        return Report(path, strict, failure=_replaced(replaced, plan))
    report.namespace = {key: value for key, value in vars(module).items() if key != "__builtins__"}
    if stdout.closed:
        report.failure = report.failure or _closed(plan)
    else:
        report.stdout = stdout.getvalue()
    return report


def _replaced(names: list[str], plan: Plan) -> Failure:
    """Nothing that was compared can be believed: the checker uses the same names."""
    line = line_of_name(plan.tree, names)
    message = f"replaced {', '.join(names)} of Python itself, which the checker uses, too"
    return Failure(line, message, "give what replaces it a name of your own")


def _closed(plan: Plan) -> Failure:
    line = line_of_name(plan.tree, ["close"])
    return Failure(line, "closed its stdout, and what it printed is lost", "leave sys.stdout open")


def line_of_name(tree: ast.AST, names: Sequence[str]) -> int:
    """The first line that uses an attribute of that name or has it as a text; else the first."""
    lines = [
        node.lineno for node in ast.walk(tree)
        if (isinstance(node, ast.Attribute) and node.attr in names)
        or (isinstance(node, ast.Constant) and node.value in names)
    ]  # fmt: skip
    return min(lines, default=1)


def load(path: str | os.PathLike[str], *, strict: bool = False) -> tuple[ModuleType, Report]:
    """Import a file as a module whose comments are armed; the report fills as it is used.

    Raises what importing the file raises, SyntaxError included.
    """
    source, file = _read(Path(path), None)
    plan = plan_of(source, file, strict=strict)
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
        return read_text(path), filename or path
    return str(source_or_path), filename or "<snippet>"


def _compile(plan: Plan, path: str, judge: Judge) -> CodeType:
    try:
        with uncollected():
            armed = compile(arm(plan, judge.captured), path, "exec", dont_inherit=True)
        return bind(armed, judge)
    except (RecursionError, MemoryError) as error:
        raise too_deep() from error


def _module(name: str, path: str) -> ModuleType:
    module = ModuleType(name)
    module.__file__ = path
    return module


def _execute(
    code: CodeType, module: ModuleType, path: str
) -> tuple[Failure | None, BaseException | None, list[str]]:
    """What went wrong, what was raised, and which of Python's own names were replaced."""
    names = Builtins()
    replaced: list[str] = []
    try:
        try:
            exec(code, vars(module))
        finally:
            replaced = names.put_back()
    except SystemExit as stop:
        if stop.code:
            message = f"stopped with exit code {stop.code}"
            failure = Failure(line_of(stop, path), message, "let the script run to its end")
            return failure, stop, replaced
    except Exception as error:
        raised = in_words(error)
        hint = f"mend the line, or state the error beside it: # {raised}"
        failure = Failure(line_of(error, path), f"raised {raised}, which nothing states", hint)
        return failure, error, replaced
    return None, None, replaced


def in_words(error: BaseException) -> str:
    """The type and the message of an exception, in one line."""
    try:
        text = " ".join(str(error).split())
    except Exception:  # somebody's `__str__`
        text = ""
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def line_of(error: BaseException, path: str) -> int:
    """The last line of the reader's own that the error went through."""
    lines = [
        line for frame, line in traceback.walk_tb(error.__traceback__)
        if frame.f_code.co_filename == path
    ]  # fmt: skip
    return lines[-1] if lines else 1
