"""The files that pages include: their bytes and their sections."""

from __future__ import annotations

import pytest

from publish.read import snippets
from tests.publish.conftest import CODE, INCLUDE, Tree

SECTIONED = CODE.replace("X = ", "# --8<-- [start:arrays]\nX = ").replace(
    "Z = ", "# --8<-- [end:arrays]\nZ = "
)
SECTION = INCLUDE.replace(".py", ".py:arrays")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "1: is empty"),
        (b"\n\n", "1: is empty"),
        (b"x = 1\ny = '\xff'\n", "2: is not UTF-8: byte 0xff"),
        (b"\x89PNG\r\n\x1a\n", "1: is not UTF-8: byte 0x89"),
        (b"\xef\xbb\xbfx = None\n", "1: starts with a byte order mark"),
        (b"x = None\r\ny = x\r\n", "1: has Windows line ends (CR LF)"),
        (b"if x:\n\tpass\n", "2: holds a tab"),
        (b"x = None\ny = '\x0c'\n", "2: holds the invisible character U+000C"),
        (b"x = None", "1: has no newline at its end"),
    ],
)
def test_bytes_that_tools_read_in_different_ways(tree: Tree, data: bytes, problem: str) -> None:
    tree.snippet(data)
    shown = "(shown at docs/lessons/page.md:2)"
    if data.strip():
        assert f"snippets/m/layer.py:{problem} {shown}" in tree.problems(INCLUDE)
    else:
        assert tree.problems(INCLUDE) == [f"snippets/m/layer.py:{problem} {shown}"]


def test_unicode_is_text(tree: Tree) -> None:
    tree.snippet('s = "größer"\nprint(s)  # größer\n')
    assert tree.problems(INCLUDE) == []


def test_a_section_shows_its_lines_and_runs_the_whole_file(tree: Tree) -> None:
    tree.snippet(SECTIONED)
    account = tree.account(SECTION + '\n`(8, 4)`{ claim="Z.shape" }\n')
    assert account.problems == ()
    assert [s.line for s in account.statements if s.anchor.startswith("c")] == [5, 6]
    assert len(account.statements) == 5
    html = tree.html(SECTION)
    assert "W = np" in html.split("<code>")[1]
    assert "Z = X" not in html.split("</code>")[0].split("<code>")[1]


def test_a_section_is_shown_without_the_indent_of_its_lines() -> None:
    text = "def f():\n    # --8<-- [start:body]\n    return 1\n    # --8<-- [end:body]\n"
    sections, problems = snippets._sections("a.py", text)
    assert problems == []
    assert snippets.Snippet("a.py", text, sections).shown("body") == [(3, "    return 1")]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (SECTIONED.replace("# --8<-- [end:arrays]\n", ""), "4: starts section arrays and never"),
        (SECTIONED.replace("# --8<-- [start:arrays]\n", ""), "6: ends section arrays, which did"),
        (SECTIONED.replace("W = ", "# --8<-- [start:arrays]\nW = "), "6: starts section arrays tw"),
        (SECTIONED.replace("[start:arrays]", "[ start : arrays ]"), "4: is no section marker: #"),
        (SECTIONED.replace("# --8<-- [s", "#--8<-- [s"), "4: is no section marker: #--8<--"),
        (CODE + '--8<-- "snippets/m/other.py"\n', "8: is no section marker: --8<--"),
    ],
)
def test_sections_that_pymdownx_would_guess_at(tree: Tree, text: str, problem: str) -> None:
    tree.snippet(text)
    assert any(f"snippets/m/layer.py:{problem}" in found for found in tree.problems(SECTION))


def test_an_empty_section_is_refused(tree: Tree) -> None:
    tree.snippet(CODE + "# --8<-- [start:arrays]\n# --8<-- [end:arrays]\n")
    (problem,) = tree.problems(SECTION)
    assert problem == "2: includes section arrays of snippets/m/layer.py, which is empty"
