"""What a page includes, prints and draws stands in its copy in Markdown as text; marks are gone."""

from __future__ import annotations

import pytest

from publish.takeaway import inline
from publish.takeaway.plain import Plain
from tests.publish.conftest import CODE, INCLUDE
from tests.publish.takeaway.conftest import Make

PRINTED = "\nOutput:\n\n```text\n(8, 4)\n```"


def plain(make: Make, text: str) -> str:
    made = make(text)
    chapter = made.chapters[1]
    whole = Plain(made.root, chapter.page, chapter.account, str.upper).text()
    return whole.removesuffix("\n\n# Page")  # which `Tree.page` adds


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('has shape `(8, 4)`{ claim="Z.shape" }.', "has shape `(8, 4)`."),
        ("take `256`{ .given } rows", "take `256` rows"),
        ("`(n,) + (n,) -> (n,)`{ .rule }, `X @ W.T`{ .quote }", "`(n,) + (n,) -> (n,)`, `X @ W.T`"),
        ("$n^2${ .given } and $a${ claim=\"one; two\" }", "$n^2$ and $a$"),
        ("`a`{ claim=\"f({1: 2})\" } is", "`a` is"),
        ("`{ .given }` and `[a](b)` as code", "`{ .given }` and `[a](b)` as code"),
        ("[a page](x.md#y) and ![alt](z.svg)", "[a page](X.MD#Y) and ![alt](Z.SVG)"),
        ('[t](x.md "title")', '[t](X.MD "title")'),
    ],
)  # fmt: skip
def test_a_line(line: str, expected: str) -> None:
    assert inline.plain(line, str.upper) == expected


def test_where_claims_stand() -> None:
    line = 'of `G`, `[1, 2]`{ claim="G[0]" } and `3`{ .given } and `4`{ claim="n" }'
    assert [line[start:end] for start, end in inline.claims(line)] == [
        '`[1, 2]`{ claim="G[0]" }',
        '`4`{ claim="n" }',
    ]


def test_code_and_what_it_printed(book: Make) -> None:
    assert plain(book, INCLUDE) == f"```python\n{CODE}```\n{PRINTED}"


def test_blank_lines_in_code_stay(book: Make, tree) -> None:  # type: ignore[no-untyped-def]
    code = "def one():\n    return 1\n\n\nprint(one())  # 1\n"
    tree.snippet(code)
    assert f"```python\n{code}```\n" in plain(book, INCLUDE)


def test_tabs_details_and_admonitions(book: Make) -> None:
    page = (
        f"/// tab | NumPy\n\n{INCLUDE}\n///\n\n"
        "/// details | Why?\n\nBecause.\n\n///\n\n"
        "/// admonition | Mind\n    type: success\n\nOne.\n\nTwo.\n\n///\n\nAfter.\n"
    )
    text = plain(book, page)
    assert text.startswith(f"**NumPy**\n\n```python\n{CODE}```\n")
    assert "**Why?**\n\nBecause.\n\n> **Mind**\n>\n> One.\n>\n> Two.\n\nAfter." in text
    assert "///" not in text
    assert "type:" not in text


def test_rules_and_pictures(book: Make) -> None:
    page = (
        f"{INCLUDE}\n```shapes\n(n, k) @ (k, m) -> (n, m)\n```\n\n"
        "```picture\nX @ W.T = Z\ncaption: A product\n```\n"
    )
    text = plain(book, page)
    rules = "Shape rules, each run in NumPy and in PyTorch:\n\n```text\n(n, k) @ (k, m) -> (n, m)\n"
    assert rules in text
    assert "> Picture: A product X times W.T equals Z. X is [[1, 1, 1], " in text
