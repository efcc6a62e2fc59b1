"""HTML of what code printed, and whether its comments tell it already."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable


def output(text: str, label: str = "Output") -> str:
    """What code printed or, in a lab, showed."""
    lines = "".join(f'<span class="line">{line}</span>' for line in _lines(text))
    return (
        f'<div class="snippet-output"><span class="snippet-label">{label}</span>'
        f'<pre class="output"><samp>{lines}</samp></pre></div>'
    )


def _lines(text: str) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+", html.escape(text, quote=False))


def repeats(text: str, stated: Iterable[str]) -> bool:
    """Whether each line that was printed stands letter by letter in the comments that held."""
    told = {line.strip() for comment in stated for line in comment.split("\n")}
    return all(line.strip() in told for line in text.rstrip("\n").split("\n"))
