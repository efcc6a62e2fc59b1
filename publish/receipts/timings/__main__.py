"""Times the suite and writes the receipt."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..header import FOLDER, RecordError
from .cases import DEVICES
from .receipt import Receipt, write
from .record import record


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m publish.receipts.timings", description=__doc__)
    parser.add_argument("command", choices=("record",))
    parser.add_argument("--device", choices=DEVICES, default="cpu")
    options = parser.parse_args(arguments)
    root = Path.cwd()
    try:
        receipt = record(root, options.device)
    except RecordError as error:
        print(f"Nothing is recorded: {error}.", file=sys.stderr)
        return 1
    return _written(root, receipt)


def _written(root: Path, receipt: Receipt) -> int:
    path = root / FOLDER / f"{receipt.device}.json"
    write(path, receipt)
    print(f"{path.relative_to(root)}: {summary(receipt)}")
    return 0


def summary(receipt: Receipt) -> str:
    """What was measured, and what could not be."""
    rounds = [len(timing.rounds) for timing in receipt.timings]
    unsteady = [
        f"{timing.case.name} ({timing.spread:.0%} apart)"
        for timing in receipt.timings
        if not timing.steady
    ]
    absent = [f"{name} ({why})" for name, why in receipt.absent.items()]
    parts = [
        f"{len(rounds)} cases in {receipt.seconds:.0f} s, {min(rounds)} to {max(rounds)} rounds",
        f"{len(unsteady)} unsteady: {'; '.join(unsteady)}" if unsteady else "all steady",
        *([f"{len(absent)} do not run here: {'; '.join(absent)}"] if absent else []),
    ]
    return "\n  ".join(parts)


if __name__ == "__main__":
    sys.exit(main())
