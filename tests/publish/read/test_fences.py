"""Every fence is understood or an error: no language, option or include is passed over."""

from __future__ import annotations

import pytest

from tests.publish.conftest import CODE, INCLUDE, Tree


def test_an_include_is_no_problem(tree: Tree) -> None:
    assert tree.problems(INCLUDE) == []


def test_lines_are_those_of_the_file_with_its_front_matter(tree: Tree) -> None:
    text = "---\ntitle: Page\n---\n\n# Page\n\n```py\nx = y\n```\n"
    assert tree.problems(text) == ["7: unknown fence language 'py'"]


@pytest.mark.parametrize(
    ("language", "meant"),
    [("py", "python"), ("py3", "python"), ("Python", "python"), ("pycon", "python"),
     ("shape", "shapes"), ("Text", "text"), ("yml", "yaml")],
)  # fmt: skip
def test_a_misspelt_language_is_corrected(tree: Tree, language: str, meant: str) -> None:
    (problem,) = tree.account(f"```{language}\nx\n```\n").problems
    assert problem.message == f"unknown fence language {language!r}"
    assert problem.hint == f"Did you mean ```{meant}?"


def test_an_unknown_language_lists_those_that_are_known(tree: Tree) -> None:
    (problem,) = tree.account("```brainfuck\n+\n```\n").problems
    assert problem.hint.startswith("Name one of python, shapes, picture, timing, verified, myths, ")


@pytest.mark.parametrize(
    ("fence", "message"),
    [
        ("```\nx\n```", "1: opens a fence without a language"),
        ("~~~text\nx\n~~~", "1: opens a fence with ~~~"),
        ('```python title="a"\nx\n```', "1: unknown fence option 'title=\"a\"'"),
        ("```python notest\nx\n```", "1: unknown fence option 'notest'"),
        ("```{.python}\nx\n```", "1: unknown fence language '{.python}'"),
        (
            "- a\n\n    ```text\n    x\n    ```",
            "3: indents a fence, which hides it from checks",
        ),
        ("> ```text\n> x\n> ```", "1: indents a fence, which hides it from checks"),
        ("```text\nx", "1: opens a fence that nothing closes"),
    ],
)
def test_a_fence_that_a_tool_would_read_otherwise(tree: Tree, fence: str, message: str) -> None:
    assert message in tree.problems(f"{fence}\n")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("print(X)", "types Python into the page: print(X)"),
        ("", "holds an empty Python fence"),
        ('--8<-- "snippets/m/layer.py"\nprint(X)', "types Python into the page: print(X)"),
        ('--8<-- "snippets/m/layer.py" ', "has a space before or behind the include"),
        (' --8<-- "snippets/m/layer.py"', "has a space before or behind the include"),
        ('--8<-- "snippets/m/layer.py"\n', "puts blank lines beside an include"),
        ('--8<-- "snippets/m/layer.py:1:2"', "shows a part of snippets/m/layer.py, and all of it"),
        ("--8<-- 'snippets/m/layer.py'", "is no include of a snippet"),
        ("--8<--\nsnippets/m/layer.py\n--8<--", "types Python into the page: snippets/m/layer.py"),
        ('--8<-- "snippets/m/layer.py"\n--8<-- "snippets/m/layer.py"', "includes several snippets"),
        ('--8<-- "snippets/m/lair.py"', "includes snippets/m/lair.py, which does not exist"),
        ('--8<-- "snippets/../docs/x.py"', "which is not below snippets/"),
        ('--8<-- "/etc/passwd"', "includes /etc/passwd, which is not below snippets/"),
        ('--8<-- "docs/lessons/page.md"', "which is not below snippets/"),
        ('--8<-- "snippets/m/layer.txt"', "includes snippets/m/layer.txt, which is no .py file"),
    ],
)
def test_a_python_fence_holds_one_include(tree: Tree, body: str, message: str) -> None:
    (problem,) = tree.problems(f"```python\n{body}\n```\n")
    assert message in problem


def test_a_missing_snippet_names_its_neighbours(tree: Tree) -> None:
    (problem,) = tree.account('```python\n--8<-- "snippets/m/lair.py"\n```\n').problems
    assert problem.hint == "Did you mean layer.py?"


def test_a_link_out_of_the_folder_is_refused(tree: Tree) -> None:
    (tree.root / "secret.py").write_text(CODE, encoding="utf-8")
    (tree.root / "snippets/m/link.py").symlink_to(tree.root / "secret.py")
    (problem,) = tree.problems('```python\n--8<-- "snippets/m/link.py"\n```\n')
    assert problem == "2: includes snippets/m/link.py, a link out of snippets/"


def test_an_include_elsewhere_is_refused_and_not_expanded(tree: Tree) -> None:
    text = (
        f'{INCLUDE}\n--8<-- "snippets/m/layer.py"\n\n```text\n--8<-- "snippets/m/layer.py"\n```\n'
    )
    assert tree.problems(text) == [
        "5: includes a file outside a fence",
        "8: includes a file outside a Python fence",
    ]


def test_an_escaped_directive_shows_itself(tree: Tree) -> None:
    text = '```text\n;--8<-- "snippets/<lesson>/<name>.py"\n```\n'
    assert tree.problems(text, "how.md") == []


def test_inline_code_at_the_start_of_a_line_is_no_fence(tree: Tree) -> None:
    assert tree.problems("```python``` is a fence's language.\n") == []


def test_every_problem_of_a_page_is_told_at_once(tree: Tree) -> None:
    text = '```py\nx\n```\n\n```\nx\n```\n\nThere are 12.\n\n`a`{ .given }\n\n`b`{ claim="c +" }\n'
    assert len(tree.problems(text)) == 4
