"""Whether an expression of a mark depends on what a snippet computed, and leaves it alone."""

from __future__ import annotations

import ast
import builtins

OWN: dict[type[ast.AST], str] = {
    ast.NamedExpr: "an assignment",
    ast.Await: "an await",
    ast.Yield: "a yield",
    ast.YieldFrom: "a yield",
}
BUILTINS = frozenset(dir(builtins))
CHANGING = frozenset(
    [
        "append",
        "extend",
        "insert",
        "remove",
        "pop",
        "popitem",
        "clear",
        "update",
        "setdefault",
        "sort",
        "reverse",
        "add",
        "discard",
        "fill",
        "put",
        "itemset",
        "resize",
        "setflags",
        "partition",
        "shuffle",
        "seed",
        "manual_seed",
        "zero_grad",
        "backward",
        "step",
        "setattr",
        "delattr",
        "exec",
        "eval",
        "compile",
        "input",
        "print",
        "__setattr__",
        "__setitem__",
        "__dict__",
        "globals",
        "locals",
        "vars",
        "next",
        "send",
        "load_state_dict",
        "train",
        "requires_grad_",
    ]
)
"""What is called to change something: marks below would see another array than the code left."""


def wrong(tree: ast.expr) -> str:
    """Why a mark cannot ask for it; empty if it can."""
    for node in ast.walk(tree):
        if type(node) in OWN:
            return f"holds {OWN[type(node)]}"
        if isinstance(node, ast.Call) and (changed := _changes(node)):
            return f"calls {changed}, which changes what other marks see"
    if not names(tree):
        return "depends on nothing that the snippet computed"
    return ""


def _changes(call: ast.Call) -> str:
    called = call.func
    name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
    if any(keyword.arg == "out" for keyword in call.keywords):
        return f"{name} with out="
    torch_in_place = isinstance(called, ast.Attribute) and name.endswith("_") and name[:1] != "_"
    return name if name in CHANGING or torch_in_place else ""


def names(tree: ast.expr) -> set[str]:
    """The names that it takes from the snippet."""
    own = {
        node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    own |= {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    loaded = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return loaded - own - BUILTINS
