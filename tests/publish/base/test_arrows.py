"""Arrows run one way: what every room imports, compared with the table in publish/base/rooms.py."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from publish.base.rooms import ARROWS, below, room_of
from tests.publish.conftest import ROOT

TOPS = ("claims", "laws", "publish")
FLOORS = 10
MODULES = 8
"""Directly in `publish/`."""


def module_of(file: Path, root: Path) -> str:
    return ".".join(file.relative_to(root).with_suffix("").parts).removesuffix(".__init__")


def imports(file: Path, root: Path) -> Iterator[str]:
    """Every module of this project that the file imports, or imports names from, at any depth."""
    module = module_of(file, root)
    package = module if file.name == "__init__.py" else module.rpartition(".")[0]
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: 1 - node.level or None] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            for alias in node.names:
                inner = f"{base}.{alias.name}"
                file_or_folder = root / inner.replace(".", "/")
                known = file_or_folder.is_dir() or file_or_folder.with_suffix(".py").is_file()
                yield inner if known else base


def strays(root: Path) -> list[str]:
    """Imports that the table does not allow."""
    found = []
    for top in TOPS:
        for file in sorted((root / top).rglob("*.py")):
            here = room_of(module_of(file, root))
            for module in imports(file, root):
                there = room_of(module)
                ours = module.partition(".")[0] in (*TOPS, "tests")
                if ours and there != here and there not in ARROWS[here]:
                    found.append(f"{file.relative_to(root)} imports {module}")
    return found


def floor(room: str) -> int:
    return 1 + max((floor(other) for other in ARROWS[room]), default=0)


def test_no_room_imports_what_the_table_does_not_allow() -> None:
    assert strays(ROOT) == []


def test_every_arrow_of_the_table_is_used() -> None:
    used = {
        (room_of(module_of(file, ROOT)), room_of(module))
        for top in TOPS
        for file in (ROOT / top).rglob("*.py")
        for module in imports(file, ROOT)
    }
    allowed = {(room, other) for room, others in ARROWS.items() for other in others}
    assert allowed - used == set()


def test_no_circle_and_few_floors() -> None:
    for room, others in ARROWS.items():
        assert all(room not in below(other) for other in others)  # a circle would not end
        assert floor(room) <= FLOORS


def test_every_folder_of_publish_is_a_room() -> None:
    folders = {f"publish/{each.parent.name}" for each in (ROOT / "publish").glob("*/__init__.py")}
    named = {room for room in ARROWS if (ROOT / room).is_dir()}
    assert folders | set(TOPS) == named


def test_few_modules_stand_directly_in_publish() -> None:
    assert len(list((ROOT / "publish").glob("*.py"))) <= MODULES


@pytest.mark.parametrize(
    ("file", "text", "stray"),
    [
        ("publish/read/a.py", "from ..show import render", "publish.show.render"),
        ("publish/read/a.py", "from publish.account import assess", "publish.account.assess"),
        ("publish/base/a.py", "def f():\n    import publish.checking", "publish.checking"),
        ("publish/labs/deep/a.py", "from ... import extension", "publish.extension"),
        ("publish/show/a.py", "from tests import lies", "tests"),
        ("claims/a.py", "import publish", "publish"),
    ],
)
def test_a_stray_import_is_found(tmp_path: Path, file: str, text: str, stray: str) -> None:
    for name in ("publish/show/render.py", "publish/account/assess.py", "publish/extension.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / file).write_text(text)
    assert strays(tmp_path) == [f"{file} imports {stray}"]
