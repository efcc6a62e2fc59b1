"""Every point of the curriculum has a heading, and under that heading something is claimed."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from mkdocs.utils.meta import get_data

LESSONS = Path(__file__).parents[2] / "docs" / "lessons"
POINTS = {"A": 10, "B": 9, "C": 8, "D": 7, "E": 10, "F": 8, "J": 1}
COVERED = [
    (point, path.stem, heading)
    for path in sorted(LESSONS.glob("*.md"))
    for point, heading in get_data(path.read_text(encoding="utf-8"))[1].get("covers", {}).items()
]


def test_every_point_is_mapped_once() -> None:
    points = [f"{section}{n}" for section, count in POINTS.items() for n in range(1, count + 1)]
    assert sorted(point for point, _, _ in COVERED) == sorted(points)


@pytest.mark.parametrize(("point", "lesson", "heading"), COVERED)
def test_its_heading_holds_a_claim(site: Path, point: str, lesson: str, heading: str) -> None:
    html = (site / "lessons" / lesson / "index.html").read_text(encoding="utf-8")
    found = BeautifulSoup(html, "html.parser").select_one(f"article [id='{heading}']")
    assert found is not None, f"{lesson}.md has no heading #{heading}"
    assert any(_claims(element) for element in _section(found)), f"nothing is claimed for {point}"


def _section(heading: Tag) -> list[Tag]:
    """What stands under a heading, up to the next of its rank."""
    below: list[Tag] = []
    for element in heading.find_next_siblings():
        if element.name in ("h1", "h2", "h3", "h4") and element.name <= heading.name:
            break
        below.append(element)
    return below


def _claims(element: Tag) -> list[Tag]:
    found = element.select(".claim, .rules, .timing")
    return [element, *found] if "claim" in (element.get("class") or ()) else list(found)
