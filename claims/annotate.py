"""Annotate: write the shapes that a run saw as comments, on lines that have none."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import FrameType

from claims.attach import Target
from claims.comments import find_comments
from claims.describe_value import shape_of
from claims.dims import ANY, format_shape
from claims.grammar import Reading
from claims.judge import Judge
from claims.run import run_plan
from claims.sites import AttachedClaim, Plan
from claims.source import plan_of, read_bytes, with_newlines
from claims.subjects import is_print, subject_of

_STATEMENTS = (ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Return, ast.Expr)
_LINE_END = re.compile(r"(\r\n|\r|\n)")
BOM = "\ufeff"
Shapes = tuple[tuple[object, ...], ...]


class NotWrittenError(RuntimeError):
    """Why a file was left as it is: where, what, and what to do."""


def annotate(path: str | os.PathLike[str]) -> int:
    """Run the script and append `# (8, 4)` to each line whose statement made an array.

    Sizes that change from one run of a line to the next become `_`. Nothing is taken from the file:
    comments go to the ends of lines, in front of the line's own end. Returns the number of comments
    written. Raises SyntaxError for a file that is no Python, NotWrittenError where the script fails
    or the comments would change what it does.
    """
    before = read_bytes(path)
    text = before.decode("utf-8")
    mark = BOM if text.startswith(BOM) else ""
    source = with_newlines(text.removeprefix(mark))
    observer = _observe(source, str(path))
    notes = {line: _format(shapes) for line, shapes in observer.at_lines().items()}
    after = mark + _insert(text.removeprefix(mark), notes)
    if not notes:
        return 0
    _check_kept(path, source, with_newlines(after.removeprefix(mark)), len(notes))
    if read_bytes(path) != before:
        raise NotWrittenError(f"{path}: changed while it ran, and is left as it is (run it again)")
    Path(path).write_bytes(after.encode("utf-8"))
    return len(notes)


def _observe(source: str, path: str) -> _Observer:
    plan = plan_of(source, path, strict=False)
    observer = _Observer(_with_observed(plan, source), len(plan.sites))
    failure = run_plan(observer.plan, observer, path, strict=False).failure
    if failure:
        raise NotWrittenError(f"{path}:{failure.line}: {failure.message} ({failure.hint})")
    return observer


def _insert(text: str, notes: Mapping[int, str]) -> str:
    """The text with a comment at the end of each of these lines (the first is 1)."""
    pieces = _LINE_END.split(text)  # a line, its end, the next line, …
    for line, note in notes.items():
        bare = pieces[2 * line - 2]
        gap = "" if bare.endswith("  ") else " " if bare.endswith(" ") else "  "
        pieces[2 * line - 2] = f"{bare}{gap}# {note}"
    return "".join(pieces)


def _check_kept(path: str | os.PathLike[str], before: str, after: str, count: int) -> None:
    """What is written has to be comments, and the code has to be the same."""
    is_same = ast.dump(ast.parse(before)) == ast.dump(ast.parse(after))
    found = len(find_comments(after).comments) - len(find_comments(before).comments)
    if not is_same or found != count:
        message = "cannot be annotated without a change of its code, and is left as it is"
        raise NotWrittenError(f"{path}: {message} (write its comments by hand)")


def _with_observed(plan: Plan, source: str) -> Plan:
    """The plan, and a site for every statement that makes a value and has no comment."""
    taken = {comment.line for comment in find_comments(source).comments}
    claimed = {id(site.target.statement) for site in plan.sites if site.target}
    lines = source.split("\n")
    sites = list(plan.sites)
    for node in ast.walk(plan.tree):
        if not isinstance(node, _STATEMENTS) or is_print(node) or id(node) in claimed:
            continue
        end = node.end_lineno or node.lineno
        ends_line = lines[end - 1].encode()[node.end_col_offset :].strip() == b""
        subject, _ = subject_of(node)
        if subject and ends_line and end not in taken:
            site = AttachedClaim(
                len(sites), end, 0, end, "", Reading(""), Target(node), "value", subject
            )
            sites.append(site)
    return replace(plan, sites=tuple(sites))


class _Observer(Judge):
    """Judges the claims that are there, and keeps the shapes at the lines that have none."""

    def __init__(self, plan: Plan, stated: int) -> None:
        super().__init__(plan, strict=False)
        self.plan = plan
        self._stated = stated  # the number of claims that are there already
        self._seen: dict[int, Shapes | None] = {}

    def at_lines(self) -> dict[int, Shapes]:
        """What was seen, by line."""
        sites = self.plan.sites[self._stated :]
        found = {site.line: self._seen.get(site.index) for site in sites}
        return {line: shapes for line, shapes in found.items() if shapes}

    def see(self, site: AttachedClaim, value: object, frame: FrameType) -> None:
        if site.text:
            super().see(site, value, frame)
            return
        values = list(value) if isinstance(value, (tuple, list)) else [value]
        shapes = [shape_of(item) for item in values]
        found = None if None in shapes or not shapes else tuple(s for s in shapes if s is not None)
        before = self._seen.get(site.index, found)
        self._seen[site.index] = _merge(before, found)


def _format(shapes: Shapes) -> str:
    return ", ".join(format_shape(shape) for shape in shapes)


def _merge(before: Shapes | None, found: Shapes | None) -> Shapes | None:
    """What two runs of a line have in common; None where it is no shape."""
    if before is None or found is None or [*map(len, before)] != [*map(len, found)]:
        return None
    return tuple(
        tuple(a if a == b else ANY for a, b in zip(first, second, strict=True))
        for first, second in zip(before, found, strict=True)
    )
