"""Records a receipt of this machine. NumPy and PyTorch are imported with their threads set."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from .receipt import Receipt, sources
from .suite import suite

THREADS = 1
THREAD_SETTINGS = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
)


class RecordError(RuntimeError):
    """Nothing can be recorded here."""


def record(root: Path, device: str) -> Receipt:
    for name in THREAD_SETTINGS:  # read when the libraries are imported
        os.environ[name] = str(THREADS)
    import torch

    from .. import machine
    from . import measure

    if device == "cuda" and not torch.cuda.is_available():
        raise RecordError("there is no CUDA device here")
    torch.set_num_threads(THREADS)
    cases, start = suite(device), time.monotonic()
    try:
        timings = measure.measure(device, cases, lambda line: print(line, file=sys.stderr))
    except measure.BusyError as busy:
        raise RecordError(str(busy)) from None
    return Receipt(
        device=device,
        machine=machine.processor(device),
        cpu=machine.processor("cpu"),
        clock=measure.CLOCK_NAMES[device],
        threads=THREADS,
        cores=machine.cores(),
        system=machine.system(),
        versions=machine.versions(device),
        commit=machine.commit(root),
        date=machine.date(),
        seconds=round(time.monotonic() - start, 1),
        sources=sources(root, cases),
        timings=tuple(timings),
    )
