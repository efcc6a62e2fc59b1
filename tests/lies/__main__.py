"""`make lies`: tells a lie for each claim and prints how many were caught; fails where one was not.

`python -m tests.lies --every` tells every lie of every kind, which takes minutes.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from tests.lies import labs, laws, site, words
from tests.lies.harmless import HARMLESS
from tests.lies.hunt import Hunt, Part, copied, hunt, plan

ROOT = Path(__file__).parents[2]
PROCESSES = 2


def main(arguments: list[str]) -> int:
    begun = time.monotonic()
    parts = plan(ROOT, every=arguments == ["--every"])
    with ProcessPoolExecutor(PROCESSES) as pool:
        others = [pool.submit(search, ROOT) for search in (words.search, labs.search, site.search)]
        shares = [parts[i::PROCESSES] for i in range(PROCESSES)]
        found = [each for done in pool.map(partial(_hunted, ROOT), shares) for each in done]
        found += [other.result() for other in others]
    survivors = [lie for each in found for lie in each.survivors]
    harmless = [lie for each in found for lie in each.harmless]
    for lie in survivors:
        print(f"believed: {lie}", file=sys.stderr)
    for lie in harmless:
        what = str(lie).partition(": ")[2]
        print(f"harmless: {lie} ({HARMLESS[lie.path][what]})")
    told = Counter(lie.of_kind for each in found for lie in each.lies)
    told -= Counter(lie.of_kind for lie in harmless)
    caught = told - Counter(lie.of_kind for lie in survivors)
    width = max(map(len, told))
    for kind in sorted(told):
        print(f"{kind:{width}} {told[kind]:6,} told {caught[kind]:6,} caught")
    print(f"{told.total():,} lies of {len(told)} kinds, {caught.total():,} caught, "
          f"{len(harmless)} changes that alter nothing, "
          f"{time.monotonic() - begun:.0f} s")  # fmt: skip
    failed = [laws.main(ROOT), len(survivors)]
    return 1 if any(failed) else 0


def _hunted(root: Path, parts: Sequence[Part]) -> list[Hunt]:
    with copied(root) as copy:
        return [hunt(root, copy, part) for part in parts]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
