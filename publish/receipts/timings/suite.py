"""The cases that are timed on each device. Imports neither NumPy nor PyTorch: a page lists them."""

from __future__ import annotations

from collections.abc import Iterator

from .cases import Case

BATCH, N_IN, N_OUT = 256, 512, 1024
ITEMSIZE = {"float64": 8, "float32": 4, "TF32": 4, "float16": 2, "bfloat16": 2, "int64": 8}
DTYPES = {"cpu": ("float64", "float32", "bfloat16"), "cuda": tuple(ITEMSIZE)[:5]}
LARGEST = {"cpu": 2048, "cuda": 8192}
STRIDED = 2**20
"""How many numbers are added up, whatever their stride."""
RUN = "from runpy import run_path\n"


def suite(device: str) -> list[Case]:
    makers = [_ways, _batch, _size, _small, _memory, _stride, _copies, _distances, _attention]
    if device == "cuda":
        makers.append(_waiting)
    return [case for make in makers for case in make(device)]


def _torch(device: str, dtype: str = "float32", **shapes: str) -> str:
    """Setup that makes tensors of ones. TF32 is a way to multiply float32, not to store it."""
    kind = "float32" if dtype == "TF32" else dtype
    lines = ["import torch"]
    if device == "cuda":
        precision = "high" if dtype == "TF32" else "highest"
        lines.append(f"torch.set_float32_matmul_precision({precision!r})")
    lines += [
        f"{name} = torch.ones({shape}, dtype=torch.{kind}, device={device!r})"
        for name, shape in shapes.items()
    ]
    return "\n".join(lines)


def _numpy(dtype: str, **shapes: str) -> str:
    made = (f"{name} = np.ones(({shape}), dtype=np.{dtype})" for name, shape in shapes.items())
    return "\n".join(["import numpy as np", *made])


def _lists(rows: int, columns: int, others: int) -> str:
    return (
        f"{RUN}ways = run_path('snippets/speed/three_ways.py')\n"
        f"A = [[1.0] * {columns} for _ in range({rows})]\n"
        f"B = [[1.0] * {columns} for _ in range({others})]"
    )


def _product(n: int, k: int, m: int, dtype: str) -> tuple[int, int]:
    """FLOPs and bytes of (n, k) @ (k, m)."""
    return 2 * n * k * m, ITEMSIZE[dtype] * (n * k + k * m + n * m)


def _ways(device: str) -> Iterator[Case]:
    layer = (BATCH, N_IN, N_OUT)
    shapes = {"X": f"{BATCH}, {N_IN}", "W": f"{N_OUT}, {N_IN}"}
    if device == "cpu":
        lists, work = _lists(1, N_IN, N_OUT), _product(*layer, "float64")
        for series, way in (("Python loops", "loops"), ("list comprehension", "comprehension")):
            row = f"ways[{way!r}](A, B)"
            yield Case("ways", series, None, row, lists, *work, "float64", part=BATCH)
        for dtype, held in (("int64", "float64"), ("float64",) * 2, ("float32",) * 2):
            setup, work = _numpy(dtype, **shapes), _product(*layer, dtype)
            yield Case("ways", f"NumPy {dtype}", None, "X @ W.T", setup, *work, held)
    for dtype in DTYPES[device]:
        setup, work = _torch(device, dtype, **shapes), _product(*layer, dtype)
        yield Case("ways", f"PyTorch {dtype}", None, "X @ W.T", setup, *work, dtype)


def _batch(device: str) -> Iterator[Case]:
    for dtype in ("float32", "bfloat16"):
        for batch in (1, 4, 16, 64, 256, 1024, 4096):
            setup = _torch(device, dtype, X=f"{batch}, {N_IN}", W=f"{N_OUT}, {N_IN}")
            work = _product(batch, N_IN, N_OUT, dtype)
            yield Case("batch", f"PyTorch {dtype}", batch, "X @ W.T", setup, *work, dtype)


def _size(device: str) -> Iterator[Case]:
    for n in _doublings(64, LARGEST[device]):
        shapes = {"A": f"{n}, {n}", "B": f"{n}, {n}"}
        if device == "cpu":
            setup, work = _numpy("float64", **shapes), _product(n, n, n, "float64")
            yield Case("size", "NumPy float64", n, "A @ B", setup, *work, "float64")
        for dtype in DTYPES[device]:
            if device == "cuda" or dtype != "float64":
                setup, work = _torch(device, dtype, **shapes), _product(n, n, n, dtype)
                yield Case("size", f"PyTorch {dtype}", n, "A @ B", setup, *work, dtype)


