"""A figure of a lab as an element of its page."""

from __future__ import annotations

import html
import re

from .ink import INK

REFERENCE = re.compile(r"""(?:href="#|url\(#)([^")]+)""")
ID = re.compile(r' id="([^"]*)"')
FONT = re.compile(r"font-family: [^;\"]*;? ?")


def figure(svg: str, alt: str) -> str:
    """Its ink and its letters are the page's own; what it shows is told by `alt`."""
    used = set(REFERENCE.findall(svg))
    drawn = ID.sub(lambda match: match[0] if match[1] in used else "", svg)
    drawn = FONT.sub("", drawn).replace(INK, "currentColor")
    label = html.escape(alt)
    drawn = drawn.replace("<svg ", f'<svg role="img" aria-label="{label}" ', 1)
    return f'<figure class="lab-figure" tabindex="0" data-search-exclude>{drawn}</figure>'
