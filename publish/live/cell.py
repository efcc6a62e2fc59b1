"""Runs one cell inside Pyodide: a source with its claims checked, told as JSON.

The same file runs under CPython, in tests. It stands beside `claims`, on a path of its own.
"""

from __future__ import annotations

import contextvars
import io
import json
import linecache
import platform
import random
import re
import sys
import time
import traceback
import warnings
from collections.abc import Callable
from contextlib import redirect_stderr
from dataclasses import asdict
from typing import Any

import operands  # type: ignore[import-not-found]  # it is beside this file, there

import claims

SHOWN = 10_000
"""Characters of output that are shown, as on a page; the rest is counted."""
PAUSE = 0.05
"""Seconds between two pieces of output on their way to the page."""
LONGEST = 2_000
"""Characters of one text in a result."""
TOO_BIG = "ValueError: array is too big"
"""How NumPy says in a memory of 32 bits what is a MemoryError elsewhere."""


class Output(io.StringIO):
    """A stdout that keeps what can be shown, counts the rest, and tells in pieces what it keeps."""

    def __init__(self, tell: Callable[[str], object] | None = None) -> None:
        super().__init__()
        self.left_out = 0
        self._tell = tell
        self._told = 0
        self._next = 0.0

    def write(self, text: str) -> int:
        room = SHOWN - self.tell()
        self.left_out += max(0, len(text) - room)
        if room > 0:
            super().write(text[:room])
            if self._tell and time.monotonic() >= self._next:
                self.hand_over()
        return len(text)

    def hand_over(self) -> None:
        """Tell what has not been told."""
        if self._tell and (piece := self.getvalue()[self._told :]):
            self._told += len(piece)
            self._tell(piece)
            self._next = time.monotonic() + PAUSE


def run(source: str, name: str, tell: Callable[[str], object] | None = None) -> str:
    """What came of one run, as JSON. Nothing that it changes in NumPy or Python is left behind."""
    return contextvars.copy_context().run(_run, source, name, tell)


def _run(source: str, name: str, tell: Callable[[str], object] | None) -> str:
    output, errors = Output(tell), Output()
    report, stopped = None, 0
    _seed()
    with warnings.catch_warnings(), redirect_stderr(errors):
        try:
            report = claims.run(source, filename=name, stdout=output)
        except KeyboardInterrupt as stop:
            stopped = _lines(stop, name)[-1]
    linecache.cache.pop(name, None)
    output.hand_over()
    told: dict[str, Any] = {
        "stdout": output.getvalue(),
        "truncated": output.left_out,
        "stderr": errors.getvalue(),
        "stopped": stopped,
        "claims": [],
        "failure": None,
        "memory": False,
    }
    if report:
        told["claims"] = [_short(asdict(claim)) for claim in report.claims]
        if failure := report.failure:
            told["failure"] = _short(
                {
                    **asdict(failure),
                    "told": operands.told(report.raised, name, source) if report.raised else "",
                    "traceback": _trimmed(report.raised, source, name),
                }
            )
            lacks = isinstance(report.raised, MemoryError) or TOO_BIG in failure.message
            told["memory"] = lacks
    return json.dumps(told)


def versions() -> str:
    """Python's version and NumPy's, as JSON. The first call imports NumPy."""
    import numpy

    return json.dumps({"python": platform.python_version(), "numpy": numpy.__version__})


def _seed() -> None:
    """No run may depend on what the one before drew."""
    random.seed()
    if "numpy.random" in sys.modules:
        sys.modules["numpy.random"].seed()


def _lines(raised: BaseException, name: str) -> list[int]:
    frames = traceback.walk_tb(raised.__traceback__)
    return [0, *(line for frame, line in frames if frame.f_code.co_filename == name)]


def _trimmed(raised: BaseException | None, source: str, name: str) -> str:
    """The traceback of an exception, without the frames that are not the reader's."""
    if raised is None:
        return ""
    lines = source.splitlines()
    rows = ["Traceback (most recent call last):"]
    for frame, line in traceback.walk_tb(raised.__traceback__):
        if frame.f_code.co_filename == name:
            where = frame.f_code.co_name
            rows.append(f'  File "{name}", line {line}' + (f", in {where}" if where else ""))
            if 0 < line <= len(lines):
                rows.append(f"    {lines[line - 1].strip()}")
    rows += [row.rstrip("\n") for row in traceback.format_exception_only(raised)]
    return re.sub(r"\n+", "\n", "\n".join(rows))


def _short(told: dict[str, Any]) -> dict[str, Any]:
    """No text longer than a page can show."""
    return {
        key: value[:LONGEST] + "…" if isinstance(value, str) and len(value) > LONGEST else value
        for key, value in told.items()
    }
