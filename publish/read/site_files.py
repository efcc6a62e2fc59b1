"""What is published besides pages: pictures with text, titles of the navigation, other files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..base.problems import Problem
from . import bare
from .pages import DOCS

CONFIG = "mkdocs.yml"
KNOWN = re.compile(
    r".+\.md|sw\.js|assets/(?:javascripts/.+\.js|stylesheets/.+\.css|.+\.(?:svg|png|webp|jpg))"
    r"|assets/live/.+|labs/\w+\.py|(?:\w+/)*[\w-]+\.(?:png|svg|jpg|webp)"
)
"""Files below docs/ that a page is made of, or that tests read; others are published unread."""
SVG_TEXT = re.compile(r">([^<]+)<|(?:aria-label|alt|title)=\"([^\"]*)\"")
SHOWN = re.compile(r"^(?:site_name|site_description|copyright):\s*(.+)$|^\s+- ([^:{}\[\]]+):")
NAV = re.compile(r"^(?:nav|site_name|site_description|copyright):")
HINT = "Say it in the prose of a page, with a mark."


def scan(root: Path) -> list[Problem]:
    return [*_config(root), *_files(root)]


def _config(root: Path) -> Iterator[Problem]:
    """Titles and texts of mkdocs.yml, which stand on every page."""
    shown = False
    lines = (root / CONFIG).read_text(encoding="utf-8", errors="replace").split("\n")
    for line, text in enumerate(lines, 1):
        if text[:1].strip() and not text.startswith("#"):
            shown = bool(NAV.match(text))
        found = SHOWN.match(text) if shown else None
        if found and (stated := bare.in_words(found[1] or found[2])):
            message = f"states {stated[0]} in a text of every page, where nothing checks it"
            yield Problem(CONFIG, line, message, HINT)


def _files(root: Path) -> Iterator[Problem]:
    for file in sorted((root / DOCS).rglob("*")):
        name = file.relative_to(root / DOCS).as_posix()
        path = f"{DOCS}/{name}"
        if not file.is_file() or name.startswith("."):
            continue
        if name.startswith("labs/") and file.suffix == ".md":
            yield Problem(path, 1, "is a page among labs", "Write a lab, or move it to lessons/.")
        elif name.startswith("labs/") and file.suffix == ".ipynb":
            if not file.with_suffix(".py").is_file():
                message = "is a notebook without its script"
                yield Problem(path, 1, message, "Write the script: make labs runs it.")
        elif not KNOWN.fullmatch(name):
            hint = "Remove it, or move it to docs/assets/."
            yield Problem(path, 1, "would be published, and nothing reads it", hint)
        elif file.suffix == ".svg":
            yield from _picture(file, path)


def _picture(file: Path, path: str) -> Iterator[Problem]:
    text = file.read_text(encoding="utf-8", errors="replace")
    for found in SVG_TEXT.finditer(text):
        words = found[1] or found[2] or ""
        if stated := bare.in_words(words):
            line = text.count("\n", 0, found.start()) + 1
            message = f"states {stated[0]} in a picture, where nothing checks it"
            yield Problem(path, line, message, HINT)
