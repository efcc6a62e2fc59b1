"""A NumPy snippet and its PyTorch twin agree: shapes exactly, values within a stated tolerance."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

import claims

SNIPPETS = Path(__file__).parents[2] / "snippets"
TWINS = sorted(path for path in SNIPPETS.rglob("*_torch.py") if (_numpy := path.with_name(
    path.name.replace("_torch", ""))).exists())  # fmt: skip
# Relative and absolute, by the less precise of the two dtypes: NumPy computes in float64 where
# PyTorch's default is float32.
TOLERANCE = {"float64": 1e-12, "float32": 1e-5, "float16": 1e-2, "bfloat16": 1e-2}


@pytest.mark.parametrize("path", TWINS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_twins_agree(path: Path) -> None:
    here = _arrays(path.with_name(path.name.replace("_torch", "")))
    there = _arrays(path)
    shared = sorted(here.keys() & there.keys())
    assert shared, "the twins share no array or number: give the same things the same names"
    for name in shared:
        a, b = here[name], there[name]
        assert np.shape(a) == tuple(b.shape if isinstance(b, torch.Tensor) else np.shape(b)), name
        assert _close(a, b), f"{name}: {a} against {b}"


def _arrays(path: Path) -> dict[str, Any]:
    """What a run of the snippet leaves behind that holds numbers."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a snippet may show what a library warns of
        report = claims.run(path)
    assert report.ok, report.problems
    kinds = (int, float, np.ndarray, np.generic, torch.Tensor)
    return {name: value for name, value in report.namespace.items() if isinstance(value, kinds)}


def _close(a: Any, b: Any) -> bool:
    dtypes = [str(getattr(value, "dtype", "float64")).rpartition(".")[2] for value in (a, b)]
    tolerance = max(TOLERANCE.get(dtype, 0.0) for dtype in dtypes)
    first, second = (
        np.asarray(v.detach().to(torch.float64) if isinstance(v, torch.Tensor) else v, dtype=float)
        for v in (a, b)
    )
    return bool(np.allclose(first, second, rtol=tolerance, atol=tolerance, equal_nan=True))
