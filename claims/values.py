"""Stated values: numbers, lists and texts as a comment or a sentence writes them, and comparison.

Equal means equal in value and shape. `≈` and a suffix (`134M`, `26 KiB`, `97%`) compare to the
digits stated; `>`, `<`, `≥`, `≤` compare one number.
"""

from __future__ import annotations

import ast
import math
import operator
import re
import struct
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import islice

from claims.describe_value import describe, number_of, shape_of
from claims.units import UNITS, WHOLE

_COMPARATORS: dict[str, str] = {
    "≈": "≈", "~": "≈", "≃": "≈", "~=": "≈", "≥": "≥", ">=": "≥", "≤": "≤", "<=": "≤",
    ">": ">", "<": "<", "==": "", "=": "", "->": "", "→": "", "=>": "",
}  # fmt: skip
_COMPARATOR = re.compile("|".join(re.escape(c) for c in sorted(_COMPARATORS, key=len)[::-1]))
_TESTS: dict[str, Callable[[float, float], bool]] = {
    ">": operator.gt, "<": operator.lt, "≥": operator.ge, "≤": operator.le,
}  # fmt: skip
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d[\d_]*)(?:\.\d*)?(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?"
_NUMBER = re.compile(rf"(?P<number>[-+−]?(?:{_DIGITS}|inf|nan|∞))\s?(?P<unit>[A-Za-zµμ%×/]*)")
_LONGEST_NUMBER = 300  # the largest double has 309 digits
_SEPARATOR = re.compile(r"\s*[:;,–—]\s+|\s+-\s+|\s*;\s*")
_TEXT_VALUE = re.compile(
    r"(?:tensor|array|dtype|device)\(.*\)$|(?:torch|np|numpy)\.\w+(?:\(.*\))?$|<.*>$", re.DOTALL
)


@dataclass(frozen=True)
class Number:
    """One stated number: its value, the spacing of its last digit, and how its unit scales it."""

    value: float | int
    step: float
    scale: float = 1.0
    is_rounded: bool = False
    unit: str = ""


@dataclass(frozen=True)
class Stated:
    """A value as stated: a number, a literal that may hold numbers, or a text to be compared."""

    text: str
    comparator: str  # "", "≈", ">", "<", "≥", "≤"
    content: object  # Number, str, bool, None, or a list/tuple/dict of these
    is_text: bool = False


def parse_stated(text: str, *, prose: bool) -> Stated | None:
    """Read a stated value. With `prose`, words may follow it after a colon, comma or dash."""
    text = text.strip()
    sign = _COMPARATOR.match(text)
    comparator = _COMPARATORS[sign[0]] if sign else ""
    body = text[sign.end() :].strip() if sign else text
    ends = [len(body)]
    if prose:  # no number stands in words, and no value has many parts without one
        last = next((i for i in reversed(range(len(body))) if body[i].isnumeric()), -1)
        ends += islice((m.start() for m in _SEPARATOR.finditer(body) if m.start() > last), 16)
    for end in ends:
        stated = _parse_whole(body[:end], comparator)
        if stated:
            return stated
    return None


def _parse_whole(body: str, comparator: str) -> Stated | None:
    number = parse_number(body)
    if number:
        return Stated(body, comparator, number)
    if comparator in _TESTS:
        return None
    try:
        tree = ast.parse(body, mode="eval").body
        if isinstance(tree, ast.Tuple) and not body.startswith("("):
            return None  # `3, 4` is a pair only to Python
        content = _literal(tree, body)
    except (SyntaxError, ValueError, TypeError, RecursionError, MemoryError):
        return Stated(body, "", body, is_text=True) if _TEXT_VALUE.match(body) else None
    return Stated(body, comparator, content)


def parse_number(text: str) -> Number | None:
    """Read `32.0`, `1e-3`, `268,435,456`, `134M`, `12.5 KiB`, `97%`; None where it is none."""
    found = _NUMBER.fullmatch(text.strip()) if len(text) <= _LONGEST_NUMBER else None
    if not found or found["unit"] not in UNITS:
        return None
    digits = found["number"].replace(",", "").replace("_", "").replace("−", "-")
    try:
        exact = Decimal(digits.replace("∞", "inf"))
    except InvalidOperation:
        return None
    value = int(digits) if re.fullmatch(r"[-+]?\d+", digits) else float(exact)
    exponent = exact.as_tuple().exponent
    step = float(f"1e{exponent}") if isinstance(exponent, int) else 0.0
    unit = found["unit"]
    return Number(value, step, UNITS[unit], is_rounded=unit not in WHOLE, unit=unit)


def compare_stated(stated: Stated, value: object) -> str | None:
    """Compare a stated value with a real one; None where it holds, else what the value is."""
    if stated.is_text:
        texts = {_squeeze(repr(value)), _squeeze(str(value))}
        return None if _squeeze(stated.text) in texts else describe(value)
    if stated.comparator in _TESTS:
        return _test(stated, value)
    if isinstance(stated.content, str) and _squeeze(stated.text) == _squeeze(repr(value)):
        return None
    shape = shape_of(value)
    real = value
    if shape is not None:
        if _size_of(stated.content) != shape:
            return describe(value)
        real = value.tolist()  # type: ignore[attr-defined]
    dtype = str(getattr(value, "dtype", "")).rpartition(".")[2]
    fits = _equal(stated.content, real, dtype, nearly=stated.comparator == "≈")
    return None if fits else describe(value)


def is_same_kind(stated: Stated, value: object) -> bool:
    """Whether the value is of the kind that is stated; `# 2` beside a matrix is not."""
    match stated.content:
        case Number():
            return shape_of(value) == () or isinstance(value, (int, float))
        case list() | tuple() | dict():
            return isinstance(value, (list, tuple, dict)) or bool(shape_of(value))
        case frozenset():
            return isinstance(value, (set, frozenset))
        case bool():
            return isinstance(value, bool) or shape_of(value) == ()
    return True


def compare_number(stated: Stated, seen: float) -> bool:
    """Whether a stated number (with its comparator) holds for one that was printed."""
    if not isinstance(stated.content, Number):
        return False
    if stated.comparator in _TESTS:
        return _TESTS[stated.comparator](seen, stated.content.value * stated.content.scale)
    return _equal(stated.content, seen, "", nearly=stated.comparator == "≈")


def _test(stated: Stated, value: object) -> str | None:
    seen = number_of(value)
    holds = seen is not None and compare_number(stated, seen)
    return None if holds else describe(value)


def _equal(stated: object, real: object, dtype: str, *, nearly: bool) -> bool:
    if isinstance(stated, Number):
        if isinstance(real, bool):
            return False
        seen = number_of(real)
        return seen is not None and _equal_numbers(stated, seen, dtype, nearly=nearly)
    if isinstance(stated, (list, tuple)):
        if not isinstance(real, type(stated)) and not (dtype and isinstance(real, list)):
            return False
        return len(stated) == len(real) and all(
            _equal(a, b, dtype, nearly=nearly) for a, b in zip(stated, real, strict=True)
        )
    if isinstance(stated, dict) and isinstance(real, dict):
        return stated.keys() == real.keys() and all(
            _equal(stated[key], real[key], dtype, nearly=nearly) for key in stated
        )
    if isinstance(stated, frozenset):
        return isinstance(real, (set, frozenset)) and stated == real
    return type(stated) is type(real) and stated == real


def _equal_numbers(stated: Number, seen: float, dtype: str, *, nearly: bool) -> bool:
    target = stated.value * stated.scale if stated.scale != 1.0 else stated.value
    if math.isnan(target) or math.isnan(seen):
        return math.isnan(target) and math.isnan(seen)
    if nearly or stated.is_rounded:
        half = stated.step * stated.scale / 2
        return abs(seen - target) <= half * (1 + 1e-9)
    return seen == target or seen == _round_to(target, dtype)


def _round_to(number: float, dtype: str) -> float:
    """The number as an array of this dtype would hold it."""
    try:
        match dtype:
            case "float32":
                return float(struct.unpack("f", struct.pack("f", number))[0])
            case "float16" | "half":
                return float(struct.unpack("e", struct.pack("e", number))[0])
            case "bfloat16":
                bits = struct.unpack("I", struct.pack("f", number))[0]
                bits += 0x7FFF + ((bits >> 16) & 1)  # round to nearest, ties to even
                return float(struct.unpack("f", struct.pack("I", bits & 0xFFFF0000))[0])
    except OverflowError:
        return math.copysign(math.inf, number)
    return number


def _literal(tree: ast.expr, source: str) -> object:
    """A Python literal with its numbers as `Number`, so that stated digits are kept."""
    match tree:
        case ast.Constant(value=str() | bool() | None as value):
            return value
        case ast.List(elts=elts):
            return [_literal(item, source) for item in elts]
        case ast.Tuple(elts=elts):
            return tuple(_literal(item, source) for item in elts)
        case ast.Set(elts=elts):
            return frozenset(ast.literal_eval(item) for item in elts)
        case ast.Dict(keys=keys, values=values):
            return {
                ast.literal_eval(key): _literal(value, source)
                for key, value in zip(keys, values, strict=True)
                if key is not None
            }
    number = parse_number(ast.get_source_segment(source, tree) or "")
    if number is None:
        raise ValueError("not a literal")
    return number


def _size_of(content: object) -> tuple[int, ...]:
    """The shape of a stated (nested) list or tuple; `()` for one number."""
    if not isinstance(content, (list, tuple)):
        return ()
    return (len(content), *(_size_of(content[0]) if content else ()))


def _squeeze(text: str) -> str:
    return " ".join(text.split())
