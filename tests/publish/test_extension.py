"""The converted page: code with its marks, output, red box; and what stops the build."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from bs4 import BeautifulSoup
from mkdocs.exceptions import BuildError

from publish import FalsePageError
from publish.execution import runner
from tests.publish.conftest import CODE, INCLUDE, ROOT, Tree
from tests.soup import one

FALSE = CODE.replace("# (8, 3)", "# (8, 5)")


def soup(tree: Tree, text: str, on_false: str = "stop") -> BeautifulSoup:
    return BeautifulSoup(tree.html(text, on_false), "html.parser")


def test_the_code_is_the_text_of_the_file(tree: Tree) -> None:
    text = CODE + "\nprint('<&>', \"é\")  # <&> é\n"
    tree.snippet(text)
    found = soup(tree, INCLUDE)
    assert one(found, ".snippet pre code").get_text() == text
    assert one(found, ".snippet samp").get_text() == "(8, 4)\n<&> é\n"


def test_download_and_copy_have_the_exact_file(tree: Tree) -> None:
    text = CODE + "s = \"a%20b#'&<>\"  \nt = 'é'\n"
    tree.snippet(text)
    page = soup(tree, INCLUDE)
    link = one(page, "a[download]")
    assert link["download"] == "layer.py"
    assert str(link["href"]).endswith("../snippets/m/layer.py")  # docs/snippets leads there
    assert one(page, "pre code").get_text() == text


def test_each_claim_has_a_mark_that_says_what_was_seen(tree: Tree) -> None:
    marks = soup(tree, INCLUDE).select(".snippet code .claim")
    assert [mark.get_text() for mark in marks] == [
        "# (8, 3)",
        "# (n_out, n_in)",
        "# (batch, n_in) @ (n_in, n_out) -> (batch, n_out)",
        "# (8, 4)",
    ]
    for mark in marks:
        assert mark["tabindex"] == "0"
        assert mark["role"] == "note"
    assert marks[0]["aria-label"] == "✓ X has shape (8, 3)"
    assert marks[0]["data-seen"] == ""


def test_lines_of_one_output_are_one_mark(tree: Tree) -> None:
    tree.snippet("print('a\\nb')  # a\n# b\n")
    marks = soup(tree, INCLUDE).select(".snippet code .claim")
    assert [mark.get("tabindex") for mark in marks] == ["0", None]


def test_the_status_line_counts_the_claims_that_are_shown(tree: Tree) -> None:
    line = one(soup(tree, INCLUDE), ".snippet .account").get_text()
    assert re.fullmatch(r"✓ 4 claims checked · CPU · Python [\d.]+, NumPy [\d.]+ · \d{4}-.*", line)
    tree.snippet("x = None\n")
    line = one(soup(tree, INCLUDE), ".snippet .account").get_text()
    assert line.startswith("✓ ran · CPU · Python 3.")


def test_the_page_tells_how_many_claims_it_holds(tree: Tree) -> None:
    found = soup(tree, f'{INCLUDE}\n`(8, 4)`{{ claim="Z" }} of `7`{{ .given }}\n')
    assert (
        found.select("p.account")[-1]
        .get_text()
        .startswith("✓ 5 claims on this page checked, 1 number given · CPU · Python")
    )


def test_a_mark_in_prose(tree: Tree) -> None:
    found = soup(tree, f'{INCLUDE}\n`(batch, n_out)`{{ claim="layer: Z" }}\n')
    mark = one(found, "p > code.claim")
    assert mark.get_text() == "(batch, n_out)"
    assert str(mark["aria-label"]).startswith("✓ Z has shape (8, 4)\nCPU · ")
    assert mark.get("claim") is None


def test_html_in_a_code_span_survives(tree: Tree) -> None:
    tree.snippet("import numpy as np\ns = '<b>&amp;'\nn, m = 2, 3\nA = np.ones((n, m))  # (n, m)\n")
    found = soup(tree, f'{INCLUDE}\n`<b>&amp;`{{ claim="s" }} and `n < m & n`\n')
    assert [code.get_text() for code in found.select("p > code")] == ["<b>&amp;", "n < m & n"]
    assert [span.get_text() for span in found.select("p > code span")] == ["n", "m", "n"]


def test_a_dimension_has_one_class_on_the_whole_page(tree: Tree) -> None:
    found = soup(
        tree,
        f"{INCLUDE}\n`(n_out, other)`{{ .given }}\n\n```shapes\n(batch, k) @ (k, n_in) -> (batch,"
        " n_in)\n```\n",
    )
    classes: dict[str, set[str]] = {}
    for element in found.select(".dim"):
        classes.setdefault(element.get_text(), set()).add(" ".join(element["class"]))
    assert classes == {
        "n_out": {"dim dim-0"},
        "n_in": {"dim dim-1"},
        "batch": {"dim dim-2"},
        "other": {"dim dim-3"},
        "k": {"dim dim-4"},
    }


def test_a_snippet_shown_twice_is_refused(tree: Tree) -> None:
    assert tree.problems(f"{INCLUDE}\n{INCLUDE}") == [
        "6: shows snippets/m/layer.py a second time; the first is in line 2"
    ]


def test_fences_in_blocks(tree: Tree) -> None:
    tree.snippet(CODE, "m/other")
    other = INCLUDE.replace("layer", "other")
    text = f"/// tab | NumPy\n\n{INCLUDE}\n///\n\n/// details | More\n\n{other}\n///\n"
    found = soup(tree, text)
    assert one(found, "details .snippet")
    assert len(found.select(".snippet")) == 2


def test_a_false_page_stops_the_build_with_every_problem(tree: Tree) -> None:
    tree.snippet(FALSE)
    with pytest.raises(FalsePageError) as raised:
        tree.html(f"{INCLUDE}\n7\n")
    assert isinstance(raised.value, BuildError)
    assert str(raised.value).split("\n") == [
        "docs/lessons/page.md has 2 problems:",
        "docs/lessons/page.md:5: states 7, which nothing checks",
        '    Write `7`{ claim="expression" }, or `7`{ .given } if it is a premise.',
        "snippets/m/layer.py:4: states (8, 5), but X has shape (8, 3)"
        " (shown at docs/lessons/page.md:2)",
        "    Correct the comment, or the code if the comment says what was meant.",
    ]


def test_a_false_page_shows_a_red_box_where_it_is_served(tree: Tree) -> None:
    tree.snippet(FALSE)
    found = soup(tree, f'{INCLUDE}\n```py\nx\n```\n\n`9`{{ claim="n_in" }}\n', "show")
    box = one(found, ".false-page")
    places = [code.get_text() for code in box.select("li > code")]
    assert places == [
        "docs/lessons/page.md:5",
        "docs/lessons/page.md:9",
        "snippets/m/layer.py:4",
    ]
    assert one(found, ".snippet .claim.false").get_text() == "# (8, 5)"
    assert one(found, "p > code.claim.false").get_text() == "9"
    assert one(found, ".snippet .account").get_text() == "✗ 1 false claim"
    assert "x" not in [p.get_text() for p in found.select("p")]


def test_a_broken_include_shows_a_red_box_too(tree: Tree) -> None:
    found = soup(tree, INCLUDE.replace("layer", "lair"), "show")
    assert "does not exist" in one(found, ".false-page").get_text()


def test_a_text_that_is_no_file_is_held_to_the_rules_of_a_lesson(tree: Tree) -> None:
    from markdown import Markdown

    md = Markdown(extensions=["publish"], extension_configs={"publish": {"root": str(tree.root)}})
    with pytest.raises(FalsePageError, match=r"^page\.md has 1 problem:\npage\.md:3: states 7, "):
        md.convert("a\n\n7\n")


def test_one_markdown_object_converts_several_pages(tree: Tree) -> None:
    from markdown import Markdown

    md = Markdown(extensions=["publish"], extension_configs={"publish": {"root": str(tree.root)}})
    with pytest.raises(FalsePageError):
        md.convert("7\n")
    assert md.reset().convert("a\n") == "<p>a</p>"


def test_converting_what_is_known_imports_no_library(tree: Tree) -> None:
    runner._remembered.clear()
    tree.html(INCLUDE)
    code = (
        "import sys, markdown\n"
        "from publish.execution import runner\n"
        "from publish.config import extensions\n"
        "from pathlib import Path\n"
        f"names, settings = extensions(Path({str(tree.root)!r}))\n"
        f"print('4 claims' in markdown.markdown({INCLUDE!r}, extensions=names,"
        " extension_configs=settings))\n"
        "print(runner._workers, sorted({'numpy', 'torch'} & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "True\n{} []\n"


def test_the_corner_of_a_table_is_no_header(tree: Tree) -> None:
    page = soup(tree, "| | rows |\n|---|---|\n| `X` | each one |\n")
    assert [cell.name for cell in page.select("thead tr > *")] == ["td", "th"]


@pytest.mark.parametrize("language", ["python", "text", "picture"])
def test_a_fence_may_hold_what_marks_places(tree: Tree, language: str) -> None:
    box = one(soup(tree, f"```{language}\n\x02wzxhzdk:0\x03\n```\n", "show"), ".false-page")
    assert "holds the invisible character U+0002" in box.get_text()
