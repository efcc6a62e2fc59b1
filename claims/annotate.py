"""Annotate: write the shapes that a run saw as comments, on lines that have none."""

from __future__ import annotations

import ast
import os
from dataclasses import replace
from pathlib import Path
from types import FrameType

from claims.attach import Target
from claims.comments import find_comments
from claims.dims import ANY, format_shape
from claims.grammar import Reading
from claims.judge import Judge
from claims.run import run_plan
from claims.seen import shape_of
from claims.sites import Plan, Site, find_sites
from claims.subjects import is_print, subject_of

_STATEMENTS = (ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Return, ast.Expr)
Shapes = tuple[tuple[object, ...], ...]


def annotate(path: str | os.PathLike[str]) -> int:
    """Run the script and append `# (8, 4)` to each line whose statement made an array.

    Sizes that change from one run of a line to the next become `_`. Existing comments and all
    other text stay as they are. Returns the number of comments written. Raises SyntaxError for a
    file that is no Python, RuntimeError where the script fails.
    """
    file = Path(path)
    with file.open(encoding="utf-8", newline="") as stream:
        source = stream.read()
    plan = find_sites(source, strict=False)
    observer = _Observer(_with_observed(plan, source))
    report = run_plan(observer.plan, observer, str(path), strict=False)
    if report.failure:
        failure = report.failure
        raise RuntimeError(f"{path}:{failure.line}: {failure.message} ({failure.hint})")
    lines = source.splitlines(keepends=True)
    for site in observer.plan.sites[len(plan.sites) :]:
        shapes = observer.seen.get(site.index)
        if shapes:
            text = ", ".join(format_shape(shape) for shape in shapes)
            line = lines[site.line - 1]
            bare = line.rstrip("\r\n")
            lines[site.line - 1] = f"{bare.rstrip()}  # {text}{line[len(bare) :]}"
    with file.open("w", encoding="utf-8", newline="") as stream:
        stream.write("".join(lines))
    return sum(1 for shapes in observer.seen.values() if shapes)


def _with_observed(plan: Plan, source: str) -> Plan:
    """The plan, and a site for every statement that makes a value and has no comment."""
    taken = {comment.line for comment in find_comments(source).comments}
    lines = source.splitlines()
    sites = list(plan.sites)
    for node in ast.walk(plan.tree):
        if not isinstance(node, _STATEMENTS) or is_print(node):
            continue
        end = node.end_lineno or node.lineno
        ends_line = lines[end - 1].encode()[node.end_col_offset :].strip() == b""
        claimed_above = any(site.target and site.target.statement is node for site in plan.sites)
        subject, _ = subject_of(node)
        if subject and ends_line and end not in taken and not claimed_above:
            site = Site(len(sites), end, 0, end, "", Reading(""), Target(node), "value", subject)
            sites.append(site)
    return replace(plan, sites=tuple(sites))


class _Observer(Judge):
    """Judges the claims that are there, and keeps the shapes at the lines that have none."""

    def __init__(self, plan: Plan) -> None:
        super().__init__(plan, strict=False)
        self.plan = plan
        self.seen: dict[int, Shapes | None] = {}

    def see(self, site: Site, value: object, frame: FrameType) -> None:
        if site.text:
            super().see(site, value, frame)
            return
        values = list(value) if isinstance(value, (tuple, list)) else [value]
        shapes = [shape_of(item) for item in values]
        found = None if None in shapes or not shapes else tuple(s for s in shapes if s is not None)
        before = self.seen.get(site.index, found)
        self.seen[site.index] = _merge(before, found)


def _merge(before: Shapes | None, found: Shapes | None) -> Shapes | None:
    """What two runs of a line have in common; None where it is no shape."""
    if before is None or found is None or [*map(len, before)] != [*map(len, found)]:
        return None
    return tuple(
        tuple(a if a == b else ANY for a, b in zip(first, second, strict=True))
        for first, second in zip(before, found, strict=True)
    )
