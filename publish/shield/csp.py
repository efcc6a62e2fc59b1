"""Writes into every page of a built site what it may load, run and reach.

A script that stands in a page is allowed by its hash, so that nothing else that gets into a page
runs. A static host sends no header of ours: the policy is a `<meta>`, the first after the charset.
"""

from __future__ import annotations

import re
from pathlib import Path

from . import markup
from .pages import integrity

POLICY = {
    "default-src": ["'self'"],
    "script-src": ["'self'"],
    "style-src": ["'self'", "'unsafe-inline'"],  # the theme, MathML and SVG use style attributes
    "img-src": ["'self'", "data:"],
    "connect-src": ["'self'"],
    "worker-src": ["'self'"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
}
# The frame that holds readers' code is written by the page and inherits the page's policy: what
# the interpreter in it needs must be allowed here, and is narrowed there.
CELLS = {
    "script-src": ["'wasm-unsafe-eval'"],
    "connect-src": ["blob:"],
    "worker-src": ["blob:"],
}
FRAME = "assets/javascripts/live/runtime/frame.js"
"""The script that stands in that frame."""
HOOK = re.compile(r"<meta charset=[^>]*>", re.IGNORECASE)


class UnsafePageError(Exception):
    """A page needs what no policy of this site allows."""


def write(site: Path) -> int:
    """The number of pages. Raises UnsafePageError."""
    pages = sorted(site.rglob("*.html"))
    for page in pages:
        html = page.read_text(encoding="utf-8")
        meta = f'<meta http-equiv="Content-Security-Policy" content="{_policy(site, page, html)}">'
        page.write_text(_after_charset(page, html, meta), encoding="utf-8")
    return len(pages)


def digest(script: str) -> str:
    """A source of `script-src` that allows this very text."""
    return f"'{integrity(script.encode())}'"


def _policy(site: Path, page: Path, html: str) -> str:
    found = markup.read(html)
    if found.unsafe:
        line, what = found.unsafe[0]
        raise UnsafePageError(
            f"{page}:{line}: has {what}, which the policy of every page refuses\n"
            "    Move it to a module below docs/assets/javascripts/ that adds a listener."
        )
    sources = {name: list(values) for name, values in POLICY.items()}
    sources["script-src"] += dict.fromkeys(map(digest, found.inline))
    if found.cells:
        for name, values in CELLS.items():
            sources[name] += values
        sources["script-src"].append(digest((site / FRAME).read_text(encoding="utf-8")))
    return "; ".join(f"{name} {' '.join(values)}" for name, values in sources.items())


def _after_charset(page: Path, html: str, meta: str) -> str:
    hook = HOOK.search(html)
    if not hook or '<meta http-equiv="Content-Security-Policy"' in html:
        raise UnsafePageError(
            f"{page}: has no <meta charset>, or a policy already\n"
            "    Finish a site once, right after it was built."
        )
    return f"{html[: hook.end()]}\n{meta}{html[hook.end() :]}"
