"""What a mark, the line below a snippet, the end of a page and the red box tell."""

from __future__ import annotations

from dataclasses import replace

from bs4 import BeautifulSoup

from publish.base.ledger import Account, Given, Statement
from publish.base.problems import Problem
from publish.show import render
from tests.soup import one

HELD = Statement("prose", "3", "n is 3", True, "docs/a.md", 4, where="CPU · NumPy 1")
FALSE = replace(HELD, stated="4", holds=False)


def soup(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


def test_a_mark_tells_what_was_seen_and_where() -> None:
    told = render.attributes(HELD)
    assert told["aria-label"] == "✓ n is 3\nCPU · NumPy 1"
    assert (told["class"], told["data-seen"]) == ("claim", "n is 3")


def test_a_snippet_tells_once_where_its_claims_were_seen() -> None:
    told = render.attributes(HELD, where="")
    assert (told["aria-label"], told["data-seen"]) == ("✓ n is 3", "")


def test_a_false_mark_looks_and_sounds_false() -> None:
    told = render.attributes(replace(FALSE, seen="", where=""))
    assert told["aria-label"] == "✗ this did not happen"
    assert told["class"] == "claim false"


def test_the_quiz_is_told_nothing_of_what_stands_beside_its_mark() -> None:
    for kind in render.UNASKED:
        assert "data-seen" not in render.attributes(replace(HELD, kind=kind))


def test_what_was_seen_is_no_html() -> None:
    rules = render.rules([replace(HELD, stated="<i>&", seen='"<b>&"')], {})
    found = one(soup(rules), "ul.rules > li > code")
    assert found.get_text() == "<i>&"
    assert found["data-seen"] == '"<b>&"'


def test_the_end_of_a_page_counts_what_held() -> None:
    account = Account("docs/a.md", "A", (HELD, HELD), (Given("7", 5),))
    end = one(soup(render.page_account(account, "")), "p.account").get_text()
    assert end == "✓ 2 claims on this page checked, 1 number given · CPU · NumPy 1"
    false = replace(account, statements=(HELD, FALSE), givens=(), problems=(Problem("a", 1, "b"),))
    lines = soup(render.page_account(false, "GPU too")).select("p.account")
    assert [line.get_text() for line in lines] == [
        "✗ 1 claim on this page checked · CPU · NumPy 1",
        "GPU too",
    ]


def test_a_page_that_states_nothing_has_no_account() -> None:
    assert render.page_account(Account("docs/a.md", "A"), "GPU too") == ""


def test_the_red_box_has_place_message_and_hint() -> None:
    box = soup(
        render.red_box([Problem("docs/a.md", 4, "is <b>", "Write <i>."), Problem("b", 1, "c")])
    )
    assert one(box, ".false-page")["role"] == "alert"
    assert [item.get_text("|") for item in box.select("li")] == [
        "docs/a.md:4| is <b>|Write <i>.",
        "b:1| c",
    ]
