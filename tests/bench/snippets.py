"""What claims cost: whole processes, one snippet, and sets of 10, 100 and 1000 snippets."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import claims
from tests.bench.figure import Figure
from tests.bench.pairs import alternate

BARE = """
import contextlib, io, sys
for path in sys.argv[1:]:
    source = open(path, encoding="utf-8").read()
    rest = source
    with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(Exception):
        exec(compile(source, path, "exec"), {"__name__": "__main__", "__file__": path})
"""
SYNTHETIC = """
import numpy as np

rng = np.random.default_rng({seed})
batch, n_in, n_out = {batch}, 3, 4
X = rng.normal(size=(batch, n_in))  # (batch, n_in)
W = rng.normal(size=(n_out, n_in))  # ({n_out}, 3)
b = np.zeros(n_out)  # (n_out,)
Z = X @ W.T + b  # (batch, n_in) @ (n_in, n_out) + (n_out,) -> (batch, n_out)
print(Z.shape)  # ({batch}, 4)
mean = Z.mean(axis=0)  # (4,)
count = Z.size  # {size}
"""


def figures(root: Path) -> Iterator[Figure]:
    yield _processes(root)
    yield _one(root)
    yield from _sets()


def _processes(root: Path) -> Figure:
    # A snippet that raises stops where it is pasted bare; only those that run through are compared.
    paths = [
        str(path.relative_to(root))
        for path in sorted((root / "snippets").rglob("*.py"))
        if not any(c.kind == "error" for c in claims.run(path).claims)
    ]
    checked = [sys.executable, "-m", "claims", *paths]
    bare = [sys.executable, "-c", BARE, *paths]
    pair = alternate(checked, bare, cwd=root)
    what = f"{len(paths)} snippets, checked over bare, whole process ({pair})"
    return Figure(what, pair.ratio, "×", most=1.15)


def _one(root: Path) -> Figure:
    path = root / "snippets/matmul/forward_pass.py"
    claims.run(path)
    seconds = []
    for _ in range(50):
        begun = time.perf_counter()
        claims.run(path)
        seconds.append(time.perf_counter() - begun)
    what = f"arm, run and check {path.name}, median of {len(seconds)}"
    return Figure(what, statistics.median(seconds) * 1e3, "ms", most=5)


def _sets() -> Iterator[Figure]:
    rates = {}
    for count in (10, 100, 1000):
        sources = [
            SYNTHETIC.format(seed=i, batch=5 + i % 7, n_out=4, size=(5 + i % 7) * 4)
            for i in range(count)
        ]
        begun = time.perf_counter()
        checked = sum(len(claims.run(source).checked) for source in sources)
        rates[count] = checked / (time.perf_counter() - begun)
        yield Figure(f"claims checked per second, {count} snippets", rates[count], "/s")
    what = "rate with 10 snippets over rate with 1000 (linear: one)"
    yield Figure(what, rates[10] / rates[1000], "×", most=1.5)
