"""Looks for the smallest counterexample of one law; runs in a worker process."""

from __future__ import annotations

import ast
import io
import os
import random
import signal
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any

import numpy as np
from hypothesis import HealthCheck, Phase, given, reject, settings
from hypothesis import strategies as st

from laws import words

from . import sides
from .found import Found

BYTES = 160
"""Of which a case is made."""
TOPS = (2, 3, 4, 6, 9, 16, 40)
"""Small cases are made of bytes below the first of these, then below the next."""
FEW_SMALL = 300
"""How many of each."""
AGAIN = 0.5
"""Seconds after which a law that was not stopped in time is stopped again."""
RAISES = "it raises"
IMPORTING = "<frozen importlib._bootstrap>"


class _Against(Exception):  # noqa: N818
    """A case against the law."""


class _Stop(BaseException):
    """The law did what it must not do."""

    def __init__(self, trouble: str, line: int) -> None:
        super().__init__(trouble)
        self.trouble = trouble
        self.line = line


@dataclass
class Tried:
    """The cases so far."""

    held: int = 0
    rejected: int = 0
    different: set[str] = field(default_factory=set)
    against: str = ""
    thrown: bytes = b""


def load(path: str, text: str) -> tuple[dict[str, Any], sides.Sides]:
    """Everything that a module of laws defines, changed so that laws tell their sides."""
    told = sides.Sides()
    space: dict[str, Any] = {"__name__": path, sides.COMPARED: told.compared}
    exec(compile(sides.telling(ast.parse(text)), path, "exec", dont_inherit=True), space)
    return space, told


def hunt(
    law: Callable[..., Any],
    told: sides.Sides,
    path: str,
    libraries: tuple[str, ...],
    draws: int,
    seconds: float,
) -> Found:
    """Draw cases until one is false or there were enough; then make it as small as it gets."""
    tried = Tried()
    kinds = words.kinds_of(law)

    def one(thrown: bytes) -> None:
        try:
            drawn = words.draw(kinds, thrown)
            wrong = wrong_in(law, told, drawn, libraries)
        except words.Unmet:
            tried.rejected += 1
            reject()
        tried.held += 1
        tried.different.add(repr(drawn))
        if wrong:
            tried.against, tried.thrown = wrong, thrown
            raise _Against

    search = settings(
        max_examples=draws,
        derandomize=True,
        database=None,
        deadline=None,
        report_multiple_bugs=False,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )(given(st.binary(min_size=BYTES, max_size=BYTES))(one))
    stops: list[_Stop] = []
    trouble, line = "", 0
    try:
        with _watched(path, seconds, stops) as printed:
            try:
                search()
            except _Against:
                tried.against = _smallest(
                    lambda thrown: judged(law, told, libraries, thrown),
                    lambda thrown: _is_empty(kinds, thrown),
                    tried,
                )
    except _Stop as stop:
        trouble, line = stop.trouble, stop.line
    except Exception as error:
        if not tried.against and tried.held:
            trouble = f"could not be searched: {error}"
    if stops and not tried.against:  # Hypothesis may have told of it in words of its own.
        trouble, line = stops[0].trouble, stops[0].line
    elif printed.getvalue():
        trouble = "prints"
    return Found(tried.held, len(tried.different), tried.rejected, tried.against, trouble, line)


def judged(
    law: Callable[..., Any], told: sides.Sides, libraries: tuple[str, ...], thrown: bytes
) -> str:
    """The case that these bytes make, in words, where the law is false of it; else nothing."""
    try:
        return wrong_in(law, told, words.draw(words.kinds_of(law), thrown), libraries)
    except words.Unmet:
        return ""


def _smallest(wrong: Callable[[bytes], str], empty: Callable[[bytes], bool], tried: Tried) -> str:
    """Of small cases the first that is false, else the one that was found; then byte by byte.

    One with nothing in it is taken only where there is no other.
    """
    small = [bytes(b % top for b in dice) for top in TOPS for dice in _thrown(FEW_SMALL)]
    false = (thrown for thrown in [*small, tried.thrown] if wrong(thrown))
    first = next(false)
    full = next((thrown for thrown in [first, *false] if not empty(thrown)), None)
    thrown, before = full or first, b""
    while thrown != before:
        before = thrown
        for at, byte in enumerate(thrown):
            for value in (0, 1, 2, byte // 2, byte - 1):
                less = thrown[:at] + bytes([max(value, 0)]) + thrown[at + 1 :]
                if value < byte and wrong(less) and not (full and empty(less)):
                    thrown = less
                    break
    return wrong(thrown)


def _is_empty(kinds: dict[str, words.Kind], thrown: bytes) -> bool:
    """Whether an array of the case holds nothing, or a size of it is zero."""
    drawn = words.draw(kinds, thrown)
    return any(
        not value.size if isinstance(value, np.ndarray) else not value
        for name, value in drawn.items()
        if isinstance(value, np.ndarray) or isinstance(kinds[name], words.Size)
    )


def _thrown(count: int) -> Iterator[bytes]:
    """The same each time."""
    dice = random.Random(count)
    return (dice.randbytes(BYTES) for _ in range(count))


def wrong_in(
    law: Callable[..., Any], told: sides.Sides, drawn: dict[str, Any], libraries: tuple[str, ...]
) -> str:
    """The case in words where the law is false of it in one of the libraries, else nothing."""
    for library in libraries or ("",):
        told.told = []
        asked = {name: _of(library, value) for name, value in drawn.items()}
        if "xp" in words.parameters(law):
            asked["xp"] = sys.modules[library]
        where = " (in PyTorch)" if library == "torch" else ""
        try:
            held = law(**asked)
        except words.Unmet:
            raise
        except Exception as error:
            first = str(error).partition("\n")[0]
            case = sides.case(drawn, sides.Sides())
            return f"{case}: {RAISES} {type(error).__name__}: {first}{where}"
        if not held:
            return sides.case(drawn, told) + where
    return ""


def _of(library: str, value: Any) -> Any:
    if isinstance(value, np.ndarray):
        return sys.modules["torch"].from_numpy(value.copy()) if library == "torch" else value.copy()
    return value


@contextmanager
def _watched(path: str, seconds: float, stops: list[_Stop]) -> Iterator[io.StringIO]:
    """While a law is searched: no files, little time, and what it prints is kept.

    A signal that comes where Python ignores what is raised comes again.
    """
    printed = io.StringIO()

    def late(signum: int, frame: FrameType | None) -> None:
        stops.append(_Stop(f"takes over {seconds:g} s", _line(path)))
        raise stops[-1]

    before = signal.signal(signal.SIGPROF, late)
    signal.setitimer(signal.ITIMER_PROF, seconds, AGAIN)
    WATCHED.append(path)
    try:
        with redirect_stdout(printed), redirect_stderr(printed), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield printed
    finally:
        WATCHED.clear()
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


WATCHED: list[str] = []
"""Path of the law that is searched."""


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open" and WATCHED and (line := _line(WATCHED[0])):
        name = os.fsdecode(arguments[0]) if isinstance(arguments[0], str | bytes) else arguments[0]
        raise _Stop(f"opens the file {Path(str(name)).name}", line)


def close() -> None:
    """Refuse files to laws from now on, for as long as the process lives."""
    sys.addaudithook(_hook)


def _line(path: str) -> int:
    """The line of the law that led here; 0 where none did, or where a library is imported."""
    frame: FrameType | None = sys._getframe()
    while frame and frame.f_code.co_filename != path:
        if frame.f_code.co_filename == IMPORTING:
            return 0
        frame = frame.f_back
    return frame.f_lineno if frame else 0
