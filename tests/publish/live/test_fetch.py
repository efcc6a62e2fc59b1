"""Where Pyodide's files come from, what is refused, and a site without them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from publish.live import bundle, fetch, pins

FILES = {name: name.encode() for name in pins.CORE} | {pins.NUMPY: b"numpy"}


@pytest.fixture(autouse=True)
def small_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pins of files that a test can make, and no place that is asked without its say."""
    monkeypatch.delenv("PYODIDE", raising=False)
    wheel = {"file_name": pins.NUMPY, "sha256": _hash(b"numpy")}
    FILES[pins.LOCK] = json.dumps({"packages": {"numpy": wheel}}).encode()
    monkeypatch.setattr(pins, "CORE", {name: _hash(FILES[name]) for name in pins.CORE})
    for place in ("_npm", "_npm_of_pypi", "_distribution", "_carrier"):
        monkeypatch.setattr(fetch, place, _nowhere)


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _nowhere(*asked: object) -> dict[str, bytes]:
    raise OSError("no network")


def _everywhere(*asked: Any) -> dict[str, bytes]:
    return {name: FILES[name] for name in asked[-1]}


def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "given"
    folder.mkdir()
    for name, content in FILES.items():
        (folder / name).write_bytes(content)
    return folder


def test_a_folder_that_is_given_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYODIDE", str(_folder(tmp_path)))
    folder = fetch.fetch(tmp_path)
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == FILES


@pytest.mark.parametrize("name", [*pins.CORE, pins.NUMPY])
def test_a_wrong_byte_is_refused(tmp_path: Path, name: str) -> None:
    given = _folder(tmp_path)
    wrong = FILES[name][:-1] + b"?"
    (given / name).write_bytes(wrong)
    with pytest.raises(fetch.WrongBytesError) as refused:
        fetch.fetch(tmp_path, str(given))
    assert str(refused.value) == (
        f"{name} from {given} is not the file that is pinned: its sha256 is {_hash(wrong)}, "
        f"and {_hash(FILES[name])} is expected. It was not used."
    )
    assert not (tmp_path / fetch.FOLDER / name).exists()


def test_a_place_that_is_out_of_reach_leaves_the_turn_to_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetch, "_npm_of_pypi", _everywhere)
    monkeypatch.setattr(fetch, "_carrier", _everywhere)
    folder = fetch.fetch(tmp_path)
    assert {file.name for file in folder.iterdir()} == set(FILES)
    monkeypatch.setattr(fetch, "_npm_of_pypi", _nowhere)
    assert fetch.fetch(tmp_path) == folder, "what is there is not fetched again"
    (folder / "pyodide.mjs").write_bytes(b"cut off")
    with pytest.raises(fetch.OutOfReachError):
        fetch.fetch(tmp_path)


def test_another_shape_of_pyodide_is_noticed(tmp_path: Path) -> None:
    with pytest.raises(bundle.ShapeError, match=r"pyodide\.asm\.mjs does not end with 'export"):
        bundle.script(_folder(tmp_path))
