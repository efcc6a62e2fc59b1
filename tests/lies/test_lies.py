"""Every lie about the site is caught, and the list of harmless changes is not stale."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from publish.read import pages
from tests.lies import code, insert, labs, site, tell, wording
from tests.lies.harmless import HARMLESS
from tests.lies.hunt import Part, copied, hunt, plan
from tests.once import once

ROOT = Path(__file__).parents[2]
FEWEST = 8_000
KINDS = 60


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Part]:
    """Its check of all pages is made once a run; then every worker knows what came of it."""
    once(tmp_path_factory, "checked", _check)
    return {part.page: part for part in plan(ROOT)}


def _check(_: Path) -> None:
    plan(ROOT)


@pytest.fixture(scope="module")
def copy(told: dict[str, Part]) -> Iterator[Path]:
    """A tree for the lies of this worker."""
    with copied(ROOT) as copy:
        yield copy


@pytest.mark.parametrize("page", pages.paths(ROOT))
def test_every_lie_about_a_page_is_caught(
    page: str,
    told: dict[str, Part],
    copy: Path,
    record_property: Callable[[str, object], None],
) -> None:
    found = hunt(ROOT, copy, told[page])
    lies = found.told - len(found.harmless)
    record_property("shown", f"{page}: {lies} lies, {lies - len(found.survivors)} caught")
    assert not found.survivors, "\n".join(f"believed: {lie}" for lie in found.survivors)


def test_there_are_many_lies_of_many_kinds(told: dict[str, Part]) -> None:
    lies = [lie for part in told.values() for lie in part.lies]
    assert len(lies) >= FEWEST
    assert len({lie.of_kind for lie in lies}) >= KINDS


def test_every_lie_in_the_prose_of_a_lab_is_caught() -> None:
    found = labs.search(ROOT)
    assert not found.survivors, "\n".join(f"believed: {lie}" for lie in found.survivors)
    assert {lie.of_kind for lie in found.lies} == {kind for kind, _ in insert.LAB}


def test_every_lie_beside_the_pages_is_caught() -> None:
    found = site.search(ROOT)
    assert not found.survivors, "\n".join(f"believed: {lie}" for lie in found.survivors)
    tables = (site.RECEIPTS, site.OF_CLAIMS, site.OF_TIMES, site.TITLES, site.FILES)
    assert {lie.of_kind for lie in found.lies} == {row[0] for table in tables for row in table}


def test_what_is_added_above_moves_a_lie_down() -> None:
    lies = [tell.Lie("", 1, "a", 1, 1, " b"), tell.Lie("", 1, "c", 1, 1, "\n\nd"),
            tell.Lie("", 2, "e", 3, 3, "f")]  # fmt: skip
    assert tell.apply("a\ne\n", lies) == "a b\n\nd\nef\n"
    assert [line for _, line in tell.landed(lies)] == [1, 3, 4]


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
    lies = [tell.Lie("", *lie) for lie in code.lies(source)]
    assert {tell.apply(source, [lie]) for lie in lies} == told
