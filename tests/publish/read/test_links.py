"""Where links may lead."""

from __future__ import annotations

import pytest

from tests.publish.conftest import Tree


@pytest.mark.parametrize(
    "text",
    [
        "[a](page.md)",
        "[a](page.md#a-heading) and [b](#b)",
        "[a](../index.md?plain)",
        "[a](my%20file.txt)",
        "[a](https://example.org/page.md)",
        "[a](mailto:a@example.org)",
        "`[a](javascript:alert())` is code",
        "![a grid](../assets/grid.svg)",
    ],
)
def test_allowed(tree: Tree, text: str) -> None:
    for name in ("index.md", "lessons/my file.txt", "assets/grid.svg"):
        tree.page("# Home\n", name)
    assert tree.problems(f"{text}\n") == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a\n\n[a](gone.md#part)", "3: links to gone.md#part, which does not exist"),
        ("[a](page.md)\n[b](gone.md)\n[c](gone.md)", "3: links to gone.md, which does not exist"),
        ("[a](.)", "1: links to ., which does not exist"),
        ("[a](../../../etc/passwd)", "1: links to ../../../etc/passwd, which is outside of docs/"),
        (
            "[a](..%2f..%2fmkdocs.yml)",
            "1: links to ..%2f..%2fmkdocs.yml, which is outside of docs/",
        ),
        ("[a](/page.md)", "1: links to /page.md, which depends on where the site is served"),
        ("[a](JAVASCRIPT:alert())", "1: links to JAVASCRIPT:alert(), which is no page to read"),
        ("[a](javascript&colon;a)", "1: links to javascript:a, which is no page to read"),
        ("[a](data:text/html,b)", "1: links to data:text/html,b, which is no page to read"),
        ("[a](//example.org)", "1: links to //example.org, which is no page to read"),
        ("[a](http://[)", "1: links to http://[, which is no address"),
        (
            "![a](https://example.org/a.png)",
            "1: shows https://example.org/a.png, an image of another",
        ),
        ("[a](page.md){ onclick=b }", "1: sets onclick, which runs script"),
        ("## A { ONLOAD=b }", "1: sets ONLOAD, which runs script"),
    ],
)
def test_refused(tree: Tree, text: str, problem: str) -> None:
    found = tree.problems(f"{text}\n")
    assert any(each.startswith(problem) for each in found), found


def test_each_line_is_told(tree: Tree) -> None:
    found = tree.problems("[b](gone.md)\n\n[c](gone.md)\n")
    assert [each.split(":")[0] for each in found] == ["1", "3"]


def test_a_fragment_that_is_no_page_links_anywhere(tree: Tree) -> None:
    from markdown import Markdown

    md = Markdown(extensions=["publish"], extension_configs={"publish": {"root": str(tree.root)}})
    assert 'href="gone.md"' in md.convert("[a](gone.md)\n")
