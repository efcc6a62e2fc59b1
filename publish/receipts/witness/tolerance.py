"""How far a device's numbers may be from the CPU's: rounding differs, since sums are ordered anew.

One table, by dtype: those of `torch.testing.assert_close`. What is printed may besides be one unit
off in its last place. Whole numbers and truth values are exact.
"""

from __future__ import annotations

import math
import re
from typing import Any

from claims.describe_value import shape_of
from claims.values import Number, Stated

TOLERANCES = {
    # dtype: relative, absolute
    "float16": (1e-3, 1e-5),
    "bfloat16": (1.6e-2, 1e-5),
    "float32": (1.3e-6, 1e-5),
    "float64": (1e-7, 1e-7),
}
UNKNOWN = "float32"
"""What a number without a dtype is held to: PyTorch's default."""
SUFFIX = re.compile(r",\s*device='\w+:\d+'")
"""What PyTorch prints behind a tensor that is not on the CPU."""
NUMBER = re.compile(r"(?<![\w.])[-+]?\d+\.\d*(?:e[-+]?\d+)?(?!\w)")
"""A printed number that is not whole."""
DTYPE = re.compile(r"dtype=torch\.(\w+)")


def plain(text: str) -> str:
    """The text without device suffixes."""
    return SUFFIX.sub("", text)


def same_text(stated: str, printed: str) -> bool:
    """Whether two texts differ in nothing but suffixes, white space and the rounding of numbers."""
    printed = plain(printed)
    found = DTYPE.search(printed)
    dtype = found[1] if found else UNKNOWN
    ours, theirs = NUMBER.findall(stated), NUMBER.findall(printed)
    if _squeeze(NUMBER.sub("#", stated)) != _squeeze(NUMBER.sub("#", printed)):
        return False
    return all(
        is_near(float(a), float(b), dtype, _last_place(a))
        for a, b in zip(ours, theirs, strict=True)
    )


def same_value(stated: Stated, value: object) -> bool:
    """Whether a value is the stated one but for rounding."""
    if stated.is_text:
        return same_text(stated.text, repr(value)) or same_text(stated.text, str(value))
    if stated.comparator not in ("", "≈"):
        return False
    dtype = str(getattr(value, "dtype", UNKNOWN)).rpartition(".")[2]
    real: Any = value.tolist() if shape_of(value) is not None else value  # type: ignore[attr-defined]
    return _same(stated.content, real, dtype, rounded=stated.comparator == "≈")


def is_near(stated: float, seen: float, dtype: str, slack: float = 0.0) -> bool:
    if math.isnan(stated) or math.isinf(stated):
        return math.isnan(seen) if math.isnan(stated) else seen == stated
    relative, absolute = TOLERANCES.get(dtype, (0.0, 0.0))
    return abs(seen - stated) <= absolute + relative * abs(stated) + slack * (1 + 1e-9)


def _same(stated: object, real: object, dtype: str, *, rounded: bool) -> bool:
    if isinstance(stated, Number):
        if isinstance(real, bool) or not isinstance(real, (int, float)):
            return False
        if isinstance(real, int):
            dtype = "whole"
        slack = stated.step * stated.scale / 2 if rounded or stated.is_rounded else 0.0
        return is_near(stated.value * stated.scale, real, dtype, slack)
    if isinstance(stated, (list, tuple)) and isinstance(real, (list, tuple)):
        return len(stated) == len(real) and all(
            _same(a, b, dtype, rounded=rounded) for a, b in zip(stated, real, strict=True)
        )
    return type(stated) is type(real) and stated == real


def _last_place(number: str) -> float:
    mantissa, _, exponent = number.partition("e")
    return float(10.0 ** (int(exponent or 0) - len(mantissa.partition(".")[2])))


def _squeeze(text: str) -> str:
    """PyTorch breaks lines elsewhere, and pads columns otherwise, where a number is wider."""
    return "".join(text.split())
