"""Most numbers of the course are computed: premises are few, and their share is shown."""

from __future__ import annotations

from pathlib import Path

import publish

ROOT = Path(__file__).parents[2]
MOST = 0.15


def test_few_numbers_are_given(record_property: object, capsys: object) -> None:
    pages = publish.check(root=ROOT).pages
    given = sum(len(page.givens) for page in pages)
    claimed = sum(len(page.statements) for page in pages)
    share = given / (given + claimed)
    print(f"\n{given} numbers given, {claimed} claims: {share:.1%} given")
    assert share <= MOST
