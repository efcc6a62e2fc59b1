"""CONTRIBUTING's own lesson works as it is written, and its messages are those that are said."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
FENCE = re.compile(r"^(`{3,})(\w+)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)


def fence(language: str) -> str:
    return next(match[3] for match in FENCE.finditer(GUIDE) if match[2] == language)


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    """A clone with nothing on it but the lesson of the guide."""
    for room in ("claims", "publish"):
        shutil.copytree(ROOT / room, tmp_path / room)
    (tmp_path / "laws").mkdir()  # its words, and no law: each would have to be quoted
    shutil.copy(ROOT / "laws" / "words.py", tmp_path / "laws" / "words.py")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / "snippets" / "first").mkdir(parents=True)
    (tmp_path / "snippets" / "first" / "total.py").write_text(fence("python"), encoding="utf-8")
    (tmp_path / "docs" / "lessons").mkdir(parents=True)
    page = tmp_path / "docs" / "lessons" / "first.md"
    page.write_text(fence("markdown"), encoding="utf-8")
    return tmp_path


def run(lesson: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", *arguments]
    return subprocess.run(command, cwd=lesson, capture_output=True, text=True, check=False)


def test_the_lesson_of_the_guide_is_true(lesson: Path) -> None:
    done = run(lesson, "publish", "check")
    assert done.returncode == 0, done.stderr


def test_the_snippet_of_the_guide_is_seen_as_it_says(lesson: Path) -> None:
    assert run(lesson, "claims", "snippets/first/total.py").stdout == fence("text")


def test_the_lesson_of_the_guide_can_be_false(lesson: Path) -> None:
    page = lesson / "docs" / "lessons" / "first.md"
    page.write_text(page.read_text(encoding="utf-8").replace("`15`", "`16`"), encoding="utf-8")
    done = run(lesson, "publish", "check")
    assert done.returncode == 1
    assert "docs/lessons/first.md:17: states 16, but " in done.stderr


def test_the_message_that_readme_shows_is_said(tmp_path: Path) -> None:
    """The README's example, made by the change that it speaks of."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = next(match[3] for match in FENCE.finditer(readme) if match[2] == "text")
    for room in ("claims", "publish", "snippets", "docs", "laws"):
        shutil.copytree(ROOT / room, tmp_path / room)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    snippet = tmp_path / "snippets" / "matmul" / "forward_pass.py"
    true = snippet.read_text(encoding="utf-8")
    snippet.write_text(true.replace("# (8, 3)", "# (8, 5)", 1), encoding="utf-8")
    said = run(tmp_path, "publish", "check", "docs/lessons/matmul.md").stderr
    assert re.sub(r"matmul\.md:\d+", "matmul.md", shown) in re.sub(
        r"matmul\.md:\d+", "matmul.md", said
    )
