"""`python -m tests.second_opinions.paste`: runs files as a reader pastes them.

Knows nothing of `claims`. Reads a path a line, answers a line of JSON: what was printed, and what
went wrong. Each file is run in a child of its own, statement by statement as in a REPL: a statement
whose comment states an error must raise that error, and the next statement still runs.
"""

from __future__ import annotations

import ast
import contextlib
import io
import json
import os
import re
import sys
import traceback
from pathlib import Path
from types import FrameType

ERROR = re.compile(
    r"#\s*(?P<type>_?[A-Z]\w*(?:Error|Exception)):\s*(?P<start>.*?)(?P<open>…|\.\.\.)?$"
)


def main() -> None:
    import numpy  # noqa: F401 - loaded once, here
    import torch  # noqa: F401

    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    for line in sys.stdin:
        reader, writer = os.pipe()
        pid = os.fork()
        if pid == 0:
            try:
                with os.fdopen(writer, "w", encoding="utf-8") as answer:
                    json.dump(paste(line.strip()), answer)
            finally:
                os._exit(0)
        os.close(writer)
        with os.fdopen(reader, encoding="utf-8") as answer:
            text = answer.read()
        os.waitpid(pid, 0)
        crashed = {"stdout": "", "wrong": f"{line.strip()}:1: the process that ran it ended"}
        answers.write((text or json.dumps(crashed)) + "\n")
        answers.flush()


def paste(path: str) -> dict[str, str]:
    """Run the file at `path`; `wrong` is empty where it does what a reader expects."""
    source = Path(path).read_text(encoding="utf-8")
    namespace: dict[str, object] = {"__name__": "__main__"}
    stdout = io.StringIO()
    wrong = ""
    with contextlib.redirect_stdout(stdout):
        try:
            for statement in ast.parse(source, path).body:
                wrong = wrong or _statement(statement, source, path, namespace)
        except SyntaxError as error:
            wrong = f"{path}:{error.lineno}: {error.msg}"
    return {"stdout": stdout.getvalue(), "wrong": wrong}


def _statement(statement: ast.stmt, source: str, path: str, namespace: dict[str, object]) -> str:
    stated = _stated_error(statement, source)
    try:
        exec(compile(ast.Module([statement], []), path, "exec", dont_inherit=True), namespace)
    except Exception as error:
        lines = [n for frame, n in traceback.walk_tb(error.__traceback__) if _is_in(frame, path)]
        raised = f"{type(error).__name__}: {' '.join(str(error).split())}"
        kind, start, is_open = stated or ("", "", False)
        fits = raised.startswith(f"{kind}: {start}") if is_open else raised == f"{kind}: {start}"
        return "" if stated and fits else f"{path}:{lines[-1]}: pasting it raises {raised}"
    return f"{path}:{statement.lineno}: pasting it raises nothing" if stated else ""


def _is_in(frame: FrameType, path: str) -> bool:
    return frame.f_code.co_filename == path


def _stated_error(statement: ast.stmt, source: str) -> tuple[str, str, bool] | None:
    """The error in the comment behind a statement, with the comment lines that go on from it."""
    lines = source.splitlines()
    end = statement.end_lineno or statement.lineno
    behind = lines[end - 1].encode()[statement.end_col_offset :].decode().strip()
    for line in lines[end:]:
        if not behind.startswith("#") or not line.startswith("#") or line.startswith("# note:"):
            break
        behind += f" {line.removeprefix('#').strip()}"
    found = ERROR.match(" ".join(behind.split()))
    return (found["type"], found["start"].strip(), bool(found["open"])) if found else None


if __name__ == "__main__":
    main()
