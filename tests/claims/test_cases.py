"""Whole scripts: the problems of `cases/<name>.py` are the lines of `cases/<name>.txt`."""

from __future__ import annotations

from pathlib import Path

import pytest

import claims

CASES = sorted((Path(__file__).parent / "cases").glob("*.py"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_its_problems(case: Path) -> None:
    report = claims.run(case, filename=case.name)
    assert report.problems == case.with_suffix(".txt").read_text().splitlines()


def test_every_case_has_both_files() -> None:
    assert len(CASES) == len(list(CASES[0].parent.iterdir())) / 2 == 8
