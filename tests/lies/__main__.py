"""`make lies`: tells a lie for each claim and prints how many were caught; fails where one was not.

`python -m tests.lies --every` tells every lie of every kind, which takes minutes.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from tests.lies import laws
from tests.lies.harmless import HARMLESS
from tests.lies.hunt import hunt

ROOT = Path(__file__).parents[2]


def main(arguments: list[str]) -> int:
    begun = time.monotonic()
    found = hunt(ROOT, every=arguments == ["--every"])
    caught = found.told - len(found.survivors) - len(found.harmless)
    for lie in found.survivors:
        print(f"believed: {lie}", file=sys.stderr)
    for lie in found.harmless:
        what = str(lie).partition(": ")[2]
        print(f"harmless: {lie} ({HARMLESS[lie.path][what]})")
    told = found.told - len(found.harmless)
    print(f"{told} lies, {caught} caught, {len(found.harmless)} changes that alter nothing, "
          f"{time.monotonic() - begun:.0f} s")  # fmt: skip
    return laws.main(ROOT) or (1 if found.survivors else 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
