"""What readers ask for goes into the search index; a line that asks for no heading is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from publish.base.problems import FalsePageError
from publish.takeaway import asked
from tests.publish.takeaway.conftest import Make

PAGE = "---\ntitle: A page\nsearch:\n  asked:\n    {}\n---\n\n# A page\n\n## Sums\n"
LOCATIONS = ("", "lessons/page/", "lessons/page/#sums", "lessons/other/#means")

LOST = "has no heading #{} to be asked for\n   "
NOTHING = "asks nothing of sums\n    Write what readers ask, with ; between two questions."


@pytest.fixture
def index(tmp_path: Path) -> Path:
    file = tmp_path / asked.INDEX
    file.parent.mkdir()
    docs = [{"location": each, "title": "", "text": ""} for each in LOCATIONS]
    file.write_text(json.dumps({"docs": docs}), encoding="utf-8")
    return file


def test_a_section_and_a_page_are_found_by_what_readers_ask(book: Make, index: Path) -> None:
    made = book(PAGE.format("page: adding up; totals\n    sums: total of 2D rows"))
    assert asked.write(made, index.parents[1]) == 2
    docs = json.loads(index.read_text(encoding="utf-8"))["docs"]
    found = {entry["location"]: entry["asked"] for entry in docs if "asked" in entry}
    assert found == {
        "lessons/page/": ["adding up", "totals"],
        "lessons/page/#sums": ["total of 2D rows"],
    }


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("totals: adding up", f"{LOST.format('totals')} Correct its anchor."),
        ("means: average", f"{LOST.format('means')} Move the line to lessons/other/#means."),
        ("sums: total;", NOTHING),
        ("sums: 7", NOTHING),
    ],
)  # fmt: skip
def test_a_line_that_cannot_be_is_a_problem(book: Make, index: Path, line: str, told: str) -> None:
    before = index.read_bytes()
    with pytest.raises(FalsePageError) as caught:
        asked.write(book(PAGE.format(line)), index.parents[1])
    assert str(caught.value.problems[0]) == f"docs/lessons/page.md:5: {told}"
    assert index.read_bytes() == before
