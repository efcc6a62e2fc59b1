"""The one table of tolerances: what it forgives on each dtype, and what it does not."""

from __future__ import annotations

import re

import pytest
import torch

from publish.receipts.witness.tolerance import TOLERANCES, is_near, plain, same_text
from tests.publish.conftest import ROOT


@pytest.mark.parametrize("dtype", TOLERANCES)
def test_the_table_is_that_of_pytorch_s_own_tests(dtype: str) -> None:
    kind = getattr(torch, dtype)
    relative, absolute = TOLERANCES[dtype]
    assert torch.testing._comparison.default_tolerances(kind) == (relative, absolute)


@pytest.mark.parametrize("dtype", TOLERANCES)
def test_each_dtype_is_held_to_its_own(dtype: str) -> None:
    relative, absolute = TOLERANCES[dtype]
    edge = absolute + relative * 100
    assert is_near(100.0, 100.0 + edge * 0.99, dtype)
    assert not is_near(100.0, 100.0 + edge * 1.01, dtype)


def test_whole_numbers_and_limits_are_exact() -> None:
    assert not is_near(2, 2.0000001, "int64")
    assert is_near(float("inf"), float("inf"), "float32")
    assert not is_near(float("inf"), 1e38, "float32")
    assert is_near(float("nan"), float("nan"), "float32")
    assert not is_near(float("nan"), 0.0, "float32")


SAME = [
    ("tensor([1., 2.])", "tensor([1., 2.], device='cuda:0')"),
    ("tensor(1., dtype=torch.float64)", "tensor(1., device='cuda:0', dtype=torch.float64)"),
    ("tensor([[1.,\n         2.]])", "tensor([[1.,\n         2.]],\n       device='cuda:0')"),
    ("tensor([0.1235])", "tensor([0.1234], device='cuda:0')"),
    ("0.5 of 3", "0.5000004 of 3"),
]
OTHER = [
    ("tensor([1., 2.])", "tensor([1., 2.], device='meta')"),
    ("tensor([1., 2.])", "tensor([1., 2., 3.], device='cuda:0')"),
    ("tensor([0.1237])", "tensor([0.1234], device='cuda:0')"),
    ("tensor([1, 2])", "tensor([1, 3], device='cuda:0')"),
    ("(8, 4)", "(8, 5)"),
    ("loss 0.5", "error 0.5"),
]


@pytest.mark.parametrize(("stated", "printed"), SAME)
def test_texts_that_say_the_same(stated: str, printed: str) -> None:
    assert same_text(stated, printed)


@pytest.mark.parametrize(("stated", "printed"), OTHER)
def test_texts_that_do_not(stated: str, printed: str) -> None:
    assert not same_text(stated, printed)


def test_a_suffix_is_removed_and_nothing_else() -> None:
    assert plain("tensor(1., device='cuda:1')") == "tensor(1.)"
    assert plain("cuda:1") == "cuda:1"


def test_the_page_shows_the_table_as_it_is() -> None:
    page = (ROOT / "docs/receipts.md").read_text(encoding="utf-8")
    rows = re.findall(
        r"^\| `(b?float\d+)`[^|]*\| `(\S+)`\S* .*? \| `(\S+)`.*? \|$", page, re.MULTILINE
    )
    assert {name: (float(rel), float(ab)) for name, rel, ab in rows} == TOLERANCES
