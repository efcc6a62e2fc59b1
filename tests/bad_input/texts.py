"""Texts that nobody would write, for the parsers of pages and of what stands beside them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

ROOT = Path(__file__).parents[2]


def mixed(pieces: Sequence[str], joint: str = "") -> st.SearchStrategy[str]:
    """Some of the pieces in any order, some of them many times, or any text at all."""
    many = st.builds(
        lambda piece, count: piece * count, st.sampled_from(pieces), st.integers(2, 60)
    )
    chosen = st.lists(st.sampled_from(pieces) | many, max_size=8).map(joint.join)
    return st.one_of(chosen, chosen, st.text(max_size=60))


FORMULA = (
    "x", "2", "^", "_", "{", "}", "[", "]", "(", ")", "&", "\\\\", "'", " ", "\n", "$", "%", "#",
    "\\frac", "\\frac{1}", "\\sqrt", "\\sqrt[3]", "\\left(", "\\right)", "\\left", "\\right",
    "\\begin{matrix}", "\\end{matrix}", "\\begin{array}{c|c}", "\\begin", "\\end", "\\text{",
    "\\operatorname{", "\\mathbb{R}", "\\hline", "\\limits", "\\sum", "\\overset", "\\genfrac",
    "\\tag", "\\not", "\\color{red}", "\\hspace{1em}", "\\bigl", "\\middle|", "\\substack{",
    "\\sideset", "\\href", "\\unknown", "\\{", "\\}", "½", "é", "\x02", "\\newcommand{\\a}[1]",
)  # fmt: skip
PAGE = (
    "# Title", "## ", "", "---", "...", "a word", "`Z.shape`", '`(8, 4)`{ claim="Z.shape" }',
    "`8`{ .given }", "`(n,) + (1,) -> (n,)`{ .rule }", "`X`{ .quote }", '{ claim="', "{ .given }",
    '*every*{ claim="x" }', '*It is.*{ law="no_law" }', '*It is.*{ myth="x" }', "*must*{ .advice }",
    '$x^2${ claim="a; b" }', "$x^$", "$$\nx\n$$", "$", "$$", "\\$", "\\[x\\]",
    '`1`{ claim="lesson/no: x" }', '`> 2×`{ claim="receipts/cpu: time(1)" }',
    "```python", '--8<-- "snippets/layer/forward.py"', '--8<-- "snippets/no.py"', "--8<--",
    ";--8<-- \"x\"", "```", "~~~", "```shapes", "(n, k) @ (k, m) -> (n, m)", "(n,) -> (",
    "```picture",
    "one @ two = three", "caption: words", "```timing", "group: batch", "receipt: cpu",
    "```verified",
    "```myths", "```text", "ValueError: x", "True", "    indented", "  ```python", "> ```text",
    "/// tab | A", "/// details | Screen · Why?", "/// note", "    type: tip", "    open: [", "///",
    "/// caption", "| a | b |", "|---|---|", "- ", "1. ", "> ", "* * *", "[", "](", "[a](b.md)",
    "[a](../index.md)", "[a](javascript:x)", "![a](https://a.b/c.png)", "![", "[a]: <", "[^1]",
    "[a](http://[)", "<div>", "<!--", "&nbsp;", "&#0;", "<https://a.b>", "!!! note", '=== "A"',
    "**", "*", "_", "`", "``", "twice as fast", "faster because of", "at least", "12", "½",
    "(n, k)",
    "title: x", '"title": x', "title : x", "[TOC]", "*[HTML]: x", "\x02", "\x03",
    "\x02wzxhzdk:0\x03",
    "\x00", "\t", "\r", "\u2028", "\ufeff", "é", "a" * 300,
)  # fmt: skip
HEAD = (
    "---", "...", "title: x", "title:", '"title": x', "title : x", "description: [1, 2]", "a: &a x",
    "b: *a", "<<: *a", "? [a]", ": b", "- x", "  - y", "{", "}", "[", "]", "a: {b: [c]}", "!!str x",
    "a: !!python/name:os.system", "a: !ENV X", "a: 2020-99-99", "a: 0x1F", "a: |", "  text",
    "#", "%",
    "a: 'x", 'a: "\\uD800"', "@", "`", "\t", "\x00", "\x85", "# Title", "a: 1e999", "a: .nan", "",
)  # fmt: skip
LAB = (
    "# %%", "# %% [markdown]", "# %% x", "# # Title", "# words", "# 12", "# $x^$", "# <b>x</b>",
    "# ![a](https://a.b/c.png)", '# `1`{ claim="x" }', "# alt: words", "# more", "# law: no_law",
    "x = 1", "x = 1  # 2", '"""', "#", "", "# | a |\n# |---|", "# every one is", "# [", "# > ",
    "%%time", "# %%%", "# - a", "#     indented", "# ```python", "\x00", "\t", "é",
)  # fmt: skip
CONFIG = (
    "markdown_extensions:", "  - attr_list", "  - tables", "  - publish", "  - publish:", "  - no",
    "      on_false: show", "      no: 1", "  - pymdownx.snippets",
    "  - pymdownx.snippets: 3", "  - 3",
    "  - toc: {permalink: true}", "  - toc: {no: 1}", "  - {}", "  - []", "  - null", "nav: 3",
    "site_name: x", "[", "{", "a: &a [*a]", "a: !!python/name:os.no", "a: !ENV [A, b]", "\t",
    "\x00",
    "- x", "é", "markdown_extensions: [publish, pymdownx.snippets]", "markdown_extensions: 3", "",
)  # fmt: skip
RULE = (
    "(n, k)", "(8, 4)", "@", "+", "-", "*", "/", "->", "→", "error", "scalar", "(", ")", ",", "…",
    "...", ".T", ".mT", "n", "n // 0", "2 * n", "n ** 2", "True", "1.5", "9" * 30, " ",
    "(n,)", "()",
    "lambda: 0", "if", "[n]", "_", "\n", "\x00", "=",
)  # fmt: skip
EXPRESSION = (
    "Z", ".shape", "[0]", "[", "]", "(", ")", "{", "}", ":", ",", " ", "+", "**", "@", "lambda: 0",
    "x := 1", "await x", "yield", "for x in y", "if", "else", "print()", "Z.sort()", "__import__",
    "'", '"', "\\", "\n", "0", "9" * 50, "1e999", "not ", "-", "~", "f'{x}'", "\x00", "é", "...",
)  # fmt: skip
PICTURE = (
    "A @ B = C", "A", "=", "==", "snippet: x", "dims: A (n, m)", "dims: A (", "highlight: A[0, :]",
    "highlight: [", "caption: words", "caption:", "no: x", "A.T + ", "", "(", "import x", "\x00",
)  # fmt: skip
TIMING = (
    "group: batch", "group: no", "receipt: cpu", "receipt: ../x", "caption: words", "caption: 12",
    "caption:", "no: x", "group", ":", "", "\x00",
)  # fmt: skip
LAW = (
    "@law", "@myth(instead=no)", "@myth", "@law()", "def f(A: Array('n')):", "def f():", "class A:",
    '    """It is."""', "    return A", "    pass", "    yield A",
    "from laws.words import *", "x = 1",
    "(" * 300, "", "async def f(n: Size()):", "lambda: 0", "\x00", "def f(n: 3 = 4, *a, **b):",
)  # fmt: skip

