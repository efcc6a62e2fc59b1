"""Pictures: what a fence may hold, that its equation holds, and what is drawn."""

from __future__ import annotations

import re

import pytest

from publish.fences.picture import draw, equation
from tests.publish.conftest import Tree

CODE = """\
import numpy as np

A = np.array([[1, 2, 3], [4, 5, 6]])
B = np.array([[1.5, 0], [0, -1], [2, 3]])
C = A @ B
n, m = 50, 100
X = np.ones((n, m))
"""
PAGE = '```python\n--8<-- "snippets/m/layer.py"\n```\n\n'


def picture(*lines: str) -> str:
    return "```picture\n" + "\n".join(lines) + "\n```\n"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("A @ B = C", ["A", "@", "B", "=", "C"]),
        ("X @ W.T + b = Z", ["X", "@", "W.T", "+", "b", "=", "Z"]),
        ("A @ (B + C)", ["A", "@", "(", "B", "+", "C", ")"]),
        ("A - (B - C)", ["A", "−", "(", "B", "−", "C", ")"]),
        ("A[0] * B = C[0, :]", ["A[0]", "*", "B", "=", "C[0, :]"]),
        ("A", ["A"]),
    ],
)
def test_an_equation_is_drawn_from_left_to_right(text: str, parts: list[str]) -> None:
    assert list(equation.parse(f"{text}\ncaption: c").parts) == parts


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["A @ B = C"], "has no caption: line"),
        (["A @", "caption: c"], "has an equation that does not parse: A @"),
        ([], "has no caption: line"),
        (["A", "colour: red", "caption: c"], "has a line that is none of snippet, dims, highl"),
        (["A", "caption: c", "caption: d"], "has two lines caption:"),
        (["A", "highlight: B[0]", "caption: c"], "speaks of B, which is not in A"),
        (["A", "highlight: A", "caption: c"], "has a highlight that is no subscript: A"),
        (["A", "dims: A n, m", "caption: c"], "has a dims: line that does not parse: A n, m"),
        (["A", "dims: B (n, m)", "caption: c"], "speaks of B, which is not in A"),
    ],
)
def test_no_picture(lines: list[str], message: str) -> None:
    with pytest.raises(equation.PictureError) as raised:
        equation.parse("\n".join(lines))
    assert str(raised.value).startswith(message)


def test_values_are_those_of_the_run(tree: Tree) -> None:
    tree.snippet(CODE)
    html = tree.html(
        PAGE + picture("A @ B = C", "highlight: A[0, :], B[:, 1], C[0, 1]", "caption: A row")
    )
    svg = re.search(r"<svg class=\"picture\".*?</svg>", html)
    assert svg is not None
    texts = re.findall(r"<text[^>]*>(?:<tspan[^>]*>)?([^<]+)<", svg[0])
    assert [text for text in texts if re.fullmatch(r"[−\d.]+", text)]
    assert {"1", "2", "3", "4", "5", "6", "1.5", "−1", "7", "7.5"} <= set(texts)
    label = re.search(r'role="img" aria-label="([^"]+)"', svg[0])
    assert label is not None
    assert label[1].startswith("A times B equals C. A is [[1, 2, 3], [4, 5, 6]]; B is [[1.5, 0], ")
    assert label[1].endswith("Highlighted: A[0, :], B[:, 1], C[0, 1].")
    assert svg[0].count('class="marked h0"') == 3
    assert svg[0].count('class="marked h1"') == 3
    assert svg[0].count('class="marked h2"') == 1
    assert 'aria-label="✓ A @ B equals C, entry by entry' in html


def test_large_arrays_are_drawn_to_scale_with_their_names(tree: Tree) -> None:
    tree.snippet(CODE)
    html = tree.html(PAGE + picture("X", "dims: X (n, m)", "caption: An array"))
    assert '<rect class="sheet" x="0" y="0" width="150" height="75"/>' in html
    assert '<tspan class="dim dim-0">n</tspan>, <tspan class="dim dim-1">m</tspan>' in html
    assert "X has shape (50, 100) (n, m)" in html


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        (["A @ B = A", "caption: c"], "states A @ B = A, but A @ B has shape (2, 2) and A has"),
        (["C = A[:, 1:]", "caption: c"], "states C = A[:, 1:], but C holds 7.5 where A[:, 1:] ho"),
        (["A @ A = C", "caption: c"], "cannot be drawn: ValueError: matmul"),
        (["Q", "caption: c"], "cannot be drawn: NameError: name 'Q' is not defined"),
        (["A", "highlight: A[5, :]", "caption: c"], "cannot be drawn: IndexError: index 5 is out"),
        (["X", "dims: X (m, n)", "caption: c"], "states (m, n), but"),
        (["A", "caption: the 3 columns"], "states 3 in a caption, which nothing checks"),
        (["A"], "holds a picture that has no caption: line"),
        (["A", "snippet: lair", "caption: c"], "speaks of lair, which is no snippet"),
    ],
)
def test_a_picture_that_would_lie(tree: Tree, lines: list[str], problem: str) -> None:
    tree.snippet(CODE)
    found = tree.problems(PAGE + picture(*lines))
    assert any(each.startswith(f"5: {problem}") for each in found), found


def test_numbers_are_short() -> None:
    assert [draw.number(value) for value in (1, -2, 0.30000001, 1234567.0, True)] == [
        "1", "−2", "0.3", "1.235e+06", "True",
    ]  # fmt: skip
