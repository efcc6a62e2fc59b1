"""A wrong sentence does not come back in the words that a myth lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from publish.account import retold
from publish.laws import room
from tests.publish.conftest import ROOT, Tree

LAWS = '''from laws.words import Size, law, myth


@law
def sums(n: Size(), m: Size()):
    """`n + m` is `m + n`."""
    return n + m == m + n


@myth(instead=sums, said=("turned round, it is the same", "`n - m` either way"))
def differs(n: Size(), m: Size()):
    """`n - m` is `m - n`."""
    return n - m == m - n
'''


@pytest.fixture
def told(tree: Tree) -> Tree:
    (tree.root / "laws").mkdir()
    (tree.root / "laws" / "first.py").write_text(LAWS, encoding="utf-8")
    return tree


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Turned round, it is the same.", "turned round, it is the same"),
        ("So, turned round,\nit *is* the same as before.", "turned round, it is the same"),
        ("It is `n - m` either way.", "`n - m` either way"),
        (
            "| a | b |\n|---|---|\n| x | turned round, it is the same |",
            "turned round, it is the same",
        ),
    ],
)
def test_what_a_myth_says_is_refused_where_nothing_tells_that_it_is_one(
    told: Tree, text: str, said: str
) -> None:
    (problem,) = told.problems(f"\n{text}\n")
    assert problem.endswith(f": says “{said}” as if it were so, which is the myth differs")


@pytest.mark.parametrize(
    "text",
    [
        "Some say “turned round, it is the same”. It is not.",
        "Is it so that, turned round, it is the same?",
        "## Turned round, it is the same",
        'Not so: turned round, it is the same, *`n - m` is `m - n`.*{ myth="differs" }',
        "It is the same, turned round.",
    ],
)
def test_who_asks_quotes_or_refutes_may_say_it(told: Tree, text: str) -> None:
    assert told.problems(f"\n{text}\n") == []


def test_the_words_of_myths_are_words_of_sentences() -> None:
    """Short ones would be met by chance."""
    said = [each for law in room.read(Path(ROOT)).laws.values() for each in law.said]
    assert len(said) >= 30
    assert [each for each in said if len(each.split()) < 3 and "`" not in each] == []
    assert [each for each in said if each != each.strip()] == []


def test_a_comment_of_a_snippet_does_not_say_it_either(told: Tree) -> None:
    told.snippet(
        "x = 1  # 1\n# Turned round, it is the same.\ny = 'turned round, it is the same'\n"
    )
    (problem,) = retold.in_snippets(told.root, ["snippets/m/layer.py"])
    assert (problem.path, problem.line) == ("snippets/m/layer.py", 2)
    message = "says “turned round, it is the same” as if it were so, which is the myth differs"
    assert problem.message == message
