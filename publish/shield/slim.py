"""Takes the comments out of a built site's style sheets and modules: readers do not load them."""

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


def write(site: Path) -> None:
    for pattern, comment in ((SHEETS, SHEET_COMMENT), (MODULES, MODULE_COMMENT)):
        for file in sorted(site.glob(pattern)):
            text = file.read_text(encoding="utf-8")
            file.write_text(comment.sub("", text), encoding="utf-8")
