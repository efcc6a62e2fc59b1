"""Minutes are counted by one rule, and told in steps."""

from __future__ import annotations

import pytest

from publish.read import pace


@pytest.mark.parametrize(
    ("words", "snippets", "minutes"),
    [(0, 0, 0), (1, 0, 5), (1_000, 0, 5), (1_001, 0, 10), (1_000, 1, 10), (0, 12, 15)],
)
def test_minutes_are_of_words_and_snippets(words: int, snippets: int, minutes: int) -> None:
    assert pace.minutes(words, snippets) == minutes


def test_a_quiz_takes_half_of_its_page() -> None:
    assert [pace.of_quiz(minutes) for minutes in (5, 10, 25, 40)] == [5, 5, 15, 20]


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(0, "0 min"), (5, "5 min"), (60, "1 h"), (65, "1 h 5 min"), (150, "2 h 30 min")],
)
def test_minutes_are_told(minutes: int, text: str) -> None:
    assert pace.told(minutes) == text
