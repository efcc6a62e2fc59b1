"""What a page loads, that it has one address for ever, and a site without it."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

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


@pytest.fixture
def asked_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Exception], int]:
    """The command's exit code where the files are not to be had, for a reason."""

    def run(error: Exception) -> int:
        def fail(root: Path) -> Path:
            raise error

        monkeypatch.setattr(fetch, "fetch", fail)
        monkeypatch.chdir(tmp_path)
        return command.main()

    return run


def test_a_site_whose_files_are_out_of_reach_runs_no_cell_and_says_so(
    tmp_path: Path,
    asked_without: Callable[[Exception], int],
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / install.FOLDER / "python-old").mkdir(parents=True)
    why = "pyodide.mjs is out of reach (npm: no network)"
    assert asked_without(fetch.OutOfReachError(why)) == 0
    assert capsys.readouterr() == ("\n", f"No cell runs on this site: {why}.\n")
    assert not (tmp_path / install.FOLDER).exists()


def test_a_wrong_byte_stops_the_build(
    asked_without: Callable[[Exception], int], capsys: pytest.CaptureFixture[str]
) -> None:
    why = "numpy.whl is not the file that is pinned"
    assert asked_without(fetch.WrongBytesError(why)) == 1
    assert capsys.readouterr() == ("", f"{why}\n")


def test_a_page_with_a_snippet_leads_to_the_runtime_and_no_other_does(site: Path) -> None:
    told = {True: 0, False: 0}
    for page in site.rglob("*.html"):
        html = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
        metas = html.select('meta[name="live-runtime"]')
        shows = html.select_one("[data-snippet]") is not None
        assert len(metas) == shows, page
        for meta in metas:
            assert (page.parent / str(meta["content"]) / "files.json").is_file(), page
        told[shows] += 1
    assert min(told.values()) > 5
