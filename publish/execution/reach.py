"""What a snippet, or a mark, may not name: the means by which code gets at the code that checks it.

It is read before anything runs. What gets by, `guard` sees while it runs.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from ..base.jobs import Trouble

MODULES = frozenset(
    [
        "builtins",
        "code",
        "codeop",
        "bdb",
        "pdb",
        "ctypes",
        "dis",
        "faulthandler",
        "gc",
        "importlib",
        "inspect",
        "linecache",
        "marshal",
        "pickle",
        "pkgutil",
        "posix",
        "publish",
        "runpy",
        "site",
        "sys",
        "traceback",
        "trace",
        "tracemalloc",
        "zipimport",
    ]
)
"""Their functions give frames, modules and other people's objects."""
METHODS = frozenset(["trace"])
"""Arrays have a method of that name."""
BUILTINS = frozenset(
    [
        "__builtins__",
        "__import__",
        "__loader__",
        "__spec__",
        "breakpoint",
        "compile",
        "delattr",
        "eval",
        "exec",
        "getattr",
        "globals",
        "locals",
        "setattr",
        "vars",
    ]
)
FRAMES = frozenset(
    [
        "ag_code",
        "ag_frame",
        "co_consts",
        "cr_code",
        "cr_frame",
        "currentframe",
        "f_back",
        "f_builtins",
        "f_code",
        "f_globals",
        "f_locals",
        "f_trace",
        "gi_code",
        "gi_frame",
        "tb_frame",
        "tb_next",
        "with_traceback",
    ]
)
OPEN = frozenset(
    [
        "__abs__",
        "__add__",
        "__array_interface__",
        "__call__",
        "__doc__",
        "__enter__",
        "__exit__",
        "__init__",
        "__len__",
        "_exit",
        "__matmul__",
        "__mul__",
        "__name__",
        "__neg__",
        "__repr__",
        "__str__",
        "__sub__",
        "__version__",
    ]
)
"""Names with an underscore that lead nowhere; the sandbox has an answer to `_exit`."""
HINT = "Do without it: a snippet computes and prints, and the page says the rest."


def of_snippet(source: str) -> Trouble | None:
    """The first means that a source names; None of one that does not parse, whose run says so."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    found = sorted(_found(tree), key=lambda each: each[0])
    return Trouble(found[0][0], found[0][1], HINT) if found else None


def of_mark(source: str) -> str:
    """What an expression of a page names so; empty where it names nothing of the kind."""
    try:
        tree = ast.parse(source.strip(), mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ""
    return next((message for _, message in _found(tree)), "")


def _found(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Lines and messages."""
    imported = _imported(tree)
    for node in ast.walk(tree):
        match node:
            case ast.Import(names):
                yield from ((node.lineno, _gets(a.name)) for a in names if _is_closed(a.name))
            case ast.ImportFrom(str(module), names) if _is_closed(module):
                yield node.lineno, _gets(module)
            case ast.ImportFrom(module, names):
                closed = [alias.name for alias in names if _leads(alias.name)]
                yield from ((node.lineno, _gets(f"{module}.{name}")) for name in closed)
            case ast.Name(name) if name in BUILTINS:
                yield node.lineno, _gets(name)
            case ast.Attribute(_, name) if _leads(name):
                yield node.lineno, _gets(name)
            case ast.Attribute(ctx=ast.Store() | ast.Del()) if _root(node) in imported:
                yield node.lineno, f"changes {ast.unparse(node)}, which is not its own"


def _imported(tree: ast.AST) -> set[str]:
    """The names that imports bind."""
    return {
        (alias.asname or alias.name).partition(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for alias in node.names
    }


def _root(node: ast.expr) -> str:
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _is_closed(module: str) -> bool:
    first = module.partition(".")[0]
    return first in MODULES or first.startswith("_") or any(map(_leads, module.split(".")[1:]))


def _leads(name: str) -> bool:
    """Whether an attribute of that name leads to frames, modules or what a class is made of."""
    return (
        name in MODULES - METHODS or name in FRAMES or (name.startswith("_") and name not in OPEN)
    )


def _gets(name: str) -> str:
    return f"names {name}, by which code gets at what checks it"
