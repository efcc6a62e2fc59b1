"""Holds data that somebody may have typed against a dataclass: keys, and types of values."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, cast, get_args, get_origin, get_type_hints


class ReceiptError(ValueError):
    """The file is no such receipt."""


def check(kind: type, data: object, what: str) -> dict[str, Any]:
    """The data, which has each field of the dataclass and no other; nested ones are not looked at.

    Raises ReceiptError.
    """
    if not isinstance(data, dict):
        raise ReceiptError(f"has no fields in {what}")
    names = {field.name for field in fields(kind)}
    if missing := sorted(names - data.keys()):
        raise ReceiptError(f"lacks {missing[0]} in {what}")
    if unknown := sorted(data.keys() - names):
        raise ReceiptError(f"has an unknown {unknown[0]} in {what}")
    for name, hint in _hints(kind).items():
        if not _fits(data[name], hint):
            shown = repr(data[name])
            short = shown if len(shown) <= 40 else f"{shown[:39]}…"
            raise ReceiptError(f"has the {name} {short} in {what}, which is of another type")
    return data


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _fits(value: object, hint: Any) -> bool:
    arguments = get_args(hint)
    origin = get_origin(hint)
    if hint is float:  # JSON may hold Infinity, NaN and numbers of any length
        return type(value) in (int, float) and abs(cast("float", value)) <= sys.float_info.max
    if hint is int:
        return type(value) is int and abs(value) < 2**63
    if origin is UnionType:
        return any(_fits(value, each) for each in arguments)
    if origin is Mapping:
        return isinstance(value, dict) and all(_fits(v, arguments[1]) for v in value.values())
    if origin is tuple:
        if not isinstance(value, list):
            return False
        if arguments[-1] is ...:
            return all(_fits(each, arguments[0]) for each in value)
        return len(value) == len(arguments) and all(map(_fits, value, arguments))
    if is_dataclass(hint):
        return isinstance(value, dict)
    return value is None if hint is type(None) else isinstance(value, hint)
