"""The files that pages include: their bytes, and that a page shows them whole."""

from __future__ import annotations

import pytest

from tests.publish.conftest import CODE, INCLUDE, Tree


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


@pytest.mark.parametrize(
    "marker",
    [
        "# --8<-- [start:arrays]",
        "    # --8<-- [end:arrays]",
        "#--8<-- [ start : arrays ]",
        '--8<-- "snippets/m/other.py"',
        "# -8<- [start:x]",
        "x = 1  # ;--8<--",
    ],
)
def test_a_marker_of_a_section_is_refused(tree: Tree, marker: str) -> None:
    tree.snippet(f"{CODE}{marker}\n")
    (problem,) = tree.account(INCLUDE).problems
    assert (problem.path, problem.line) == ("snippets/m/layer.py", 8)
    assert problem.message == f"holds a marker of a section or an include: {marker.strip()}"
    assert problem.hint == (
        "Remove the line: a page shows a snippet whole, so that nothing runs out of sight."
    )


@pytest.mark.parametrize("part", ["arrays", "end", "1:2", "3", ":4", "-2:", ""])
def test_a_part_of_a_snippet_is_refused(tree: Tree, part: str) -> None:
    """What stands above it could have changed what it calls."""
    tree.snippet(f"import numpy as np\n\nnp.zeros = np.ones\n{CODE}")
    (problem,) = tree.account(INCLUDE.replace(".py", f".py:{part}")).problems
    assert problem.message == "shows a part of snippets/m/layer.py, and all of it runs"
    assert problem.hint == 'Include it whole: --8<-- "snippets/m/layer.py".'
