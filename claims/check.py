"""Compare a reading with a value: the rules that decide whether a claim holds. Runs nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import compress

from claims.bindings import Scope
from claims.describe_value import describe, describe_shape, integer_of, shape_of
from claims.dims import ANY, Dim, format_dims
from claims.grammar import Reading, StatedError
from claims.sizes import match
from claims.units import measures, says
from claims.values import (
    Number,
    Stated,
    compare_number,
    compare_stated,
    is_same_kind,
    parse_number,
    parse_stated,
)

Dims = tuple[Dim, ...]

NOTHING = "nothing was raised"
"""What an error claim sees where the statement went well."""


@dataclass(frozen=True)
class Outcome:
    """What became of a claim once. `holds` is None where the claim cannot speak about the value."""

    kind: str
    holds: bool | None
    seen: str
    message: str = ""
    hint: str = ""  # what to do, where that can be told better than by the kind


def check_value(reading: Reading, value: object, scope: Scope, line: int, subject: str) -> Outcome:
    """A shape or value claim about one value (or, for a shape, about each value of a tuple)."""
    outcome = _check_value(reading, value, scope, line, subject)
    if outcome.holds and reading.dtype:
        values = value if isinstance(value, (tuple, list)) else [value]
        dtypes = {str(getattr(item, "dtype", "")).rpartition(".")[2] for item in values}
        if dtypes - {reading.dtype}:
            seen = f"{outcome.seen} and dtype {', '.join(sorted(dtypes)) or 'none'}"
            return Outcome("shape", False, seen, f"states {reading.dtype}, but {seen}")
    return outcome


def _check_value(reading: Reading, value: object, scope: Scope, line: int, subject: str) -> Outcome:
    if reading.shapes:
        several = _several(value)
        if several is not None:
            return _check_several(reading.shapes, several, scope, line, subject)
        if shape_of(value) is not None and len(reading.shapes) == 1:
            return check_shape(reading.shapes[0], value, scope, line, subject)
        sizes = _sizes(value)
        if sizes is not None and len(reading.shapes) == 1:
            return _check_sizes(reading.shapes[0], sizes, scope, line, subject)
    seen = f"{subject} is {describe(value)}"
    if scope.strict and (wrong := _wrong_unit(reading, subject)):
        return Outcome(
            "value", False, seen, f"states {reading.value and reading.value.text}, but {wrong}"
        )
    if reading.value is not None:
        try:
            actual = compare_stated(reading.value, value)
        except Exception:  # somebody's `__repr__`, or an array without values
            actual = describe(value)
        if actual is None:
            return Outcome("value", True, seen)
        stated = f"{reading.value.comparator} {reading.value.text}".strip()
        holds = False if is_same_kind(reading.value, value) else None
        if not scope.strict and (sizes := _listed(reading.value)) and shape_of(value) is not None:
            if sizes == shape_of(value):  # `[2, 3]`, as PyTorch prints a shape
                return Outcome("shape", True, f"{subject} {describe_shape(value)}")
            if len(sizes) != len(shape_of(value) or ()) and shape_of(value) != (len(sizes),):
                holds = None
        message = f"states {stated}, but {subject} is {actual}"
        return Outcome("value", holds, seen, message, _rounded(reading.value, value))
    stated = ", ".join(format_dims(dims) for dims in reading.shapes) or reading.text
    return Outcome("shape", None, seen, f"states {stated}, but {subject} is {describe(value)}")


def _listed(stated: Stated) -> tuple[int, ...]:
    """The integers of a flat list, which may be meant as a shape."""
    content = stated.content if isinstance(stated.content, list) else []
    sizes = [item.value for item in content if isinstance(item, Number)]
    whole = tuple(size for size in sizes if isinstance(size, int))
    return whole if len(whole) == len(content) else ()


def _rounded(stated: Stated, value: object) -> str:
    """What to write where a number was rounded and says that it is exact."""
    if stated.comparator or stated.is_text:
        return ""
    try:
        nearly = compare_stated(replace(stated, comparator="≈"), value) is None
    except Exception:  # somebody's `__repr__`, or an array without values
        return ""
    return f"state all digits, or write ≈ {stated.text}" if nearly else ""


def _wrong_unit(reading: Reading, subject: str) -> str:
    """`flops = …  # 2 GB`: a number of one quantity in the unit of another."""
    number = reading.value.content if reading.value else None
    if not isinstance(number, Number):
        return ""
    stated, named = measures(number.unit), says(subject)
    return (
        f"{subject} counts {named} by its name, not {stated}"
        if stated and named and stated != named
        else ""
    )


def check_shape(dims: Dims, value: object, scope: Scope, line: int, subject: str) -> Outcome:
    """One stated shape against one array."""
    shape = shape_of(value)
    seen = f"{subject} {describe_shape(value)}"
    if shape is None:
        return Outcome("shape", None, seen, f"states {format_dims(dims)}, but {seen}")
    mismatch = match(dims, shape, scope, line)
    if mismatch is None:
        return Outcome("shape", True, seen)
    return Outcome("shape", False, seen, f"states {format_dims(dims)}, but {mismatch or seen}")


def _several(value: object) -> list[object] | None:
    """The values of a tuple or list that holds at least one array."""
    if isinstance(value, (tuple, list)) and any(shape_of(item) is not None for item in value):
        return list(value)
    return None


def _check_several(
    shapes: Sequence[Dims], values: list[object], scope: Scope, line: int, subject: str
) -> Outcome:
    """One shape speaks about every value; several shapes about one value each."""
    names = [name.strip() for name in subject.split(",")]
    if len(names) != len(values):
        names = [f"value {i + 1} of {subject}" for i in range(len(values))]
    if len(shapes) == 1:
        shapes = [shapes[0]] * len(values)
        is_said_of = [name != ANY for name in names]
    else:
        is_said_of = [True] * len(values)
    if len(shapes) != len(values):
        seen = f"{subject} holds {len(values)} values"
        return Outcome("shape", False, seen, f"states {len(shapes)} shapes, but {seen}")
    outcomes = [
        check_shape(dims, value, scope, line, name)
        for dims, value, name in compress(zip(shapes, values, names, strict=True), is_said_of)
    ]
    seen = ", ".join(outcome.seen for outcome in outcomes)
    worst = next((o for o in outcomes if o.holds is False), None) or next(
        (o for o in outcomes if o.holds is None), None
    )
    return Outcome("shape", worst.holds if worst else True, seen, worst.message if worst else "")


def _sizes(value: object) -> tuple[int, ...] | None:
    """A tuple of integers, such as `Z.shape` or the targets of `B, T, C = x.shape`."""
    if not isinstance(value, tuple):
        return None
    sizes = [integer_of(item) for item in value]
    return None if None in sizes else tuple(size for size in sizes if size is not None)


def _check_sizes(
    dims: Dims, sizes: tuple[int, ...], scope: Scope, line: int, subject: str
) -> Outcome:
    seen = f"{subject} is {sizes!r}"
    mismatch = match(dims, sizes, scope, line)
    if mismatch is None:
        return Outcome("value", True, seen)
    return Outcome("value", False, seen, f"states {format_dims(dims)}, but {mismatch or seen}")


def check_output(stated: str, printed: str) -> Outcome:
    """A stated output against the text that a statement printed."""
    printed = _trim(printed)
    seen = f"it printed {printed!r}" if printed else "it printed nothing"
    stated = _trim(stated)
    if stated == printed or (_is_number(stated) and _number_holds(stated, printed)):
        return Outcome("output", True, seen)
    return Outcome("output", False, seen, f"states the output {stated!r}, but {seen}")


def _is_number(stated: str) -> bool:
    value = parse_stated(stated, prose=False)
    return value is not None and (
        value.comparator != ""
        or (parse_number(stated) is not None and stated[-1:] not in "0123456789.")
    )


def _number_holds(stated: str, printed: str) -> bool:
    value, seen = parse_stated(stated, prose=False), parse_number(printed)
    try:
        return bool(value and seen and compare_number(value, seen.value * seen.scale))
    except OverflowError:  # an integer that no float can hold
        return False


def _trim(text: str) -> str:
    """Trailing white space cannot be seen, in a terminal or in a comment."""
    return "\n".join(line.rstrip() for line in text.rstrip("\n").split("\n"))


def check_error(stated: StatedError, raised: BaseException | None) -> Outcome:
    """A stated error against what a statement raised (None: nothing)."""
    claim = f"{stated.type}: {stated.message}" if stated.message else stated.type
    claim += "…" if stated.is_open and stated.message else ""
    if raised is None:
        return Outcome("error", False, NOTHING, f"states {claim}, but {NOTHING}")
    kind, message = type(raised), " ".join(str(raised).split())
    seen = f"{kind.__name__}: {message} was raised" if message else f"{kind.__name__} was raised"
    full_name = f"{kind.__module__}.{kind.__qualname__}"
    same_type = stated.type == kind.__name__ or f".{full_name}".endswith(f".{stated.type}")
    wanted = " ".join(stated.message.split())
    same_message = message.startswith(wanted) if stated.is_open else message == wanted
    if same_type and same_message:
        return Outcome("error", True, seen)
    return Outcome("error", False, seen, f"states {claim}, but {seen}")
