"""Cases that move memory: copies and reads, strides, fresh results, steps, a neighbour."""

from __future__ import annotations

from collections.abc import Iterator

from .cases import DEFAULT, Case
from .operands import BATCH, N_IN, N_OUT, doublings, product, tensors

STRIDED = 2**20
"""How many numbers are added up, and how many lie in the array, whatever the stride."""


def _clock(device: str) -> str:
    return "graph" if device == "cuda" else "thread"


def memory(device: str) -> Iterator[Case]:
    """Nearly no arithmetic: what these reach are the ceilings, one for each size touched."""
    exponents = {
        "cpu": (15, 17, 19, 20, 22, 23, 24, 25, 26, 28),
        "cuda": (20, 23, 25, 26, 27, 29, 31),
    }
    for exponent in exponents[device]:
        moved = 2**exponent
        setup = tensors(device, A=f"{moved // 8}", B=f"{moved // 8}")
        work = (0, moved, "float32", moved, _clock(device))
        yield Case("memory", "copy", moved, "B.copy_(A)", setup, *work)
        setup = tensors(device, A=f"{moved // 4}")
        work = (moved // 4, moved, "float32", moved, _clock(device))
        yield Case("memory", "read", moved, "A.sum()", setup, *work)


def stride(device: str) -> Iterator[Case]:
    """The same array whatever the stride; further apart, it is read that many times."""
    for step in doublings(1, 64):
        setup = f"{tensors(device, A=str(STRIDED))}\nA = A[::{step}]"
        work = (STRIDED, 4 * STRIDED, "float32", 4 * STRIDED, _clock(device))
        yield Case("stride", "PyTorch float32", step, "A.sum()", setup, *work, part=step)


def copies(device: str) -> Iterator[Case]:
    rows, columns = 2048, 3072
    setup = tensors(device, A=f"{rows}, {columns}", B=f"{rows}, {columns}", C=f"{columns}, {rows}")
    moved = 2 * 4 * rows * columns
    work = (0, moved, "float32", moved, _clock(device))
    yield Case("copies", "copy as it lies", None, "B.copy_(A)", setup, *work)
    yield Case("copies", "copy of the transpose", None, "C.copy_(A.T)", setup, *work)
    setup = tensors(device, X=f"{BATCH}, {N_IN}", W=f"{N_OUT}, {N_IN}") + "\nV = W.T.contiguous()"
    flops, moved = product(BATCH, N_IN, N_OUT, "float32")
    work = (flops, moved, "float32", moved, _clock(device))
    for series, statement in (("product with a view", "X @ W.T"), ("product with a copy", "X @ V")):
        yield Case("copies", series, None, statement, setup, *work)


def fresh(device: str) -> Iterator[Case]:
    """A sum into a new array, and into one that is there: what new memory costs."""
    for dtype, itemsize in (("float64", 8), ("float32", 4)):
        for count, held in ((2**23, "large"), (2**12, "small")):
            setup = tensors(device, dtype, A=str(count), B=str(count), C=str(count))
            moved = 3 * itemsize * count
            work = (count, moved, dtype, moved, DEFAULT[device])
            series = f"{dtype}, {held}"
            yield Case("fresh", f"{series}, new result", None, "A + B", setup, *work)
            into = "torch.add(A, B, out=C)"
            yield Case("fresh", f"{series}, given result", None, into, setup, *work)


def steps(device: str) -> Iterator[Case]:
    """One multiplication and one addition: in two steps, in one, out of cache and within."""
    for count, held in ((2**23, "large"), (2**12, "small")):
        setup = tensors(device, A=str(count), B=str(count), C=str(count), T=str(count))
        for series, statement, arrays in (
            ("two steps", "torch.mul(B, C, out=T); torch.add(A, T, out=T)", 6),
            ("one step", "torch.addcmul(A, B, C, out=T)", 4),
        ):
            moved = 4 * arrays * count
            work = (2 * count, moved, "float32", 16 * count, _clock(device))
            yield Case("steps", f"{held}, {series}", None, statement, setup, *work)


ALONE, COPIES, COMPUTES = (
    "",
    "import numpy as np\nA, B = np.ones((2, 2**24))\n"
    "print(flush=True)\nwhile True:\n    np.copyto(B, A)",
    "import numpy as np\nA, B, C = np.ones((3, 2**9))\n"
    "print(flush=True)\nwhile True:\n    np.multiply(A, B, out=C)",
)
"""Programs of another process; each says when it has begun."""


def neighbour(device: str) -> Iterator[Case]:
    """The same work alone, beside one that keeps to its own cache, and beside one that copies."""
    for name, rows in (("product with a vector", 1), ("product of matrices", 64)):
        setup = tensors(device, X=f"{rows}, 1024", W="4096, 1024")
        flops, moved = product(rows, 1024, 4096, "float32")
        work = (flops, moved, "float32", moved, "thread")
        for series, beside in (
            ("alone", ALONE),
            ("beside one that computes", COMPUTES),
            ("beside one that copies", COPIES),
        ):  # fmt: skip
            whole = f"{name}, {series}"
            yield Case("neighbour", whole, None, "X @ W.T", setup, *work, beside=beside)


BOTH = (memory, stride, copies, fresh, steps)
