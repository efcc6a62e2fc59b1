"""Every cache forgets what it knew when a file that decides it changes, wherever the file is."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from publish import checking
from publish.base import rooms
from publish.base.jobs import Job
from publish.execution import cache
from publish.labs import lab_cache
from publish.labs.script import Script
from publish.live import bundle, bytecode
from publish.receipts import machine
from tests.publish.conftest import ROOT, Tree

LAB = Script("docs/labs/tiny.py", "# %%\nx = 1\n", ())


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The code of the project in a folder where it can be changed, as the one that runs."""
    root = tmp_path / "copy"
    for room in ("claims", "laws", "publish"):
        ignored = shutil.ignore_patterns(rooms.MADE)
        shutil.copytree(ROOT / room, root / room, ignore=ignored)
    monkeypatch.setattr(rooms, "ROOT", root)
    rooms.code.cache_clear()
    yield root
    rooms.code.cache_clear()


def keys(tree: Tree) -> dict[str, str]:
    """What each cache would look up now."""
    rooms.code.cache_clear()
    runtime = hashlib.sha256(bundle.sources()).hexdigest()
    return {
        "a run": cache.key(Job("snippets/m/a.py", "x = 1\n")),
        "a page": checking.common(tree.root),
        "a lab": lab_cache.key(LAB),
        "the runtime": bytecode.digest(Path("pyodide-1"), {"claims": runtime.encode()}),
        "a receipt": rooms.hashed(*(room for room in machine.WATCHED if room != "snippets")),
    }


def changed(file: Path, tree: Tree, before: dict[str, str]) -> set[str]:
    """Names of the keys that one more byte in the file changes."""
    content = file.read_bytes()
    file.write_bytes(content + b"\n")
    after = keys(tree)
    file.write_bytes(content)
    return {name for name, key in before.items() if after[name] != key}


DECIDED_BY = {
    "a run": "publish/execution",
    "a lab": "publish/labs",
    "the runtime": "publish/live",
}
"""The room that a result comes out of; what is not named here, anything may decide."""


def test_a_byte_in_any_file_changes_every_key_that_the_file_decides(copy: Path, tree: Tree) -> None:
    wrong, before = {}, keys(tree)
    for room in ("claims", "publish"):
        for file in filter(Path.is_file, sorted((copy / room).rglob("*"))):
            name = file.relative_to(copy / room).as_posix()
            found = changed(file, tree, before)
            here = rooms.room_of(f"{room}/{name}".removesuffix(".py").replace("/", "."))
            expected = {
                key
                for key in before
                if key not in DECIDED_BY or here in rooms.below(DECIDED_BY[key])
            }
            if found != expected:
                wrong[f"{room}/{name}"] = expected ^ found
    assert wrong == {}


def test_a_file_that_was_added_deep_in_a_room_counts(copy: Path, tree: Tree) -> None:
    before = keys(tree)
    file = copy / "claims" / "deep" / "down" / "new.py"
    file.parent.mkdir(parents=True)
    file.write_text("x = 1\n")
    assert all(keys(tree)[name] != key for name, key in before.items())


def test_what_python_and_editors_leave_does_not_count(copy: Path, tree: Tree) -> None:
    before = keys(tree)
    for name in ("__pycache__/judge.cpython-311.pyc", ".judge.py.swp"):
        file = copy / "claims" / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"x")
    assert keys(tree) == before


def test_a_page_is_checked_again_when_what_it_may_link_to_is_gone(tree: Tree) -> None:
    tree.page("# Other\n", "lessons/other.md")
    assert tree.problems("[there](other.md)\n") == []
    (tree.root / "docs" / "lessons" / "other.md").unlink()
    assert tree.problems("[there](other.md)\n") != []


@pytest.mark.parametrize("room", ["nowhere", "publish/witnes"])
def test_a_room_that_is_not_there_is_an_error(room: str) -> None:
    with pytest.raises(rooms.EmptyRoomError, match=rf"^{room} holds no file below /"):
        rooms.hashed(room)
    with pytest.raises(rooms.EmptyRoomError, match=rf"^{room} holds no file"):
        machine.commit(ROOT, room)
