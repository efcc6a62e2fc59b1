"""A process that runs a program beside what is timed, for as long as that takes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def running(program: str) -> Iterator[None]:
    """From the line that the program prints when it has begun; nothing without a program."""
    if not program:
        yield
        return
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as process:
        try:
            assert process.stdout is not None
            process.stdout.readline()
            yield
        finally:
            process.kill()
