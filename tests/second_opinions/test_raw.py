"""The raw second opinion fails where a reader would, and pytest-markdown-docs alone does not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.second_opinions.raw import NotPastable, pytest_markdown_docs_markdown_it

ROOT = Path(__file__).parents[2]


def pasted(tree: Path, page: str, **snippets: str) -> tuple[int, str]:
    """Ask for the raw second opinion on one page; its exit code and what it printed."""
    (tree / "docs").mkdir()
    (tree / "snippets").mkdir()
    (tree / "docs" / "page.md").write_text(page, encoding="utf-8")
    for name, source in snippets.items():
        (tree / "snippets" / f"{name}.py").write_text(source, encoding="utf-8")
    settings = ["-c", str(ROOT / "pyproject.toml"), "--rootdir", str(tree)]
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *settings]
    done = subprocess.run(
        [*command, str(tree / "docs")], capture_output=True, text=True, cwd=ROOT, check=False
    )
    return done.returncode, done.stdout + done.stderr


def fence(name: str, language: str = "python") -> str:
    return f'```{language}\n--8<-- "snippets/{name}.py"\n```\n'


def test_what_runs_passes_and_what_it_prints_is_kept(tmp_path: Path) -> None:
    code, text = pasted(tmp_path, fence("a"), a="print('a reader sees this')\n")
    assert code == 0
    assert "1 passed" in text
    assert "a reader sees this" not in text


def test_a_type_error_fails_although_a_second_run_would_pass(tmp_path: Path) -> None:
    source = "import os\nif 'SEEN' not in os.environ:\n    os.environ['SEEN'] = '1'\n    len(3)\n"
    code, text = pasted(tmp_path, fence("a"), a=source)
    assert code == 1
    assert "a.py:4: pasting it raises TypeError: object of type 'int' has no len()" in text


LANGUAGES = ["py", "py3", "python3", "Python", "pycon", "{.python}", ""]
OPTIONS = ["python notest", "python continuation", "python no-test", "python fixture:capsys"]


@pytest.mark.parametrize("language", [*LANGUAGES, *OPTIONS])
def test_a_fence_it_would_not_run_is_an_error(language: str) -> None:
    parser = pytest_markdown_docs_markdown_it()
    with pytest.raises(NotPastable, match=f"line 3: a fence marked '{language}' is never run"):
        parser.parse(f"Words.\n\n{fence('a', language)}")


TAB = '=== "NumPy"\n\n    ```python\n    --8<-- "snippets/a.py"\n    ```\n'


def test_a_fence_in_an_indented_tab_is_an_error() -> None:
    parser = pytest_markdown_docs_markdown_it()
    with pytest.raises(NotPastable, match="line 3: an indented block is code that is never run"):
        parser.parse(TAB)


def test_what_it_would_not_run_stops_the_collection_of_a_page(tmp_path: Path) -> None:
    code, text = pasted(tmp_path, f"{fence('a')}\n{TAB}", a="x = 1\n")
    assert code != 0
    assert "line 7: an indented block is code that is never run" in text


def test_a_missing_snippet_is_an_error(tmp_path: Path) -> None:
    code, text = pasted(tmp_path, fence("nowhere"))
    assert code == 1
    assert "1 failed" in text


def test_an_include_that_a_reader_would_paste_as_text_is_an_error(tmp_path: Path) -> None:
    code, text = pasted(tmp_path, '```python\n--8<-- "snippets/a.py"\nx = 1\n```\n', a="y = 1\n")
    assert code == 1
    assert "page.md:2: not one include of a snippet" in text


def test_a_stated_error_must_be_raised_and_the_rest_still_runs(tmp_path: Path) -> None:
    source = "1 / 0  # ZeroDivisionError: division by zero\nprint('on')\n[].pop()\n"
    code, text = pasted(tmp_path, fence("a"), a=source)
    assert code == 1
    assert "a.py:3: pasting it raises IndexError: pop from empty list" in text


@pytest.mark.parametrize(
    ("line", "finding"),
    [
        (
            "1 / 0  # ZeroDivisionError: division by one",
            "raises ZeroDivisionError: division by zero",
        ),
        ("1 / 0  # ValueError: division by zero", "raises ZeroDivisionError: division by zero"),
        ("1 / 1  # ZeroDivisionError: division by zero", "raises nothing"),
        ("1 / 0  # ZeroDivisionError: division by…", ""),
    ],
)
def test_a_stated_error_is_compared(tmp_path: Path, line: str, finding: str) -> None:
    code, text = pasted(tmp_path, fence("a"), a=f"{line}\n")
    assert code == (1 if finding else 0)
    assert f"a.py:1: pasting it {finding}" in text or not finding
