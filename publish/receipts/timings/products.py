"""Cases of matrix products: the layer of the lesson, batches, sizes, shapes, data, threads."""

from __future__ import annotations

from collections.abc import Iterator

from .cases import DEFAULT, Case
from .operands import (
    BATCH,
    DTYPES,
    N_IN,
    N_OUT,
    arrays,
    cold,
    doublings,
    lists,
    product,
    tensors,
)

LARGEST = {"cpu": 2048, "cuda": 8192}
LAYER = (BATCH, N_IN, N_OUT)
SHAPES = {"X": f"{BATCH}, {N_IN}", "W": f"{N_OUT}, {N_IN}"}
IN_A_GRAPH = "in a graph"


def _layer(
    group: str, series: str, x: int | None, device: str, dtype: str,
    sizes: tuple[int, int, int], clock: str = "",
) -> Case:  # fmt: skip
    """`X @ W.T` of PyTorch, with sizes (batch, inputs, outputs)."""
    batch, n_in, n_out = sizes
    setup = tensors(device, dtype, X=f"{batch}, {n_in}", W=f"{n_out}, {n_in}")
    flops, moved = product(*sizes, dtype)
    by = clock or DEFAULT[device]
    return Case(group, series, x, "X @ W.T", setup, flops, moved, dtype, moved, by)


def ways(device: str) -> Iterator[Case]:
    if device == "cpu":
        yield from _in_python_and_numpy()
    for dtype in DTYPES[device]:
        yield _layer("ways", f"PyTorch {dtype}", None, device, dtype, LAYER)
    for dtype in DTYPES[device] if device == "cuda" else ():
        yield _layer("ways", f"{dtype} {IN_A_GRAPH}", None, device, dtype, LAYER, "graph")
    for dtype in ("float32", "bfloat16"):
        clock = "graph" if device == "cuda" else ""
        series = f"{dtype} {IN_A_GRAPH}" if clock else f"PyTorch {dtype}"
        yield cold(device, _layer("ways", series, None, device, dtype, LAYER, clock), "X, W")


def _in_python_and_numpy() -> Iterator[Case]:
    rows, (flops, moved) = lists(1, N_IN, N_OUT), product(*LAYER, "float64")
    work = (flops, moved, "float64", moved, "thread")
    for series, way in (("Python loops", "loops"), ("list comprehension", "comprehension")):
        row = f"ways[{way!r}](A, B)"
        yield Case("ways", series, None, row, rows, *work, part=BATCH)
    setup = arrays("float64", **SHAPES)
    plain = "np.einsum('ik,jk->ij', X, W)"
    yield Case("ways", "compiled loop, no library", None, plain, setup, *work)
    for dtype, held in (("int64", "float64"), ("float64",) * 2, ("float32",) * 2):
        flops, moved = product(*LAYER, dtype)
        setup = arrays(dtype, **SHAPES)
        work = (flops, moved, held, moved, "thread")
        yield Case("ways", f"NumPy {dtype}", None, "X @ W.T", setup, *work)


def batch(device: str) -> Iterator[Case]:
    for dtype in ("float32", "bfloat16"):
        for rows in (1, 4, 16, 64, 256, 1024, 4096):
            sizes = (rows, N_IN, N_OUT)
            yield _layer("batch", f"PyTorch {dtype}", rows, device, dtype, sizes)
            if device == "cuda":
                series = f"{dtype} {IN_A_GRAPH}"
                yield _layer("batch", series, rows, device, dtype, sizes, "graph")


def weights(device: str) -> Iterator[Case]:
    """A layer whose weights no cache of most machines holds: small batches wait for memory."""
    (n_in, n_out), clock, rows = {
        "cpu": ((4096, 8192), "thread", (1, 2, 4, 8, 16, 32)),
        "cuda": ((4096, 16384), "graph", (1, 4, 16, 64, 128, 256, 512, 1024, 2048)),
    }[device]
    for dtype in ("float32",) if device == "cpu" else ("bfloat16", "float32"):
        for examples in rows:
            sizes = (examples, n_in, n_out)
            yield _layer("weights", f"PyTorch {dtype}", examples, device, dtype, sizes, clock)


def size(device: str) -> Iterator[Case]:
    for n in doublings(64, LARGEST[device]):
        if device == "cpu":
            yield _square("size", "NumPy float64", n, arrays("float64", **_sides(n)), "float64")
        for dtype in DTYPES[device]:
            if device == "cuda" or dtype != "float64":
                setup, clock = tensors(device, dtype, **_sides(n)), _device_time(device)
                yield _square("size", f"PyTorch {dtype}", n, setup, dtype, clock)


