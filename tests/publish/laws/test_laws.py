"""Laws and myths on a page: what is quoted, what is refused, and with which words."""

from __future__ import annotations

import subprocess
import sys

import pytest

import publish
from publish.laws import hunt, search
from tests.publish.conftest import ROOT, Tree

HEAD = "from laws.words import Array, Size, assume, law, myth, same\nimport numpy as np\n\n\n"
SUM = (
    '@law\ndef sums(n: Size(), m: Size()):\n    """`n + m` is `m + n`."""\n'
    "    return n + m == m + n\n\n\n"
)
DIFFERENCE = (
    '@myth(instead=sums)\ndef differs(n: Size(), m: Size()):\n    """`n - m` is `m - n`."""\n'
    "    return n - m == m - n\n"
)
SAID = '*`n + m` is `m + n`.*{ law="sums" }\n'


@pytest.fixture(autouse=True)
def fewer_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "DRAWS", 40)
    search._engine.cache_clear()


def laws(tree: Tree, text: str) -> None:
    (tree.root / "laws").mkdir(exist_ok=True)
    (tree.root / "laws" / "first.py").write_text(HEAD + text, encoding="utf-8")


def whole(tree: Tree) -> list[str]:
    """What is wrong with the tree, but for its snippet, which no page here shows."""
    told = [str(problem) for problem in publish.check(root=tree.root).problems]
    return [each for each in told if not each.startswith("snippets/")]


def test_a_quoted_law_is_stated_and_shown_with_its_code(tree: Tree) -> None:
    laws(tree, SUM)
    account = tree.account(SAID)
    (statement,) = account.statements
    assert (statement.kind, statement.stated, statement.expression, statement.line) == (
        "law", "`n + m` is `m + n`.", "sums", 1,
    )  # fmt: skip
    assert statement.seen == "searched 40 cases, none against it"
    html = tree.html(SAID)
    assert ">searched 40 cases, none against it</summary>" in html
    assert 'aria-label="searched 40 cases, none against it: `n + m` is `m + n`."' in html
    assert '<details class="law" data-search-exclude>' in html
    assert "n + m == m + n" in html
    assert '<em law="' not in html
    assert ' law="' not in html.split("</p>")[0]


def test_a_law_in_a_list_and_in_a_table_is_shown_behind_it(tree: Tree) -> None:
    laws(tree, SUM)
    for text in (f"- {SAID}", f"| a |\n|---|\n| {SAID.strip()} |\n", f"/// note\n\n{SAID}\n///\n"):
        assert tree.html(text).count('<details class="law"') == 1


def test_a_myth_is_shown_with_its_smallest_counterexample_and_the_law(tree: Tree) -> None:
    laws(tree, SUM + DIFFERENCE)
    html = tree.html('*`n - m` is `m - n`.*{ myth="differs" }\n')
    assert (
        "False for n = 1, m = 2: -1 ≠ 1. Right: <code>n + m</code> is <code>m + n</code>." in html
    )
    assert 'imports="from laws.words import Size, myth, law"' in html


def test_the_list_of_myths_holds_each(tree: Tree) -> None:
    laws(tree, SUM + DIFFERENCE)
    account = tree.account("# Myths\n\n```myths\n```\n", "myths.md")
    assert [(s.kind, s.expression) for s in account.statements] == [("myth", "differs")]


@pytest.mark.parametrize(
    ("page", "problem"),
    [
        (SAID.replace("is `m", "was `m"),
         "1: quotes the law sums as “`n + m` was `m + n`.”, but it says “`n + m` is `m + n`.”"),
        (SAID.replace("`m + n`", "m + n"),
         "1: quotes the law sums as “`n + m` is m + n.”, but it says “`n + m` is `m + n`.”"),
        (SAID.replace('"sums"', '"sum"'), "1: quotes the law sum, which there is not"),
        (SAID.replace("law=", "myth="), "1: quotes sums as a myth, but it is a law"),
        ('`n + m`{ law="sums" }\n', "1: marks 'n + m', which is no *sentence*, as law"),
        (SAID.replace("*{", "* {"), '1: has a mark that belongs to nothing: { law="sums" }'),
    ],
)  # fmt: skip
def test_what_a_page_may_not_quote(tree: Tree, page: str, problem: str) -> None:
    laws(tree, SUM)
    assert tree.problems(page) == [problem]


def test_a_counterexample_stops_the_page(tree: Tree) -> None:
    laws(tree, SUM.replace("n + m == m + n", "n + m <= m * n"))
    text = f"\n\n{SAID}"
    assert tree.problems(text) == ["3: says “`n + m` is `m + n`.”, but n = 1, m = 1: 2 > 1"]
    with pytest.raises(publish.FalsePageError, match="2 > 1"):
        tree.html(text)


