"""The prose of a lab states no number, and is converted as the site's pages are."""

import pytest

from publish.labs import lab_prose, script
from publish.read import lint
from tests.publish.labs.conftest import Write

HINT = "\n    Let a code cell compute or state it, or write it as a word."


@pytest.mark.parametrize(
    ("prose", "told"),
    [
        ("It takes 7 steps.", "states 7, which nothing checks" + HINT),
        ("| a |\n# |---|\n# | 0.5 |", "states 0.5, which nothing checks" + HINT),
        ("The shape is `(8, 3)`.", "states (8, 3), which nothing checks" + HINT),
        ("So $n^2$ it is.", "states 2 in a formula, which nothing checks" + HINT),
        (
            "`7`{ .given }",
            "has a mark, which a notebook would show as it stands: { .given }" + HINT,
        ),
        ("<b>words</b>", f"holds raw HTML: <b>words</b>\n    {lint.HTML_HINT}"),
        ("n&sup3; of them", f"holds raw HTML: &sup3;\n    {lint.HTML_HINT}"),
        (
            "![words](https://example.org/a.png)",
            "shows https://example.org/a.png, an image of another site\n"
            "    Put the image into docs/assets/: a page asks no other site for anything.",
        ),
        (
            "[words](javascript:x)",
            "links to javascript:x, which is no page to read\n"
            "    Link to https://…, or to a file of the site.",
        ),
        (
            "So $x^$.",
            "holds a formula that cannot be set: nothing follows its ^ or _\n"
            "    Correct the LaTeX between the dollar signs.",
        ),
        (
            "## On `softmax`",
            "has a heading that is not text\n"
            "    Write it in plain words: the table of contents holds no code.",
        ),
    ],
)
def test_what_nothing_checks_is_told_with_its_line(lab: Write, prose: str, told: str) -> None:
    root = lab("x = 1", f"# # Title\n#\n# {prose}")
    found = lab_prose.check(script.read(root, "docs/labs/tiny.py"))
    line = 7 if "|" not in prose else 9
    assert f"docs/labs/tiny.py:{line}: {told}" in [str(problem) for problem in found]


def test_words_and_names_are_no_numbers(lab: Write) -> None:
    prose = "# # Title\n#\n# Two `float32` arrays, `(m, k)` and `x @ y`, in GPT-2, $n_i$."
    assert lab_prose.check(script.read(lab(prose, "x = 7"), "docs/labs/tiny.py")) == []


def test_the_page_is_prose_with_cells_in_their_places(lab: Write) -> None:
    root = lab("# # Title\n#\n# A *word*, and $x$.", "x = 1", "# ## Below", "y = 2")
    converted = lab_prose.convert(script.read(root, "docs/labs/tiny.py"))
    html = lab_prose.placed(converted.html, ["<i>first</i>", "<i>second</i>"])
    assert '<h1 id="title">Title' in html
    assert "<em>word</em>, and <math" in html
    places = [html.index(part) for part in ("<math", "<i>first", 'id="below"', "<i>second")]
    assert places == sorted(places)
