"""Units: how each scales a number, and what it measures."""

from __future__ import annotations

import re

_PREFIXES = {"": 1.0, "k": 1e3, "K": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "P": 1e15}
UNITS: dict[str, float] = {
    **_PREFIXES,
    **{f"{prefix}B": scale for prefix, scale in _PREFIXES.items() if prefix},
    **{f"{prefix}iB": 1024.0**i for i, prefix in enumerate("KMGTP", start=1)},
    **{f"{p}{flop}": scale for p, scale in _PREFIXES.items() for flop in ("FLOP", "FLOPs")},
    "%": 0.01, "×": 1.0, "x": 1.0, "B": 1.0, "byte": 1.0, "bytes": 1.0,
    "s": 1.0, "ms": 1e-3, "µs": 1e-6, "μs": 1e-6, "us": 1e-6, "ns": 1e-9,
}  # fmt: skip
WHOLE = frozenset({"", "B", "byte", "bytes", "FLOP", "FLOPs"})
_OF_WORD = {
    **dict.fromkeys(("flop", "flops", "macs", "gflops", "tflops"), "FLOPs"),
    **dict.fromkeys(("byte", "bytes", "nbytes", "kb", "mb", "gb", "kib", "mib", "gib"), "bytes"),
    **dict.fromkeys(("second", "seconds", "time", "duration", "latency", "elapsed"), "time"),
}


def measures(unit: str) -> str:
    """What a unit counts; empty for a bare prefix, `×` and `%`."""
    if unit.endswith(("FLOP", "FLOPs")):
        return "FLOPs"
    if unit.endswith(("B", "byte", "bytes")):
        return "bytes"
    return "time" if unit.endswith("s") else ""


def says(name: str) -> str:
    """What a variable counts by its name, where all its words agree: `moved_bytes`."""
    words = re.findall(r"[a-z]+|[A-Z][a-z]*", name.rpartition(".")[2])
    found = {_OF_WORD[word.lower()] for word in words if word.lower() in _OF_WORD}
    return found.pop() if len(found) == 1 and "per" not in words else ""
