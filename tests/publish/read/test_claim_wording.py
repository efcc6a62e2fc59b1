"""What a comment states is told from the words around it, in text and in HTML."""

from __future__ import annotations

import pytest

from publish.read.claim_wording import split
from tests.publish.conftest import INCLUDE, Tree


@pytest.mark.parametrize(
    ("kind", "stated", "parts"),
    [
        ("shape", "(2, 3)", ("", "(2, 3)", "")),
        ("shape", "(2, 3): each row is an example", ("", "(2, 3)", ": each row is an example")),
        ("shape", "(2, 4), (6, 4): all equal", ("", "(2, 4), (6, 4)", ": all equal")),
        ("shape", "token embeddings of shape (b, t)", ("token embeddings of shape ", "(b, t)", "")),
        ("shape", "(batch, n_out) pre-activations", ("", "(batch, n_out)", " pre-activations")),
        ("shape", "(2, 3, 4): batch, seq, d", ("", "(2, 3, 4)", ": batch, seq, d")),
        ("flow", "(2, 3) @ (3, 4) -> (2, 4)", ("", "(2, 3) @ (3, 4) -> (2, 4)", "")),
        ("value", "15,728,640: scale, then add", ("", "15,728,640", ": scale, then add")),
        ("value", "[1, 2, 3]", ("", "[1, 2, 3]", "")),
        ("value", "['a', 'b']", ("", "['a', 'b']", "")),
        ("value", "≈ 0.25 – a quarter", ("", "≈ 0.25", " – a quarter")),
        ("output", "loss: nan", ("", "loss: nan", "")),
        ("error", "ValueError: bad", ("", "ValueError: bad", "")),
    ],
)
def test_split(kind: str, stated: str, parts: tuple[str, str, str]) -> None:
    assert split(kind, stated) == parts
    assert "".join(parts) == stated


def test_words_are_told_from_the_fact_in_html(tree: Tree) -> None:
    tree.snippet("import numpy as np\n\nX = np.ones((2, 3))  # (2, 3): each row is an example\n")
    assert '# (2, 3)<span class="words">: each row is an example</span>' in tree.html(INCLUDE)


def test_words_before_a_fact_too(tree: Tree) -> None:
    tree.snippet("import numpy as np\n\nX = np.ones((2, 3))  # has shape (2, 3)\n")
    assert '# <span class="words">has shape </span>(2, 3)</span>' in tree.html(INCLUDE)


def test_a_quote_is_told_from_what_states_something(tree: Tree) -> None:
    page = f'{INCLUDE}\nHere `X @ W.T`{{ .quote }} has `(8, 4)`{{ claim="Z.shape" }}.\n'
    html = tree.html(page)
    assert html.count('class="claim quote"') == 1
