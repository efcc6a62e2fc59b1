"""Where Pyodide's files come from, what is refused, and a site without them."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from publish.live import bundle, fetch, install, node, pins

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


def test_a_site_without_the_scripts_of_cells_runs_none(tmp_path: Path) -> None:
    told = install.install(tmp_path, tmp_path)
    assert told == "no cell runs on this site: it has no assets/javascripts/live/runtime.js"


def test_a_site_without_a_source_is_built_and_says_so(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / install.LOADER).parent.mkdir(parents=True)
    (site / install.LOADER).touch()
    page = f'{install.HEAD}<div class="snippet" data-snippet="a.py">'
    (site / "index.html").write_text(page)
    told = install.install(tmp_path, site)
    assert told.startswith(
        "no cell runs on this site: pyodide.mjs is out of reach (npm: no network;"
    )
    assert "\n" not in told
    assert (site / "index.html").read_text() == page
    assert {path.name for path in site.iterdir()} == {"assets", "index.html"}
    assert not (site / install.FOLDER).exists()


def test_only_a_page_with_a_snippet_is_told(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    with_one = f'{install.HEAD}<div class="snippet" data-snippet="a.py">'
    (tmp_path / "deep" / "with.html").write_text(with_one)
    (tmp_path / "without.html").write_text(install.HEAD)
    assert install.tell(tmp_path, tmp_path / "deep" / "with.html", "abc")
    assert not install.tell(tmp_path, tmp_path / "without.html", "abc")
    told = (tmp_path / "deep" / "with.html").read_text()
    assert '<meta name="live-runtime" content="../assets/live/abc/">' in told
    assert (tmp_path / "without.html").read_text() == install.HEAD


def test_the_same_files_make_the_same_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundle, "script", lambda folder: "script")
    pyodide = _folder(tmp_path)
    archives = bundle.archives(pyodide)
    name = bundle.write(pyodide, archives, tmp_path / "one")
    assert bundle.write(pyodide, archives, tmp_path / "two") == name
    assert bundle.write(pyodide, archives | {"numpy": b"?"}, tmp_path / "two") != name
    monkeypatch.setattr(bundle, "script", lambda folder: "another")
    assert bundle.write(pyodide, archives, tmp_path / "two") != name


def test_a_page_loads_packed_files_whose_bytes_are_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundle, "script", lambda folder: "script" * 1000)
    pyodide = _folder(tmp_path)
    folder = tmp_path / "made" / bundle.write(pyodide, bundle.archives(pyodide), tmp_path / "made")
    listed = json.loads((folder / "files.json").read_text())
    assert {each["role"] for each in listed} == {"code", "wasm", "stdlib", "numpy", "claims"}
    for each in listed:
        assert (folder / each["name"]).stat().st_size == each["bytes"]
    code = (folder / "python.js.gzip").read_bytes()
    assert gzip.decompress(code) == b"script" * 1000
    assert len(code) < 100
    assert gzip.decompress((folder / "python.wasm.gzip").read_bytes()) == b"pyodide.asm.wasm"


def test_a_site_whose_python_nothing_could_compile_runs_it_all_the_same_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(root: Path) -> Path:
        raise OSError("no network")

    monkeypatch.setattr(bundle, "script", lambda folder: "script")
    monkeypatch.setattr(node, "find", none)
    monkeypatch.setenv("PYODIDE", str(_folder(tmp_path)))
    site = tmp_path / "site"
    (site / install.LOADER).parent.mkdir(parents=True)
    (site / install.LOADER).touch()
    (site / "index.html").write_text(f'{install.HEAD}<div class="snippet" data-snippet="a.py">')
    told = install.install(tmp_path, site)
    assert told.startswith("1 pages run cells, ")
    assert told.endswith(
        " bytes of Python and NumPy; Python starts late in them, as nothing here could compile it: "
        "no network"
    )
    (numpy,) = (site / install.FOLDER).rglob("numpy.zip")
    assert numpy.read_bytes() == b"numpy"


def test_another_shape_of_pyodide_is_noticed(tmp_path: Path) -> None:
    with pytest.raises(bundle.ShapeError, match=r"pyodide\.asm\.mjs does not end with 'export"):
        bundle.script(_folder(tmp_path))
