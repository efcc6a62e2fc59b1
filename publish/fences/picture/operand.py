"""An array in a picture, as the run that was asked tells of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Operand:
    text: str
    shape: tuple[int, ...]
    values: list[Any] | None
    """As nested lists; None where there are too many to draw."""
    names: tuple[str, ...] = ()
    """The dimensions as the picture names them; empty where it does not."""
    highlights: tuple[tuple[int, ...], ...] = ()
    """For each highlight of the picture, the flat indices of the cells it covers."""


def operands(detail: Any) -> list[Operand]:
    """Those that `dataclasses.asdict` turned into the detail of a verdict."""
    return [
        Operand(
            each["text"],
            tuple(each["shape"]),
            each["values"],
            tuple(each["names"]),
            tuple(tuple(cells) for cells in each["highlights"]),
        )
        for each in detail or ()
    ]
