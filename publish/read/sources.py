"""Reads a text file the way it must be stored, so that its lines mean the same to every tool."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path, PurePosixPath

from ..base.problems import Problem
from . import characters

BOM = b"\xef\xbb\xbf"


def is_file(path: Path) -> bool:
    """False of a name that no file can have, too."""
    with suppress(OSError, ValueError):
        return path.is_file()
    return False


def is_dir(path: Path) -> bool:
    """The same of a folder."""
    with suppress(OSError, ValueError):
        return path.is_dir()
    return False


def read(root: Path, path: str) -> tuple[str, list[Problem]]:
    """The text of `path` below `root` (empty if it is no text) and what is wrong with its bytes."""
    problems = []
    room = PurePosixPath(path).parts[0]
    if not (root / path).resolve().is_relative_to((root / room).resolve()):
        problems.append(Problem(path, 1, f"is a link out of {room}/", "Replace it by the file."))
    data = (root / path).read_bytes()
    try:
        text = data.removeprefix(BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"is not UTF-8: byte 0x{data[error.start]:02x}"
        return "", [*problems, Problem(path, line, message, "Save the file as UTF-8 text.")]
    if data.startswith(BOM):
        hint = "Save it as UTF-8 without BOM."
        problems.append(Problem(path, 1, "starts with a byte order mark", hint))
    for character, message, hint in (
        ("\r", "has Windows line ends (CR LF)", "Save it with LF line ends."),
        ("\t", "holds a tab", "Use spaces."),
    ):
        if character in text:
            line = text.count("\n", 0, text.index(character)) + 1
            problems.append(Problem(path, line, message, hint))
    for index, each in enumerate(text.split("\n")):
        if message := characters.odd(each):
            hint = "Remove it, or type the plain character that it stands for."
            problems.append(Problem(path, index + 1, message, hint))
    return text.replace("\r\n", "\n"), problems
