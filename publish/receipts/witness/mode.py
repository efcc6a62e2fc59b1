"""What stands before every call of PyTorch's functions while a snippet runs on a device."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from torch.overrides import TorchFunctionMode


class Before(TorchFunctionMode):
    """Hands each call to `call`, which makes it."""

    def __init__(self, device: str) -> None:
        super().__init__()
        self.device = device

    def __torch_function__(
        self,
        func: Callable[..., Any],
        types: Sequence[type],
        args: Sequence[Any] = (),
        kwargs: Mapping[str, Any] | None = None,
    ) -> Any:
        return self.call(func, args, dict(kwargs or {}))

    def call(self, func: Callable[..., Any], args: Sequence[Any], given: dict[str, Any]) -> Any:
        """The result of `func(*args, **given)`, or of what is called instead."""
        raise NotImplementedError