def small(device: str) -> Iterator[Case]:
    """So small that a call costs more than its arithmetic."""
    for n in doublings(1, 32) if device == "cpu" else (1, 8, 64, 256, 512, 1024):
        setup = tensors(device, **_sides(n))
        if device == "cpu":
            row, made = "ways['comprehension'](A, B)", lists(n, n, n)
            yield _square("small", "list comprehension", n, made, "float64", statement=row)
            yield _square("small", "NumPy float64", n, arrays("float64", **_sides(n)), "float64")
        else:
            yield _square("small", f"float32 {IN_A_GRAPH}", n, setup, "float32", "graph")
        yield _square("small", "PyTorch float32", n, setup, "float32", DEFAULT[device])


def data(device: str) -> Iterator[Case]:
    """The same product of other numbers."""
    n, dtypes = {
        "cpu": (1024, ("float32", "bfloat16")),
        "cuda": (8192, ("float32", "TF32", "float16", "bfloat16")),
    }[device]
    for dtype in dtypes:
        for series, maker in (("zeros", "zeros"), ("ones", "ones"), ("random", "randn")):
            setup = tensors(device, dtype, maker, **_sides(n))
            yield _square("data", f"{dtype} {series}", None, setup, dtype, _device_time(device), n)


def threads(device: str) -> Iterator[Case]:
    """One thread, and as many as there are cores; of all threads only the wall clock tells."""
    for clock, series in (("thread", "one thread"), ("all threads", "all threads")):
        setup = tensors(device, **_sides(2048))
        yield _square("threads", f"product, {series}", None, setup, "float32", clock, 2048)
        moved = 2**28
        setup = tensors(device, A=f"{moved // 8}", B=f"{moved // 8}")
        work = (0, moved, "float32", moved, clock)
        yield Case("threads", f"copy, {series}", None, "B.copy_(A)", setup, *work)


def waves(device: str) -> Iterator[Case]:
    """Rows are added by steps that are whole tiles: the count of tiles grows one by one."""
    for rows in range(1024, 4609, 256):
        sizes = (rows, 4096, 2048)
        yield _layer("waves", "PyTorch bfloat16", rows, device, "bfloat16", sizes, "graph")


def edges(device: str) -> Iterator[Case]:
    """Sides that differ by less than a fraction of a per cent, and in what divides them."""
    for n in (4096, 4104, 4098, 4097):
        for dtype in ("bfloat16", "float32"):
            setup = tensors(device, dtype, **_sides(n))
            series = f"{dtype}, side {n}"
            yield _square("edges", series, None, setup, dtype, "graph", n)


def inner(device: str) -> Iterator[Case]:
    """A result of one tile and a long inner axis: the work of one multiprocessor, unless split."""
    side, long, parts = 128, 131_072, 128
    flops, moved = product(side, long, side, "bfloat16")
    work = (flops, moved, "bfloat16", moved, "graph")
    setup = tensors(device, "bfloat16", A=f"{side}, {long}", B=f"{long}, {side}")
    yield Case("inner", "one product", None, "A @ B", setup, *work)
    split = (
        f"{setup}\nL = A.view({side}, {parts}, -1).transpose(0, 1)\nR = B.view({parts}, -1, {side})"
    )
    yield Case("inner", "split by hand, then summed", None, "(L @ R).sum(0)", split, *work)
    one = tensors(device, "bfloat16", A=f"{side}, {long // parts}", B=f"{long // parts}, {side}")
    flops, moved = product(side, long // parts, side, "bfloat16")
    work = (flops, moved, "bfloat16", moved, "graph")
    yield Case("inner", "one part alone", None, "A @ B", one, *work)


def _square(
    group: str, series: str, x: int | None, setup: str, dtype: str,
    clock: str = "thread", n: int = 0, statement: str = "A @ B",
) -> Case:  # fmt: skip
    side = n or x or 1
    flops, moved = product(side, side, side, dtype)
    return Case(group, series, x, statement, setup, flops, moved, dtype, moved, clock)


def _sides(n: int) -> dict[str, str]:
    return {"A": f"{n}, {n}", "B": f"{n}, {n}"}


def _device_time(device: str) -> str:
    """The clock that leaves out what a call from Python costs."""
    return "graph" if device == "cuda" else "thread"


BOTH = (ways, batch, weights, size, small, data)
CUDA = (waves, edges, inner)
