"""Expressions for which the explorer says something else than a library, each made shorter."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tests.explorer.libraries import LIBRARIES, Said, run
from tests.explorer.module import ask


class Mismatch(NamedTuple):
    text: str
    library: str
    explorer: Said
    real: Said

    def __str__(self) -> str:
        return f"{self.library}: {self.text}\n  explorer: {self.explorer}\n  library:  {self.real}"


def mismatches(texts: Sequence[str]) -> list[Mismatch]:
    """Every expression and library of which the explorer is wrong, or does not know."""
    return [
        Mismatch(text, library, answer[library], real)
        for text, answer in zip(texts, ask(texts), strict=True)
        for library in LIBRARIES
        if answer[library] != (real := run(text, library))
    ]


def shrunk(found: Mismatch) -> Mismatch:
    """The shortest expression reached from it that still differs in the same library."""
    while True:
        texts = sorted(set(_shorter(found.text)), key=len)
        left = [each for each in mismatches(texts) if _alike(each, found)]
        if not left:
            return found
        found = min(left, key=lambda each: (len(each.text), each.text))


def _alike(one: Mismatch, other: Mismatch) -> bool:
    return [one.library, one.explorer.verdict, one.real.verdict] == [
        other.library,
        other.explorer.verdict,
        other.real.verdict,
    ] and (one.real.verdict == "ok" or one.real.first == other.real.first)


def _shorter(text: str) -> Iterator[str]:
    """The expression without an argument, with a part in place of the whole, with smaller sizes."""
    tree = ast.parse(text, mode="eval")
    called = {id(node.func) for node in ast.walk(tree.body) if isinstance(node, ast.Call)}
    for node in ast.walk(tree.body):
        if not isinstance(node, ast.expr) or id(node) in called:
            continue
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield _with(text, node, ast.unparse(node.func.value))
        for part in ast.iter_child_nodes(node):
            if isinstance(part, ast.expr) and _array(part) and id(part) not in called:
                yield _with(text, node, ast.unparse(part))
        if isinstance(node, ast.Constant) and isinstance(node.value, int) and node.value > 1:
            yield text[: node.col_offset] + str(node.value - 1) + text[node.end_col_offset :]
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id.isupper()
        ):
            for i in range(len(node.args)):
                kept = [ast.unparse(each) for j, each in enumerate(node.args) if j != i]
                yield _with(text, node, f"{node.func.id}({', '.join(kept)})")


def _array(node: ast.expr) -> bool:
    return isinstance(
        node, ast.Call | ast.BinOp | ast.Compare | ast.Subscript | ast.Attribute
    ) and "(" in ast.unparse(node)


def _with(text: str, node: ast.expr, other: str) -> str:
    assert node.end_col_offset is not None
    return text[: node.col_offset] + f"({other})" + text[node.end_col_offset :]
