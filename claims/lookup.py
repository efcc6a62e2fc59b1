"""Looks a name up as the reader's code would, without leaving anything behind."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Sequence
from types import FrameType


def local_values(frame: FrameType, names: Sequence[str]) -> dict[str, object]:
    """Those of `names` that are variables of the call (or of the module) that runs in `frame`.

    Until Python 3.12 a call keeps what `f_locals` shows. It is emptied again, unless the reader
    holds it, so that nothing lives longer than it would unwatched.
    """
    shown = frame.f_locals
    found = {name: shown[name] for name in names if name in shown}
    code = frame.f_code
    is_kept = isinstance(shown, dict) and code.co_flags & inspect.CO_OPTIMIZED
    if is_kept and sys.getrefcount(shown) <= 3:  # the frame, `shown`, and the argument
        for name in (*code.co_varnames, *code.co_cellvars, *code.co_freevars):
            shown.pop(name, None)
    return found


def look_up(name: str, frame: FrameType, *, with_globals: bool = True) -> object:
    """The value of a (dotted) name, or of an attribute of `self` by that name; else None."""
    first, *rest = name.split(".")
    found = local_values(frame, [first, "self"])
    if first in found:
        value = found[first]
    elif with_globals and first in frame.f_globals:
        value = frame.f_globals[first]
    else:
        attributes = getattr(found.get("self"), "__dict__", None)
        value = attributes.get(first) if isinstance(attributes, dict) else None
    for attribute in rest:
        try:
            value = getattr(value, attribute, None)
        except Exception:  # a property of somebody's class may raise anything
            return None
    return value
