"""What a page says about a snippet, answered in the namespace that its run left behind."""

from __future__ import annotations

import ast
import itertools
import math
from types import ModuleType
from typing import Any

import claims

from ..base.jobs import Drawing, Operand, Verdict
from ..read import depends, expressions, picture_fence
from ..read.picture_fence import Equation
from .sandbox import PAGE

SHORT = 80
"""Characters of a value that is told in full."""
CELLS = 8
"""Arrays up to this size along each axis are drawn with their values."""


def expression(stated: str, source: str, namespace: dict[str, object]) -> Verdict:
    """Compares what the prose states with the value of an expression, or with what it raises."""
    try:
        value = _evaluate(source, namespace)
    except Exception as raised:
        seen = f"{type(raised).__name__}: {raised}"
        start, dots, _ = stated.partition("…")
        if seen == stated or (dots and stated.endswith("…") and seen.startswith(start)):
            return Verdict(True, f"{source} raises {seen}")
        seen = f"{source} raises {seen}"
        return Verdict(False, seen, f"states {stated}, but {seen}")
    if not _depends(source, namespace):
        message = f"states {stated}, but {source} takes nothing that the snippet computed"
        return Verdict(False, "", message)
    found = claims.compare(stated, value, namespace)
    seen = f"{source} {_seen(stated, value) or f'has {found.seen}'}"
    return Verdict(found.holds, seen, found.message.replace("but it ", f"but {source} ", 1))


def _depends(source: str, namespace: dict[str, object]) -> bool:
    """Whether it asks for something of the run, or for a fact of a library, which no call made."""
    tree = expressions.parse(source)
    taken = [namespace.get(name) for name in depends.names(tree)]
    called = any(isinstance(node, ast.Call) for node in ast.walk(tree))
    return not called or not all(isinstance(value, ModuleType) for value in taken)


def picture(body: str, namespace: dict[str, object]) -> Drawing:
    equation = picture_fence.parse(body)
    try:
        verdict = _equation(equation, namespace)
        named: dict[str, tuple[str, ...]] = {}
        for text, shape in equation.dims:
            found = expression(shape, f"({text}).shape", namespace)
            named[text] = tuple(name.strip() for name in shape[1:-1].split(",") if name.strip())
            if not found.holds:
                return Drawing(found)
        operands = tuple(
            _operand(text, equation, named.get(text, ()), namespace) for text in equation.operands
        )
    except Exception as raised:
        message = f"cannot be drawn: {type(raised).__name__}: {raised}"
        return Drawing(Verdict(False, "", message))
    return Drawing(verdict, operands)


def _evaluate(source: str, namespace: dict[str, object]) -> Any:
    return eval(compile(source, PAGE, "eval"), namespace)


def _equation(equation: Equation, namespace: dict[str, object]) -> Verdict:
    left = _evaluate(equation.left, namespace)
    if not equation.right:
        return Verdict(True, f"{equation.left} was computed")
    right = _evaluate(equation.right, namespace)
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
    value = _evaluate(text, namespace)
    shape = tuple(int(size) for size in value.shape)
    small = len(shape) <= 2 and all(size <= CELLS for size in shape)
    values = value.tolist() if small else None
    highlights = [
        _cells(highlight, text, shape) if picture_fence.ast_base(highlight) == text else ()
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


def _seen(stated: str, value: Any) -> str:
    """The value in few words, in the form in which it was stated; empty where `claims` says it."""
    text = " ".join(str(value).split())
    if hasattr(value, "shape") and stated.startswith("("):
        return f"has shape {tuple(value.shape)}"
    return f"is {text}" if len(text) <= SHORT else ""
