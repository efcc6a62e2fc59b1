"""Finds a device that a snippet hard-codes: a tensor that is not where the default says.

On meta PyTorch itself lets most of these pass: its matrix product of a meta and a CPU tensor has a
shape and raises nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import torch

from .mode import Before

PLACED = {
    torch.Tensor: "a tensor",
    torch.nn.Parameter: "a parameter",
    torch.Generator: "a generator",
}
"""Other kinds of tensors, such as PyTorch's `CausalBias`, follow the tensors that they meet."""


class HardCodedDeviceError(Exception):
    """A type of its own: no snippet states it."""


class OnDevice(Before):
    """Refuses tensors and generators of other devices, on their way in and out."""

    def call(self, func: Callable[..., Any], args: Sequence[Any], given: dict[str, Any]) -> Any:
        self._look(args)
        self._look(tuple(given.values()))
        result = func(*args, **given)
        self._look(result)
        return result

    def _look(self, value: object) -> None:
        if isinstance(value, (tuple, list)):
            for each in value:
                self._look(each)
        elif type(value) in PLACED and value.device.type != self.device:  # type: ignore[attr-defined]
            where = value.device.type  # type: ignore[attr-defined]
            raise HardCodedDeviceError(f"{PLACED[type(value)]} is on {where}, whatever the default")
