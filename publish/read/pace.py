"""How long readers take: the one rule by which minutes are counted, wherever they are told."""

from __future__ import annotations

from math import ceil

WORDS = 200
"""That are read in a minute; for a snippet, with its twin, there is a minute, too."""
STEP = 5
"""Minutes are told in steps of so many: nobody's reading is known better."""
QUIZ = 0.5
"""Of the minutes of a page, those of its quiz."""


def minutes(words: int, snippets: int) -> int:
    return _stepped(words / WORDS + snippets)


def of_quiz(minutes: int) -> int:
    return _stepped(minutes * QUIZ)


def _stepped(minutes: float) -> int:
    return STEP * ceil(minutes / STEP)


def told(minutes: int) -> str:
    """Such as `3 h 20 min`."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} h"] * bool(hours) + [f"{rest} min"] * bool(rest or not hours)
    return " ".join(parts)
