"""What raw prose may not hold."""

from __future__ import annotations

import pytest

from publish.read import lint
from tests.publish.conftest import INCLUDE, Tree


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("<script>alert()</script>", "1: holds raw HTML: <script>alert()</script>"),
        ("a\n\n<div>\nb\n</div>", "3: holds raw HTML: <div>"),
        ("a <b>c</b>", "1: holds raw HTML: <b>c</b>"),
        ("<!-- hidden -->", "1: holds raw HTML: <!--"),
        (
            "## `a`{ .quote }, `too far` { #a }",
            "1: quotes in a heading, and 'too far' beside it without a mark",
        ),
        ("four is &#52;", "1: holds raw HTML: &#52;"),
        ("<https://example.org>", "1: holds raw HTML: <https://example.org>"),
        ('!!! note "Title"\n\n    a', "1: opens an indented block with !!!, which hides fences"),
        ("??? note\n\n    a", "1: opens an indented block with ???, which hides fences"),
        ('=== "NumPy"\n\n    a', "1: opens an indented block with ===, which hides fences"),
        ("---\ndescription: has 256 rows\n---\n\na", "2: states 256 in the front matter's descr"),
        ("```text\na\nb 12\n```", "3: states 12 in a text fence"),
        ("```text\nw = [.5 .25]\n```", "2: states .5 in a text fence"),
        ("```text\na half, ½\n```", "2: states ½ in a text fence"),
        ("```text\nIndexError: too far\n```", "2: states IndexError in a text fence"),
        ("```console\nmake test\nFalse\n```", "3: states False in a console fence"),
        ("```text\nQ = K @ V.T\n```", "2: states Q = K @ V.T in a text fence"),
        ("```yaml\ndef f(x):\n```", "2: states def f(x): in a yaml fence"),
        ("```text\nprint(x)\n```", "2: states print(x) in a text fence"),
        ("```text\n(rows, columns)\n```", "2: states (rows, columns) in a text fence"),
        ("four is n&sup3;", "1: holds raw HTML: &sup3;"),
        ("---\ntitle: a\nsubtitle: has 9 rows\n---\n\na", "3: states 9 in the front matter's sub"),
        ("---\ntitle: shape (p, q)\n---\n\na", "2: states (p, q) in the front matter's title"),
        ('---\n"title": 9 rows\n---\n\na', "2: states 9 in the front matter's title"),
        ("---\ntitle : 9 rows\n---\n\na", "2: states 9 in the front matter's title"),
        ("---\ntitle: a\ntags: [a, {b: 9}]\n---\n\na", "3: states 9 in the front matter's tags"),
        ("```console\n$ pip install x==3.1\n```", "2: states 3.1 in a console fence"),
    ],
)
def test_refused(tree: Tree, text: str, problem: str) -> None:
    assert any(found.startswith(problem) for found in tree.problems(f"{text}\n"))


@pytest.mark.parametrize(
    "text",
    [
        "`<div>` is code, and a < b too",
        "$a < b$",
        "## `a` and `b`",
        "/// note | Title\ninside\n///",
        "/// tab | NumPy\n\na\n\n///\n\n/// tab | PyTorch\n\nb\n\n///",
        "```text\nfloat32 on H100\n```",
        "```console\nmake test-cuda\ngit add receipts/cuda*.json\npython -m claims FILE\nmake\n```",
        "---\ntitle: a\ncovers:\n  A1: step-2\nfinder: true\n---\n\na",
    ],
)
def test_allowed(tree: Tree, text: str) -> None:
    assert tree.problems(f"{text}\n") == []


def test_a_line_is_bounded(tree: Tree) -> None:
    assert tree.problems("[" * 100_000 + "\n") == ["1: has a line of 100,000 characters"]


def test_a_page_gives_few_numbers(tree: Tree) -> None:
    text = "".join(f"`{number}`{{ .given }}\n\n" for number in range(lint.GIVENS + 1))
    assert tree.problems(text) == [f"1: gives {lint.GIVENS + 1} numbers that nothing computes"]
    assert tree.problems(text.replace(f"`{lint.GIVENS}`{{ .given }}", "some")) == []


def test_comments_left_unchecked_are_counted_on_the_page(tree: Tree) -> None:
    tree.snippet("x = [3]  # [3]\ny = x  # note: of 4 kinds\n")
    assert "1 claim on this page checked, 1 comment left unchecked" in tree.html(INCLUDE)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"\xef\xbb\xbf# A\n", "1: starts with a byte order mark"),
        (b"# A\r\n\r\nb\r\n", "1: has Windows line ends (CR LF)"),
        (b"# A\n\nb\xff\n", "3: is not UTF-8: byte 0xff"),
        (b"# A\n\n\tb\n", "3: holds a tab"),
    ],
)
def test_bytes_of_pages(tree: Tree, data: bytes, problem: str) -> None:
    assert problem in tree.problems(data)
