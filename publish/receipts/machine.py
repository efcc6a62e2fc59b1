"""Describes the machine that something is recorded on."""

from __future__ import annotations

import datetime
import os
import platform
import subprocess
from pathlib import Path
from typing import Any

import numpy
import torch
from threadpoolctl import threadpool_info  # type: ignore[import-untyped]

from ..base import rooms


def processor(device: str) -> str:
    if device == "meta":
        return "no values"
    if device == "cuda":
        return str(torch.cuda.get_device_name())
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return _output("sysctl", "-n", "machdep.cpu.brand_string") or platform.processor()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor()


def versions(device: str) -> dict[str, str]:
    blas = numpy.show_config(mode="dicts")["Build Dependencies"]["blas"]
    found = {
        "Python": platform.python_version(),
        "NumPy": numpy.__version__,
        str(blas["name"]): str(blas["version"]),
        "PyTorch": torch.__version__,
    }
    if device == "cuda":
        found["CUDA"] = str(torch.version.cuda)
        query = ("--query-gpu=driver_version", "--format=csv,noheader")
        found["driver"] = _output("nvidia-smi", *query).split("\n")[0]
    return found


def kernels() -> tuple[dict[str, str], ...]:
    """Libraries that are loaded here, with the kernels that they chose for this processor."""
    shown = ("prefix", "version", "architecture", "threading_layer", "num_threads")
    return tuple(
        {key: str(library[key]) for key in shown if library.get(key)}
        for library in threadpool_info()
    )


def instructions() -> str:
    """The most capable set of instructions that PyTorch uses here."""
    return torch.backends.cpu.get_cpu_capability()


def caches(device: str) -> dict[str, int]:
    """Bytes of each level of cache, as one core or the GPU sees it; empty where nobody tells."""
    if device == "cuda":
        return {"L2": torch.cuda.get_device_properties(0).L2_cache_size}
    found = {}
    for index in sorted(Path("/sys/devices/system/cpu/cpu0/cache").glob("index*")):
        level, kind, size = (
            (index / name).read_text(encoding="utf-8").strip() for name in ("level", "type", "size")
        )
        if kind != "Instruction":
            found[f"L{level}"] = int(size.removesuffix("K")) * 1024
    return found


def system() -> str:
    return f"{platform.system()} {platform.machine()}"


def cores() -> int:
    return os.cpu_count() or 1


def described(root: Path, device: str) -> dict[str, Any]:
    """The fields of `header.Receipt` that tell where, with what and when something is recorded."""
    return {
        "device": device,
        "machine": processor(device),
        "cpu": processor("cpu"),
        "cores": cores(),
        "system": system(),
        "versions": versions(device),
        "commit": commit(root),
        "date": date(),
    }


WATCHED = ("claims", "publish", "snippets")
"""Rooms that decide what a receipt says."""


def commit(root: Path, *others: str) -> str:
    """The commit that is checked out; `+changes` where `WATCHED` or other rooms differ from it."""
    watched = (*WATCHED, *others)
    for room in watched:
        next(rooms.files(room, root))  # of a room that has moved git would say nothing
    git = ("git", "-C", str(root))
    changed = _output(*git, "status", "--porcelain", "--", *watched)
    return _output(*git, "rev-parse", "HEAD") + ("+changes" if changed else "")


def date() -> str:
    return datetime.datetime.now(datetime.UTC).date().isoformat()


def _output(*command: str) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""
