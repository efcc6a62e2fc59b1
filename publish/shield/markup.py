"""Reads of a built page what its policy depends on: scripts, handlers, cells."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

DATA = {"application/json", "application/ld+json", "text/plain"}
"""Types of `<script>` that no browser runs."""


@dataclass(frozen=True)
class Markup:
    inline: tuple[str, ...]
    """The text of each script that stands in the page and runs."""
    unsafe: tuple[tuple[int, str], ...]
    """Lines, and what on them no policy of this site allows."""
    cells: bool
    """Whether a reader can run a snippet in the page."""


def read(html: str) -> Markup:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Markup(tuple(reader.inline), tuple(reader.unsafe), reader.runtime and reader.runs)


@dataclass
class _Reader(HTMLParser):
    inline: list[str] = field(default_factory=list)
    unsafe: list[tuple[int, str]] = field(default_factory=list)
    runtime: bool = False
    runs: bool = False

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        for name, value in values.items():
            if name.startswith("on"):
                self._refuse(f"the handler {name} in <{tag}>")
            elif name in ("href", "src", "action", "formaction") and _runs(value):
                self._refuse(f"a javascript: address in <{tag}>")
        if tag == "script":
            if re.match(r"\s*(?:[a-z][a-z0-9+.-]*:)?//", values.get("src", ""), re.IGNORECASE):
                self._refuse(f"a script of another site, {values['src']}")
            self._script = "src" not in values and values.get("type") not in DATA
            if self._script:
                self.inline.append("")
        elif tag == "meta" and values.get("name") == "live-runtime":
            self.runtime = True
        elif tag == "run-snippet" and "torch" not in values:
            self.runs = True

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._script = False

    def handle_data(self, data: str) -> None:
        if self._script:
            self.inline[-1] += data

    def _refuse(self, what: str) -> None:
        self.unsafe.append((self.getpos()[0], what))


def _runs(address: str) -> bool:
    # Browsers drop spaces and control characters in a scheme.
    return re.sub(r"[\x00-\x20]", "", address).lower().startswith("javascript:")
