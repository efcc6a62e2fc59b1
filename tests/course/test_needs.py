"""Every lesson says what it needs, and whoever reads in order has read that before."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.utils.meta import get_data

from publish.read import nav

ROOT = Path(__file__).parents[2]
LESSONS = sorted((ROOT / "docs" / "lessons").glob("*.md"))
ORDER = [Path(entry.name).stem for entry in nav.read(ROOT) if entry.name.startswith("lessons/")]


def needs(lesson: Path) -> list[str]:
    return list(get_data(lesson.read_text(encoding="utf-8"))[1]["needs"])


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.stem)
def test_it_needs_what_comes_before_it(lesson: Path) -> None:
    assert set(needs(lesson)) <= set(ORDER[: ORDER.index(lesson.stem)])


def test_only_the_first_needs_nothing() -> None:
    assert [lesson.stem for lesson in LESSONS if not needs(lesson)] == ORDER[:1]
