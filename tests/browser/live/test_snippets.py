"""Every NumPy snippet of the site in the browser's Python and NumPy: same claims, same text.

NumPy is another version there than the one that makes the pages. A difference that changes what is
printed, or what a comment states, fails here.
"""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

import claims
from publish.receipts.witness.snippets import paths

from .test_runtime import run

ROOT = Path(__file__).parents[3]


def test_every_numpy_snippet_says_the_same(page: Page) -> None:
    asked = paths(ROOT, torch=False)
    assert len(asked) > 150
    differences = []
    for name in asked:
        source = (ROOT / name).read_text(encoding="utf-8")
        here, there = claims.run(source, filename=name), run(page, source, name=name)
        if (there["status"], there["failure"]) != ("done", None):
            differences.append(f"{name}: {there['sentence']} {there['failure']}")
        if there["stdout"] != here.stdout:
            differences.append(f"{name}: printed {there['stdout']!r}, and {here.stdout!r} here")
        stated = [(c.line, c.kind, c.text, "verified") for c in here.claims]
        found = [(c["line"], c["kind"], c["text"], c["verdict"]) for c in there["claims"]]
        differences += [
            f"{name}: {one} is not {two}"
            for one, two in zip(found, stated, strict=True)
            if one != two
        ]
    assert differences == []
