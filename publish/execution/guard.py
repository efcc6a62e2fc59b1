"""Sees to it that a snippet does not change what judges it: out of reach by name, and watched.

Here a run cannot import the checker: its modules are known to nobody under their names, and a
snippet that shows `claims` gets another copy. What the checker calls is compared by identity with
what it was before the run, at each verdict.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from operator import is_
from types import FrameType, FunctionType, ModuleType
from typing import Any

from claims.check import Outcome
from claims.judge import Judge
from claims.sites import AttachedClaim, Plan

from ..base.jobs import Trouble

ROOMS = ("claims", "publish")
SHARED = (
    "builtins",
    "math",
    "operator",
    "re",
    "io",
    "ast",
    "inspect",
    "json",
    "os",
    "dataclasses",
    "typing",
)
"""Modules that the checker calls, too."""
LIBRARIES = ("numpy", "numpy.linalg", "torch", "torch.linalg", "torch.nn.functional")
CLASSES = {"torch": ("Tensor",), "torch.nn": ("Module",)}
HINT = "Leave it as it is: readers and the checker use it, too."

Kept = tuple[str, Mapping[str, Any], tuple[str, ...], tuple[Any, ...]]
"""A name, a namespace, and which of its names stood for what."""


class Guard:
    """Knows what things were when it was made, and names what has changed since.

    Made once, before the runs that it is for are forked: reading all names takes longer than most
    runs. What the sandbox has changed since is known when a run `begin`s.
    """

    def __init__(self) -> None:
        own = [sys.modules[name] for name in sorted(sys.modules) if _is_ours(name)]
        parts = [part for module in own for part in _classes(module)]
        self._codes = [(each, each.__code__) for module in own for each in _functions(module)]
        self._far = [_keep(each.__name__, vars(each)) for each in own]
        self._far += [_keep(each.__name__, vars(each)) for each in parts]
        self._far += [_keep(name, space) for name, space in _libraries()]

    def begin(self, shown: bool) -> None:
        """Nothing finds the checker by its name; `shown` is whether another copy of it may be."""
        near = [module for name in SHARED if (module := sys.modules.get(name))]
        self._near = [_keep(each.__name__, vars(each)) for each in near]
        for name in [name for name in sys.modules if _is_ours(name)]:
            del sys.modules[name]
        sys.meta_path.insert(0, _Refusing(ROOMS[1:] if shown else ROOMS))

    def changed(self, *, everywhere: bool = False) -> str:
        """The first name that stands for another thing now; empty where none does."""
        for name, space, keys, values in (*self._near, *(self._far if everywhere else ())):
            if not all(map(is_, map(space.get, keys), values)):
                pairs = zip(keys, values, strict=True)
                key = next(key for key, value in pairs if space.get(key) is not value)
                return f"{name}.{key}"
        codes = self._codes if everywhere else ()
        other = (each for each, code in codes if each.__code__ is not code)
        return next((f"{each.__module__}.{each.__name__}" for each in other), "")


class GuardedJudge(Judge):
    """Takes no verdict once something that verdicts are taken with has changed."""

    def __init__(self, plan: Plan, guard: Guard) -> None:
        super().__init__(plan, strict=True)
        self._guard = guard
        self.trouble: Trouble | None = None

    def judge_value(self, site: AttachedClaim, value: object, frame: FrameType) -> Outcome:
        self._look(site)
        return super().judge_value(site, value, frame)

    def judge_output(self, site: AttachedClaim, text: str) -> Outcome:
        self._look(site)
        return super().judge_output(site, text)

    def judge_error(self, site: AttachedClaim, raised: BaseException | None) -> Outcome:
        self._look(site)
        return super().judge_error(site, raised)

    def _look(self, site: AttachedClaim) -> None:
        if self.trouble is None and (name := self._guard.changed()):
            self.trouble = patched(site.line, name)


def patched(line: int, name: str) -> Trouble:
    return Trouble(line, f"has changed {name}, which the checker uses", HINT)


class _Refusing:
    def __init__(self, rooms: tuple[str, ...]) -> None:
        self.rooms = rooms

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name.partition(".")[0] in self.rooms:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def _is_ours(name: str) -> bool:
    return name.partition(".")[0] in ROOMS


def _keep(name: str, space: Mapping[str, Any]) -> Kept:
    """Of what can be called: a library may keep its state in other names."""
    found = {key: value for key, value in space.items() if callable(value)}
    return name, space, tuple(found), tuple(found.values())


def _classes(module: ModuleType) -> Iterator[type]:
    own = (each for each in vars(module).values() if isinstance(each, type))
    return (each for each in own if each.__module__ == module.__name__)


def _functions(module: ModuleType) -> Iterator[FunctionType]:
    for space in (vars(module), *map(vars, _classes(module))):
        yield from (each for each in space.values() if isinstance(each, FunctionType))


def _libraries() -> Iterator[tuple[str, Mapping[str, Any]]]:
    for name in LIBRARIES:
        if module := sys.modules.get(name):
            yield name, vars(module)
    for name, classes in CLASSES.items():
        if module := sys.modules.get(name):
            yield from ((f"{name}.{each}", vars(getattr(module, each))) for each in classes)
