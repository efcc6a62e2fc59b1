"""Every law of the site is true of all that was drawn, every myth is false of something."""

from __future__ import annotations

from pathlib import Path

import pytest

from publish.laws import hunt, judge, room, search
from publish.laws.found import Found

ROOT = Path(__file__).parents[2]
LAWS = room.read(ROOT).laws
FEWEST = 500


@pytest.fixture(scope="module")
def found() -> dict[str, Found]:
    return search.search(ROOT, LAWS.values())


def test_the_room_is_in_order() -> None:
    assert not room.read(ROOT).problems
    assert len(LAWS) >= 80


@pytest.mark.parametrize("law", LAWS.values(), ids=LAWS)
def test_what_a_law_says(law: room.Law, found: dict[str, Found]) -> None:
    here = found[law.name]
    assert not here.trouble
    if law.kind == "law":
        assert not here.against
        assert here.draws >= FEWEST
        assert here.rejected <= judge.MOST_REJECTED * (here.draws + here.rejected)
    else:
        assert here.against
        assert hunt.RAISES not in here.against


def test_numpy_searches_every_law_that_it_can_say_and_pytorch_too() -> None:
    both = [law for law in LAWS.values() if law.libraries == ("numpy", "torch")]
    assert len(both) > len(LAWS) / 3
    for law in LAWS.values():
        if law.libraries == ("torch",):
            named = ("torch", "F.", *(f".{method}" for method in room.OF_TORCH))
            assert any(word in law.source for word in named), law.name
