"""Of a law, of a number and of a comparison the words are believed no more than the code."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.lies import words

ROOT = Path(__file__).parents[2]
FEWEST = 200


def test_every_lie_by_words_is_caught(record_property: Callable[[str, object], None]) -> None:
    found = words.search(ROOT)
    record_property("shown", f"{found.told} word lies, {found.told - len(found.survivors)} caught")
    assert not found.survivors, "\n".join(f"believed: {lie}" for lie in found.survivors)
    assert found.told >= FEWEST


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('*Rows keep `all` columns.*{ law="x" }', ["Rows", "columns"]),
        ('*Every*{ claim="x" } row.', ["Every"]),
        ('At least `≥ 3`{ claim="x" }.', ["At least"]),
        ('`≤ 3`{ claim="x" } or less.', ["or less"]),
        ('The last row took `< 3`{ claim="x" }. The first row.', ["last", "row"]),
        ('It is *faster*{ claim="a < b" } than [the last](rows.md) `row`.', ["faster", "last"]),
        ('The first row has `3`{ claim="x" }.', []),
        ("```\nthe last row `< 3`{ claim=\n```", []),
    ],
)
def test_each_word_that_a_claim_can_give_away_is_turned_round(text: str, told: list[str]) -> None:
    lies = list(words.of_page("docs/page.md", text))
    assert [text[lie.start : lie.end] for lie in lies] == told


def test_each_word_becomes_its_opposite() -> None:
    text = '*The first.*{ law="x" }'
    (lie,) = words.of_page("docs/page.md", text)
    assert (lie.what, lie.new) == ("first became last", "last")
