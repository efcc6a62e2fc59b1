"""What the names of dimensions stand for, in one call of a function or in the module."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from claims.dims import Dim


@dataclass(frozen=True)
class Binding:
    """The number that a name stands for, and the line that said so first."""

    value: float
    line: int


@dataclass(frozen=True)
class Equation:
    """`n // 2` was said of a size on a line; what `n` is was not known there."""

    dim: Dim
    size: int
    line: int


@dataclass
class Bound:
    """What comments have said of the names that no variable has."""

    sizes: dict[str, Binding] = field(default_factory=dict)
    open: list[Equation] = field(default_factory=list)

    def copy(self) -> Bound:
        return Bound(dict(self.sizes), list(self.open))

    def forget(self, first: int, last: int) -> None:
        """Drop what comments on these lines said: a pass of a loop begins."""
        self.sizes = {n: b for n, b in self.sizes.items() if not first <= b.line <= last}
        self.open = [e for e in self.open if not first <= e.line <= last]


@dataclass
class Scope:
    """The names of one call of a function, or of the module.

    `variable` looks a name up among the integer variables in scope (value, and the line that
    assigned it where known). `bound` holds the names that only comments know.
    """

    variable: Callable[[str], Binding | None]
    bound: Bound = field(default_factory=Bound)
    strict: bool = False

    def lookup(self, name: str) -> Binding | None:
        return self.variable(name) or self.bound.sizes.get(name)

    @property
    def unknown(self) -> list[str]:
        """The names that no variable has."""
        waiting = [name for one in self.bound.open for name in one.dim.names]
        return [n for n in [*self.bound.sizes, *waiting] if self.variable(n) is None]

    def trial(self) -> Scope:
        """The same scope; what is bound in it is bound nowhere else."""
        return Scope(self.variable, self.bound.copy(), self.strict)

    def keep(self, trial: Scope) -> None:
        self.bound.sizes, self.bound.open = trial.bound.sizes, trial.bound.open