json_values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 10**20) | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)


@st.composite
def receipts(draw: st.DrawFn, name: str) -> str:
    """A receipt of which one value, anywhere, is another; or any JSON; or none."""
    if draw(st.integers(0, 9)) == 0:
        return draw(json_values.map(json.dumps) | st.text(max_size=40) | st.just("[" * 50_000))
    data = _short(name)
    place: Any = data
    while True:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        key = draw(st.sampled_from(keys))
        inner = place[key]
        if not isinstance(inner, (dict, list)) or not inner or draw(st.integers(0, 3)) == 0:
            break
        place = inner
    place[key] = draw(json_values)
    return json.dumps(data)


def _short(name: str) -> Any:
    """The real receipt of that name, cut to few cases: it is written out for each try."""
    data = json.loads((ROOT / f"receipts/{name}.json").read_text(encoding="utf-8"))
    if "timings" in data:
        data["timings"] = data["timings"][:4]
        data["sources"] = dict(list(data["sources"].items())[:2])
    else:
        data["snippets"] = dict(list(data["snippets"].items())[:2])
    return data


def files(text: st.SearchStrategy[str]) -> st.SearchStrategy[bytes]:
    """The text as UTF-8, or other bytes."""
    as_utf8 = text.map(lambda each: each.encode("utf-8", "surrogatepass"))
    return st.one_of(as_utf8, as_utf8, as_utf8, st.binary(max_size=40))
