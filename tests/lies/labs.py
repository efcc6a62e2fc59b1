"""Lies in the prose of labs: all of a lab in one go, each must be reported on its line."""

from __future__ import annotations

from pathlib import Path

from publish import lab_laws
from publish.labs import script
from tests.lies import hunt, insert
from tests.lies.tell import Lie


def search(root: Path) -> hunt.Hunt:
    told: list[Lie] = []
    left: list[Lie] = []
    with hunt.copied(root) as copy:
        for turn, path in enumerate(script.paths(root)):
            lies = list(insert.of_lab(path, (root / path).read_text(encoding="utf-8"), turn))
            told += lies
            left += _believed(copy, lies)
    return hunt.Hunt(tuple(told), tuple(left), ())


def _believed(copy: Path, lies: list[Lie]) -> list[Lie]:
    with hunt.told(copy, lies):
        reported = {(each.path, each.line) for each in lab_laws.problems(copy)}
    unreported = [lie for lie in lies if (lie.path, lie.line) not in reported]
    if len(lies) == 1:
        return [] if reported else lies
    return [lie for one in unreported for lie in _believed(copy, [one])]
