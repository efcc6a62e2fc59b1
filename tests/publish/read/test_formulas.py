"""A formula that cannot be set is told with its line and why; every other becomes MathML."""

from __future__ import annotations

import pytest

from publish.read import formulas
from tests.publish.conftest import Tree


@pytest.mark.parametrize(
    ("latex", "why"),
    [
        ("x^", "nothing follows its ^ or _"),
        (r"\frac{1}{", "something in it is open or missing"),
        ("}{", "something in it is open or missing"),
        (r"\sqrt", "something in it is open or missing"),
        ("y_a_b", "one thing has two subscripts"),
        ("y^a^b", "one thing has two superscripts"),
        (r"\middle|", r"its \left and \right do not match"),
        (r"\sideset{}{}", "it is no LaTeX that this site can set"),
        (r"\lambd{a}", r"it has the unknown command \lambd"),
        ("{" * 31 + "}" * 31, "it nests deeper than 30 groups"),
        ("a" * 2_001, "it is longer than 2,000 characters"),
        ("a \x02", "it holds a code span, or a backslash that Markdown takes away"),
    ],
)
def test_what_cannot_be_set_is_told(latex: str, why: str) -> None:
    assert formulas.element(latex, "inline").get(formulas.WRONG) == why


@pytest.mark.parametrize(
    "latex",
    ["x^2", r"\frac{a}{b}", r"\left(\frac{Q K^\top}{\sqrt{d_k}}\right) V", r"\{a\}", r"\text{é}",
     "{" * 30 + "}" * 30, "a < b"],
)  # fmt: skip
def test_what_can_be_set_is(latex: str) -> None:
    made = formulas.element(latex, "block")
    assert formulas.WRONG not in made.attrib
    assert made.get("display") == "block"


def test_a_page_tells_it_with_its_line(tree: Tree) -> None:
    told = "holds a formula that cannot be set: nothing follows its ^ or _"
    assert tree.problems("# A\n\nSo $x^$ it is.\n\n$$y_$$\n") == [f"3: {told}", f"5: {told}"]


def test_words_beside_a_formula_of_its_own_line_are_read(tree: Tree) -> None:
    (told,) = tree.problems("# A\n\n$$x$$ is 12\n")
    assert told == "3: states 12, which nothing checks"
