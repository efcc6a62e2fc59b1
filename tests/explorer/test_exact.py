"""The explorer's answers are the libraries' own, and a mismatch would be found and made shorter."""

from __future__ import annotations

import gzip
from collections import Counter
from importlib.metadata import version
from random import SystemRandom

import pytest

from tests.conftest import ROOT
from tests.explorer import compare
from tests.explorer.compare import Mismatch, mismatches, shrunk
from tests.explorer.generate import expressions
from tests.explorer.libraries import Said, run
from tests.explorer.module import ask, functions

COUNT = 2_000
MODULES = sorted((ROOT / "docs/assets/javascripts/explorer").rglob("*.js"))
BYTES = 32_000
"""Gzipped one by one, as they travel."""


def test_generated_expressions_get_the_answers_of_both_libraries() -> None:
    seed = SystemRandom().randrange(10**9)
    texts = list(expressions(seed, COUNT))
    print(f"python -m tests.explorer {COUNT} {seed}")
    found = mismatches(texts)
    assert not found, f"seed {seed}\n" + "\n".join(str(shrunk(each)) for each in found[:5])


def test_the_generator_reaches_both_verdicts_and_every_function() -> None:
    texts = list(expressions(5, COUNT))
    verdicts = Counter(said.verdict for answer in ask(texts) for said in answer.values())
    assert verdicts["ok"] > COUNT / 2
    assert verdicts["refused"] > COUNT / 2
    known = functions()
    assert len(known) > 35
    together = "\n".join(texts)
    assert [name for name in known if f"{name}(" not in together] == []


@pytest.mark.parametrize(
    ("text", "numpy", "torch"),
    [
        ("X(8, 3) @ W(4, 3).T + b(4)", [8, 4], [8, 4]),
        ("n = 3; X(n, 2).T", [2, 3], [2, 3]),
        ("X(2, 3) + X.sum(axis=0)", [2, 3], [2, 3]),
        ("X(8, 3) @ W(4, 3)", "ValueError", "RuntimeError"),
    ],
)
def test_an_answer_that_is_known(text: str, numpy: object, torch: object) -> None:
    text = text.replace("b(4)", "B(4)")
    (answer,) = ask([text])
    assert [answer["numpy"].first, answer["torch"].first] == [numpy, torch]
    assert mismatches([text.replace("; ", "\n")]) == []


@pytest.mark.parametrize("text", ["X", "X(2, 3", "X(2) if Y(3)", "foo(X(2))", "1 < X(2) < 3", "é"])
def test_what_is_not_read_is_said_to_be_unread(text: str) -> None:
    (answer,) = ask([text])
    assert {said.verdict for said in answer.values()} == {"unread"}


def test_a_wrong_answer_is_found_and_made_shorter(monkeypatch: pytest.MonkeyPatch) -> None:
    def lying(texts: list[str]) -> list[dict[str, Said]]:
        """NumPy's `@` would give the transposed shape."""
        answers = [{name: run(text, name) for name in ("numpy", "torch")} for text in texts]
        for text, answer in zip(texts, answers, strict=True):
            if "@" in text and answer["numpy"].verdict == "ok":
                answer["numpy"] = Said("ok", answer["numpy"].first[::-1], "f")
        return answers

    monkeypatch.setattr(compare, "ask", lying)
    (found,) = mismatches(["(A(4, 3) @ B(3, 2)).sum(axis=0, keepdims=True)"])
    short = shrunk(found)
    assert isinstance(short, Mismatch)
    assert "@" in short.text
    assert "sum" not in short.text


def test_the_modules_are_light() -> None:
    assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in MODULES) <= BYTES


def test_the_versions_whose_words_are_spoken_are_pinned() -> None:
    pins = (ROOT / "requirements.txt").read_text(encoding="utf-8").split()
    assert f"numpy=={version('numpy')}" in pins
    assert f"torch=={version('torch').partition('+')[0]}" in pins
