"""`python -m tests.publish.receipts.witness.serve meta .`: runs what stdin names, a path a line.

Answers a line on stdout: the result.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

from publish.receipts.witness import run


def main(device: str, root: Path) -> None:
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # What a snippet's libraries print cannot get between the answers.
    there = run.is_there(device)
    print(json.dumps(there), file=answers, flush=True)
    if there:
        run.warm_up(device)
    for line in sys.stdin:
        result = run.fork(root, device, line.strip())
        print(json.dumps(asdict(result)), file=answers, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]).resolve())
