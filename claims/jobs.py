"""What the command line does with one file, told in words and numbers that JSON can hold."""

from __future__ import annotations

import ast
import signal
from contextlib import suppress
from pathlib import Path

from claims.annotate import NotWrittenError, annotate
from claims.apart import Told
from claims.report import Failure, Report
from claims.run import in_words, line_of, line_of_name, run
from claims.source import read_text

_ENDS = ("_exit", "abort", "kill", "raise_signal")


def check(file: str, *, strict: bool) -> Told:
    """Run a file and tell what came of its claims."""
    return _report(file, strict=strict).to_dict()


def write_shapes(file: str) -> Told:
    """Write shapes into a file, run what it has become, and tell of both."""
    written, refused = 0, ""
    try:
        written = annotate(file)
    except NotWrittenError as error:
        refused = str(error)
    except (OSError, ValueError, SyntaxError):
        pass  # the run tells of it
    told = _report(file, strict=False).to_dict()
    if refused and not told["failure"]:
        told["problems"].insert(0, refused)
    return {**told, "written": written}


def ended(file: str, code: int) -> Told:
    """What is told of a file that ended the process it ran in."""
    line = 1
    with suppress(OSError, ValueError, SyntaxError, RecursionError, MemoryError):
        line = line_of_name(ast.parse(read_text(file)), _ENDS)
    if code < 0:
        how, hint = f"ended by {_signal(-code)}", "find what crashes it: python -X faulthandler"
    else:
        how, hint = f"ended with exit code {code}", "let the script run to its end"
    failure = Failure(line, f"could not be checked: the process {how}", hint)
    return Report(file, strict=True, failure=failure).to_dict()


def _signal(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


def _report(file: str, *, strict: bool) -> Report:
    try:
        return run(Path(file), strict=strict, filename=file)
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        byte = error.object[error.start]
        message = f"cannot be read: byte 0x{byte:02x} on line {line} is no UTF-8"
        failure = Failure(0, message, "save the file as UTF-8")
    except OSError as error:
        message = f"cannot be read: {error.strerror or error}"
        failure = Failure(0, message, "name a Python script")
    except BaseException as error:  # what passes through a run, such as KeyboardInterrupt
        message = f"raised {in_words(error)}, which ended the run"
        failure = Failure(line_of(error, file), message, "let the script run to its end")
    return Report(file, strict, failure=failure)
