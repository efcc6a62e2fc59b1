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
from types import FrameType

MEMORY = 1 << 30
"""Bytes that a run may take beyond what the libraries it imports have taken."""
OUTPUT = 10_000
"""Characters that a run may print."""
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
    def stop(signum: int, frame: FrameType | None) -> None:
        raise too_long(seconds)

    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


@contextmanager
def memory() -> Iterator[None]:
    """Bounds what the process may write to. Only Linux can: elsewhere time alone is the bound.

    Not its address space, of which PyTorch reserves far more than it uses.
    """
    status = Path("/proc/self/statm")
    if not sys.platform.startswith("linux"):
        yield
        return
    used = int(status.read_text().split()[5]) * resource.getpagesize()
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    allowed = [limit for limit in (used + MEMORY, soft, hard) if limit != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_DATA, (min(allowed), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))
