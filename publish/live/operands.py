"""What went into the operation that raised, in a reader's own names and sizes.

Asked of the frame that failed; nothing of the reader's is run again for it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from types import FrameType, TracebackType

Named = tuple[str, tuple[int, ...]]
"""An operand as the reader wrote it, and its shape."""


def told(raised: BaseException, name: str, source: str) -> str:
    """A sentence about the operands of the operation, where each can be told; else empty."""
    found = _last(raised.__traceback__, name)
    node = _node(ast.parse(source), found) if found else None
    if found is None or node is None:
        return ""
    named = [_named(each, found.tb_frame) for each in _operands(node)]
    known = [each for each in named if each]
    if not known or (isinstance(node, ast.BinOp) and len(known) < len(named)):
        return ""
    shapes = ", ".join(f"{text} is {_written(shape)}" for text, shape in known)
    why = _why(node, [shape for _, shape in known])
    return f"{shapes}: {why}" if why else shapes


def _last(step: TracebackType | None, name: str) -> TracebackType | None:
    """The innermost step that is in the reader's code."""
    last = None
    while step:
        last = step if step.tb_frame.f_code.co_filename == name else last
        step = step.tb_next
    return last


def _node(tree: ast.AST, step: TracebackType) -> ast.expr | None:
    """The expression that was being computed, by its place in the text."""
    place = list(step.tb_frame.f_code.co_positions())[step.tb_lasti // 2]
    for node in ast.walk(tree):
        if not isinstance(node, ast.expr | ast.AugAssign):
            continue
        here = (node.lineno, node.end_lineno, node.col_offset, node.end_col_offset)
        if here == place and isinstance(node, ast.AugAssign):
            return ast.BinOp(node.target, node.op, node.value)
        if here == place and isinstance(node, ast.expr):
            return node
    return None


def _operands(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.BinOp):
        yield from (node.left, node.right)
    elif isinstance(node, ast.Call):
        if isinstance(node.func, ast.Attribute):
            yield node.func.value
        for argument in node.args:
            yield from argument.elts if isinstance(argument, ast.List | ast.Tuple) else [argument]
    elif isinstance(node, ast.Subscript):
        yield node.value


def _named(node: ast.expr, frame: FrameType) -> Named | None:
    shape = getattr(_value(node, frame), "shape", None)
    return (ast.unparse(node), shape) if isinstance(shape, tuple) else None


def _value(node: ast.expr, frame: FrameType) -> object:
    """Of an array's name, or of its transpose: what no code of the reader's computes."""
    if isinstance(node, ast.Name):
        value = frame.f_locals.get(node.id, frame.f_globals.get(node.id))
        return value if type(value).__module__ == "numpy" else None
    if isinstance(node, ast.Attribute) and node.attr in ("T", "mT"):
        return getattr(_value(node.value, frame), node.attr, None)
    return None


def _written(shape: tuple[int, ...]) -> str:
    return str(tuple(int(size) for size in shape))


def _why(node: ast.expr, shapes: list[tuple[int, ...]]) -> str:
    if not isinstance(node, ast.BinOp) or not all(shapes):
        return ""
    left, right = shapes
    if isinstance(node.op, ast.MatMult):
        inner = left[-1], right[-2 if len(right) > 1 else -1]
        return f"the inner sizes are {inner[0]} and {inner[1]}" if inner[0] != inner[1] else ""
    for place, (one, other) in enumerate(zip(reversed(left), reversed(right), strict=False), 1):
        if one != other and 1 not in (one, other):
            at = "the last sizes" if place == 1 else f"the sizes {place} from the end"
            return f"{at} are {one} and {other}, and neither is 1"
    return ""
