"""Times the suite and writes the receipt."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..header import FOLDER
from .cases import DEVICES
from .receipt import Receipt, write
from .record import RecordError, record


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
    worst = max(receipt.timings, key=lambda timing: timing.agreement)
    print(
        f"{path.relative_to(root)}: {len(receipt.timings)} cases in {receipt.seconds:.0f} s, "
        f"each twice, at most {worst.agreement:.1%} apart ({worst.case.name})"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
