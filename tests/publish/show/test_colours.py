"""Names of dimensions are found where shapes stand, and nowhere else."""

from __future__ import annotations

import pytest

from publish.show.colours import COLOURS, names, paint


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# (n_out, n_in)", ["n_out", "n_in"]),
        ("(batch, 3) @ (3, m) -> (batch, m)", ["batch", "m"]),
        ("(n,)", ["n"]),
        ("(n)", []),
        ("f(a, b)", []),
        ("x[0](a, b)", []),
        ("np.ones((n, m))", ["n", "m"]),
        ("n, m", []),
    ],
)
def test_names_stand_in_shapes(text: str, found: list[str]) -> None:
    assert list(names([text])) == found


def test_a_name_keeps_the_colour_of_its_first_place_and_colours_come_again() -> None:
    many = [f"n{i}" for i in range(COLOURS + 1)]
    found = names([f"({', '.join(many)})", "(n1, n0)"])
    assert list(found) == many
    assert (found["n0"], found["n1"]) == ("dim dim-0", "dim dim-1")
    assert found[many[-1]] == "dim dim-0"


@pytest.mark.parametrize("text", ["(n, m)", "n", "", "no name", "n_in n in", "m·n é"])
def test_painted_pieces_are_the_text(text: str) -> None:
    pieces = list(paint(text, {"n": "dim dim-0", "m": "dim dim-1"}))
    assert "".join(piece for piece, _ in pieces) == text
    assert all((piece in ("n", "m")) == bool(css) for piece, css in pieces)
