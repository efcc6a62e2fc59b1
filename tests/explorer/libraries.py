"""An expression of the explorer in NumPy and in PyTorch, for real: the same text, evaluated."""

from __future__ import annotations

import ast
import warnings
from typing import Any, NamedTuple

import numpy as np
import torch

FLOATS = {"bool": "b", "int64": "i", "float32": "f", "float64": "d"}
LIBRARIES = ("numpy", "torch")


class Said(NamedTuple):
    """What happened: the shape of the result and its dtype, or the error and its text."""

    verdict: str
    first: Any
    second: str


class Shaped:
    """A name that no line has set: called with sizes, it becomes an array of that shape."""

    def __init__(self, space: Space, name: str) -> None:
        self.space, self.name = space, name

    def __call__(self, *shape: int) -> Any:
        made: Any = (
            np.ones(shape, np.float32) if self.space.library == "numpy" else torch.ones(shape)
        )
        self.space[self.name] = made
        return made


class Space(dict[str, Any]):
    """The names of an expression: a library's functions, and arrays once they have a shape."""

    def __init__(self, library: str) -> None:
        super().__init__()
        self.library = library

    def __missing__(self, name: str) -> Any:
        if name[0].isupper():
            return Shaped(self, name)
        if self.library == "numpy":
            return getattr(np, name)
        functional = torch.nn.functional
        return getattr(torch, name) if hasattr(torch, name) else getattr(functional, name)


def run(text: str, library: str) -> Said:
    """What a library says of an expression."""
    space = Space(library)
    *before, last = ast.parse(text).body
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            for line in before:
                exec(compile(ast.Module([line], []), "text", "exec"), {}, space)
            assert isinstance(last, ast.Expr)
            value = eval(compile(ast.Expression(last.value), "text", "eval"), {}, space)
        except Exception as error:  # whatever a library raises is what it says
            return Said("refused", type(error).__name__, str(error))
    return _said(value)


def _said(value: Any) -> Said:
    if isinstance(value, torch.return_types.max | torch.return_types.min):
        return Said("ok", "pair", str(list(value.values.shape)))
    if type(value) in (bool, int, float):
        return Said("ok", "number", type(value).__name__)
    if not hasattr(value, "dtype"):
        return Said("ok", type(value).__name__, "")
    name = str(value.dtype).removeprefix("torch.")
    return Said("ok", list(value.shape), FLOATS.get(name, name))
