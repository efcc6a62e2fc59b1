"""Texts that nobody would write, for parsers: pieces of claims, mixed and repeated."""

from __future__ import annotations

import time
from collections.abc import Callable

from hypothesis import strategies as st

PIECES = (
    "(8, 4)",
    "(n,)",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "->",
    "→",
    "@",
    "+",
    "-",
    "*",
    "**",
    "/",
    "//",
    "≈",
    "> ",
    "==",
    "ValueError: ",
    "np.linalg.LinAlgError",
    "shape ",
    "shapes of ",
    "x has shape ",
    "is of ",
    "note: ",
    "noqa",
    "x: ",
    "x.shape = ",
    "a.b, ",
    "3M",
    "26 KiB",
    "97%",
    "…",
    "...",
    "_",
    "1e400",
    "1_0",
    "9" * 40,
    "inf",
    "∞",
    "−",
    "'a'",
    '"',
    "\\",
    "'",
    "#",
    ",",
    ":",
    ";",
    " - ",
    "  ",
    "tensor(",
    "torch.",
    "<",
    ">",
    "True",
    "None",
    "lambda: 0",
    "if",
    "é",
    "½",
    "n.m",
    "self.n_head",
    "\t",
    "\f",
    "\x0b",
    "\x1c",
    "\u2028",
    "\ufeff",
    "\x00",
)

repeated = st.builds(
    lambda piece, count: piece * count, st.sampled_from(PIECES), st.integers(1, 400)
)
pieces = st.lists(st.sampled_from(PIECES) | repeated, max_size=6).map("".join)
comments = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n\r"), max_size=40)
texts = pieces | comments
"""What stands behind a `#`."""

lines = st.builds(
    lambda code, comment: f"{code}  # {comment}" if comment is not None else code,
    st.sampled_from(
        [
            "x = 1",
            "x = [1,",
            "    2]",
            "print(x)",
            "def f(x):",
            "    return x",
            "if x:",
            "    pass",
            "x = '''",
            "'''",
            "x = \\",
            "else:",
            "class A:",
            "x += 1",
            "for i in x:",
            "",
            "1 / 0",
            "é = 'é'",
        ]
    ),
    st.none() | texts,
)
sources = st.lists(lines, max_size=8).map("\n".join) | st.text(max_size=60)
"""Python, nearly Python, and no Python at all."""

SECONDS = 1.0
"""Of this process alone, for the longest of these texts."""


def in_time(parse: Callable[[str], object], text: str) -> object:
    """What the parser makes of the text, within the time."""
    begun = time.process_time()
    found = parse(text)
    seconds = time.process_time() - begun
    assert seconds < SECONDS, f"{seconds:.1f} s for {len(text)} characters: {text[:80]!r}"
    return found
