"""The mark in a snippet's head: quiet where all holds, open where something is false."""

from __future__ import annotations

from dataclasses import replace

from bs4 import BeautifulSoup, Tag

from publish.base.jobs import ClaimSeen, Outcome, Trouble
from publish.base.ledger import Statement
from publish.show.receipt import is_folded, receipt
from tests.soup import one

HELD = Statement("output", "5", "5 was printed", True, "a.py", 1)
CLAIM = ClaimSeen(1, 1, 10, "5", "output", "verified", "5 was printed", "", "")
RAN = Outcome("5\n", (CLAIM,), when="2026-11-28", versions={"NumPy": "2"})


def details(outcome: Outcome, *stated: Statement, elsewhere: str = "") -> Tag:
    html = receipt(outcome, stated, elsewhere)
    return one(BeautifulSoup(html, "html.parser"), "details")


def test_it_is_a_quiet_mark() -> None:
    found = details(RAN, HELD, elsewhere="✓ GPU: 1 of 1")
    assert "open" not in found.attrs
    assert one(found, "summary").get_text() == "✓"
    assert [line.get_text() for line in found.select("p")] == [
        "✓ 1 claim checked · CPU · NumPy 2 · 2026-11-28",
        "✓ GPU: 1 of 1",
    ]


def test_a_snippet_that_states_nothing_ran() -> None:
    assert one(details(RAN), "p").get_text() == "✓ ran · CPU · NumPy 2 · 2026-11-28"


def test_what_is_false_stands_open() -> None:
    found = details(RAN, HELD, replace(HELD, holds=False))
    assert "open" in found.attrs
    assert one(found, "p").get_text() == "✗ 1 false claim"
    broken = details(replace(RAN, trouble=Trouble(1, "raised · <b>")))
    assert "open" in broken.attrs
    assert one(broken, "p").get_text() == "✗ raised · <b>"


def test_output_that_only_repeats_comments_that_held_is_folded_into_it() -> None:
    assert is_folded(RAN)
    assert one(details(RAN, HELD), "samp").get_text() == "5\n"
    others = (
        replace(CLAIM, verdict="violated"),
        replace(CLAIM, kind="value"),
        replace(CLAIM, text="6"),
    )
    for other in others:
        loose = replace(RAN, claims=(other,))
        assert not is_folded(loose)
        assert details(loose, HELD).select("samp") == []
    assert not is_folded(replace(RAN, stdout=""))
