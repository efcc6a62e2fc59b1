"""`publish.check`, `python -m publish check` and the table of everything that was checked."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

import publish
from publish import checking, config
from publish.__main__ import main
from publish.base import ledger
from publish.execution import cache
from tests.publish.conftest import CODE, INCLUDE, Tree

PAGE = f'# Layer\n\n{INCLUDE}\n`(8, 4)`{{ claim="Z" }}, `7`{{ .given }}\n'


def test_an_account_holds_every_statement(tree: Tree) -> None:
    account = tree.account(PAGE)
    assert account.title == "Layer"
    assert [(s.kind, s.stated, s.file, s.line, s.holds) for s in account.statements] == [
        ("shape", "(8, 3)", "snippets/m/layer.py", 4, True),
        ("shape", "(n_out, n_in)", "snippets/m/layer.py", 5, True),
        (
            "flow", "(batch, n_in) @ (n_in, n_out) -> (batch, n_out)", "snippets/m/layer.py", 6,
            True,
        ),
        ("output", "(8, 4)", "snippets/m/layer.py", 7, True),
        ("prose", "(8, 4)", "docs/lessons/page.md", 7, True),
    ]  # fmt: skip
    assert account.statements[-1].expression == "Z"
    assert {s.snippet for s in account.statements} == {"snippets/m/layer.py"}
    assert account.givens == (publish.Given("7", 7),)
    (shown,) = account.shown
    assert (shown.path, shown.line) == ("snippets/m/layer.py", 4)
    assert shown.stdout == "(8, 4)\n"
    assert len(shown.sha256) == 64
    assert account.ok


def test_an_account_survives_json(tree: Tree) -> None:
    account = tree.account(PAGE + "\n12\n")
    assert not account.ok
    assert ledger.account(json.loads(json.dumps(account.to_dict()))) == account


def test_who_waits_at_a_terminal_sees_each_page_that_takes_time(
    tree: Tree, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tree.account(PAGE)
    page = "docs/lessons/page.md"
    command = ["check", "--root", str(tree.root), page]

    def told(text: str, *, terminal: bool) -> str:
        (tree.root / page).write_text(text, encoding="utf-8")
        monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)
        assert main(command) == 0
        return capsys.readouterr().err

    assert told(f"{PAGE}\nMore.\n", terminal=False) == ""
    assert told(f"{PAGE}\nAnd more.\n", terminal=True) == f"Checking {page}\n"
    assert told(f"{PAGE}\nAnd more.\n", terminal=True) == ""  # known by now


def test_notes_are_counted(tree: Tree) -> None:
    tree.snippet(CODE + "x = 1  # note: 3 of 4 say so\n")
    assert tree.account(PAGE).notes == 1


def test_an_unchanged_page_is_not_converted_again(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    account = tree.account(PAGE)
    with monkeypatch.context() as patch:
        patch.setattr(checking, "_convert", None)
        assert tree.account(PAGE) == account
        with pytest.raises(TypeError):
            tree.account(PAGE + "\nmore\n")
    tree.snippet(CODE.replace("# (8, 3)", "# (8, 5)"))
    assert not tree.account(PAGE).ok


def test_a_snippet_on_no_page_is_a_problem_of_the_whole(tree: Tree) -> None:
    tree.page(PAGE)
    assert publish.check(root=tree.root).ok
    tree.snippet("x = None\n", "m/forgotten")
    found = publish.check(root=tree.root)
    assert [str(problem).split("\n")[0] for problem in found.problems] == [
        "snippets/m/forgotten.py:1: is on no page"
    ]
    assert publish.check(["docs/lessons/page.md"], tree.root).ok


def test_a_problem_on_several_pages_is_told_for_each(tree: Tree) -> None:
    tree.snippet(CODE.replace("# (8, 3)", "# (8, 5)"))
    tree.page(PAGE, "lessons/a.md")
    tree.page(PAGE, "lessons/b.md")
    found = publish.check(root=tree.root)
    assert [problem.page for problem in found.problems] == [
        "docs/lessons/a.md:4", "docs/lessons/b.md:4",
    ]  # fmt: skip


def test_the_command_prints_problems_and_a_count(
    tree: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    tree.page(PAGE)
    assert main(["check", "--root", str(tree.root)]) == 0
    assert capsys.readouterr().out == "1 pages, 5 claims, 1 numbers given: everything held\n"
    tree.page(PAGE + "\n12\n")
    assert main(["check", "docs/lessons/page.md", "--root", str(tree.root)]) == 1
    told = capsys.readouterr()
    assert told.err.startswith("docs/lessons/page.md:9: states 12, which nothing checks\n    Write")
    assert told.out == "1 pages, 5 claims, 1 numbers given: 1 problem\n"


def test_the_command_names_a_page_that_is_missing(
    tree: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "docs/none.md", "--root", str(tree.root)]) == 1
    assert capsys.readouterr().err.startswith("docs/none.md:1: does not exist\n")


def test_the_table_holds_every_claim(tree: Tree) -> None:
    tree.page(PAGE)
    verified = "# Verified\n\n```verified\n```\n"
    tree.page(verified, "verified.md")
    html = tree.html(PAGE)
    assert html
    from markdown import Markdown

    names, settings = config.extensions(tree.root)
    html = Markdown(extensions=names, extension_configs=settings).convert(verified)
    assert '<td data-head="Page"><a href="lessons/page.md">Layer</a></td>' in html
    row = "<td><code>lessons/page.md:7</code></td><td>prose</td><td><code>(8, 4)</code></td>"
    assert row in html
    assert html.count("<td>✓ <code>") == 5


def test_the_table_survives_what_is_markup_in_markdown(tree: Tree) -> None:
    tree.snippet("s = 'a | b ` c * d * <i>'\nprint(s)  # a | b ` c * d * <i>\n")
    tree.page(f"# Marks\n\n{INCLUDE}")
    from markdown import Markdown

    text = tree.page("```verified\n```\n", "verified.md")
    names, settings = config.extensions(tree.root)
    html = Markdown(extensions=names, extension_configs=settings).convert(text)
    assert "<code>a | b ` c * d * &lt;i&gt;</code></td>" in html


def test_a_root_that_is_no_project(tmp_path: Path) -> None:
    (account,) = publish.check(root=tmp_path).pages
    assert [str(problem) for problem in account.problems] == [
        "mkdocs.yml:1: does not exist\n"
        "    Run it in the folder of the project, or name that with --root."
    ]


def test_a_page_is_checked_anew_with_another_version(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    converted = []
    convert = checking._convert

    def counted(*page: Any) -> Any:
        converted.append(page)
        return convert(*page)

    monkeypatch.setattr(checking, "_convert", counted)
    for _ in range(2):
        tree.account(PAGE)
    assert len(converted) == 1
    monkeypatch.setattr(cache, "_version", lambda name: "99")
    tree.account(PAGE)
    assert len(converted) == 2
