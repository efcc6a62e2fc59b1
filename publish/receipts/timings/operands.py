"""Text that makes operands: normal random numbers of a dtype on a device, as data mostly is."""

from __future__ import annotations

from dataclasses import replace

from .cases import Case

BATCH, N_IN, N_OUT = 256, 512, 1024
ITEMSIZE = {"float64": 8, "float32": 4, "TF32": 4, "float16": 2, "bfloat16": 2, "int64": 8}
DTYPES = {"cpu": ("float64", "float32", "bfloat16"), "cuda": tuple(ITEMSIZE)[:5]}
COLD = {"cpu": 2**28, "cuda": 2**29}
"""Bytes of all copies of cold operands: more than the last cache of most machines."""
RUN = "from runpy import run_path\n"
FUNCTIONAL = "from torch.nn import functional as F\n"


def tensors(device: str, dtype: str = "float32", maker: str = "randn", **shapes: str) -> str:
    """Set-up for PyTorch. TF32 is a way to multiply float32, not to store it."""
    kind = "float32" if dtype == "TF32" else dtype
    lines = ["import torch"]
    if device == "cuda":
        precision = "high" if dtype == "TF32" else "highest"
        lines.append(f"torch.set_float32_matmul_precision({precision!r})")
    lines += [
        f"{name} = torch.{maker}({shape}, dtype=torch.{kind}, device={device!r})"
        for name, shape in shapes.items()
    ]
    return "\n".join(lines)


def arrays(dtype: str, maker: str = "standard_normal", **shapes: str) -> str:
    """Set-up for NumPy."""
    lines = ["import numpy as np", "rng = np.random.default_rng(0)"]
    made = f"rng.{maker}" if maker == "standard_normal" else f"np.{maker}"
    # Whole numbers would all be rounded to a few: they are spread out first.
    spread = "1000 * " if dtype == "int64" else ""
    lines += [
        f"{name} = ({spread}{made}(({shape}))).astype(np.{dtype})" for name, shape in shapes.items()
    ]
    return "\n".join(lines)


def lists(rows: int, columns: int, others: int) -> str:
    return (
        f"{RUN}from random import gauss\n"
        "ways = run_path('snippets/speed/three_ways.py')\n"
        f"A = [[gauss() for _ in range({columns})] for _ in range({rows})]\n"
        f"B = [[gauss() for _ in range({columns})] for _ in range({others})]"
    )


def product(n: int, k: int, m: int, dtype: str) -> tuple[int, int]:
    """FLOPs and bytes of (n, k) @ (k, m)."""
    return 2 * n * k * m, ITEMSIZE[dtype] * (n * k + k * m + n * m)


def cold(device: str, case: Case, names: str) -> Case:
    """The same with operands of its own for each run, so many that no cache holds them all."""
    count = max(2, -(-COLD[device] // case.footprint))
    copies = f"copies = [[t.clone() for t in ({names},)] for _ in range({count})]"
    return replace(
        case,
        series=f"{case.series}, cold",
        setup=f"{case.setup}\n{copies}",
        statement=f"for {names}, in copies: {case.statement}",
        footprint=count * case.footprint,
        part=1 / count,
    )


def doublings(first: int, last: int) -> list[int]:
    return [first << i for i in range((last // first).bit_length())]
