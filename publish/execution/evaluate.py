"""What a page says about a snippet, answered in the namespace that its run left behind."""

from __future__ import annotations

import ast
from types import ModuleType
from typing import Any

import claims

from ..base.jobs import Question, Verdict
from ..read import depends, expressions
from . import reach
from .sandbox import PAGE

SHORT = 80
"""Characters of a value that is told in full."""


def answer(question: Question, namespace: dict[str, object]) -> Verdict:
    return expression(question.text, question.source, namespace)


def expression(stated: str, source: str, namespace: dict[str, object]) -> Verdict:
    """Compares what the prose states with the value of an expression, or with what it raises."""
    if means := reach.of_mark(source):
        return Verdict(False, means, f"is claimed for {source}, which {means}")
    try:
        value = value_of(source, namespace)
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


def value_of(source: str, namespace: dict[str, object]) -> Any:
    return eval(compile(source, PAGE, "eval"), namespace)


def _seen(stated: str, value: Any) -> str:
    """The value in few words, in the form in which it was stated; empty where `claims` says it."""
    text = " ".join(str(value).split())
    if hasattr(value, "shape") and stated.startswith("("):
        return f"has shape {tuple(value.shape)}"
    return f"is {text}" if len(text) <= SHORT else ""
