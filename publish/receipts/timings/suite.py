"""The cases that are timed on each device. Imports neither NumPy nor PyTorch: a page lists them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from . import layers, products, traffic
from .cases import Case

Maker = Callable[[str], Iterator[Case]]
BOTH: tuple[Maker, ...] = (*products.BOTH, *traffic.BOTH, *layers.BOTH)
OWN: dict[str, tuple[Maker, ...]] = {
    "cpu": (products.threads, traffic.neighbour),
    "cuda": (*products.CUDA, *layers.CUDA),
}


def suite(device: str) -> list[Case]:
    return [case for make in (*BOTH, *OWN[device]) for case in make(device)]
