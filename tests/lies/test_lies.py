"""Every lie about the site is caught, and the list of harmless changes is not stale."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.lies import code, tell, wording
from tests.lies.harmless import HARMLESS
from tests.lies.hunt import Hunt, hunt

ROOT = Path(__file__).parents[2]
FEWEST = 600


@pytest.fixture(scope="module")
def found() -> Hunt:
    return hunt(ROOT)


def test_every_lie_is_caught(found: Hunt, record_property: Callable[[str, object], None]) -> None:
    caught = found.told - len(found.harmless) - len(found.survivors)
    record_property("shown", f"{found.told - len(found.harmless)} lies, {caught} caught")
    assert not found.survivors, "\n".join(f"believed: {lie}" for lie in found.survivors)
    assert found.told - len(found.harmless) >= FEWEST


def test_every_harmless_change_can_be_made() -> None:
    for path, changes in HARMLESS.items():
        text = (ROOT / path).read_text(encoding="utf-8")
        tellers = [tell.of_page] if path.endswith(".md") else [tell.of_code, tell.of_comments]
        told = {lie.what for of in tellers for group in of(path, text) for lie in group}
        assert set(changes) <= told, path


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("(8, 4)", {"(4, 8)", "(9, 4)", "(8, 5)", "(-8, 4)"}),
        ("(batch, n_out)", {"(n_out, batch)"}),
        ("-47", {"-48", "47"}),
        ("< 0.01", {"> 0.01"}),
        ("True", {"False"}),
        ("134M", {"135M", "-134M"}),
        ("ValueError: no…", {"KeyError: no…", "ValueError: nothing…"}),
        ("torch.float32", {"torch.floax32"}),
        ("(2, 3) @ (4, 5) -> error", {"(2, 3) @ (4, 5) -> (2, 3)"}),
    ],
)
def test_what_is_stated_is_changed(text: str, told: set[str]) -> None:
    assert {new for _, new in wording.lies(text)} == told


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("Z = X @ W.T + b\n", {"Z = (X @ W.T - b)\n", "Z = X @ W.T\n", "Z = (X * W.T) + b\n",
                              "Z = X @ W + b\n"}),
        ("s = x.sum(axis=-1, keepdims=True)\n", {"s = x.sum(axis=0, keepdims=True)\n",
                                                "s = x.sum(axis=-1, keepdims=False)\n"}),
        ("k = k.transpose(1, 2)\n", {"k = k\n"}),
        ("a = s / math.sqrt(d)\n", {"a = s\n", "a = (s * math.sqrt(d))\n"}),
        ("é = 'é' + x\n", {"é = ('é' - x)\n"}),
    ],
)  # fmt: skip
def test_code_is_changed(source: str, told: set[str]) -> None:
    lies = [tell.Lie("", *lie[:2], *lie[2:]) for lie in code.lies(source)]
    assert {tell.apply(source, [lie]) for lie in lies} == told
