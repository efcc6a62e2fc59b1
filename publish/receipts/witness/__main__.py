"""Asks a device: `check` says what does not hold there, `record` writes its receipt."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from ..header import DEVICES, RecordError
from . import receipt
from .receipt import Ran
from .record import check, record


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m publish.receipts.witness", description=__doc__)
    parser.add_argument("command", choices=("check", "record"))
    parser.add_argument("--device", choices=DEVICES, default="cpu")
    options = parser.parse_args(arguments)
    root = Path.cwd()
    try:
        if options.command == "record":
            recorded = record(root, options.device, _tell)
            path = receipt.write(root, recorded)
            print(f"{path.relative_to(root)}: {_summary(recorded.snippets.values())}")
            return 0
        results = check(root, options.device, _tell)
    except RecordError as error:
        print(f"Nothing is recorded: {error}.", file=sys.stderr)
        return 1
    print(f"{options.device}: {_summary(result.ran for result in results)}")
    return 1 if any(result.problems for result in results) else 0


def _tell(line: str) -> None:
    print(line, file=sys.stderr)


def _summary(ran: Iterable[Ran]) -> str:
    each = list(ran)
    verified = sum(one.verified for one in each)
    claims = sum(len(one.claims) for one in each)
    return f"{len(each)} snippets, {verified} of {claims} claims checked"


if __name__ == "__main__":
    sys.exit(main())
