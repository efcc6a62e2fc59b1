"""What the names of dimensions stand for, in one call of a function or in the module.

A comparison may fail half-way, so that what it binds stands in a layer of its own until it is kept.
A layer holds only what is new in it: to copy all that is known for each claim takes quadratic time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from claims.dims import Dim


@dataclass(frozen=True)
class Binding:
    """The number that a name stands for, and the line that said so first."""

    value: float
    line: int


@dataclass(frozen=True)
class Equation:
    """`n // 2` was said of a size on a line; what `unknown` names are was not known there."""

    dim: Dim
    size: int
    line: int
    unknown: frozenset[str]


@dataclass
class Bound:
    """What comments have said of the names that no variable has."""

    below: Bound | None = None
    sizes: dict[str, Binding] = field(default_factory=dict)
    _open: dict[str, Equation | None] = field(default_factory=dict)
    """By canonical text; None for what a layer below has open, and is settled here."""
    _waiting: dict[str, dict[str, None]] = field(default_factory=dict)
    """By unknown name, the open equations that use it."""
    _on_line: dict[int, list[str]] = field(default_factory=dict)
    """What was said on each line."""

    def get(self, name: str) -> Binding | None:
        found = self.sizes.get(name)
        return self.below.get(name) if found is None and self.below else found

    def bind(self, name: str, binding: Binding) -> None:
        self.sizes[name] = binding
        self._on_line.setdefault(binding.line, []).append(name)

    def equation(self, canonical: str) -> Equation | None:
        """The open equation of that text."""
        if canonical in self._open:
            return self._open[canonical]
        return self.below.equation(canonical) if self.below else None

    def awaits(self, name: str) -> bool:
        """Whether an equation waits, or has waited, for a name."""
        return bool(self._waiting.get(name)) or (self.below is not None and self.below.awaits(name))

    def waiting(self, name: str) -> list[Equation]:
        """The open equations that wait for a name."""
        found = [self.equation(canonical) for canonical in dict.fromkeys(self._texts(name))]
        return [equation for equation in found if equation and name in equation.unknown]

    def wait(self, equation: Equation) -> None:
        self._set(equation.dim.canonical, equation)

    def settle(self, equation: Equation) -> None:
        self._set(equation.dim.canonical, None)

    def keep(self, layer: Bound) -> None:
        """Take over what is new in a layer above."""
        for name, binding in layer.sizes.items():
            self.bind(name, binding)
        for canonical, equation in layer._open.items():
            self._set(canonical, equation)

    def forget(self, first: int, last: int) -> None:
        """Drop what comments on these lines said: a pass of a loop begins."""
        for line in range(first, last + 1):
            for text in self._on_line.pop(line, ()):
                if text in self.sizes and self.sizes[text].line == line:
                    del self.sizes[text]
                if (equation := self._open.get(text)) and equation.line == line:
                    self.settle(equation)

    @property
    def names(self) -> list[str]:
        """The names that comments alone know, or that their equations use."""
        used = [name for one in self._open.values() if one for name in one.dim.names]
        return [*self.sizes, *used]

    def _texts(self, name: str) -> Iterator[str]:
        if self.below:
            yield from self.below._texts(name)
        yield from self._waiting.get(name, ())

    def _set(self, canonical: str, equation: Equation | None) -> None:
        before = self._open.pop(canonical, None)
        for name in before.unknown if before else ():
            del self._waiting[name][canonical]
        if equation or self.below:
            self._open[canonical] = equation
        if equation:
            self._on_line.setdefault(equation.line, []).append(canonical)
            for name in equation.unknown:
                self._waiting.setdefault(name, {})[canonical] = None


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
        return self.variable(name) or self.bound.get(name)

    @property
    def unknown(self) -> list[str]:
        """The names that no variable has."""
        return [name for name in self.bound.names if self.variable(name) is None]

    def trial(self) -> Scope:
        """The same scope; what is bound in it is bound nowhere else."""
        return Scope(self.variable, Bound(self.bound), self.strict)

    def keep(self, trial: Scope) -> None:
        self.bound.keep(trial.bound)
