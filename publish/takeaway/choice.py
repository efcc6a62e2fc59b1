"""Which cards a deck holds: none that opens like three others; in the core those to begin with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from .card import Card, opening

ALIKE = 3
"""Cards with one opening: with more, a reader answers by the place in the row."""
CORE = {"question": 65, "rule": 35}
"""Cards to begin with, by kind: what interviews ask, and the shapes that answers stand on."""
LEVELS = ("screen", "onsite", "", "hard")


def distinct(cards: Iterable[Card], skipped: Counter[str]) -> list[Card]:
    """The cards, without those that open like three before them."""
    openings: Counter[str] = Counter()
    kept = []
    for card in cards:
        openings[opening(card.question)] += 1
        if openings[opening(card.question)] <= ALIKE:
            kept.append(card)
        else:
            skipped["opening like three others"] += 1
    return kept


def core(cards: Sequence[Card]) -> list[Card]:
    """Those to begin with: of every kind in turn from each page, the easier levels first."""
    chosen: list[Card] = []
    for kind, count in CORE.items():
        pages: dict[str, list[Card]] = {}
        for card in sorted(
            (card for card in cards if card.kind == kind), key=lambda card: LEVELS.index(card.level)
        ):
            pages.setdefault(card.page, []).append(card)
        chosen += in_turn(list(pages.values()))[:count]
    return chosen


def in_turn(rows: Sequence[Sequence[Card]]) -> list[Card]:
    """The first of each row, then the second of each that has one, and so on."""
    longest = max(map(len, rows), default=0)
    return [row[place] for place in range(longest) for row in rows if place < len(row)]
