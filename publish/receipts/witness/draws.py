"""Draws random numbers with the CPU's generator, so that another device computes on the same ones.

A seed gives other numbers on each kind of device; claims state what came of the CPU's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import torch

from .mode import Before

NEW = {torch.rand, torch.randn, torch.randint, torch.randperm, torch.normal}
LIKE = {torch.rand_like, torch.randn_like, torch.randint_like}
IN_PLACE = {
    torch.Tensor.uniform_, torch.Tensor.normal_, torch.Tensor.random_, torch.Tensor.bernoulli_,
}  # fmt: skip


class DrawOnCpu(Before):
    def call(self, func: Callable[..., Any], args: Sequence[Any], given: dict[str, Any]) -> Any:
        chosen = "device" in given or given.get("generator") is not None
        if func in NEW and not chosen:
            return func(*args, **given, device="cpu").to(self.device)
        if func in LIKE and not chosen:
            like = torch.empty_like(args[0], device="cpu")
            return func(like, *args[1:], **given).to(args[0].device)
        if func in IN_PLACE and not chosen:
            drawn = torch.empty_like(args[0], device="cpu")
            return args[0].copy_(func(drawn, *args[1:], **given))
        return func(*args, **given)
