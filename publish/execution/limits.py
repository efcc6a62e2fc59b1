"""What a run may use: time, memory and output. Past a limit it stops, on the line that runs."""

from __future__ import annotations

import io
import re
import resource
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from types import FrameType

MEMORY = 1 << 30
"""Bytes that a run may take beyond what the libraries it imports have taken."""
OUTPUT = 10_000
"""Characters that a run may print."""
LOOKING = not sys.platform.startswith("linux")
"""Whether the system lets a process take what it asks for, so that someone has to look."""
LOOK = 0.1
"""Seconds between looks."""
LACK = re.compile(r"raised \w*MemoryError\b|can't allocate memory")
"""How Python, NumPy and PyTorch say that memory ran out."""


class Exceeded(BaseException):
    """Raised on the line that runs when a limit is passed; no `except Exception` catches it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def too_long(seconds: float) -> Exceeded:
    hint = "Make it end: a lesson's snippet takes milliseconds."
    return Exceeded(f"did not end within {seconds:g} s", hint)


def too_much_memory() -> Exceeded:
    hint = "Make its arrays smaller: a reader's machine may have little memory."
    return Exceeded(f"needs more than {MEMORY >> 30} GiB of memory", hint)


class Output(io.StringIO):
    """A stdout that takes no more than a page can show."""

    full = False

    def write(self, text: str) -> int:
        self.full = self.full or self.tell() + len(text) > OUTPUT
        if self.full:
            raise self.exceeded()
        return super().write(text)

    def exceeded(self) -> Exceeded:
        hint = "Print less: a page shows all of it."
        return Exceeded(f"prints more than {OUTPUT:,} characters", hint)


@contextmanager
def time(seconds: float) -> Iterator[None]:
    """Bounds the time, and by looking at it now and then the memory where `memory` cannot."""
    end = monotonic() + seconds
    before = _peak()
    step = min(LOOK, seconds) if LOOKING else seconds

    def look(signum: int, frame: FrameType | None) -> None:
        exceeded = None
        if monotonic() >= end:
            exceeded = too_long(seconds)
        elif LOOKING and _peak() - before > MEMORY:
            exceeded = too_much_memory()
        if exceeded:
            signal.setitimer(signal.ITIMER_REAL, 0)
            raise exceeded

    signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, step, step)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


@contextmanager
def memory() -> Iterator[None]:
    """Bounds what the process may write to, on Linux.

    Not its address space, of which PyTorch reserves far more than it uses.
    """
    if LOOKING:
        yield
        return
    used = int(Path("/proc/self/statm").read_text().split()[5]) * resource.getpagesize()
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    allowed = [limit for limit in (used + MEMORY, soft, hard) if limit != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_DATA, (min(allowed), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


def _peak() -> int:
    """Bytes of memory that the process has had at most."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