def _small(device: str) -> Iterator[Case]:
    """So small that a call costs more than its arithmetic."""
    for n in _doublings(1, 32 if device == "cpu" else 1024):
        shapes = {"A": f"{n}, {n}", "B": f"{n}, {n}"}
        if device == "cpu":
            work = _product(n, n, n, "float64")
            row = "ways['comprehension'](A, B)"
            yield Case("small", "list comprehension", n, row, _lists(n, n, n), *work, "float64")
            setup = _numpy("float64", **shapes)
            yield Case("small", "NumPy float64", n, "A @ B", setup, *work, "float64")
        setup, work = _torch(device, **shapes), _product(n, n, n, "float32")
        yield Case("small", "PyTorch float32", n, "A @ B", setup, *work, "float32")


def _memory(device: str) -> Iterator[Case]:
    """Nearly no arithmetic: what these reach is the ceiling of memory."""
    for exponent in (17, 20, 23, 25, 26, 28) if device == "cpu" else (20, 23, 26, 29, 31):
        moved = 2**exponent
        setup = _torch(device, A=f"{moved // 8}", B=f"{moved // 8}")
        yield Case("memory", "copy", moved, "B.copy_(A)", setup, 0, moved, "float32")
        setup = _torch(device, A=f"{moved // 4}")
        yield Case("memory", "read", moved, "A.dot(A)", setup, moved // 2, moved, "float32")


def _stride(device: str) -> Iterator[Case]:
    for stride in _doublings(1, 64):
        setup = f"{_torch(device, A=str(STRIDED * stride))}\nA = A[::{stride}]"
        work = (STRIDED, 4 * STRIDED)
        yield Case("stride", "PyTorch float32", stride, "A.sum()", setup, *work, "float32")


def _copies(device: str) -> Iterator[Case]:
    rows, columns = 2048, 3072
    setup = _torch(device, A=f"{rows}, {columns}")
    moved = 2 * 4 * rows * columns
    yield Case("copies", "copy as it lies", None, "A.clone()", setup, 0, moved, "float32")
    turned = "A.T.contiguous()"
    yield Case("copies", "copy of the transpose", None, turned, setup, 0, moved, "float32")
    setup = _torch(device, X=f"{BATCH}, {N_IN}", W=f"{N_OUT}, {N_IN}") + "\nV = W.T.contiguous()"
    work = _product(BATCH, N_IN, N_OUT, "float32")
    for series, product in (("product with a view", "X @ W.T"), ("product with a copy", "X @ V")):
        yield Case("copies", series, None, product, setup, *work, "float32")


def _distances(device: str) -> Iterator[Case]:
    n, m, d = 400, 500, 64
    tensors = _torch(device, A=f"{n}, {d}", B=f"{m}, {d}")
    setup = f"{RUN}ways = run_path('snippets/speed/distances_torch.py')\n{tensors}"
    ends, between = n * d + m * d + n * m, n * m * d
    # The differences are written and read, and so are their squares.
    broadcast = (3 * between, 4 * (ends + 4 * between))
    product = (2 * between + 2 * (n + m) * d + 3 * n * m, 4 * ends)
    for series, way, work in (
        ("by broadcast", "by_broadcast", broadcast),
        ("by product", "by_product", product),
    ):
        statement = f"ways[{way!r}](A, B)"
        yield Case("distances", series, None, statement, setup, *work, "float32")


def _attention(device: str) -> Iterator[Case]:
    heads, d_k = 4, 64
    dtype = "float32" if device == "cpu" else "bfloat16"
    for t in _doublings(64, LARGEST[device]):
        tensors = _torch(device, dtype, **dict.fromkeys("QKV", f"1, {heads}, {t}, {d_k}"))
        setup = f"{RUN}ways = run_path('snippets/speed/attention_torch.py')\n{tensors}"
        flops = 4 * heads * t * t * d_k
        ends, scores = 4 * heads * t * d_k, heads * t * t
        # By hand, the scores are written, scaled, turned into weights, and read once more.
        for series, statement, numbers in (
            ("by hand", "ways['by_hand'](Q, K, V)", ends + 6 * scores),
            ("fused", "ways['F'].scaled_dot_product_attention(Q, K, V)", ends),
        ):
            moved = ITEMSIZE[dtype] * numbers
            yield Case("attention", series, t, statement, setup, flops, moved, dtype)


def _waiting(device: str) -> Iterator[Case]:
    n = 4096
    setup = _torch(device, A=f"{n}, {n}", B=f"{n}, {n}")
    work = _product(n, n, n, "float32")
    for series, waits in (("clock waits for the GPU", True), ("clock does not wait", False)):
        yield Case("waiting", series, None, "A @ B", setup, *work, "float32", waits=waits)


def _doublings(first: int, last: int) -> list[int]:
    return [first << i for i in range((last // first).bit_length())]
