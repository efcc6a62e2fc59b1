"""A source text as Python reads it: from a file, within bounds, with what there is to arm in it."""

from __future__ import annotations

import errno
import gc
import linecache
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tokenize import TokenError

from claims.sites import Plan, find_sites

LONGEST = 1_000_000
"""Characters that are read within seconds; whole books of code have fewer."""


class TooMuchError(SyntaxError):
    """Python, but more of it than can be checked."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.msg, self.hint = message, hint


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """What the file holds. Raises OSError, also for what is no file: a pipe would wait for ever."""
    file = Path(path)
    if file.is_dir():
        raise OSError(errno.EISDIR, "it is a folder")
    if file.exists() and not file.is_file():
        raise OSError(errno.EINVAL, "it is a pipe or a device, not a file")
    return file.read_bytes()


def read_text(path: str | os.PathLike[str]) -> str:
    """The text of the file as Python reads it, without a mark of its byte order."""
    return with_newlines(read_bytes(path).decode("utf-8-sig"))


def with_newlines(text: str) -> str:
    """The text with LF, CRLF and CR as LF; nothing else ends a line for Python."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def plan_of(source: str, path: str, *, strict: bool) -> Plan:
    """Find what there is to arm. Raises SyntaxError for every text that is no Python."""
    if len(source) > LONGEST:
        message = f"has {len(source):,} characters, and more than {LONGEST:,} are not checked"
        raise TooMuchError(message, "split the file")
    try:
        with uncollected():
            plan = find_sites(source, strict=strict)
    except (RecursionError, MemoryError) as error:
        raise too_deep() from error
    except (TokenError, ValueError) as error:
        raise SyntaxError(_words(error)) from error
    if not Path(path).exists():  # so that tracebacks show the lines of a text, too
        linecache.cache[path] = (len(source), None, source.splitlines(keepends=True), path)
    return plan


@contextmanager
def uncollected() -> Iterator[None]:
    """A tree is all in use: looking through it for garbage, again and again, takes long."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def too_deep() -> TooMuchError:
    """For code that Python may well run, but whose tree is too deep to be walked."""
    return TooMuchError(
        "is nested too deep to be checked", "split its longest expression or chain of `elif`"
    )


def _words(error: Exception) -> str:
    """The message; a TokenError holds a place besides."""
    return str(error.args[0]) if error.args else str(error)
