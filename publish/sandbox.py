"""What a snippet may not do while it runs: it may compute and print, and leaves nothing behind.

An audit hook cannot be removed, so it is set in the child process of one job only. It guards
against mistakes of contributors, not against attackers.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from pathlib import Path
from types import FrameType
from typing import Any

from .jobs import Trouble

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
CACHED = re.compile(r"__pycache__/(\w+)\.[^/]*$")
PAGE = "<page>"
"""Name of the file that expressions of a page are compiled for."""
IMPORTING = "<frozen importlib._bootstrap>"
HINT = "A snippet computes and prints, nothing else, so that readers can paste it anywhere."


class RefusedError(PermissionError):
    """What the snippet gets to see; it is recorded too, should the snippet swallow it."""


def close(root: Path, path: str) -> list[Trouble]:
    """Refuses from now on; the list fills with what was tried, on the snippet's own lines."""
    tried: list[Trouble] = []
    private, own = str(root.resolve()) + os.sep, str((root / path).resolve())
    readable = tuple(
        str(Path(place).resolve()) + os.sep
        for place in (sys.prefix, sys.base_prefix, Path(__file__).parent.parent / "claims")
    )
    sys.dont_write_bytecode = True
    tempfile.gettempdir()  # Its first call writes a file; libraries may make it at any time.

    def refuse(what: str, hint: str, *, even_imports: bool = False) -> None:
        frame = _frame_of(sys._getframe(), (path, PAGE), even_imports)
        if not frame:
            return
        if frame.f_code.co_filename == path:
            tried.append(Trouble(frame.f_lineno, what, hint))
        raise RefusedError(f"a snippet that {what} is not run here")

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open" and isinstance(arguments[0], str | bytes | os.PathLike):
            name = os.path.realpath(os.fsdecode(arguments[0]))
            if (arguments[2] or 0) & WRITING:
                if name != os.devnull:
                    refuse(f"opens {Path(name).name} for writing", HINT)
            elif name.startswith(private) and name != own and not name.startswith(readable):
                short = CACHED.sub(r"\1.py", name.removeprefix(private))
                hint = "A snippet stands alone: put what it needs into it."
                refuse(f"reads {short}", hint, even_imports=True)
        elif event in REFUSED:
            refuse(REFUSED[event], HINT)

    sys.addaudithook(hook)
    return tried


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
