"""A sign, a unit or a multiplier beside a mark is not compared, and so is told."""

from __future__ import annotations

import pytest

from tests.publish.conftest import INCLUDE, Tree

MARK = '`24`{ claim="X.size" }'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"It is -{MARK} there.", "- directly before"),
        (f"It is − {MARK} there.", "− directly before"),
        (f"It is **-**{MARK} there.", "- directly before"),
        (f"It is minus {MARK} there.", "minus directly before"),
        (f"It is ≈ {MARK} there.", "≈ directly before"),
        (f"It is > {MARK} there.", "> directly before"),
        (f"It is ${MARK} there.", "$ directly before"),
        (f"It is x{MARK} there.", "x directly before"),
        (f"It is {MARK}% there.", "% directly behind"),
        (f"It is {MARK} *%* there.", "% directly behind"),
        (f"It is {MARK} million there.", "million directly behind"),
        (f"It is {MARK} hundred there.", "hundred directly behind"),
        (f"It is {MARK}k there.", "k directly behind"),
        (f"It is {MARK} GB there.", "GB directly behind"),
        (f"It is {MARK} µs there.", "µs directly behind"),
        (f"It is {MARK}.5 there.", ".5 directly behind"),
        (f"It is {MARK}-fold there.", "-fold directly behind"),
        (f"| a |\n|---|\n| -{MARK} |", "- directly before"),
        (f"It is {MARK}$n$ there.", "another mark or formula directly beside"),
        (f"It is {MARK}{MARK} there.", "another mark or formula directly beside"),
        ("It is -`24`{ .given } there.", "- directly before"),
    ],
)
def test_it_is_told(tree: Tree, text: str, told: str) -> None:
    found = tree.problems(f"{INCLUDE}\n{text}\n")
    assert any(f": puts {told} 24, where nothing compares it" in each for each in found), found


@pytest.mark.parametrize(
    "text",
    [
        f"It is {MARK}: rows, {MARK} bytes, ({MARK}) and “{MARK}”.",
        f"It ran {MARK} times – {MARK} in all.",
        f"{MARK} + {MARK}, {MARK} − {MARK} and {MARK} × {MARK} are sums.",
        f"{MARK} = {MARK}, and {MARK}; {MARK}.",
        f"- {MARK}\n- {MARK} more",
        f"| a | b |\n|---|---|\n| {MARK} | {MARK} |",
        "`> 20`{ claim='X.size' } and `X`-like",
    ],
)
def test_it_stands_apart(tree: Tree, text: str) -> None:
    assert tree.problems(f"{INCLUDE}\n{text}\n") == []


def test_no_character_stands_for_a_mark(tree: Tree) -> None:
    (told,) = tree.problems(f"{INCLUDE}\nIt is \ue000 {MARK} there.\n")
    assert told == "5: holds the invisible character U+E000"
