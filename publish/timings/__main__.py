"""`python -m publish.timings record --device cpu|cuda`: times the suite, writes the receipt."""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

from .cases import DEVICES

THREADS = 1
THREAD_SETTINGS = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m publish.timings", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    record = commands.add_parser("record", help="time every case and write the receipt")
    record.add_argument("--device", choices=DEVICES, default="cpu")
    record.add_argument("--to", type=Path, help="receipts/<device>.json if not given")
    options = parser.parse_args(arguments)
    return _record(options.device, options.to)


def _record(device: str, to: Path | None) -> int:
    for name in THREAD_SETTINGS:  # read when the libraries are imported
        os.environ[name] = str(THREADS)
    import torch

    from . import machine, measure
    from .receipt import FOLDER, Receipt, sources, write
    from .suite import suite

    if device == "cuda" and not torch.cuda.is_available():
        print("No CUDA device here: nothing was timed, and nothing is written.", file=sys.stderr)
        return 1
    torch.set_num_threads(THREADS)
    root, cases, start = Path.cwd(), suite(device), time.monotonic()
    try:
        timings = measure.measure(device, cases, lambda line: print(line, file=sys.stderr))
    except measure.BusyError as busy:
        print(f"{busy}. Nothing is written.", file=sys.stderr)
        return 1
    path = to or root / FOLDER / f"{device}.json"
    receipt = Receipt(
        device, machine.processor(device), measure.CLOCK_NAMES[device], THREADS, machine.cores(),
        machine.system(), machine.versions(device), machine.commit(root), machine.date(),
        round(time.monotonic() - start, 1), sources(root, cases), tuple(timings),
    )  # fmt: skip
    write(path, receipt)
    worst = max(timings, key=lambda timing: timing.agreement)
    print(
        f"{path}: {len(timings)} cases in {receipt.seconds:.0f} s; "
        f"measured twice, at most {worst.agreement:.1%} apart ({worst.case.name})"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
