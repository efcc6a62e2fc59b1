"""The judge: armed code shows its values to it, and it asks what they make of each claim.

Who judges otherwise (another device, `--annotate`) overrides a hook: `see`, `judge_value`,
`judge_output` or `judge_error`.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Sequence
from types import FrameType

from claims.bindings import Binding, Scope
from claims.calls import Calls
from claims.capture import Expected, Printed
from claims.check import Outcome, check_error, check_output, check_value
from claims.describe_value import integer_of, shape_as_one, shape_of
from claims.flows import Entered, Shape, check_flow, cuts_of
from claims.lookup import local_values, look_up
from claims.names import Names
from claims.sites import AttachedClaim, Plan
from claims.subjects import subject_of
from claims.verdicts import Verdicts


class Judge:
    """Watches one run. What became of each claim is in `verdicts`."""

    def __init__(self, plan: Plan, *, strict: bool) -> None:
        self.sites = plan.sites
        self.strict = strict
        self._names = Names(plan)
        self.captured = self._names.captured() if strict else {}
        """By function, names of functions around it that only comments in it use."""
        self.verdicts = Verdicts(self._names, strict=strict)
        self._calls = Calls()
        self._unprinted: dict[int, Outcome | None] = {}
        """Calls that may print instead of returning a value, and what their None would come to."""

    # Hooks. Each may call its parent, and look again at what it says.

    def see(self, site: AttachedClaim, value: object, frame: FrameType) -> None:
        """The value that a claim speaks about is there: keeps what becomes of the claim."""
        self.verdicts.record_outcome(site, self.judge_value(site, value, frame))

    def judge_value(self, site: AttachedClaim, value: object, frame: FrameType) -> Outcome:
        """A shape, a value or a flow, against the value that is there."""
        scope = self._scope(site, frame)
        if site.names:
            made = site.target and subject_of(site.target.statement)[0]
            found = tuple(value if name == made else look_up(name, frame) for name in site.names)
            value = [*found] if len(found) > 1 or isinstance(found[0], (list, tuple)) else found[0]
        if site.reading.flow is not None:
            return self._judge_flow(site, value, frame, scope)
        outcome = check_value(site.reading, value, scope, site.line, site.subject)
        if outcome.holds is False:  # where the ranks differ, no name was looked up so far
            for name in {name for dim in site.reading.dims for name in dim.names}:
                scope.variable(name)
        return outcome

    def judge_output(self, site: AttachedClaim, text: str) -> Outcome:
        """A stated output, against the text that was printed."""
        return check_output(site.text, text)

    def judge_error(self, site: AttachedClaim, raised: BaseException | None) -> Outcome:
        """A stated error, against what was raised (None: nothing)."""
        assert site.reading.error is not None
        return check_error(site.reading.error, raised)

    # What armed code calls. Each returns what it was given, and never raises.

    def value(self, value: object, *indices: int) -> object:
        """The value of a statement, or of a part of one."""
        frame = sys._getframe(1)
        for index in indices:
            if value is None and index in self._unprinted:
                self._unprinted[index] = self.judge_value(self.sites[index], value, frame)
            else:
                self.see(self.sites[index], value, frame)
        return value

    def unpacked(self, value: object, *indices: int) -> object:
        """What a tuple of targets gets that cannot be read again; an iterator is left alone."""
        frame = sys._getframe(1)
        for index in indices:
            site = self.sites[index]
            if isinstance(value, (tuple, list)):
                self.see(site, tuple(value), frame)
            elif shape := shape_of(value):
                self.see(site, tuple(value[i] for i in range(shape[0])), frame)  # type: ignore[index]
            else:
                seen = "its values cannot be read again"
                self.verdicts.record_outcome(
                    site, Outcome(site.kind, None, seen, f"states {site.text}, but {seen}")
                )
        return value

    def operand(self, value: object, index: int, key: int) -> object:
        """A value on its way into an expression. A tuple is left out: it may hold arrays."""
        shape = shape_of(value) if self.strict else shape_as_one(value)
        if shape is not None or not isinstance(value, (tuple, list, dict, set)):
            call = self._calls.at(sys._getframe(1))
            call.operands.setdefault(index, {})[key] = shape
        return value

    def enter(self, *indices: int) -> None:
        """A call begins: names are bound anew; arguments are what the caller gave."""
        frame = sys._getframe(1)
        call = self._calls.begin(frame)
        for index in indices:
            site = self.sites[index]
            assert site.target is not None
            arguments = local_values(frame, site.target.parameters)
            values = [arguments.get(name) for name in site.target.parameters]
            if site.action == "argument":
                value = values[0] if len(values) == 1 else tuple(values)
                self.verdicts.record_outcome(site, self.judge_value(site, value, frame))
            else:
                shape = shape_of if self.strict else shape_as_one
                call.arguments[index] = [s for v in values if (s := shape(v)) is not None]

    def lap(self, first: int, last: int) -> None:
        """A pass of a loop begins: names that comments in its body bound are forgotten."""
        self._calls.at(sys._getframe(1)).bound.forget(first, last)

    def printed(self, index: int) -> Printed:
        """A `print` is about to run."""
        site = self.sites[index]
        return Printed(
            lambda text: self.verdicts.record_outcome(site, self.judge_output(site, text))
        )

    def maybe_printed(self, index: int) -> Printed:
        """A call is about to run that may print instead of returning a value."""
        site = self.sites[index]
        self._unprinted[index] = None

        def done(text: str) -> None:
            held = self._unprinted.pop(index, None)  # None where it returned something
            if held is not None:
                self.verdicts.record_outcome(site, self.judge_output(site, text) if text else held)

        return Printed(done)

    def expect(self, index: int) -> Expected:
        """A statement is about to run that is stated to raise."""
        site = self.sites[index]

        def judge(raised: BaseException | None) -> bool:
            outcome = self.judge_error(site, raised)
            self.verdicts.record_outcome(site, outcome)
            return outcome.holds is True

        return Expected(judge)

    def _judge_flow(
        self, site: AttachedClaim, value: object, frame: FrameType, scope: Scope
    ) -> Outcome:
        results: Sequence[object] = value if isinstance(value, (tuple, list)) else [value]
        call = self._calls.at(frame)
        passed: list[Shape] = []
        if site.action == "signature":
            cuts = [tuple(map(Entered, call.arguments.get(site.index, [])))]
        else:
            shapes = call.operands.pop(site.index, {})
            assert site.target is not None
            assert site.operands is not None
            is_augmented = isinstance(site.target.statement, ast.AugAssign)
            if is_augmented:
                shapes[site.operands.parts[0].key] = shape_of(value)
            cuts = cuts_of(site.operands, shapes, is_augmented=is_augmented)
            order = [shapes.get(operand.key) for operand in site.operands.walk()]
            passed = [shape for shape in order if shape is not None]
        assert site.reading.flow is not None
        return check_flow(site.reading.flow, cuts, passed, results, scope, site.line, site.subject)

    def _scope(self, site: AttachedClaim, frame: FrameType) -> Scope:
        def variable(name: str) -> Binding | None:
            found = look_up(name, frame, with_globals=self.strict or self._names.reads(site, name))
            value: float | None = integer_of(found)
            if value is None and self.strict and isinstance(found, float):
                value = found  # `n = 8.0`: to a reader that is a size
            if value is None:
                return None
            self.verdicts.known.add((site.index, name))
            return Binding(value, self._names.assigned_before(site, name))

        return Scope(variable, self._calls.at(frame).bound, self.strict)

    def lonely_names(self) -> Iterable[tuple[AttachedClaim, str]]:
        """Names that stand for nothing: no variable has them, no other claim in scope uses them."""
        for site, name in self._names.used_once():
            if (site.index, name) not in self.verdicts.known:
                yield site, name

    def late_names(self) -> Iterable[tuple[AttachedClaim, str, int]]:
        """Names that become a variable only below the claim, and on which line."""
        for site in self.sites:
            for name in dict.fromkeys(name for dim in site.reading.dims for name in dim.names):
                line = self._names.assigned_after(site, name)
                if line and (site.index, name) not in self.verdicts.known:
                    yield site, name, line
