"""Quantities as a reader takes them in: three digits and a unit."""

from __future__ import annotations

import math

TIMES = ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns"))
DECIMAL = ((1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k"))
BINARY = ((2**30, "GiB"), (2**20, "MiB"), (2**10, "KiB"), (1, "B"))


def seconds(value: float) -> str:
    """`4.40 ms`."""
    scale, unit = _time(value)
    return f"{_three(value / scale)} {unit}"


def tick(value: float) -> str:
    """`10 ms`, for whole powers of ten."""
    scale, unit = _time(value)
    return f"{value / scale:.3g} {unit}"


def _time(value: float) -> tuple[float, str]:
    """The unit that leaves a number from 1 up; a value that rounds up to the next one takes it."""
    return next((each for each in TIMES if value >= each[0] * 0.9995), TIMES[-1])


def count(value: int) -> str:
    """`268M`; as it stands below a thousand."""
    for scale, unit in DECIMAL:
        if value >= scale * 0.9995:
            return f"{_three(value / scale)}{unit}"
    return str(value)


def size(value: int) -> str:
    """`128 KiB`, for powers of two."""
    scale, unit = next(each for each in BINARY if value >= each[0])
    return f"{value // scale} {unit}"


def ratio(value: float) -> str:
    """`1.06×`, `1,320×`."""
    return f"{_three(value)}×"


def _three(value: float) -> str:
    if value == 0:
        return "0"
    rounded = float(f"{value:.2e}")
    return f"{rounded:,.{max(0, 2 - math.floor(math.log10(rounded) + 1e-9))}f}"
