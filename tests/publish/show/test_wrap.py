"""Code that does not fit a phone is broken between names; a shape stays in one piece."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from pygments.lexers.python import PythonLexer

from publish.show import wrap
from publish.show.highlight import Marked, code
from publish.show.wrap import Token

LONG = "Z = np.sin(np.arange(120.0)).reshape(batch, seq)[rows_of_it]  # (3, 4) and more"
STAYS = "# (batch, seq, d) @ (d, n) + (n,) -> (batch, seq, n)"


def row(text: str) -> list[Token]:
    return [(kind, value) for _, kind, value in PythonLexer().get_tokens_unprocessed(text)]


def test_joints_stand_before_names_in_brackets_and_before_methods() -> None:
    pieces = ["|" if each == wrap.JOINT else each[1] for each in wrap.jointed(row(LONG))]
    code_of = "".join(pieces).partition("#")[0]
    assert code_of == "Z = np|.sin(|np|.arange(|120.0))|.reshape(|batch, seq)[|rows_of_it]  "


def test_what_fits_or_has_spaces_has_no_joint() -> None:
    for text in ("Z = np.sin(x)", "a = b + c + d + e + f + g + h + i + j + k + l + m"):
        assert wrap.JOINT not in wrap.jointed(row(text))


@pytest.mark.parametrize(
    ("text", "beside"),
    [("Z = 1  # (3,)", "# (3,)"), ("# (3,)", ""), ("    # (3,)", ""), ("s = '# no'", ""), ("", "")],
)
def test_a_comment_alone_stands_beside_nothing(text: str, beside: str) -> None:
    left, right = wrap.parted(row(text))
    assert "".join(value for _, value in right) == beside
    assert [*left, *right] == row(text)


def html(text: str, *marked: Marked) -> BeautifulSoup:
    dimensions = dict.fromkeys(("batch", "seq", "d", "n"), "dim")
    return BeautifulSoup(code(text, [1], list(marked), dimensions), "html.parser")


def test_a_comment_that_does_not_fit_keeps_its_shapes_and_arrows_whole() -> None:
    found = html(STAYS, Marked(1, 1, ' class="claim"'))
    assert [each.get_text() for each in found.select(".to, .arrow")] == [
        "(batch, seq, d)", "(d, n)", "(n,)", "->", "(batch, seq, n)",
    ]  # fmt: skip
    assert found.get_text() == STAYS + "\n"


def test_a_shape_that_no_phone_shows_whole_may_break() -> None:
    found = html(f"# ({', '.join(['batch'] * 8)})", Marked(1, 1, ' class="claim"'))
    assert found.select(".to") == []


def test_a_line_knows_how_far_it_is_in() -> None:
    line = html("    return x.sum(axis=0)  # (3,): by column").select_one(".line")
    assert line is not None
    assert line["style"] == "--in:4"
    assert [each.get_text() for each in line.select(".side")] == ["# (3,): by column"]


def test_a_line_that_fits_is_told_nothing() -> None:
    line = html("    return x  # (3,)").select_one(".line")
    assert line is not None
    assert "style" not in line.attrs
