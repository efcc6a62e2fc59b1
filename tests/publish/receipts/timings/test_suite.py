"""The cases run, and the work they claim to be is counted by someone else as well."""

from __future__ import annotations

import contextlib
import io
from typing import Any

import pytest
import torch
from torch.utils.flop_counter import FlopCounterMode

from publish.receipts.timings.cases import AXES, DEVICES, Case
from publish.receipts.timings.suite import suite

EVERY = [(device, case) for device in DEVICES for case in suite(device)]
ON_TORCH = [pair for pair in EVERY if "import torch" in pair[1].setup]
PRODUCTS = ("ways", "batch", "size", "waiting")


def name(value: object) -> str:
    return value.name if isinstance(value, Case) else str(value)


def on_meta(device: str, case: Case) -> dict[str, Any]:
    """The names that a set-up leaves, with tensors that have shapes and no numbers."""
    space: dict[str, Any] = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(case.setup.replace(f"device={device!r}", "device='meta'"), space)
    return space


@pytest.fixture(autouse=True)
def precision() -> Any:
    yield
    torch.set_float32_matmul_precision("highest")


@pytest.mark.parametrize(("device", "case"), ON_TORCH, ids=name)
def test_every_case_of_pytorch_runs_on_any_device(device: str, case: Case) -> None:
    space = on_meta(device, case)
    assert eval(case.statement, space).device.type == "meta"


@pytest.mark.parametrize("case", [c for _, c in EVERY if "import torch" not in c.setup], ids=name)
def test_every_other_case_runs(case: Case) -> None:
    space: dict[str, Any] = {}
    exec(case.setup, space)
    assert len(eval(case.statement, space)) > 0


@pytest.mark.parametrize(
    ("device", "case"), [p for p in ON_TORCH if p[1].group in (*PRODUCTS, "attention")], ids=name
)
def test_pytorch_counts_the_same_flops(device: str, case: Case) -> None:
    space = on_meta(device, case)
    with FlopCounterMode(display=False) as counter:
        eval(case.statement, space)
    assert counter.get_total_flops() == case.flops


@pytest.mark.parametrize(
    ("device", "case"), [p for p in ON_TORCH if p[1].group in PRODUCTS], ids=name
)
def test_a_product_moves_its_operands_and_its_result(device: str, case: Case) -> None:
    space = on_meta(device, case)
    result = eval(case.statement, space)
    operands = [value for value in space.values() if isinstance(value, torch.Tensor)]
    assert sum(tensor.nbytes for tensor in (*operands, result)) == case.bytes


@pytest.mark.parametrize("device", DEVICES)
def test_every_group_is_timed_and_no_case_twice(device: str) -> None:
    cases = suite(device)
    places = [(case.group, case.series, case.x) for case in cases]
    assert len(set(places)) == len(places)
    assert {case.group for case in cases} == set(AXES) - ({"waiting"} if device == "cpu" else set())
    assert all((case.x is None) == (not AXES[case.group]) for case in cases)


def test_what_the_issue_of_a_gpu_is_about_is_among_its_cases() -> None:
    series = {case.series for case in suite("cuda")}
    assert {"PyTorch TF32", "PyTorch float16", "PyTorch bfloat16", "clock does not wait"} <= series
    (loose,) = {
        case.setup.splitlines()[1]
        for case in suite("cuda")
        if case.group == "ways" and case.series == "PyTorch TF32"
    }
    assert loose == "torch.set_float32_matmul_precision('high')"
