"""Gets Pyodide's files into `.cache/pyodide/`, from the first place that has them unchanged.

A folder named by PYODIDE comes first. Then the core is npm's package, by npm itself or by one that
a wheel on PyPI has, and the NumPy wheel comes from Pyodide's distribution, or out of a wheel on
PyPI that carries it. A file with another hash than the pinned one is refused.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import subprocess
import tarfile
import tempfile
import urllib.request
import zipfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from . import node, pins, wheel
from .atomic_folder import CACHE

FOLDER = CACHE / "pyodide" / pins.VERSION
SECONDS = 10
"""Until a server that does not answer is given up."""


class WrongBytesError(RuntimeError):
    """A file is not the one that is pinned."""


class OutOfReachError(RuntimeError):
    """No place has the file."""


def fetch(root: Path, given: str | None = None) -> Path:
    """The folder that holds every file, each with its hash checked.

    `given` is a folder that has them; without it the environment's PYODIDE, if it names one.
    Raises WrongBytesError, and OutOfReachError where no place has them.
    """
    folder = root / FOLDER
    given = os.environ.get("PYODIDE") if given is None else given
    if given:
        for name in (*pins.CORE, pins.NUMPY):
            source = Path(given) / name
            if not source.is_file():
                raise OutOfReachError(f"{given} has no {name}")
            _keep(folder, name, source.read_bytes(), given)
    elif missing := [name for name in pins.CORE if not _is_there(folder, name)]:
        _first(
            missing,
            folder,
            {
                "npm": _npm,
                pins.NODE: partial(_npm_of_pypi, root),
                pins.DISTRIBUTION: _distribution,
            },
        )
    if not _is_there(folder, pins.NUMPY):
        _first([pins.NUMPY], folder, {pins.DISTRIBUTION: _distribution, pins.CARRIER: _carrier})
    return folder


def expected(folder: Path, name: str) -> str:
    """The hash that a file must have. The lock file must be there for one that it names."""
    if name in pins.CORE:
        return pins.CORE[name]
    lock = json.loads((folder / pins.LOCK).read_text(encoding="utf-8"))
    return next(
        str(each["sha256"]) for each in lock["packages"].values() if each["file_name"] == name
    )


def _is_there(folder: Path, name: str) -> bool:
    """Whether it is, unchanged: a file that was cut off is fetched again."""
    file = folder / name
    return file.is_file() and hashlib.sha256(file.read_bytes()).hexdigest() == expected(
        folder, name
    )


def _keep(folder: Path, name: str, content: bytes, place: str) -> None:
    """Write a file whose hash is right, whole or not at all."""
    wanted, found = expected(folder, name), hashlib.sha256(content).hexdigest()
    if found != wanted:
        raise WrongBytesError(
            f"{name} from {place} is not the file that is pinned: "
            f"its sha256 is {found}, and {wanted} is expected. It was not used."
        )
    folder.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=folder)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(temporary).replace(folder / name)


Place = Callable[[list[str]], dict[str, bytes]]


def _first(names: list[str], folder: Path, places: Mapping[str, Place]) -> None:
    """Keep the files from the first place that has them."""
    reasons = []
    for place, get in places.items():
        try:
            found = get(names)
            contents = {name: found[name] for name in names}
        except (OSError, KeyError, subprocess.SubprocessError, tarfile.TarError) as error:
            reasons.append(f"{place}: {' '.join(str(error).split())[:200]}")
            continue
        for name in sorted(names, key=lambda name: name != pins.LOCK):
            _keep(folder, name, contents[name], place)
        return
    raise OutOfReachError(f"{names[0]} is out of reach ({'; '.join(reasons)})")


def _npm(names: list[str]) -> dict[str, bytes]:
    """Out of npm's package, by npm, which knows the registry and proxy of this machine."""
    npm = shutil.which("npm")
    if npm is None:
        raise FileNotFoundError("npm is not installed")
    return _packed([npm], names)


def _npm_of_pypi(root: Path, names: list[str]) -> dict[str, bytes]:
    """The same where there is no npm: a wheel on PyPI has it, with the Node that runs it."""
    return _packed([str(part) for part in node.of_pypi(root)], names)


def _packed(npm: list[str], names: list[str]) -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        command = [*npm, "pack", "--silent", pins.NPM, "--fetch-retries=0"]
        command += [f"--fetch-timeout={SECONDS * 1000}", f"--pack-destination={folder}"]
        subprocess.run(command, check=True, capture_output=True, cwd=folder)
        return _unpack(next(Path(folder).glob("*.tgz")).read_bytes(), names)


def _unpack(content: bytes, names: list[str]) -> dict[str, bytes]:
    with tarfile.open(fileobj=io.BytesIO(content)) as tar:
        found = {name: tar.extractfile(f"package/{name}") for name in names}
        return {name: file.read() for name, file in found.items() if file}


def _distribution(names: list[str]) -> dict[str, bytes]:
    return {name: _download(pins.DISTRIBUTION + name) for name in names}


def _download(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=SECONDS) as response:
        content: bytes = response.read()
        return content


def _carrier(names: list[str]) -> dict[str, bytes]:
    """Out of a wheel on PyPI that carries it."""
    with (
        tempfile.TemporaryDirectory() as folder,
        zipfile.ZipFile(wheel.download(pins.CARRIER, Path(folder))) as carrier,
    ):
        return {name: carrier.read(pins.CARRIED + name) for name in names}
