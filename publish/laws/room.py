"""Reads what stands in `laws/`, without importing it: names, sentences, lines, and the code."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from ..base.problems import Problem
from ..base.rooms import TOOLS

FOLDER = "laws"
OF_TORCH = ("backward", "expand", "clone")
"""Methods that tell of PyTorch as its name does."""
Kind = Literal["law", "myth"]
Definition = ast.FunctionDef | ast.ClassDef


@dataclass(frozen=True)
class Law:
    name: str
    kind: Kind
    sentence: str
    """With its code spans, as a page must quote it."""
    path: str
    line: int
    source: str
    """The function as it stands, decorator included, and below it the helpers that it calls."""
    libraries: tuple[str, ...]
    """In which it is searched, one after the other; () where it names several itself."""
    key: str
    """Hash of the function and of what it uses in its module."""
    instead: str = ""
    """Of a myth: the law that is right."""
    imports: str = ""
    """The imports that its code needs, a line each."""

    @property
    def module(self) -> str:
        return self.path.removeprefix(f"{FOLDER}/").removesuffix(".py")


@dataclass(frozen=True)
class Room:
    laws: dict[str, Law]
    problems: tuple[Problem, ...]


def files(root: Path) -> list[Path]:
    found = (root / FOLDER).glob("*.py")
    return sorted(file for file in found if file.name not in TOOLS and file.is_file())


def code(root: Path) -> str:
    """Hash of everything in the room of laws."""
    digest = hashlib.sha256()
    for file in sorted(filter(Path.is_file, (root / FOLDER).glob("*.py"))):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def read(root: Path) -> Room:
    return _read(root, code(root))


@cache
def _read(root: Path, content: str) -> Room:
    laws: dict[str, Law] = {}
    problems: list[Problem] = []
    for file in files(root):
        path = file.relative_to(root).as_posix()
        try:
            found, wrong = _module(path, file.read_text(encoding="utf-8"))
        except SyntaxError as error:
            message, hint = f"does not parse: {error.msg}", "Write Python."
            found, wrong = [], [Problem(path, error.lineno or 1, message, hint)]
        except (ValueError, RecursionError, MemoryError) as error:  # bytes, NUL, nesting
            message = f"does not parse: {str(error) or type(error).__name__}"
            found, wrong = [], [Problem(path, 1, message, "Save it as UTF-8, and write it flat.")]
        problems += wrong
        for law in found:
            if law.name in laws:
                message = f"names a second law {law.name}; the first is in {laws[law.name].path}"
                problems.append(Problem(path, law.line, message, "Name it otherwise."))
            laws.setdefault(law.name, law)
    for law in laws.values():
        if law.kind == "myth" and law.instead not in laws:
            message = f"names {law.instead or 'no law'} as what is right instead of {law.name}"
            problems.append(Problem(law.path, law.line, message, "Write @myth(instead=a_law)."))
    return Room(laws, tuple(problems))


def _module(path: str, text: str) -> tuple[list[Law], list[Problem]]:
    laws: list[Law] = []
    problems: list[Problem] = []
    tree = ast.parse(text)
    marked = list(_marked(tree))
    others = [node for node in tree.body if node not in [each for each, *_ in marked]]
    shared = "\n".join(map(ast.unparse, others))
    for node, kind, instead in marked:
        sentence = " ".join((ast.get_docstring(node) or "").split())
        if not sentence:
            hint = "Its docstring is the sentence that a page quotes."
            problems.append(
                Problem(path, node.lineno, f"{kind} {node.name} has no docstring", hint)
            )
        if not node.args.args:
            hint = "Give it parameters, and behind each what is drawn: n: Size()."
            message = f"{kind} {node.name} has no parameters, so it speaks of one case"
            problems.append(Problem(path, node.lineno, message, hint))
        if sentence and node.args.args:
            shown = [node, *_called(node, others)]
            source = "\n\n\n".join(_source(text, each) for each in shown)
            key = hashlib.sha256(f"{shared}\0{source}".encode()).hexdigest()
            where = _libraries(node)
            laws.append(
                Law(
                    node.name,
                    kind,
                    sentence,
                    path,
                    node.lineno,
                    source,
                    where,
                    key,
                    instead,
                    _imports(shown, others),
                )
            )
    return laws, problems


def _marked(tree: ast.Module) -> Iterator[tuple[ast.FunctionDef, Kind, str]]:
    """The functions that are laws or myths, and what a myth names as right."""
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef):
            continue
        for decorator in node.decorator_list:
            match decorator:
                case ast.Name("law"):
                    yield node, "law", ""
                case ast.Call(ast.Name("myth"), keywords=[ast.keyword("instead", value)]):
                    yield node, "myth", ast.unparse(value)
                case ast.Name("myth") | ast.Call(ast.Name("myth")):
                    yield node, "myth", ""


def _called(node: ast.AST, others: list[ast.stmt]) -> list[Definition]:
    """The functions and classes of the module that a law calls, and those that they call."""
    known = {each.name: each for each in others if isinstance(each, Definition)}
    found: dict[str, Definition] = {}
    waiting: list[ast.AST] = [node]
    while waiting:
        for each in ast.walk(waiting.pop()):
            if isinstance(each, ast.Name) and each.id in known and each.id not in found:
                found[each.id] = known[each.id]
                waiting.append(known[each.id])
    return list(found.values())


def _imports(shown: Sequence[ast.AST], others: list[ast.stmt]) -> str:
    """What the module imports and that code names."""
    named = {each.id for node in shown for each in ast.walk(node) if isinstance(each, ast.Name)}
    lines = []
    for node in others:
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [a for a in node.names if (a.asname or a.name).partition(".")[0] in named]
            if names:
                kept = copy(node)
                kept.names = names
                lines.append(ast.unparse(kept))
    return "\n".join(lines)


def _source(text: str, node: Definition) -> str:
    start = min([node.lineno, *(each.lineno for each in node.decorator_list)])
    return "\n".join(text.split("\n")[start - 1 : node.end_lineno])


def _libraries(node: ast.FunctionDef) -> tuple[str, ...]:
    named = {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
    called = {each.attr for each in ast.walk(node) if isinstance(each, ast.Attribute)}
    numpy, torch = "np" in named, bool({"torch", "F", "nn"} & named or set(OF_TORCH) & called)
    if numpy and torch:
        return ()
    return ("numpy",) if numpy else ("torch",) if torch else ("numpy", "torch")
