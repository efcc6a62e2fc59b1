"""What was seen: the shape of a value, and how a value is named in a message.

Duck-typed: an array is whatever has a `.shape` that is a tuple, so no array library is imported.
"""

from __future__ import annotations

import math
import operator

from claims.dims import format_shape

_LONGEST = 80


def shape_of(value: object) -> tuple[int, ...] | None:
    """The shape of an array, None for anything else. A class is never an array."""
    if isinstance(value, type):
        return None
    try:
        shape = getattr(value, "shape", None)
    except Exception:  # a property of somebody's class may raise anything
        return None
    if isinstance(shape, tuple) and all(hasattr(size, "__index__") for size in shape):
        return tuple(operator.index(size) for size in shape)
    return None


def shape_as_one(value: object) -> tuple[int, ...] | None:
    """The shape of an array, or of a list of arrays of one shape: its length in front."""
    if isinstance(value, (list, tuple)):
        shapes = {shape_of(item) for item in value}
        first = shapes.pop() if len(shapes) == 1 else None
        return None if first is None else (len(value), *first)
    return shape_of(value)


def integer_of(value: object) -> int | None:
    """The integer that a dimension name stands for; None where the value is no integer."""
    if type(value) is int:
        return value
    if isinstance(value, bool) or shape_of(value) not in (None, ()):
        return None
    try:
        return operator.index(value)  # type: ignore[arg-type]
    except Exception:  # not an integer, or an array on a device without values
        return None


def number_of(value: object) -> float | None:
    """The one number that a value is: an int, a float, or an array of shape `()`."""
    if shape_of(value) == () and hasattr(value, "item"):
        value = value.item()
    if isinstance(value, (int, float)):
        return value
    return None


def describe(value: object) -> str:
    """The value in a message: short values in full, arrays as nested lists or by their shape."""
    shape = shape_of(value)
    try:
        if shape is None or (shape == () and not hasattr(value, "tolist")):  # a dtype has a shape
            text = _in_one_line(repr(value))
        else:
            text = repr(value.tolist()) if math.prod(shape) <= 64 else ""  # type: ignore[attr-defined]
    except Exception:  # somebody's `__repr__`, or an array without values
        text = "" if shape is not None else f"an object of type {type(value).__name__}"
    if shape is not None and not 0 < len(text) <= _LONGEST:
        return f"an array of shape {format_shape(shape)}"
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _in_one_line(text: str) -> str:
    return " ".join(part for line in text.split("\n") if (part := line.strip()))


def describe_shape(value: object) -> str:
    """`has shape (8, 4)`, or what it is where it has none."""
    shape = shape_of(value)
    return f"has shape {format_shape(shape)}" if shape is not None else f"is {describe(value)}"
