"""No law is empty: whatever is changed in its code, a case is against it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from publish.laws import room
from tests.lies import laws
from tests.lies.equivalent import EQUIVALENT

ROOT = Path(__file__).parents[2]
FEWEST = 300
MOST_EQUIVALENT = 0.05
HEAD = "from laws.words import Array, Size, assume, law, same\n\n\n"


@pytest.fixture(scope="module")
def found() -> laws.Hunt:
    return laws.search(ROOT)


def test_every_lie_about_a_law_is_caught(
    found: laws.Hunt, record_property: Callable[[str, object], None]
) -> None:
    told = found.told - len(found.harmless)
    record_property("shown", f"{told} lies about laws, {told - len(found.survivors)} caught")
    assert not found.survivors, "\n".join(f"believed: {lie}" for lie in found.survivors)
    assert told >= FEWEST
    assert len(found.harmless) <= MOST_EQUIVALENT * found.told


def test_the_list_of_equivalent_changes_is_not_stale(found: laws.Hunt) -> None:
    listed = {(law, what) for law, changes in EQUIVALENT.items() for what in changes}
    assert listed == {(lie.law, lie.what) for lie in found.harmless}


def believed(tmp_path: Path, code: str) -> list[str]:
    (tmp_path / "laws").mkdir()
    (tmp_path / "laws" / "one.py").write_text(HEAD + code, encoding="utf-8")
    (law,) = room.read(tmp_path).laws.values()
    return laws.believed(tmp_path, law)[1]


def test_a_law_that_says_nothing_is_found_out(tmp_path: Path) -> None:
    code = '@law\ndef empty(n: Size()):\n    """It is."""\n    return n * n + 1 > 0\n'
    assert believed(tmp_path, code) == ["n * n: operator changed", "1: constant changed"]


def test_a_law_that_says_something_has_no_lies(tmp_path: Path) -> None:
    code = '@law\ndef good(A: Array("n", "k")):\n    """It is."""\n    return same(A.T[0:], A.mT)\n'
    assert believed(tmp_path, code) == []


def test_a_change_that_leaves_out_nearly_everything_is_caught(tmp_path: Path) -> None:
    code = (
        '@law\ndef large(n: Size(2, 5)):\n    """It is."""\n'
        "    assume(n > 1)\n    return n * n == n**2\n"
    )
    assert "n > 1: comparison turned round" not in believed(tmp_path, code)
