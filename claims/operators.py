"""Which operator joins two operands of an expression, and whether a flow may state it so."""

from __future__ import annotations

import ast

_PRODUCTS = frozenset("@x×·⋅")
_OF_NODE: dict[type[ast.operator], str] = {
    ast.MatMult: "@", ast.Mult: "*", ast.Add: "+", ast.Sub: "-", ast.Div: "/", ast.FloorDiv: "/",
}  # fmt: skip
_OF_CALL = {
    **dict.fromkeys(
        ("matmul", "mm", "bmm", "mv", "dot", "vdot", "inner", "tensordot", "multi_dot"), "@"
    ),
    **dict.fromkeys(("linear", "addmm", "addmv", "baddbmm"), "@+"),
    "outer": "@*", "add": "+", "sub": "-", "subtract": "-", "mul": "*", "multiply": "*",
    "div": "/", "divide": "/", "true_divide": "/",
}  # fmt: skip


def wrong_sign(stated: str, joint: ast.expr | None, *, strict: bool) -> str | None:
    """What is wrong with an operator stated between two operands that meet in `joint`, if any.

    Without operator (a comma) nothing is stated. In other people's files `x`, `*` and `·` may be
    any product, and a function may be said in any way.
    """
    if stated == ",":
        return None
    said = "@" if stated in _PRODUCTS else stated
    found = _OF_NODE.get(type(joint.op), "") if isinstance(joint, ast.BinOp) else ""
    if strict:
        found = found or _of_call(joint)
        if said in found and found:
            return None
        if not found:
            return f"no {stated} joins what went in there: set the shapes off by commas"
        return f"the operator there is {' or '.join(found)}, not {stated}"
    is_sure = found and stated in "@+-/" and (said == "@") is not (found == "@")
    return f"the operator there is {found}, not {stated}" if is_sure else None


def _of_call(joint: ast.expr | None) -> str:
    """The operators that a function of that name stands for."""
    if not isinstance(joint, ast.Call):
        return ""
    func = joint.func
    name = func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")
    if name == "einsum":
        return _of_einsum(joint)
    return _OF_CALL.get(name, "")


def _of_einsum(call: ast.Call) -> str:
    """A product with a sum where a letter goes in and does not come out."""
    first = call.args[0] if call.args else None
    if not isinstance(first, ast.Constant) or not isinstance(first.value, str):
        return "@*"
    inputs, arrow, output = first.value.replace(" ", "").partition("->")
    if not arrow:
        return "@*"
    return "@" if set(inputs) - set(output) - {","} else "@*"
