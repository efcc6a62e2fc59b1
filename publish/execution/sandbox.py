"""What a snippet may not do while it runs: it may compute and print, and leaves nothing behind.

An audit hook cannot be removed, so it is set in the child process of one job only. It guards
against mistakes of contributors, not against attackers.
"""

from __future__ import annotations

import builtins
import os
import re
import sys
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any

from ..base.jobs import Trouble
from ..base.rooms import ROOT

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
REFUSED = {
    **dict.fromkeys(
        ("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink",
         "os.truncate", "os.chmod", "os.chown"),
        "changes files",
    ),
    **dict.fromkeys(
        ("subprocess.Popen", "os.system", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn",
         "os.spawn"),
        "starts a process",
    ),
    **dict.fromkeys(("os.kill", "os.killpg"), "signals a process"),
    **dict.fromkeys(
        ("socket.__new__", "socket.connect", "socket.bind", "socket.getaddrinfo"),
        "opens a socket",
    ),
}  # fmt: skip
ENDING = ((sys, "exit"), (os, "_exit"), (builtins, "exit"), (builtins, "quit"))
"""What ends the process, or the session of a reader who pastes the snippet."""
CACHED = re.compile(r"__pycache__/(\w+)\.[^/]*$")
PAGE = "<page>"
"""Name of the file that expressions of a page are compiled for."""
ASKED = ", evaluating what the page states of it"
"""Tells that it was not the snippet which took that long."""
IMPORTING = "<frozen importlib._bootstrap>"
ALONE = "Make the snippet stand alone: put what it needs into it."
HARMLESS = "Remove it: a snippet computes and prints, so that readers can paste it anywhere."


class RefusedError(PermissionError):
    """What the snippet gets to see; it is recorded too, should the snippet swallow it."""


@dataclass
class Watch:
    """What a snippet did, on its own lines; it fills while the snippet runs."""

    tried: list[Trouble] = field(default_factory=list)
    """What was refused."""
    threads: list[int] = field(default_factory=list)
    """Where threads were started."""


def close(root: Path, path: str) -> Watch:
    """Refuses and watches from now on, for as long as the process lives."""
    watch = Watch()
    private, own = str(root.resolve()) + os.sep, str((root / path).resolve())
    readable = tuple(
        str(Path(place).resolve()) + os.sep
        for place in (sys.prefix, sys.base_prefix, ROOT / "claims")
    )
    sys.dont_write_bytecode = True
    tempfile.gettempdir()  # Its first call writes a file; libraries may make it at any time.

    def refuse(what: str, hint: str, *, even_imports: bool = False) -> None:
        frame = _frame_of(sys._getframe(), (path, PAGE), even_imports)
        if not frame:
            return
        if frame.f_code.co_filename == path:
            watch.tried.append(Trouble(frame.f_lineno, what, hint))
        raise RefusedError(f"a snippet that {what} is not run here")

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open" and isinstance(arguments[0], str | bytes | os.PathLike):
            name = os.path.realpath(os.fsdecode(arguments[0]))
            if (arguments[2] or 0) & WRITING:
                if name != os.devnull:
                    refuse(f"opens {Path(name).name} for writing", HARMLESS)
            elif name.startswith(private) and name != own and not name.startswith(readable):
                module = CACHED.sub(r"\1.py", name.removeprefix(private))
                refuse(f"{_reads()} {module}", ALONE, even_imports=True)
        elif event in REFUSED:
            refuse(REFUSED[event], HARMLESS)

    def note_thread() -> None:
        if frame := _frame_of(sys._getframe(), (path,), False):
            watch.threads.append(frame.f_lineno)

    for holder, name in ENDING:
        _before(holder, name, lambda: refuse("ends its process", "Let it run to its last line."))
    _before(threading.Thread, "start", note_thread)
    sys.addaudithook(hook)
    return watch


def _before(holder: object, name: str, action: Callable[[], None]) -> None:
    """Has `action` go before each call of a function that no audit event tells of."""
    function = getattr(holder, name)

    def wrapped(*arguments: Any) -> Any:
        action()
        return function(*arguments)

    setattr(holder, name, wrapped)


def _reads() -> str:
    return "imports" if _frame_of(sys._getframe(), (IMPORTING,), True) else "reads"


def _frame_of(
    frame: FrameType | None, files: tuple[str, ...], even_imports: bool
) -> FrameType | None:
    """The call in one of `files` that led here, if any did.

    What a library does to set itself up while it is imported is not the snippet's doing.
    """
    while frame and frame.f_code.co_filename not in files:
        if frame.f_code.co_filename == IMPORTING and not even_imports:
            return None
        frame = frame.f_back
    return frame
