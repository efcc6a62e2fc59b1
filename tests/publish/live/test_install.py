"""What a page loads, that it has one address for ever, and a site without it."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from publish.live import __main__ as command
from publish.live import bundle, bytecode, fetch, install, pins

FILES = {
    "pyodide.asm.wasm": b"wasm",
    "python_stdlib.zip": b"stdlib",
    pins.NUMPY: b"numpy",
}


@pytest.fixture
def pyodide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of files that a test can make, which nothing compiles."""

    def compiled(root: Path, pyodide: Path, sources: dict[str, bytes]) -> dict[str, bytes]:
        raise bytecode.NotCompiledError("no network")

    folder = tmp_path / "pyodide"
    folder.mkdir()
    for name, content in FILES.items():
        (folder / name).write_bytes(content)
    monkeypatch.setattr(bundle, "script", lambda folder: "script" * 1000)
    monkeypatch.setattr(fetch, "fetch", lambda root: folder)
    monkeypatch.setattr(bytecode, "compiled", compiled)
    return folder


def test_each_content_has_an_address_of_its_own(tmp_path: Path, pyodide: Path) -> None:
    archives = bundle.archives(pyodide)
    name = bundle.write(pyodide, archives, tmp_path / "one", tmp_path)
    assert name.startswith("python-"), "a name of digits alone would be a number in mkdocs.yml"
    assert bundle.write(pyodide, archives, tmp_path / "two", tmp_path) == name
    assert bundle.write(pyodide, archives | {"numpy": b"?"}, tmp_path / "two", tmp_path) != name
    (pyodide / "pyodide.asm.wasm").write_bytes(b"another")
    other = bundle.write(pyodide, archives, tmp_path / "one", tmp_path)
    assert _names(tmp_path / "one") == {name, other}, "a site that is served may name the last one"
    (pyodide / "pyodide.asm.wasm").write_bytes(b"a third")
    third = bundle.write(pyodide, archives, tmp_path / "one", tmp_path)
    assert _names(tmp_path / "one") == {other, third}


def _names(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


def test_a_page_loads_packed_files_whose_bytes_are_listed(tmp_path: Path, pyodide: Path) -> None:
    name, said = install.install(tmp_path)
    folder = tmp_path / "docs" / "assets" / "live" / name
    listed = json.loads((folder / "files.json").read_text())
    assert {each["role"] for each in listed} == {"code", "wasm", "stdlib", "numpy", "claims"}
    for each in listed:
        assert (folder / each["name"]).stat().st_size == each["bytes"]
    code = (folder / "python.js.gzip").read_bytes()
    assert gzip.decompress(code) == b"script" * 1000
    assert len(code) < 100
    assert gzip.decompress((folder / "python.wasm.gzip").read_bytes()) == b"wasm"
    assert (folder / "numpy.zip").read_bytes() == b"numpy"
    size = sum(each["bytes"] for each in listed) + (folder / "files.json").stat().st_size
    assert said == (
        f"Cells run: {size:,} bytes of Python and NumPy. "
        "They start late, as nothing here could compile Python: no network."
    )


def test_a_site_whose_files_are_out_of_reach_runs_no_cell_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def nowhere(root: Path) -> Path:
        raise fetch.OutOfReachError("pyodide.mjs is out of reach (npm: no network)")

    monkeypatch.setattr(fetch, "fetch", nowhere)
    monkeypatch.chdir(tmp_path)
    (tmp_path / install.FOLDER / "python-old").mkdir(parents=True)
    assert command.main() == 0
    told = capsys.readouterr()
    assert told.out == "\n"
    assert told.err == (
        "No cell runs on this site: pyodide.mjs is out of reach (npm: no network).\n"
    )
    assert not (tmp_path / install.FOLDER).exists()


def test_a_wrong_byte_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def wrong(root: Path) -> Path:
        raise fetch.WrongBytesError("numpy.whl is not the file that is pinned")

    monkeypatch.setattr(fetch, "fetch", wrong)
    monkeypatch.chdir(tmp_path)
    assert command.main() == 1
    assert capsys.readouterr() == ("", "numpy.whl is not the file that is pinned\n")
