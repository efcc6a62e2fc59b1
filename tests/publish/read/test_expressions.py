"""Expressions on pages: whatever is wrong with one is a problem, and no crash."""

from __future__ import annotations

import pytest

from publish.read import expressions
from tests.publish.conftest import INCLUDE, Tree


@pytest.mark.parametrize("text", ["", "a +", "-" * 100_000 + "1", "+".join("a" * 200), "\0", "("])
def test_what_is_none(text: str) -> None:
    with pytest.raises(SyntaxError):
        expressions.parse(text)


def test_nested_too_deep_for_python(tree: Tree) -> None:
    deep = "-" * 400
    for text in (f'`3`{{ claim="{deep}3" }}', f"`{deep}(3,) -> (3,)`{{ .rule }}"):
        assert len(tree.problems(f"{INCLUDE}\n{text}\n")) == 1
    (problem,) = tree.problems(f"{INCLUDE}\n```picture\n{deep}X\ncaption: a\n```\n")
    assert problem.startswith("5: holds a picture that has an equation that does not parse")
