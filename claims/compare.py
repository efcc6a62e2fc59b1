"""Compare one stated text with one value: what a sentence about code needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claims.bindings import Binding, Scope
from claims.check import check_value
from claims.describe_value import describe, integer_of, number_of, shape_of
from claims.dims import parse_dim
from claims.grammar import read
from claims.sizes import evaluate


@dataclass(frozen=True)
class Comparison:
    """Whether a stated text holds for a value; `message` is empty where it does."""

    holds: bool
    seen: str
    message: str = ""


def compare(
    stated: str, value: object, namespace: Mapping[str, object] | None = None
) -> Comparison:
    """Compare `stated` with `value` in the forms of the claim grammar.

    Besides shapes and values, `stated` may be integer arithmetic on names of `namespace`
    (`2 * batch * n_in`), or the text that `str` or `repr` gives the value.
    """
    names = namespace or {}

    def variable(name: str) -> Binding | None:
        size = integer_of(names.get(name))
        return None if size is None else Binding(size, 0)

    text = stated.strip()
    if text in (str(value), repr(value)):
        return Comparison(True, _seen(value))
    reading = read(text, strict=True)
    if reading.is_claim and not reading.error and not reading.flow:
        scope = Scope(variable, strict=True)
        outcome = check_value(reading, value, scope, 0, "it")
        unknown = scope.unknown
        if outcome.holds and unknown:
            message = f"states {text}, but {unknown[0]} is no integer variable there"
            return Comparison(False, _seen(value), message)
        return Comparison(bool(outcome.holds), _seen(value), outcome.message)
    dim = parse_dim(text)
    size = evaluate(dim.tree, variable) if dim and dim.tree else None
    if size is not None:
        holds = not isinstance(value, bool) and number_of(value) == size
        comes_to = f"{text} is {size} and it is {describe(value)}"
        return Comparison(holds, _seen(value), "" if holds else f"states {text}, but {comes_to}")
    return Comparison(False, _seen(value), f"states {text}, but it is {describe(value)}")


def _seen(value: object) -> str:
    shape = shape_of(value)
    return f"shape {shape}" if shape else describe(value)
