"""What the meta witness costs, over the CPU's run of the same claims: whole processes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.figure import Figure
from tests.bench.pairs import alternate


def figures(root: Path) -> Iterator[Figure]:
    command = [sys.executable, "-m", "publish.receipts.witness", "check", "--device"]
    pair = alternate([*command, "meta"], [*command, "cpu"], cwd=root, times=2)
    yield Figure(f"every PyTorch snippet on meta over CPU ({pair})", pair.ratio, "×", most=1.2)
