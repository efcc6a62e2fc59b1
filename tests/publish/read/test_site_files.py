"""Files that no page's account covers state nothing, or are not published."""

from __future__ import annotations

import pytest

import publish
from publish.read import site_files
from tests.publish.conftest import INCLUDE, ROOT, Tree

SVG = '<svg xmlns="http://www.w3.org/2000/svg">\n<text>{}</text></svg>'


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("assets/a.svg", SVG.format("A has 6 rows"), "2: states 6 in a picture, where"),
        ("lessons/a.svg", SVG.format("is (p, q)"), "2: states (p, q) in a picture, where"),
        ("lessons/a.svg", '<svg aria-label="of ¾"/>', "1: states ¾ in a picture, where"),
        ("old.html", "<p>6</p>", "1: would be published, and nothing reads it"),
        ("lessons/a.js", "alert()", "1: would be published, and nothing reads it"),
        ("a.ipynb", "{}", "1: would be published, and nothing reads it"),
        ("labs/a.ipynb", "{}", "1: is a notebook without its script"),
        ("labs/a.md", "# A\n", "1: is a page among labs"),
        ("a.csv", "6", "1: would be published, and nothing reads it"),
    ],
)
def test_a_file_is_refused(tree: Tree, name: str, text: str, problem: str) -> None:
    tree.page(INCLUDE)
    file = tree.root / "docs" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    told = [str(each) for each in publish.check(root=tree.root).problems]
    assert any(each.startswith(f"docs/{name}:{problem}") for each in told), told


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("site_description: all 40 lessons", "40"),
        ("copyright: of shape (p, q)", "(p, q)"),
        ("nav:\n  - Nine of 9: page.md", "9"),
        ("nav:\n  - Lessons:\n      - The IndexError: page.md", "IndexError"),
    ],
)
def test_texts_of_the_configuration(tree: Tree, line: str, stated: str) -> None:
    tree.page(INCLUDE)
    config = tree.root / "mkdocs.yml"
    config.write_text(f"{line}\n{config.read_text('utf-8')}", encoding="utf-8")
    (problem,) = publish.check(root=tree.root).problems
    assert problem.path == "mkdocs.yml"
    assert problem.line == line.count("\n") + 1
    assert problem.message.startswith(f"states {stated} in a text of every page")


def test_this_site_holds_no_such_file() -> None:
    assert site_files.scan(ROOT) == []
