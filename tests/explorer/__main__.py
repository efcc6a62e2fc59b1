"""`python -m tests.explorer COUNT [SEED]`: so many expressions, each mismatch made shorter."""

from __future__ import annotations

import sys
from collections import Counter

from tests.explorer.compare import mismatches, shrunk
from tests.explorer.generate import expressions
from tests.explorer.module import ask

BATCH = 5_000
SHOWN = 20


def main(count: int, seed: int) -> int:
    wrong, verdicts = 0, Counter[str]()
    for start in range(0, count, BATCH):
        texts = list(expressions(seed + start, min(BATCH, count - start)))
        verdicts.update(said.verdict for answer in ask(texts) for said in answer.values())
        found = mismatches(texts)
        for each in found[: max(0, SHOWN - wrong)]:
            print(shrunk(each), flush=True)
        wrong += len(found)
    told = ", ".join(f"{number} {verdict}" for verdict, number in sorted(verdicts.items()))
    print(f"{count} expressions from seed {seed}, {told}: {wrong} mismatches")
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0))
