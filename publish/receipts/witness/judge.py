"""Judges claims on a device: what the device computes is asked of it, and nothing else.

Shapes and flows are asked on every device. Where a value, an output or an error is not what the
CPU's is, a second look tells a false claim from one that this device cannot be asked about.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable
from types import FrameType

import torch

from claims.check import Outcome
from claims.judge import Judge
from claims.sites import AttachedClaim, Plan

from . import tolerance

NO_VALUES = "a meta tensor has a shape and no values"
OTHER_WORDS = "the type is the same, the device words it otherwise"
NOT_RAISED = "the device raises nothing here"
OTHER_TYPE = "what stands in for the kernel on meta raises a type of its own"
LACKS = re.compile(r"not implemented for '|device-side assert")
"""How PyTorch says that a device has no such operation, or that it reports an error too late."""

VALUES = re.compile(
    r"cannot be called on meta tensors|copy out of meta tensor|convert meta device type tensor"
    r"|function for torch\.nonzero\(\) raises unimplemented"
)
"""How PyTorch says that a meta tensor has no values to give: to Python, the CPU, NumPy, a mask."""
STAND_INS = {"meta_index_Tensor", "nll_loss_forward"}
"""Functions of PyTorch, in Python, that stand in for a kernel on meta and raise other types: its
indexing has a RuntimeError for each IndexError of the kernel, its NLL loss an AssertionError."""


class DeviceJudge(Judge):
    def __init__(self, plan: Plan, device: str) -> None:
        super().__init__(plan, strict=True)
        self.device = device
        self.unasked: dict[int, str] = {}
        """Claims that this device cannot be asked about, and why."""
        self._takes_values = False
        """Whether the snippet states what taking values raises: then that step is its subject."""

    def judge_value(self, site: AttachedClaim, value: object, frame: FrameType) -> Outcome:
        outcome = super().judge_value(site, value, frame)
        stated = site.reading.value
        if outcome.holds or self.device == "cpu" or stated is None or outcome.kind != "value":
            return outcome
        if _has_no_values(value):
            return self._leave(site, outcome, NO_VALUES)
        return self._again(outcome, lambda: tolerance.same_value(stated, value))

    def judge_output(self, site: AttachedClaim, text: str) -> Outcome:
        outcome = super().judge_output(site, text)
        if outcome.holds or self.device == "cpu":
            return outcome
        if "device='meta'" in text:
            return self._leave(site, outcome, NO_VALUES)
        return self._again(outcome, lambda: tolerance.same_text(site.text, text))

    def judge_error(self, site: AttachedClaim, raised: BaseException | None) -> Outcome:
        outcome = super().judge_error(site, raised)
        stated = site.reading.error
        assert stated is not None
        needs_values = self.device == "meta" and bool(VALUES.search(str(raised)))
        self._takes_values |= needs_values
        if outcome.holds or self.device == "cpu":
            return outcome
        if raised is None:
            return self._leave(site, outcome, NOT_RAISED)
        if needs_values:
            return self._leave(site, outcome, NO_VALUES)
        if stated.type.rpartition(".")[2] == type(raised).__name__:
            return self._leave(site, outcome, OTHER_WORDS)
        if self.device == "meta" and _raised_in(raised) & STAND_INS:
            return self._leave(site, outcome, OTHER_TYPE)
        return outcome

    def why_ended(self, message: str) -> str:
        """Why the device ended a run that another goes on with; nothing where it had no reason."""
        if self._takes_values and VALUES.search(message):
            return NO_VALUES
        return message if self.device != "cpu" and LACKS.search(message) else ""

    def _again(self, outcome: Outcome, holds: Callable[[], bool]) -> Outcome:
        return Outcome(outcome.kind, True, outcome.seen) if holds() else outcome

    def _leave(self, site: AttachedClaim, outcome: Outcome, why: str) -> Outcome:
        """It counts as no claim of this device; the run goes on."""
        self.unasked[site.index] = why
        return Outcome(outcome.kind, True, outcome.seen)


def _raised_in(raised: BaseException) -> set[str]:
    """The names of the functions that the error went through."""
    return {frame.f_code.co_name for frame, _ in traceback.walk_tb(raised.__traceback__)}


def _has_no_values(value: object) -> bool:
    if isinstance(value, (tuple, list)):
        return any(map(_has_no_values, value))
    return isinstance(value, torch.Tensor) and value.is_meta
