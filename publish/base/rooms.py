"""The rooms of this project: which may import which, where they are, the hash of what they hold.

A room is a folder, named from the root: `claims`, `publish/labs`. Everything in it counts, at any
depth, of any kind: a template or a script decides as much as Python does.

A page flows through them one way: read → execution → account → show → fences → the top,
which is `publish` itself. `tests/publish/base/test_arrows.py` compares the table with every import.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

ARROWS: Mapping[str, tuple[str, ...]] = {
    # room: what it may import besides itself
    "claims": (),
    "laws": (),
    "publish/base": (),
    "publish/read": ("publish/base",),
    "publish/execution": ("claims", "publish/base", "publish/read"),
    "publish/receipts": ("claims", "publish/base", "publish/execution"),
    "publish/laws": ("laws", "publish/base"),
    "publish/account": (
        "publish/base", "publish/read", "publish/execution", "publish/receipts", "publish/laws",
    ),
    "publish/show": (
        "publish/base", "publish/read", "publish/receipts", "publish/laws", "publish/account",
    ),
    "publish/fences": (
        "publish/base", "publish/read", "publish/execution", "publish/receipts",
        "publish/account", "publish/show",
    ),
    "publish/labs": ("claims", "publish/base", "publish/read", "publish/execution", "publish/show"),
    "publish/live": ("claims", "publish/base"),
    "publish/shield": (),
    "publish": (
        "publish/base", "publish/read", "publish/execution", "publish/receipts",
        "publish/laws", "publish/account", "publish/show", "publish/fences", "publish/labs",
    ),
    "publish/takeaway": (
        "claims", "publish", "publish/base", "publish/read", "publish/execution",
        "publish/laws", "publish/fences", "publish/labs", "publish/shield",
    ),
    "publish/__main__": (
        "publish", "publish/base", "publish/receipts", "publish/shield", "publish/takeaway",
    ),
}  # fmt: skip
TOOLS = ("__init__.py", "words.py", "trying.py")
"""Files of `laws` that hold no laws: what laws are made of, and what tries them."""
ROOT = Path(__file__).parents[2]
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
        raise EmptyRoomError(f"{room} holds no file below {root}: correct its name in the code")
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


def room_of(module: str) -> str:
    """The room of a module by its dotted name: the longest name in the table that fits."""
    path = module.replace(".", "/")
    names = (name for name in ARROWS if path == name or path.startswith(f"{name}/"))
    return max(names, key=len, default=module.partition(".")[0])


def below(room: str) -> set[str]:
    """The room, and all that it imports, directly or not."""
    return {room}.union(*(below(other) for other in ARROWS[room]))


@cache
def code(room: str) -> str:
    """Hash of all code that decides what comes out of a room; of `publish`, of all that there is.

    Read once a process, which goes on with the code that it has imported.
    """
    return hashed(*below(room))
