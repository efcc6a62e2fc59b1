"""Reads a text file the way it must be stored, so that its lines mean the same to every tool."""

from __future__ import annotations

import re
from pathlib import Path

from .errors import Problem

BOM = b"\xef\xbb\xbf"
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def read(root: Path, path: str) -> tuple[str, list[Problem]]:
    """The text of `path` below `root` (empty if it is no text) and what is wrong with its bytes."""
    data = (root / path).read_bytes()
    try:
        text = data.removeprefix(BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        byte = data[error.start]
        return "", [
            Problem(path, line, f"is not UTF-8: byte 0x{byte:02x}", "Save the file as UTF-8 text.")
        ]
    problems = []
    if data.startswith(BOM):
        problems.append(
            Problem(path, 1, "starts with a byte order mark", "Save it as UTF-8 without BOM.")
        )
    if b"\r" in data:
        line = data.count(b"\n", 0, data.index(b"\r")) + 1
        problems.append(
            Problem(path, line, "has Windows line ends (CR LF)", "Save it with LF line ends.")
        )
    elif control := CONTROL.search(text):
        line = text.count("\n", 0, control.start()) + 1
        problems.append(
            Problem(path, line, f"holds the control character {control[0]!r}", "Remove it.")
        )
    if "\t" in text:
        line = text.count("\n", 0, text.index("\t")) + 1
        problems.append(Problem(path, line, "holds a tab", "Use spaces."))
    return text.replace("\r\n", "\n"), problems
