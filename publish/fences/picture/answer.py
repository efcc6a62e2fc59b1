"""Asks a run what a picture states: whether its equation holds, and what its arrays are."""

from __future__ import annotations

import itertools
import math
from dataclasses import asdict, replace
from typing import Any

from ...base.jobs import Question, Verdict
from ...execution import reach
from ...execution.evaluate import expression, value_of
from ...execution.sandbox import PAGE
from . import equation as equations
from .equation import Equation
from .operand import Operand

CELLS = 8
"""Arrays up to this size along each axis are drawn with their values."""


def answer(question: Question, namespace: dict[str, object]) -> Verdict:
    equation = equations.parse(question.text)
    for text in (equation.left, equation.right):
        if means := reach.of_mark(text):
            return Verdict(False, means, f"draws {text}, which {means}")
    try:
        verdict = _holds(equation, namespace)
        named: dict[str, tuple[str, ...]] = {}
        for text, shape in equation.dims:
            found = expression(shape, f"({text}).shape", namespace)
            named[text] = tuple(name.strip() for name in shape[1:-1].split(",") if name.strip())
            if not found.holds:
                return found
        operands = tuple(
            _operand(text, equation, named.get(text, ()), namespace) for text in equation.operands
        )
    except Exception as raised:
        message = f"cannot be drawn: {type(raised).__name__}: {raised}"
        return Verdict(False, "", message)
    return replace(verdict, detail=[asdict(operand) for operand in operands])


def _holds(equation: Equation, namespace: dict[str, object]) -> Verdict:
    left = value_of(equation.left, namespace)
    if not equation.right:
        return Verdict(True, f"{equation.left} was computed")
    right = value_of(equation.right, namespace)
    here, there = tuple(left.shape), tuple(right.shape)
    if here != there:
        seen = f"{equation.left} has shape {here} and {equation.right} has shape {there}"
        return Verdict(False, seen, f"states {equation.text}, but {seen}")
    pairs = zip(_flat(left.tolist()), _flat(right.tolist()), strict=True)
    for a, b in pairs:
        if not math.isclose(a, b, rel_tol=1e-5, abs_tol=1e-8):
            seen = f"{equation.left} holds {a} where {equation.right} holds {b}"
            return Verdict(False, seen, f"states {equation.text}, but {seen}")
    return Verdict(True, f"{equation.left} equals {equation.right}, entry by entry")


def _operand(
    text: str, equation: Equation, names: tuple[str, ...], namespace: dict[str, object]
) -> Operand:
    value = value_of(text, namespace)
    shape = tuple(int(size) for size in value.shape)
    small = len(shape) <= 2 and all(size <= CELLS for size in shape)
    values = value.tolist() if small else None
    highlights = [
        _cells(highlight, text, shape) if equations.ast_base(highlight) == text else ()
        for highlight in equation.highlights
    ]
    return Operand(text, shape, values, names, tuple(highlights) if small else ())


def _cells(highlight: str, text: str, shape: tuple[int, ...]) -> tuple[int, ...]:
    """The flat indices that the subscript of a highlight selects in an array of that shape."""
    import numpy

    grid = numpy.arange(math.prod(shape)).reshape(shape)
    subscript = highlight.removeprefix(text)
    picked = eval(compile(f"grid{subscript}", PAGE, "eval"), {"grid": grid})
    return tuple(int(index) for index in numpy.atleast_1d(picked).ravel())


def _flat(values: Any) -> list[float]:
    if isinstance(values, list):
        return list(itertools.chain.from_iterable(map(_flat, values)))
    return [float(values)]
