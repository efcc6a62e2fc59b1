"""Tries a law where a reader is: on random cases, or on sizes and values of the reader's own."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from typing import Any

import numpy as np

from laws import words

DRAWS = 1_000
SECONDS = 5.0
"""After which it says how far it came."""
BYTES = 160
TOPS = (2, 3, 6, 20, 256)
"""Cases are made of bytes below these, so that small ones are among them."""


def try_to_break(law: Callable[..., Any], **own: Any) -> None:
    """Print whether the law holds of random cases; `own` gives sizes, shapes or values by name."""
    kinds = words.kinds_of(law)
    until, held, against, fewest = time.monotonic() + SECONDS, 0, "", 0
    for number in range(DRAWS):
        if time.monotonic() > until:
            break
        thrown = bytes(random.randrange(TOPS[number % len(TOPS)]) for _ in range(BYTES))
        try:
            case = words.draw(kinds, thrown, own)
            wrong = _wrong(law, case)
        except words.Unmet:
            continue
        held += not wrong
        numbers = sum(np.size(value) for value in case.values())
        if wrong and (not against or numbers < fewest):
            against, fewest = wrong, numbers
    print(_told(held, against))


def _wrong(law: Callable[..., Any], case: dict[str, Any]) -> str:
    """The case in words where the law is false of it, else nothing."""
    library = {"xp": np} if "xp" in words.parameters(law) else {}
    values = {
        name: value.copy() if hasattr(value, "copy") else value for name, value in case.items()
    }
    try:
        held, raised = law(**values, **library), ""
    except words.Unmet:
        raise
    except Exception as error:
        held, raised = False, f", where it raises {type(error).__name__}: {error}"
    return (
        ""
        if held
        else ", ".join(f"{name} = {_short(value)}" for name, value in case.items()) + raised
    )


def _short(value: Any) -> str:
    if getattr(value, "size", 1) == 0 or getattr(value, "size", 1) > 12:
        return f"an array of shape {value.shape}"
    return str(value.tolist() if hasattr(value, "tolist") else value)


def _told(held: int, against: str) -> str:
    if against:
        return f"False for {against}"
    if not held:
        return "No case fits: the law speaks of others"
    return f"{held:,} random cases, none against it"
