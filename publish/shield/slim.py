"""Takes out of a built site what readers need not load: comments, and the theme's indentation."""

from __future__ import annotations

import re
from pathlib import Path

SHEETS = "assets/stylesheets/*.css"
MODULES = "assets/javascripts/*.js"
"""What each page loads; other modules come when they are used."""
SHEET_COMMENT = re.compile(r"/\*.*?\*/\n?|(?<=\n) +", re.DOTALL)
"""With the spaces that only show what stands in what."""
MODULE_COMMENT = re.compile(r"^ *//.*\n", re.MULTILINE)
"""A line that is nothing else: what stands behind code may be part of a text."""

INDENT = re.compile(r"\n\s+")
ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)
"""What the page itself holds: in its code spaces count."""


def write(site: Path) -> None:
    for pattern, comment in ((SHEETS, SHEET_COMMENT), (MODULES, MODULE_COMMENT)):
        for file in sorted(site.glob(pattern)):
            text = file.read_text(encoding="utf-8")
            file.write_text(comment.sub("", text), encoding="utf-8")
    for file in sorted(site.rglob("*.html")):
        file.write_text(_page(file.read_text(encoding="utf-8")), encoding="utf-8")


def _page(html: str) -> str:
    article = ARTICLE.search(html)
    if not article:
        return html
    start, end = article.span()
    return INDENT.sub("\n", html[:start]) + article[0] + INDENT.sub("\n", html[end:])
