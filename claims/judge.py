"""The judge: armed code shows its values to it, and it keeps a verdict for each claim."""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterable, Sequence
from types import FrameType

from claims.capture import Expected, Printed
from claims.check import Outcome, check_error, check_output, check_value
from claims.dims import Binding, Scope
from claims.flows import Shape, check_flow, cuts_of
from claims.names import Names
from claims.seen import integer_of, shape_of
from claims.sites import Plan, Site


class Judge:
    """Collects one outcome a claim: the first that does not hold, else the first that does."""

    def __init__(self, plan: Plan, *, strict: bool) -> None:
        self.sites = plan.sites
        self.strict = strict
        self.outcomes: dict[int, Outcome] = {}
        self.hits: dict[int, int] = {}
        self._names = Names(plan)
        self._may_print: set[int] = set()
        self._held: dict[int, Outcome] = {}
        self._bound: dict[int, dict[str, Binding]] = {}
        self._arguments: dict[int, dict[int, list[Shape]]] = {}
        self._operands: dict[tuple[int, int], dict[int, Shape | None]] = {}
        self._known: set[tuple[int, str]] = set()

    # What armed code calls. Each returns what it was given, and never raises.

    def value(self, value: object, *indices: int) -> object:
        """The value of a statement, or of a part of one."""
        frame = sys._getframe(1)
        for index in indices:
            if value is None and index in self._may_print:
                self._held[index] = self._judge(self.sites[index], value, frame)
            else:
                self._value(self.sites[index], value, frame)
        return value

    def operand(self, value: object, index: int, key: int) -> object:
        """A value on its way into an expression. A tuple is left out: it may hold arrays."""
        if not isinstance(value, (tuple, list, dict, set)):
            self._operands.setdefault((_key(sys._getframe(1)), index), {})[key] = shape_of(value)
        return value

    def enter(self, *indices: int) -> None:
        """A call begins: names are bound anew; arguments are what the caller gave."""
        frame = sys._getframe(1)
        self._bound[_key(frame)] = {}
        given: dict[int, list[Shape]] = {}
        for index in indices:
            site = self.sites[index]
            assert site.target is not None
            arguments = _locals(frame, site.target.parameters)
            values = [arguments.get(name) for name in site.target.parameters]
            if site.action == "argument":
                value = values[0] if len(values) == 1 else tuple(values)
                self._record(site, self._judge(site, value, frame))
            else:
                given[index] = [s for v in values if (s := shape_of(v)) is not None]
        self._arguments[_key(frame)] = given

    def lap(self, first: int, last: int) -> None:
        """A pass of a loop begins: names that comments in its body bound are forgotten."""
        bound = self._bound.get(_key(sys._getframe(1)), {})
        for name in [n for n, binding in bound.items() if first <= binding.line <= last]:
            del bound[name]

    def printed(self, index: int) -> Printed:
        """A `print` is about to run."""
        site = self.sites[index]
        return Printed(lambda text: self._record(site, self._output(site, text)))

    def maybe_printed(self, index: int) -> Printed:
        """A call is about to run that may print instead of returning a value."""
        site = self.sites[index]
        self._may_print.add(index)

        def done(text: str) -> None:
            held = self._held.pop(index, None)  # nothing where it returned something else than None
            if held is not None:
                self._record(site, self._output(site, text) if text else held)

        return Printed(done)

    def expect(self, index: int) -> Expected:
        """A statement is about to run that is stated to raise."""
        site = self.sites[index]

        def judge(raised: BaseException | None) -> bool:
            outcome = self._error(site, raised)
            self._record(site, outcome)
            return outcome.holds is True

        return Expected(judge)

    # Verdicts. A judge for other devices than the CPU may look again at each of these.

    def _output(self, site: Site, text: str) -> Outcome:
        return check_output(site.text, text)

    def _error(self, site: Site, raised: BaseException | None) -> Outcome:
        assert site.reading.error is not None
        return check_error(site.reading.error, raised)

    def _value(self, site: Site, value: object, frame: FrameType) -> None:
        self._record(site, self._judge(site, value, frame))

    def _judge(self, site: Site, value: object, frame: FrameType) -> Outcome:
        scope = self._scope(site, frame)
        if site.reading.flow is None:
            outcome = check_value(site.reading, value, scope, site.line, site.subject)
            if outcome.holds is False:  # where the ranks differ, no name was looked up so far
                for name in {name for dim in site.reading.dims for name in dim.names}:
                    scope.variable(name)
            return outcome
        results: Sequence[object] = value if isinstance(value, (tuple, list)) else [value]
        if site.action == "signature":
            given = self._arguments.get(_key(frame), {}).get(site.index, [])
            cuts, passed = [tuple(given)], []
        else:
            shapes = self._operands.pop((_key(frame), site.index), {})
            assert site.target is not None
            assert site.operands is not None
            is_augmented = isinstance(site.target.statement, ast.AugAssign)
            if is_augmented:
                shapes[site.operands.parts[0].key] = shape_of(value)
            cuts = cuts_of(site.operands, shapes, is_augmented=is_augmented)
            order = [shapes.get(operand.key) for operand in site.operands.walk()]
            passed = [shape for shape in order if shape is not None]
        flow = site.reading.flow
        return check_flow(flow, cuts, passed, results, scope, site.line, site.subject)

    def _scope(self, site: Site, frame: FrameType) -> Scope:
        def variable(name: str) -> Binding | None:
            value = integer_of(_look_up(name, frame))
            if value is None:
                return None
            self._known.add((site.index, name))
            return Binding(value, self._names.assigned_before(site, name))

        return Scope(variable, self._bound.setdefault(_key(frame), {}))

    def _record(self, site: Site, outcome: Outcome) -> None:
        self.hits[site.index] = self.hits.get(site.index, 0) + 1
        if outcome.holds is None and self.strict:
            outcome = Outcome(outcome.kind, False, outcome.seen, outcome.message)
        elif outcome.holds is False and not self.strict and self._is_remark(site, outcome):
            outcome = Outcome(outcome.kind, None, outcome.seen, outcome.message)
        before = self.outcomes.get(site.index)
        if before is None or (before.holds is not False and outcome.holds is not True):
            self.outcomes[site.index] = outcome

    def _is_remark(self, site: Site, outcome: Outcome) -> bool:
        """In other people's files `(in place)` or `# 2` beside something else is no claim."""
        reading = site.reading
        if outcome.kind != "shape" or reading.names_shape:
            return False
        names = [name for dim in reading.dims for name in dim.names]
        stands_for_something = any(self._names.uses(name) > 1 for name in names) or any(
            (site.index, name) in self._known for name in names
        )
        return bool(names) and len(names) == len(reading.dims) and not stands_for_something

    def lonely_names(self) -> Iterable[tuple[Site, str]]:
        """Names that stand for nothing: no variable has them, no other claim in scope uses them."""
        for scope_sites in self._names.by_scope.values():
            uses: dict[str, list[Site]] = {}
            for site in scope_sites:
                for dim in site.reading.dims:
                    for name in dim.names:
                        uses.setdefault(name, []).append(site)
            for name, sites in uses.items():
                if len(sites) == 1 and (sites[0].index, name) not in self._known:
                    yield sites[0], name


def _key(frame: FrameType) -> int:
    """What tells one running call from another; a new call may get the id of one that has ended."""
    return 0 if frame.f_code.co_name == "<module>" else id(frame)


def _locals(frame: FrameType, names: Sequence[str]) -> dict[str, object]:
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


def _look_up(name: str, frame: FrameType) -> object:
    """The value of a (dotted) name as the reader's code would find it; None where it has none."""
    first, *rest = name.split(".")
    value = _locals(frame, [first]).get(first, frame.f_globals.get(first))
    for attribute in rest:
        try:
            value = getattr(value, attribute, None)
        except Exception:  # a property of somebody's class may raise anything
            return None
    return value
