"""Records a receipt of this machine. NumPy and PyTorch are imported with their threads set."""

from __future__ import annotations

import os
import re
import sys
import time
from pathlib import Path

from ..header import RecordError
from .receipt import Receipt, sources
from .suite import suite

THREADS = 1
THREAD_SETTINGS = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
)


TIES = re.compile(r"(OPENBLAS|MKL|BLIS|OMP|GOMP|KMP|ATEN|ONEDNN|DNNL|NVPL|GOTO|VECLIB|NPY)_")
"""Variables that choose kernels, caches or threads of the libraries that are timed."""


def untie() -> dict[str, str]:
    """Takes out what ties libraries down, sets the threads, and says what was taken out.

    To be called before NumPy and PyTorch are imported, which read it then.
    """
    removed = {name: value for name, value in os.environ.items() if TIES.match(name)}
    for name in removed:
        del os.environ[name]
    for name in THREAD_SETTINGS:
        os.environ[name] = str(THREADS)
    return removed


def record(root: Path, device: str) -> Receipt:
    removed = untie()
    import torch

    from .. import machine
    from . import measure

    if device == "cuda" and not torch.cuda.is_available():
        raise RecordError("there is no CUDA device here")
    torch.set_num_threads(THREADS)
    cases, start = suite(device), time.monotonic()
    described = machine.described(root, device)
    measured = measure.measure(device, cases, lambda line: print(line, file=sys.stderr))
    return Receipt(
        **described,
        budget=measure.BUDGET[device],
        threads=THREADS,
        kernels=machine.kernels(),
        instructions=machine.instructions(),
        caches=machine.caches(device),
        removed=removed,
        seconds=round(time.monotonic() - start, 1),
        sources=sources(root, cases),
        absent=measured.absent,
        timings=measured.timings,
    )
