"""Tells two sets of accounts apart, and writes in Markdown what would change on the pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Found = Mapping[str, Any]
"""What `accounts` wrote: versions, and the account of each page."""


def report(pinned: Found, newest: Found, build: str) -> str:
    """What would change, empty if nothing would; `build` is what a failed build said."""
    changes = [*_pages(pinned, newest), *_build(build)]
    if not changes:
        return ""
    versions = [
        f"| {name} | {old} | {newest['versions'][name]} |"
        for name, old in pinned["versions"].items()
    ]
    return "\n".join(["| | pinned | newest |", "|---|---|---|", *versions, "", *changes, ""])


def _pages(pinned: Found, newest: Found) -> Iterator[str]:
    for old, new in zip(pinned["accounts"], newest["accounts"], strict=True):
        lines = [*_problems(old, new), *_outputs(old, new)]
        if lines:
            yield f"## {old['page']}\n"
            yield from lines
            yield ""


def _problems(old: Found, new: Found) -> Iterator[str]:
    known = {_problem(problem) for problem in old["problems"]}
    for problem in new["problems"]:
        if _problem(problem) not in known:
            yield f"- `{problem['path']}:{problem['line']}` {_line(problem['message'])}"


def _outputs(old: Found, new: Found) -> Iterator[str]:
    now = {shown["path"]: shown["stdout"] for shown in new["shown"]}
    for shown in {shown["path"]: shown for shown in old["shown"]}.values():
        if now.get(shown["path"]) != shown["stdout"]:
            yield f"- `{shown['path']}` prints something else"


def _build(said: str) -> Iterator[str]:
    if said:
        yield "## The site does not build\n"
        yield from ("    " + line for line in said.splitlines())


def _problem(problem: Found) -> tuple[str, ...]:
    return tuple(str(problem[key]) for key in ("path", "line", "message"))


def _line(text: str) -> str:
    return " ".join(text.split())
