"""The words of a law: what it may ask for, and what it may say of what it gets.

    @law
    def transpose_of_a_product(A: Array("n", "k"), B: Array("k", "m")):
        \"\"\"The transpose of `A @ B` is `B.T @ A.T`.\"\"\"
        return same((A @ B).T, B.T @ A.T)

The docstring is the sentence that pages quote. What stands behind a parameter says what is drawn
for it; a name such as "n" is one size wherever a law writes it. The law is searched: it must be
true of whatever is drawn. A myth must be false of something, and names the law that is right.

A law that names neither `np` nor `torch`, nor a method of PyTorch's such as `backward`, is searched
in both libraries: it calls methods that both have, or asks for the library, as a parameter `xp`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import numpy as np

Function = TypeVar("Function", bound=Callable[..., Any])


def law(function: Function) -> Function:
    """A sentence that is true of everything that can be drawn."""
    return function


def myth(
    *, instead: Callable[..., Any], said: tuple[str, ...] = ()
) -> Callable[[Function], Function]:
    """A popular sentence that is false of something; `instead` is the law to say in its place.

    `said` are words in which pages have said it: no page may hold them as if it were so.
    """
    return lambda function: function


class Unmet(Exception):
    """What was drawn is not what the sentence speaks of."""


def assume(condition: object) -> None:
    """Leave out what the sentence does not speak of."""
    if not condition:
        raise Unmet


def same(left: Any, right: Any) -> bool:
    """Equal shapes and equal numbers, to the last digit; NaN is equal to NaN."""
    ours, theirs = plain(left), plain(right)
    if ours.shape != theirs.shape:
        return False
    return bool(np.array_equal(ours, theirs, equal_nan=ours.dtype.kind == theirs.dtype.kind == "f"))


def close(left: Any, right: Any, by: float = 1e-9) -> bool:
    """Equal shapes, and numbers that differ by a rounding error."""
    ours, theirs = plain(left), plain(right)
    return ours.shape == theirs.shape and np.allclose(ours, theirs, by, by, equal_nan=True)


def runs(action: Callable[[], Any]) -> bool:
    """Whether it runs, and does not raise."""
    try:
        action()
    except (ValueError, TypeError, RuntimeError, IndexError):
        return False
    return True


def plain(value: Any) -> np.ndarray:
    """As an array of NumPy, whatever library it is of."""
    return np.asarray(value.detach() if hasattr(value, "detach") else value)


@dataclass
class Dice:
    """What is drawn, made of bytes: the fewer and smaller they are, the smaller the case."""

    thrown: bytes
    named: dict[str, Any] = field(default_factory=dict)
    """Sizes and shapes by name."""
    at: int = 0

    def number(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        span = high - low + 1
        used = self.take(1 if span <= 256 else 2)
        return low + int.from_bytes(used, "big") % span

    def take(self, count: int) -> bytes:
        """So many bytes. After the last the first come again."""
        end = self.at + count
        taken = (self.thrown * (end // len(self.thrown) + 1))[self.at : end]
        self.at = end
        return taken

    def size(self, dim: int | str) -> tuple[int, ...]:
        """What a dimension of an array stands for: a number, a name, or `*name` for several."""
        if isinstance(dim, int):
            return (dim,)
        kind: Kind = Shape() if dim.startswith("*") else Size()
        name = dim.lstrip("*")
        found = self.named[name] if name in self.named else kind.draw(name, self)
        return found if isinstance(found, tuple) else (found,)

    def shape(self, dims: tuple[int | str, ...]) -> tuple[int, ...]:
        return tuple(size for dim in dims for size in self.size(dim))


class Kind:
    """What a parameter can be."""

    def draw(self, name: str, dice: Dice) -> Any:
        raise NotImplementedError


@dataclass(frozen=True)
class Size(Kind):
    """A whole number from low to high."""

    low: int = 0
    high: int = 5

    def draw(self, name: str, dice: Dice) -> int:
        size = dice.named[name] = dice.number(self.low, self.high)
        return size


@dataclass(frozen=True)
class Shape(Kind):
    """A tuple of sizes, with no more axes than that; the empty one is among them."""

    axes: int = 2
    high: int = 3

    def draw(self, name: str, dice: Dice) -> tuple[int, ...]:
        drawn = tuple(dice.number(0, self.high) for _ in range(dice.number(0, self.axes)))
        dice.named[name] = drawn
        return drawn


class Array(Kind):
    """Whole numbers from -3 to 3, as floats: their sums and products are exact in any order."""

    def __init__(self, *dims: int | str) -> None:
        self.dims = dims

    def draw(self, name: str, dice: Dice) -> np.ndarray:
        shape = dice.shape(self.dims)
        thrown = np.frombuffer(dice.take(int(np.prod(shape))), np.uint8) % 7
        signed = np.where(thrown % 2, thrown // 2 + 1, -(thrown // 2.0))  # 0 1 -1 2 -2 3 -3
        numbers: np.ndarray = (signed + 0.0).reshape(shape)  # no minus zero
        return numbers


class Mask(Array):
    """True or false at each place."""

    def draw(self, name: str, dice: Dice) -> np.ndarray:
        shape = dice.shape(self.dims)
        thrown = np.frombuffer(dice.take(int(np.prod(shape))), np.uint8)
        mask: np.ndarray = (thrown % 2 == 1).reshape(shape)
        return mask


@dataclass(frozen=True)
class Order(Kind):
    """The numbers below a size, shuffled."""

    dim: str

    def draw(self, name: str, dice: Dice) -> np.ndarray:
        (count,) = dice.size(self.dim)
        order = np.arange(count)
        for i in range(count - 1):
            j = dice.number(i, count - 1)
            order[[i, j]] = order[[j, i]]
        return order


@dataclass(frozen=True)
class Place(Kind):
    """A place on an axis of that size: from zero to one below it."""

    dim: str

    def draw(self, name: str, dice: Dice) -> int:
        (count,) = dice.size(self.dim)
        assume(count)
        return dice.number(0, count - 1)


class Choice(Kind):
    """One of these; the first is the simplest."""

    def __init__(self, *values: Any) -> None:
        self.values = values

    def draw(self, name: str, dice: Dice) -> Any:
        return self.values[dice.number(0, len(self.values) - 1)]


def kinds_of(law: Callable[..., Any]) -> dict[str, Kind]:
    """What is drawn for each parameter but the library."""
    kinds: dict[str, Kind] = {}
    for name in parameters(law):
        kind = law.__annotations__.get(name)
        if isinstance(kind, Kind):
            kinds[name] = kind
        elif name != "xp":
            raise TypeError(f"does not say what is drawn for {name}")
    return kinds


def parameters(law: Callable[..., Any]) -> tuple[str, ...]:
    return law.__code__.co_varnames[: law.__code__.co_argcount]


def draw(
    kinds: dict[str, Kind], thrown: bytes, own: dict[str, Any] | None = None
) -> dict[str, Any]:
    """A value for each parameter; sizes and shapes that are asked for come first.

    What `own` holds by name is not drawn: values of parameters, and sizes that arrays have.
    """
    dice = Dice(thrown, dict(own or {}))
    drawn = {name: value for name, value in (own or {}).items() if name in kinds}
    first = [name for name, kind in kinds.items() if isinstance(kind, Size | Shape)]
    drawn |= {name: kinds[name].draw(name, dice) for name in first if name not in drawn}
    drawn |= {name: kind.draw(name, dice) for name, kind in kinds.items() if name not in drawn}
    return {name: drawn[name] for name in kinds}
