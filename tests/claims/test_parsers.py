"""Parsers of comments take any text: none raises what it does not say, and none takes long.

At the command line `python -m tests.claims.test_parsers 100000` gives each that many texts.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from contextlib import suppress
from tokenize import TokenError

import pytest
from hypothesis import given, settings
from hypothesis.strategies import SearchStrategy

from claims import compare
from claims.comments import find_comments
from claims.dims import parse_dim, parse_dims
from claims.grammar import LONGEST, read
from claims.run import run
from claims.source import plan_of
from claims.values import compare_stated, parse_number, parse_stated
from tests.claims import texts


def _read(text: str) -> None:
    for strict in (True, False):
        reading = read(text, strict=strict)
        assert text.strip().startswith(reading.text)
        assert not (reading.is_claim and len(reading.text) > LONGEST)
        assert all(isinstance(name, str) for dim in reading.dims for name in dim.names)


def _stated(text: str) -> None:
    for prose in (True, False):
        stated = parse_stated(text, prose=prose)
        assert stated is None or stated.text in text
        if stated:
            compare_stated(stated, 3)


def _number(text: str) -> None:
    number = parse_number(text)
    assert number is None or isinstance(number.value, (int, float))


def _dims(text: str) -> None:
    dims = parse_dims(text)
    assert dims is None or all(dim.text or dim.tree for dim in dims)
    parse_dim(text)


def _comments(source: str) -> None:
    with suppress(SyntaxError, TokenError):
        lines = source.split("\n")
        for comment in find_comments(source).comments:
            assert lines[comment.line - 1][comment.col] == "#"
            code = lines[comment.line - 1].encode()
            assert all(code[: token.end].decode() for token in comment.before)


def _sites(source: str) -> None:
    for strict in (True, False):
        with suppress(SyntaxError):
            plan = plan_of(source, "lesson.py", strict=strict)
            assert [site.index for site in plan.sites] == list(range(len(plan.sites)))


def _compare(text: str) -> None:
    for value in (3, (8, 4), "text", 2.5):
        assert isinstance(compare(text, value, {"n": 3}).holds, bool)


def _run(text: str) -> None:
    """A comment is no reason for a run to fail, on whatever it stands."""
    if "\0" in text:
        return
    for line in ("x = 1", "print(1)", "x = (1, 2)", "n = 3\nx = (n, n)"):
        assert run(f"{line}  # {text}\ny = 2\n").namespace["y"] == 2


PARSERS: dict[str, tuple[Callable[[str], None], SearchStrategy[str]]] = {
    "a claim": (_read, texts.texts),
    "a value": (_stated, texts.texts),
    "a number": (_number, texts.texts),
    "dimensions": (_dims, texts.texts),
    "comments": (_comments, texts.sources),
    "sites": (_sites, texts.sources),
    "a sentence": (_compare, texts.texts),
    "a run": (_run, texts.texts),
}


def search(name: str, count: int) -> None:
    parse, inputs = PARSERS[name]

    @settings(max_examples=count, deadline=None, derandomize=True, database=None)
    @given(inputs)
    def check(text: str) -> None:
        texts.in_time(parse, text)

    check()


@pytest.mark.parametrize("name", PARSERS)
def test_any_text(name: str) -> None:
    search(name, 2_000)


def _main(count: int) -> None:
    for name in PARSERS:
        begun = time.perf_counter()
        search(name, count)
        print(f"{name}: {count:,} texts in {time.perf_counter() - begun:.0f} s", flush=True)


if __name__ == "__main__":
    _main(int(sys.argv[1]))
