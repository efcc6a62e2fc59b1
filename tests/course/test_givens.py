"""Most numbers in sentences are computed: premises are few, and their share is shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import publish

ROOT = Path(__file__).parents[2]
MOST = 0.15
IN_SENTENCES = ("prose", "rule", "timing")


def test_few_numbers_are_given(record_property: Callable[[str, object], None]) -> None:
    pages = publish.check(root=ROOT).pages
    given = sum(len(page.givens) for page in pages)
    claimed = sum(s.kind in IN_SENTENCES for page in pages for s in page.statements)
    share = given / (given + claimed)
    record_property("shown", f"{given} numbers given, {claimed} claimed: {share:.1%} are given")
    assert share <= MOST
