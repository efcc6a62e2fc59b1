"""Where the links and images of a page lead. MkDocs names the page of a broken one, not the line.

Anchors are left to MkDocs, which knows the headings of the other pages.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from posixpath import normpath
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from ..base.problems import Problem, near
from . import sources
from .lint import CODE_SPAN
from .pages import DOCS, UNKNOWN, Page
from .prose import plain

SCHEMES = ("https", "http", "mailto")


def scan(root: Path, page: Page, tree: Element, lines: Sequence[str]) -> list[Problem]:
    """What is wrong with them; `lines` are those of the body with fences blanked."""
    problems = []
    for target, verb in dict.fromkeys(_targets(tree)):
        if found := _wrong(root, page, target, verb):
            problems += [Problem(page.path, page.line(at), *found) for at in _at(lines, target)]
    for element in tree.iter():
        for name in element.attrib:
            if name.lower().startswith("on"):
                hint = "Remove it: pages work without scripts of their own."
                at = next(_at(lines, name))
                problems.append(
                    Problem(page.path, page.line(at), f"sets {name}, which runs script", hint)
                )
    return problems


def _targets(tree: Element) -> Iterator[tuple[str, str]]:
    for element in tree.iter():
        for attribute, verb in (("href", "links to"), ("src", "shows")):
            if target := plain(element.get(attribute)):
                yield target, verb


def foreign(tree: Element) -> Iterator[tuple[str, str, str]]:
    """Targets that no page may have wherever it stands, each with a message and a hint."""
    for target, verb in dict.fromkeys(_targets(tree)):
        if found := _foreign(target, verb):
            yield target, *found


def _foreign(target: str, verb: str) -> tuple[str, str] | None:
    try:
        url = urlsplit(target)
    except ValueError:
        return f"{verb} {target}, which is no address", "Correct it."
    if verb == "shows" and (url.scheme or url.netloc):
        hint = f"Put the image into {DOCS}/assets/: a page asks no other site for anything."
        return f"{verb} {target}, an image of another site", hint
    if (url.scheme and url.scheme not in SCHEMES) or (url.netloc and not url.scheme):
        hint = "Link to https://…, or to a file of the site."
        return f"{verb} {target}, which is no page to read", hint
    return None


def _wrong(root: Path, page: Page, target: str, verb: str) -> tuple[str, str] | None:
    """Message and hint."""
    if found := _foreign(target, verb):
        return found
    url = urlsplit(target)
    if url.scheme or not url.path or page.path == UNKNOWN:
        return None
    if target.startswith("/"):
        hint = "Write it relative to this page, such as ../index.md."
        return f"{verb} {target}, which depends on where the site is served", hint
    path = normpath(PurePosixPath(page.path).parent / unquote(url.path))
    if not path.startswith(f"{DOCS}/"):
        return f"{verb} {target}, which is outside of {DOCS}/", "Link to it on the web instead."
    if not sources.is_file(root / path):
        file, folder = PurePosixPath(path), (root / path).parent
        beside = folder.iterdir() if sources.is_dir(folder) else ()
        files = [each.name for each in beside if each.suffix == file.suffix and each.is_file()]
        hint = near(file.name, files) if files else f"There is no such file in {folder.name}/."
        return f"{verb} {target}, which does not exist", hint
    return None


def _at(lines: Sequence[str], target: str) -> Iterator[int]:
    """The lines that name the target outside of code; the first of the page if none does."""
    pattern = re.compile(rf"(?<!\w){re.escape(target)}")
    bare = [html.unescape(CODE_SPAN.sub("", line)) for line in lines]
    found = [i for i, line in enumerate(bare) if pattern.search(line)]
    yield from found or [0]
