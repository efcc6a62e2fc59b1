"""`make bench`: measures, prints each figure with its bound, and fails where one is broken."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench import build, lite, live, pages, snippets, witness
from tests.bench.figure import Figure, Unmeasured

ROOT = Path(__file__).parents[2]


def main() -> int:
    broken = 0
    for figure in _figures():
        print(figure, flush=True)
        broken += not figure.holds
    return 1 if broken else 0


def _figures() -> Iterator[Figure | Unmeasured]:
    yield from snippets.figures(ROOT)
    yield from witness.figures(ROOT)
    with pages.built(ROOT) as site:
        yield from build.figures(ROOT, site)
        yield from pages.figures(site)
        yield from live.figures(ROOT, site)
        yield from lite.figures(ROOT, site)


if __name__ == "__main__":
    sys.exit(main())
