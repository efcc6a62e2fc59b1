"""Runs files in a process of their own, so that none can end or change the one that reports.

A process runs one file after the other, so that libraries are imported once. Where a file ends it,
that is reported and a new one goes on with the next. Where the system cannot fork (Windows), files
run in the process that reports.
"""

from __future__ import annotations

import atexit
import contextlib
import contextvars
import json
import os
import select
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

Told = dict[str, Any]
"""What a process tells of one file: anything that JSON can hold."""


def each(
    files: Sequence[str], job: Callable[[str], Told], ended: Callable[[str, int], Told]
) -> Iterator[Told]:
    """What `job` tells of each file; `ended` tells of one that ended its process, with its code."""
    if not hasattr(os, "fork"):
        yield from (_alone(job, file) for file in files)
        return
    waiting = list(files)
    while waiting:
        is_over = False
        process = _Process(waiting, job)
        try:
            for line in process.lines():
                told = json.loads(line)
                is_over = told.pop("is over")
                waiting.pop(0)
                yield told
        finally:
            code = process.end()
        if waiting and not is_over:
            yield ended(waiting.pop(0), code)


class _Process:
    """A process that runs files, seen from the one that reports."""

    def __init__(self, files: Sequence[str], job: Callable[[str], Told]) -> None:
        self._pipe, answers = os.pipe()
        self._code: int | None = None
        self._is_read = False
        _flush()  # or both processes write what waits
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # of threads that a caller may have
            self._child = os.fork()
        if self._child == 0:
            try:
                os.close(self._pipe)
                _run(files, job, answers)
            finally:
                os._exit(1)
        os.close(answers)

    def lines(self) -> Iterator[bytes]:
        """What it writes until it ends, even if one that it left behind holds the pipe."""
        kept = b""
        while not self._is_read:
            if select.select([self._pipe], [], [], 0.05)[0]:
                piece = os.read(self._pipe, 1 << 20)
                *whole, kept = (kept + piece).split(b"\n")
                yield from whole
                self._is_read = not piece
            else:
                self._is_read = self._has_ended()

    def end(self) -> int:
        """Wait for it; its exit code, negative for a signal. Nobody waits for what nobody reads."""
        os.close(self._pipe)
        if not self._is_read and not self._has_ended():
            os.kill(self._child, signal.SIGKILL)
        if self._code is None:
            self._code = os.waitstatus_to_exitcode(os.waitpid(self._child, 0)[1])
        return self._code

    def _has_ended(self) -> bool:
        if self._code is None:
            child, status = os.waitpid(self._child, os.WNOHANG)
            self._code = os.waitstatus_to_exitcode(status) if child else None
        return self._code is not None


def _run(files: Sequence[str], job: Callable[[str], Told], answers: int) -> None:
    """The life of the process that runs files."""
    own = os.getpid()
    atexit._clear()  # what the parent does at its end is not done twice
    with contextlib.suppress(OSError):
        os.dup2(2, 1)  # what a file writes past `sys.stdout` stays out of the report
    for number, file in enumerate(files, start=1):
        told = _alone(job, file)
        if os.getpid() != own:  # the file forked, and did not end its child
            os._exit(0)
        told["is over"] = number == len(files) or threading.active_count() > 1
        _write(answers, json.dumps(told).encode() + b"\n")
        if told["is over"]:
            break
    atexit._run_exitfuncs()
    _flush()
    os._exit(0)


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(Exception):  # it may be closed, or None
            stream.flush()


def _alone(job: Callable[[str], Told], file: str) -> Told:
    """Do the job; what it changes in the environment, the streams and its context is put back."""
    environment, streams = dict(os.environ), (sys.stdin, sys.stdout, sys.stderr)
    modules = set(sys.modules)
    filters = warnings.filters[:]
    try:
        return contextvars.copy_context().run(job, file)
    finally:
        if dict(os.environ) != environment:
            os.environ.clear()
            os.environ.update(environment)
        sys.stdin, sys.stdout, sys.stderr = streams
        warnings.filters[:] = filters  # type: ignore[index]
        _forget(modules, Path(file).resolve().parent)


def _forget(before: set[str], folder: Path) -> None:
    """Have modules that stand beside a file imported anew: another may mean others by their names.

    A package with compiled modules stays, as it cannot be imported twice.
    """
    modules = [(name, getattr(module, "__dict__", {})) for name, module in [*sys.modules.items()]]
    places = {name: str(names.get("__file__")) for name, names in modules}
    compiled = {name.partition(".")[0] for name, place in places.items() if place[-3:] != ".py"}
    for name in places.keys() - before:
        top = name.partition(".")[0]
        beside = (str(folder / f"{top}.py"), str(folder / top / "__init__.py"))
        if places.get(top) in beside and top not in compiled:
            del sys.modules[name]


def _write(answers: int, data: bytes) -> None:
    while data:
        data = data[os.write(answers, data) :]
