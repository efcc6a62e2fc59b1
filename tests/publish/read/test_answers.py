"""An answer begins with what is said at once: a paragraph of plain words, and few of them."""

from __future__ import annotations

import pytest

from publish.read import answers
from tests.publish.conftest import INCLUDE, Tree

OPEN = "/// details | Screen · Why?\n\n"
LONG = "word " * 46


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (f"{OPEN}{LONG}\n\n///", "3: answers “Why?” in 46 words, and 45 are what one says at once"),
        (f"{OPEN}{'word ' * 40}\n{'word ' * 6}\n///", "3: answers “Why?” in 46 words"),
        (f"{OPEN}\n{LONG}`a`\n\n///", "4: answers “Why?” in 47 words"),
        (f"{OPEN}- word\n\n///", "1: answers “Why?” with nothing to say first"),
        (f"{OPEN}| a |\n|---|\n| b |\n\n///", "1: answers “Why?” with nothing to say first"),
        (f"{OPEN}```text\na\n```\n\n///", "1: answers “Why?” with nothing to say first"),
        (f"{OPEN}{INCLUDE}\n\n///", "1: answers “Why?” with nothing to say first"),
        (f"{OPEN}/// tab | NumPy\n\nword\n\n///\n\n///", "1: answers “Why?” with nothing to say"),
        (f"{OPEN}///", "1: answers “Why?” with nothing to say first"),
        (f"a\n\n/// details | Hard · A?\n\nb\n\n///\n\n{OPEN}{LONG}\n\n///", "11: answers “Why?”"),
    ],
)
def test_refused(tree: Tree, text: str, problem: str) -> None:
    assert any(found.startswith(problem) for found in tree.problems(f"{text}\n"))


@pytest.mark.parametrize(
    "text",
    [
        f"{OPEN}{'word ' * 45}\n\n{LONG}\n\n///",
        f"{OPEN}word\n\n| a |\n|---|\n| b |\n\n///",
        f"/// details | Answer\n\n{LONG}\n\n///",
        f"/// note | Screen\n\n{LONG}\n\n///",
    ],
)
def test_allowed(tree: Tree, text: str) -> None:
    assert tree.problems(f"{text}\n") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("One dot product.", 3),
        ("It is `(n, k) @ (k, m)`{ .rule }, twice.", 7),
        ('In [the lesson](matmul.md) `14`{ claim="matmul/by_hand: P[1, 2]" }: right.', 5),
        ('*No row matters.*{ law="rows_alone" } A — b', 5),
        ("$Z = X W^\\top + b$ is a map", 7),
    ],
)
def test_words_are_counted_as_they_are_spoken(text: str, words: int) -> None:
    assert answers.count(text) == words