def test_a_counterexample_with_arrays_tells_the_library(tree: Tree) -> None:
    laws(tree, '@law\ndef sums(A: Array("n", "k")):\n    """`n + m` is `m + n`."""\n'
               "    return same(A.reshape(A.shape[::-1]), A.T)\n")  # fmt: skip
    (problem,) = tree.problems(SAID)
    assert problem.endswith("but A = [[0, 1], [0, 0]]: [[0, 1], [0, 0]] ≠ [[0, 0], [1, 0]]"), (
        problem
    )


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"""`n + m` is `m + n`."""', "pass", "laws/first.py:6: law sums has no docstring"),
        ("n: Size(), m: Size()", "",
         "laws/first.py:6: law sums has no parameters, so it speaks of one case"),
        ("return n", "assume(n == 5 and m == 5)\n    return n",
         "laws/first.py:6: law sums leaves out"),
        ("return n", "print(n)\n    return n", "laws/first.py:6: law sums prints"),
        ("return n", 'open("/etc/hostname")\n    return n',
         "laws/first.py:8: law sums opens the file hostname"),
        ("return n", "while True: n += 1\n    return n",
         "laws/first.py:8: law sums takes over 1 s"),
        ("n: Size()", "n: int",
         "laws/first.py:6: law sums cannot be searched: TypeError: does not say what is drawn"),
        ("return n", "return nn",
         "docs/lessons/page.md:1: says “`n + m` is `m + n`.”, but n = 1, m = 1: it raises"),
        ("def sums", "def sums(:\ndef sums", "laws/first.py:6: does not parse: invalid syntax"),
    ],
)  # fmt: skip
def test_what_a_law_may_not_be(
    tree: Tree, monkeypatch: pytest.MonkeyPatch, old: str, new: str, problem: str
) -> None:
    if "while True" in new:  # the others may need more of their time on a busy machine
        monkeypatch.setattr(search, "SECONDS", 1.0)
    laws(tree, SUM.replace(old, new, 1))
    tree.page(SAID)
    assert any(told.startswith(problem) for told in whole(tree)), whole(tree)


def test_a_law_on_no_page_is_a_problem_of_the_whole(tree: Tree) -> None:
    laws(tree, SUM)
    tree.page("A page without a law.\n")
    assert [told.split("\n")[0] for told in whole(tree)] == [
        "laws/first.py:6: law sums is quoted on no page"
    ]
    tree.page(SAID)
    assert whole(tree) == []


def test_a_myth_that_is_true_is_a_problem(tree: Tree) -> None:
    laws(tree, SUM + DIFFERENCE.replace("n - m == m - n", "n - m == -(m - n)"))
    tree.page(SAID)
    assert [told.split("\n")[0] for told in whole(tree)] == [
        "laws/first.py:12: says of “`n - m` is `m - n`.” that it is a myth, "
        "but searched 40 cases, none against it"
    ]


def test_a_myth_names_a_law_that_there_is(tree: Tree) -> None:
    laws(tree, DIFFERENCE.replace("instead=sums", "instead=nothing"))
    assert whole(tree)[0].startswith("laws/first.py:6: names nothing as what is right instead of")


def test_a_law_is_searched_once_for_each_content(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "_remembered", {})
    laws(tree, SUM)
    tree.page(SAID)
    assert whole(tree) == []
    search._remembered.clear()
    with monkeypatch.context() as patch:
        patch.setattr(search, "_ask", None)
        laws(tree, SUM + "\n\n# a comment below\n")
        assert whole(tree) == []
    laws(tree, SUM.replace("n + m == m + n", "n + m == 0"))
    assert len(whole(tree)) == 1


def test_importing_checks_imports_no_library_of_arrays() -> None:
    code = (
        "import publish.__main__, sys;"
        "print([m for m in ('numpy', 'torch', 'hypothesis') if m in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True,
        cwd=ROOT,
    )  # fmt: skip
    assert ran.stdout == "[]\n"


RARE = """\
from laws.words import Size, assume, law


@law
def sums(n: Size(), m: Size()):
    assume(n == 5 and m == 5)
    return n + m == m + n
"""


# Python ignores, and tells, what is raised in Hypothesis's own callbacks: the next signal counts.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("seconds", [0.01, 0.02, 0.05, 0.1, 0.3])
def test_time_that_is_up_between_two_cases_is_told_as_time(seconds: float) -> None:
    space, told = hunt.load("laws/first.py", RARE)
    found = hunt.hunt(space["sums"], told, "laws/first.py", ("numpy",), 5_000, seconds)
    assert found.trouble == f"takes over {seconds:g} s"
