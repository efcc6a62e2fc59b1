"""Quantities as a reader takes them in: three digits and a unit."""

from __future__ import annotations

import math

TIMES = ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns"))
DECIMAL = ((1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k"), (1.0, ""))
BINARY = ((2**30, "GiB"), (2**20, "MiB"), (2**10, "KiB"), (1, "B"))


def seconds(value: float) -> str:
    scale, unit = next((each for each in TIMES if value >= each[0] * 0.9995), TIMES[-1])
    return f"{_digits(value / scale)} {unit}"


def count(value: float) -> str:
    """`268M`; as it stands below a thousand."""
    scale, unit = next((each for each in DECIMAL if value >= each[0]), DECIMAL[-1])
    return f"{_digits(value / scale)}{unit}"


def size(value: int) -> str:
    """`128 KiB`, for sizes that are powers of two."""
    scale, unit = next((each for each in BINARY if value >= each[0]), BINARY[-1])
    return f"{_digits(value / scale)} {unit}"


def ratio(value: float) -> str:
    return f"{_digits(value)}×"


def _digits(value: float) -> str:
    if value == 0:
        return "0"
    places = max(0, 2 - math.floor(math.log10(value) + 1e-9))
    text = f"{value:.{places}f}"
    return text if value >= 1000 or "." not in text else text.rstrip("0").rstrip(".")
