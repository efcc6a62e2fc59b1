"""Tests mirror the rooms: where a module stands in publish/, its tests stand in tests/publish/."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.publish.conftest import ROOT


def folders(top: Path) -> set[str]:
    """Every package below `top`, at any depth, named from there."""
    return {str(file.parent.relative_to(top)) for file in top.glob("*/**/__init__.py")}


def strangers(root: Path) -> list[str]:
    """What stands in tests/publish and mirrors nothing: folders, and files beside them."""
    rooms, tests = root / "publish", root / "tests/publish"
    lost = [f"tests/publish/{folder}" for folder in folders(tests) - folders(rooms)]
    modules = {file.stem for file in rooms.glob("*.py")}
    files = [file for file in tests.glob("test_*.py") if file.stem[5:] not in modules]
    return sorted([*lost, *(str(file.relative_to(root)) for file in files)])


def untested(root: Path) -> list[str]:
    """Rooms of publish whose folder in tests/publish holds no test."""
    rooms = [file.parent.name for file in (root / "publish").glob("*/__init__.py")]
    return sorted(
        room for room in rooms if not list((root / "tests/publish" / room).rglob("test_*.py"))
    )


def test_every_folder_and_file_of_the_tests_mirrors_one_of_publish() -> None:
    assert strangers(ROOT) == []


def test_every_room_of_publish_has_tests() -> None:
    assert untested(ROOT) == []


@pytest.mark.parametrize(
    ("file", "stranger"),
    [
        ("tests/publish/write/__init__.py", ["tests/publish/write"]),
        ("tests/publish/read/deep/__init__.py", ["tests/publish/read/deep"]),
        ("tests/publish/test_prose.py", ["tests/publish/test_prose.py"]),
        ("tests/publish/test_config.py", []),
        ("tests/publish/conftest.py", []),
    ],
)
def test_what_mirrors_nothing_is_found(tmp_path: Path, file: str, stranger: list[str]) -> None:
    for name in ("publish/config.py", "publish/read/__init__.py", "publish/read/prose.py", file):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert strangers(tmp_path) == stranger


def test_a_room_without_tests_is_found(tmp_path: Path) -> None:
    for name in ("publish/read/__init__.py", "publish/show/__init__.py"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).touch()
    test = tmp_path / "tests/publish/read/deep/test_prose.py"
    test.parent.mkdir(parents=True)
    test.touch()
    assert untested(tmp_path) == ["show"]
