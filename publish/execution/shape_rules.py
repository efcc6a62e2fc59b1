"""Shape rules: `(n, k) @ (k, m) -> (n, m)`, read here and run in NumPy and PyTorch.

    rule    left "->" right
    left    shapes joined by + - * / @, with .T or .mT behind any part, in Python's grammar
    right   a shape, `scalar` or `error`
    shape   a tuple of integers, names and integer arithmetic on names; a leading `…` stands
            for any leading dimensions, the same everywhere in a rule

Each rule is run with several draws of distinct sizes for its names, so that no two dimensions
agree by accident.
"""

from __future__ import annotations

import ast
import importlib
import operator
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from ..base.jobs import LIBRARIES, TITLES, Question, Verdict
from ..read import expressions

DRAWS = 3
SIZES = (2, 3, 4, 5, 6, 7, 8, 9)
LEADING = ((), (11,), (12, 10))
OPERATORS: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.MatMult: operator.matmul,
}
ARITHMETIC: dict[type[ast.operator], Callable[[int, int], int]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.FloorDiv: operator.floordiv,
}
FORM = "Write shapes joined by + - * / @, an arrow, and a shape, scalar or error."


class RuleError(ValueError):
    """The text is no rule."""


@dataclass(frozen=True)
class Rule:
    text: str
    left: ast.expr
    right: ast.Tuple | None
    """None where the rule says that there is an error."""

    @property
    def names(self) -> list[str]:
        """Names of dimensions on the left, in order."""
        return _names(self.left)


def parse(text: str) -> Rule:
    left_text, arrow, right_text = text.replace("→", "->").replace("…", "...").partition("->")
    if not arrow:
        raise RuleError("has no arrow")
    left = _expression(left_text)
    if not any(isinstance(node, ast.Tuple) for node in ast.walk(left)):
        raise RuleError("has no shape left of the arrow")
    _check_left(left)
    right_text = right_text.strip()
    if right_text == "error":
        return Rule(text, left, None)
    right = _expression("()" if right_text == "scalar" else right_text)
    if not isinstance(right, ast.Tuple):
        raise RuleError(f"states {right_text!r}, which is no shape")
    _check_shape(right)
    if free := sorted(set(_names(right)) - set(_names(left))):
        raise RuleError(f"names {free[0]} on the right only")
    return Rule(text, left, right)


def _expression(text: str) -> ast.expr:
    try:
        return expressions.parse(text)
    except SyntaxError:
        raise RuleError(f"has a side that does not parse: {text.strip()!r}") from None


def _check_left(node: ast.expr) -> None:
    match node:
        case ast.BinOp(left, op, right) if type(op) in OPERATORS:
            _check_left(left)
            _check_left(right)
        case ast.Attribute(value, "T" | "mT"):
            _check_left(value)
        case ast.Tuple():
            _check_shape(node)
        case _:
            raise RuleError(f"has a part that is no shape: {ast.unparse(node)}")


def _check_shape(shape: ast.Tuple) -> None:
    for position, entry in enumerate(shape.elts):
        for node in ast.walk(entry):
            leading = position == 0 and node is entry
            match node:
                case ast.Constant(int()) | ast.Name() | ast.Load() | ast.operator():
                    pass
                case ast.Constant(value) if value is ... and leading:
                    pass
                case ast.BinOp(_, op, _) if type(op) in ARITHMETIC:
                    pass
                case _:
                    raise RuleError(f"has a dimension that does not parse: {ast.unparse(entry)}")


def _names(node: ast.AST) -> list[str]:
    found = [child for child in ast.walk(node) if isinstance(child, ast.Name)]
    found.sort(key=lambda name: (name.lineno, name.col_offset))
    return list(dict.fromkeys(name.id for name in found))


def answer(question: Question, namespace: dict[str, object]) -> Verdict:
    found = judge(question.text)
    return found if found.holds else replace(found, message=f"{found.message} ({question.text})")


def judge(text: str) -> Verdict:
    """Runs a rule that parsed; imports the libraries that it runs in."""
    rule = parse(text)
    seen = ""
    for sizes, leading in _draws(rule):
        expected = None if rule.right is None else _shape(rule.right, sizes, leading)
        for library in LIBRARIES:
            module = importlib.import_module(library)
            try:
                array = _evaluate(rule.left, module, sizes, leading)
                result, error = tuple(int(size) for size in array.shape), ""
            except (ValueError, RuntimeError, IndexError) as raised:
                result, error = None, str(raised).splitlines()[0]
            happened = f"raises “{error}”" if error else f"gives {result}"
            drawn = ", ".join(f"{name} = {size}" for name, size in sizes.items())
            seen = f"{happened}{f' for {drawn}' if drawn else ''}"
            if result != expected:
                stated = rule.text.replace("→", "->").partition("->")[2].strip()
                message = f"states {stated}, but {TITLES[library]} {seen}"
                return Verdict(False, f"{TITLES[library]} {seen}", message)
    many = f"; {DRAWS} draws of sizes" if rule.names else ""
    return Verdict(True, f"NumPy and PyTorch agree; PyTorch {seen}{many}")


def _draws(rule: Rule) -> Iterator[tuple[dict[str, int], tuple[int, ...]]]:
    fixed = {
        node.value
        for node in ast.walk(rule.left)
        if isinstance(node, ast.Constant) and isinstance(node.value, int)
    }
    free = [size for size in SIZES if size not in fixed]
    dice = random.Random(len(rule.text))
    for leading in LEADING[:DRAWS]:
        yield dict(zip(rule.names, dice.sample(free, len(rule.names)), strict=True)), leading


def _shape(shape: ast.Tuple, sizes: dict[str, int], leading: tuple[int, ...]) -> tuple[int, ...]:
    dims: list[int] = []
    for entry in shape.elts:
        if isinstance(entry, ast.Constant) and entry.value is ...:
            dims += leading
        else:
            dims.append(_size(entry, sizes))
    return tuple(dims)


def _size(node: ast.expr, sizes: dict[str, int]) -> int:
    match node:
        case ast.Constant(int(value)):
            return value
        case ast.Name(name):
            return sizes[name]
        case ast.BinOp(left, op, right):
            return ARITHMETIC[type(op)](_size(left, sizes), _size(right, sizes))
    raise AssertionError(f"parse let {ast.unparse(node)} through")


def _evaluate(node: ast.expr, module: Any, sizes: dict[str, int], leading: tuple[int, ...]) -> Any:
    match node:
        case ast.Tuple():
            return module.ones(_shape(node, sizes, leading))
        case ast.Attribute(value, name):
            return getattr(_evaluate(value, module, sizes, leading), name)
        case ast.BinOp(left, op, right):
            return OPERATORS[type(op)](
                _evaluate(left, module, sizes, leading), _evaluate(right, module, sizes, leading)
            )
    raise AssertionError(f"parse let {ast.unparse(node)} through")
