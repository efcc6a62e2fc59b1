"""Lies in laws: a law whose code can be changed, and still is true of all cases, says nothing.

In each law each comparison, index, axis, transpose, constant and operator is changed, one at a
time, and cases are drawn until one is against it. (An `and` is left alone: of two things that are
true, either is true.) `EQUIVALENT` lists the changes that alter nothing, each with its reason.
"""

from __future__ import annotations

import ast
import contextlib
import copy
import hashlib
import io
import json
import random
import sys
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch  # noqa: F401  (laws ask for it by name)

from laws import words
from publish.laws import hunt, judge, room, sides
from tests.lies.equivalent import EQUIVALENT

TRIES = 400
"""Cases drawn for a changed law; most are refuted by one of the first ten."""
COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.GtE, ast.LtE: ast.Gt, ast.Gt: ast.LtE,
    ast.GtE: ast.Lt, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
COMPUTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult, ast.Mod: ast.Mult, ast.Pow: ast.Mult, ast.MatMult: ast.Mult,
}  # fmt: skip
TRANSPOSES = ("T", "mT", "swapaxes")


@dataclass(frozen=True)
class Lie:
    law: str
    what: str

    def __str__(self) -> str:
        return f"{self.law}: {self.what}"


@dataclass(frozen=True)
class Hunt:
    told: int
    survivors: tuple[Lie, ...]
    harmless: tuple[Lie, ...]


def search(root: Path) -> Hunt:
    """Every lie about every law of the tree; what was found before is remembered by content."""
    told, left = 0, []
    for law in room.read(root).laws.values():
        if law.kind == "law":
            count, believed = _remembered(root, law)
            told += count
            left += [Lie(law.name, what) for what in believed]
    harmless = tuple(lie for lie in left if lie.what in EQUIVALENT.get(lie.law, {}))
    return Hunt(told, tuple(lie for lie in left if lie not in harmless), harmless)


def _remembered(root: Path, law: room.Law) -> tuple[int, list[str]]:
    texts = [Path(file).read_bytes() for file in (__file__, hunt.__file__, words.__file__)]
    key = hashlib.sha256(b"\0".join([*texts, law.key.encode()])).hexdigest()
    file = root / ".cache" / "lies" / f"{key}.json"
    with contextlib.suppress(OSError, ValueError):
        known = json.loads(file.read_text(encoding="utf-8"))
        return known["told"], known["believed"]
    found = believed(root, law)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({"told": found[0], "believed": found[1]}), encoding="utf-8")
    return found


def believed(root: Path, law: room.Law) -> tuple[int, list[str]]:
    """How many lies can be told about a law, and those that no case is against."""
    tree = ast.parse((root / law.path).read_text(encoding="utf-8"))
    lies = list(changes(tree, law.name))
    return len(lies), [what for what, changed in lies if not _refuted(changed, law)]


def changes(tree: ast.Module, name: str) -> Iterator[tuple[str, ast.Module]]:
    """Each change of the code of a law, in words, and the module with it."""
    law = _function(tree, name)
    for number, node in enumerate(_code(law)):
        for what, new in _changed(node):
            changed = copy.deepcopy(tree)
            twin = _function(changed, name)
            target = list(_code(twin))[number]
            _Put(target, new).visit(twin)
            yield f"{ast.unparse(node)}: {what}", ast.fix_missing_locations(changed)


def _function(tree: ast.Module, name: str) -> ast.FunctionDef:
    return next(n for n in tree.body if isinstance(n, ast.FunctionDef) and n.name == name)


def _code(law: ast.FunctionDef) -> Iterator[ast.AST]:
    """The nodes of what a law does: not its sentence, nor what is drawn."""
    for statement in law.body[1:]:
        yield from ast.walk(statement)


def _changed(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    match node:
        case ast.Compare(left, [op], rest) if type(op) in COMPARED:
            yield "comparison turned round", ast.Compare(left, [COMPARED[type(op)]()], rest)
        case ast.BinOp(left, op, right) if type(op) in COMPUTED:
            yield "operator changed", ast.BinOp(left, COMPUTED[type(op)](), right)
        case ast.BoolOp(ast.Or(), values):
            yield "operator changed", ast.BoolOp(ast.And(), values)
        case ast.UnaryOp(ast.USub() | ast.Not(), operand):
            yield "sign dropped", operand
        case ast.Attribute(value, attr) if attr in TRANSPOSES[:2]:
            yield "transpose dropped", value
        case ast.Call(ast.Attribute(value, attr)) if attr in TRANSPOSES:
            yield "transpose dropped", value
        case ast.Constant(bool(value)):
            yield "constant changed", ast.Constant(not value)
        case ast.Constant(int(value) | float(value)):
            yield "constant changed", ast.Constant(value + 1)
        case ast.Subscript(value, ast.Tuple(elts=[first, second]), ctx):
            index = ast.Tuple([second, first], ast.Load())
            yield "indices swapped", ast.Subscript(value, index, ctx)


class _Put(ast.NodeTransformer):
    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self.old, self.new = old, new

    def visit(self, node: ast.AST) -> ast.AST:
        return copy.deepcopy(self.new) if node is self.old else self.generic_visit(node)


def _refuted(module: ast.Module, law: room.Law) -> bool:
    told = sides.Sides()
    space: dict[str, Any] = {"__name__": law.path, sides.COMPARED: told.compared}
    dice = random.Random(0)
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        exec(compile(sides.telling(module), law.path, "exec", dont_inherit=True), space)
        tries = (dice.randbytes(hunt.BYTES) for _ in range(TRIES))
        libraries = law.libraries[:1]
        left_out = 0
        for thrown in tries:
            case = _case(space[law.name], told, libraries, thrown)
            if case:
                return True
            left_out += case is None
    return left_out > judge.MOST_REJECTED * TRIES


def _case(
    law: Callable[..., Any], told: sides.Sides, libraries: tuple[str, ...], thrown: bytes
) -> str | None:
    """The case in words if it is against the law; None if the law does not speak of it."""
    try:
        return hunt.wrong_in(law, told, words.draw(words.kinds_of(law), thrown), libraries)
    except words.Unmet:
        return None


def main(root: Path) -> int:
    found = search(root)
    for lie in found.survivors:
        print(f"believed: {lie}", file=sys.stderr)
    for lie in found.harmless:
        print(f"harmless: {lie} ({EQUIVALENT[lie.law][lie.what]})")
    count = found.told - len(found.harmless)
    caught = count - len(found.survivors)
    share = len(found.harmless) / found.told
    print(
        f"{count} lies about laws, {caught} caught, {len(found.harmless)} that alter nothing "
        f"({share:.1%})"
    )
    return 1 if found.survivors else 0
