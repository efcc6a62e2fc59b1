"""Where this project's code is, and the hash of the rooms that decide a result.

A room is a folder, named from the root: `claims`, `publish/labs`. Everything in it counts, at any
depth, of any kind: a template or a script decides as much as Python does.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
MADE = "__pycache__"
"""What Python makes of a room's files, and leaves beside them."""


class EmptyRoomError(LookupError):
    """A room that was asked for holds nothing: it has moved, or its name is misspelt."""


def files(room: str, root: Path | None = None) -> Iterator[tuple[str, Path]]:
    """The files of a room in order, each with its name relative to the room.

    Raises EmptyRoomError where there are none. Hidden files, which editors leave, are not among
    them.
    """
    root = root or ROOT
    folder = root / room
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    named = [(path.relative_to(folder), path) for path in paths]
    kept = [(name, path) for name, path in named if not _is_aside(name)]
    if not kept:
        raise EmptyRoomError(f"{room} holds no file: publish/rooms.py looks for it below {root}")
    for name, path in kept:
        yield name.as_posix(), path


def _is_aside(name: Path) -> bool:
    return any(part == MADE or part.startswith(".") for part in name.parts)


def hashed(*rooms: str) -> str:
    """Hash of everything in those rooms."""
    digest = hashlib.sha256()
    for room in sorted(rooms):
        for name, path in files(room):
            content = hashlib.sha256(path.read_bytes()).hexdigest()
            digest.update(f"{room}/{name}\0{content}\0".encode())
    return digest.hexdigest()


@cache
def code() -> str:
    """Hash of `claims` and `publish`: of all that decides what a page states and whether it held.

    Read once a process, which goes on with the code that it has imported.
    """
    return hashed("claims", "publish")
