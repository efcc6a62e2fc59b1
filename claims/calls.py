"""What is known of each running call: sizes that its comments bound, arguments, operands."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import FrameType

from claims.bindings import Bound
from claims.flows import Shape


@dataclass
class Call:
    """One call of a function, or the module."""

    bound: Bound = field(default_factory=Bound)
    arguments: dict[int, list[Shape]] = field(default_factory=dict)
    """By site, the arrays that the caller gave."""
    operands: dict[int, dict[int, Shape | None]] = field(default_factory=dict)
    """By site, what has entered its expression so far."""


class Calls:
    """The calls by frame. A new call may get the frame's id of one that has ended."""

    def __init__(self) -> None:
        self._calls: dict[int, Call] = {}

    def begin(self, frame: FrameType) -> Call:
        call = self._calls[_key(frame)] = Call()
        return call

    def at(self, frame: FrameType) -> Call:
        return self._calls.get(_key(frame)) or self.begin(frame)


def _key(frame: FrameType) -> int:
    return 0 if frame.f_code.co_name == "<module>" else id(frame)
