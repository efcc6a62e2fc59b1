"""Reads receipts of the form before this one: two rounds, operands of ones, one clock for all.

What was measured then is shown with its date; the page says that the cases have changed since.
"""

from __future__ import annotations

from typing import Any

from .cases import DEFAULT

UNKNOWN: dict[str, Any] = {
    "budget": 0.0,
    "kernels": (),
    "instructions": "",
    "caches": {},
    "removed": {},
    "absent": {},
}
"""What those receipts do not tell."""


def today(data: dict[str, Any]) -> dict[str, Any]:
    """The same in today's form. Nothing is made up: what is not told stays empty."""
    if "clock" not in data:  # each timing has its own by now
        return data
    data = {key: value for key, value in data.items() if key != "clock"} | UNKNOWN
    data["timings"] = [_timing(each, data["device"]) for each in data["timings"]]
    return data


def _timing(data: dict[str, Any], device: str) -> dict[str, Any]:
    waits = data.pop("waits")
    clock = DEFAULT[device] if waits else "launch"
    return data | {"clock": clock, "footprint": data["bytes"], "beside": "", "faults": 0.0}
