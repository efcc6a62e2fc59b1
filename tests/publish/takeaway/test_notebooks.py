"""Each lesson's notebook does in a fresh kernel what it holds, and its script runs to its end."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from bs4 import BeautifulSoup
from jinja2 import Environment, FileSystemLoader
from nbformat import NotebookNode

from publish.takeaway import notebook, notebooks, script
from publish.takeaway.book import Book
from publish.takeaway.split_at_errors import UncutError
from tests.publish.conftest import CODE, INCLUDE, Tree
from tests.publish.takeaway.conftest import Make
from tests.publish.takeaway.rerun import differences, rerun, told
from tests.second_opinions.test_ledger import PAGES, ROOT, fences, included

LESSONS = [Path(page).stem for page in PAGES if page.startswith("lessons/")]
OURS = re.compile(r"claim=|\{ ?[.#:]\w+|^///|--8<--|[\ue000-\ue002]|```(?:shapes|picture|timing)")


def read(site: Path, lesson: str) -> NotebookNode:
    file = site / f"lessons/{lesson}/{lesson}.ipynb"
    found: NotebookNode = nbformat.read(file, as_version=4)
    return found


def code(made: NotebookNode) -> list[NotebookNode]:
    """The cells that hold snippets."""
    return [cell for cell in made.cells if cell.id.startswith("code-")]


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_fresh_kernel_gives_what_the_notebook_holds(
    site: Path, lesson: str, tmp_path: Path
) -> None:
    held = read(site, lesson)
    run = rerun(held, tmp_path)
    assert differences(held, run) == []
    assert [cell.id for cell in held.cells if cell.metadata.get("tags") == [notebook.RAISES]] == [
        cell.id for cell in held.cells if "error" in str(cell.get("outputs"))
        and any(output.output_type == "error" for output in cell.outputs)
    ]  # fmt: skip
    for cell in held.cells:  # Each of its outputs, changed, is noticed.
        for output in cell.get("outputs", []):
            field = "text" if output.output_type == "stream" else "evalue"
            output[field] += "1"
            assert [line.split(":")[0] for line in differences(held, run)] == [cell.id]
            output[field] = output[field][:-1]


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_notebook_holds_every_snippet_of_its_page_whole(site: Path, lesson: str) -> None:
    made = read(site, lesson)
    nbformat.validate(made)
    sources = [
        (ROOT / path).read_text(encoding="utf-8") for path in included(f"lessons/{lesson}.md")
    ]
    assert _lines(cell.source for cell in code(made)) == _lines(sources)
    assert made.metadata.kernelspec.name == "python3"
    for cell in code(made):  # What raises ends its cell.
        raises = [output for output in cell.outputs if output.output_type == "error"]
        assert ("Error: " in cell.source or "Error:\n" in cell.source) == bool(raises)
        last = ast.parse(cell.source).body[-1]
        behind = cell.source.split("\n")[(last.end_lineno or 0) :]
        assert all(line.startswith("#") for line in behind)


def _lines(texts: object) -> list[str]:
    return [line for text in texts for line in text.split("\n") if line.strip()]  # type: ignore[attr-defined]


@pytest.mark.parametrize("lesson", LESSONS)
def test_prose_is_plain_markdown(site: Path, lesson: str) -> None:
    prose = [cell.source for cell in read(site, lesson).cells if cell.cell_type == "markdown"]
    text = "\n\n".join(prose)
    outside = re.sub(r"```.*?```|`[^`\n]*`", "", text, flags=re.DOTALL)
    assert not OURS.findall(outside)
    page = (ROOT / f"docs/lessons/{lesson}.md").read_text(encoding="utf-8")
    assert text.count("$$") == page.count("$$")
    assert text.count("> Picture: ") == sum(
        info == "picture" for info, _ in fences(f"lessons/{lesson}.md")
    )
    headings = re.findall(r"^#+ .*", re.sub(r"```.*?```", "", page, flags=re.DOTALL), re.MULTILINE)
    starts = [cell.split("\n")[0] for cell in prose if cell.startswith("#")]
    assert len(starts) == len(headings)


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_script_is_python_and_holds_what_the_notebook_holds(site: Path, lesson: str) -> None:
    text = (site / f"lessons/{lesson}/{lesson}.py").read_text(encoding="utf-8")
    compile(text, lesson, "exec")
    assert "get_ipython" not in text
    held = read(site, lesson)
    raising = sum(cell.metadata.get("tags") == [notebook.RAISES] for cell in held.cells)
    assert text.count("except Exception as error:") == raising
    bare = {line.strip() for line in text.split("\n")}
    for cell in code(held):
        assert {line.strip() for line in cell.source.split("\n")} <= bare


def test_a_script_prints_what_its_notebook_holds(site: Path, tmp_path: Path) -> None:
    lesson = max(LESSONS, key=lambda each: str(read(site, each)).count("raises-exception"))
    file = site / f"lessons/{lesson}/{lesson}.py"
    done = subprocess.run(
        [sys.executable, file], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    held = [
        each for cell in read(site, lesson).cells if cell.cell_type == "code" for each in told(cell)
    ]
    printed = "".join(text if kind == "stdout" else f"{kind}: {text}\n" for kind, text in held)
    assert done.stdout.split() == printed.split()
    assert "Error: " in printed


@pytest.mark.parametrize("page", PAGES)
def test_a_lesson_leads_to_its_notebook_and_script(site: Path, page: str) -> None:
    here = site / page.removesuffix(".md").removesuffix("index")
    html = BeautifulSoup((here / "index.html").read_text(encoding="utf-8"), "html.parser")
    links = [str(link["href"]) for link in html.select("p.account a[download]")]
    found = [link for link in links if link.endswith((".ipynb", ".py"))]
    stem = Path(page).stem
    assert found == ([f"{stem}.ipynb", f"{stem}.py"] if stem in LESSONS else [])
    assert all(Path(os.path.normpath(here / link)).is_file() for link in links)


def test_colab_opens_notebooks_from_github_only() -> None:
    theme = Environment(loader=FileSystemLoader(ROOT / "theme"), autoescape=False)
    theme.filters["url"] = lambda target: target
    page = {"url": "lessons/matmul/"}

    def links(repo_url: str | None) -> list[str]:
        partial = theme.get_template("partials/downloads.html")
        html = BeautifulSoup(
            partial.render(page=page, config={"repo_url": repo_url}), "html.parser"
        )
        return [str(link["href"]) for link in html.select("a") if "colab" in str(link["href"])]

    assert links("https://github.com/a/b") == [
        "https://colab.research.google.com/github/a/b/blob/notebooks/lessons/matmul/matmul.ipynb"
    ]
    for elsewhere in (None, "", "https://example.org/a/b"):
        assert links(elsewhere) == []


BROKEN = """\
import numpy as np

X = np.ones((8, 3))  # (8, 3)
print("one")  # one
X @ X  # ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc
# signature (n?,k),(k,m?)->(n?,m?) (size 8 is different from 3)

# note: the shape stays
print(X.shape)  # (8, 3)
X.T @ X.T  # ValueError: matmul: …
total = X.sum()  # 24
"""


def made(book: Make, page: str, site: Path) -> NotebookNode:
    found: Book = book(page)
    whole: NotebookNode = nbformat.from_dict(notebook.make(found, found.chapters[1]))
    return whole


def test_what_raises_ends_a_cell_and_each_cell_has_what_it_printed(
    book: Make, tree: Tree, built: Path
) -> None:
    tree.snippet(BROKEN)
    cells = code(made(book, INCLUDE, built))
    assert [cell.id for cell in cells] == ["code-layer", "code-layer-2", "code-layer-3"]
    assert [cell.source.split("\n")[-1] for cell in cells] == [
        "# signature (n?,k),(k,m?)->(n?,m?) (size 8 is different from 3)",
        "X.T @ X.T  # ValueError: matmul: …",
        "total = X.sum()  # 24",
    ]
    assert cells[1].source.startswith("# note: the shape stays\n")
    assert [[kind for kind, _ in told(cell)] for cell in cells] == [
        ["stdout", "ValueError"], ["stdout", "ValueError"], []
    ]  # fmt: skip
    assert [told(cell)[0][1] for cell in cells[:2]] == ["one\n", "(8, 3)\n"]
    assert told(cells[1])[1][1].startswith("matmul: Input operand 1 has a mismatch")


def test_a_script_goes_on_after_what_raises(book: Make, tree: Tree, built: Path) -> None:
    tree.snippet(BROKEN)
    text = script.text(json.loads(json.dumps(made(book, INCLUDE, built))))
    caught = (
        "try:\n    X.T @ X.T  # ValueError: matmul: …\n"
        'except Exception as error:\n    print(f"{type(error).__name__}: {error}")\n'
    )
    assert caught in text
    assert "raises-exception" not in text


def test_what_cannot_be_told_apart_is_an_error(
    book: Make, tree: Tree, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree.snippet(BROKEN)
    found = book(INCLUDE)
    monkeypatch.setattr(
        "publish.takeaway.split_at_errors._head", lambda snippet, end: "print('two')\n"
    )
    with pytest.raises(
        UncutError, match=r"^snippets/m/layer\.py:1: cannot be cut at line 6: prints"
    ):
        notebook.make(found, found.chapters[1])


PAGE = f"""\
# A page

/// tab | NumPy

{INCLUDE}
///

/// details | Why $X$?

See [home](../index.md#top), [below](#more), [out](https://e.org/) and `{{ .given }}`.

///

## More

It is `(8, 4)`{{ claim="Z.shape" }}.
"""


def test_the_cells_of_a_page(book: Make, built: Path) -> None:
    cells = made(book, PAGE, built).cells
    assert [cell.id for cell in cells] == [
        "about", "versions", "text-a-page", "code-layer", "text-before-end", "text-more"
    ]  # fmt: skip
    assert cells[2].source == "# A page\n\n**NumPy**"
    assert cells[3].source == CODE.rstrip()
    links = "See home, below, [out](https://e.org/) and `{ .given }`."
    assert cells[4].source == f"**Why $X$?**\n\n{links}"
    assert cells[5].source == "## More\n\nIt is `(8, 4)`."
    assert "A lesson of Test as a notebook: A page. 5 statements" in cells[0].source


def test_links_lead_to_the_site_where_it_has_an_address(
    book: Make, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.org/shapes")
    cells = made(book, PAGE, built).cells
    here = "https://example.org/shapes/lessons/page/"
    assert (
        f"[home](https://example.org/shapes/#top), [below]({here}#more), [out]" in cells[4].source
    )
    assert f"[A page]({here})" in cells[0].source


def test_the_first_cell_says_what_differs(
    book: Make, built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cell = made(book, PAGE, built).cells[1]
    exec(cell.source, {})
    assert capsys.readouterr().out == cell.outputs[0].text
    old = re.sub(r'"numpy": "[\d.]+"', '"numpy": "1.0", "nowhere": "2.0"', cell.source)
    exec(old, {})
    said = capsys.readouterr().out
    assert ", not 1.0: numbers and messages may differ\n" in said
    assert "nowhere is missing here: pip install nowhere\n" in said


def test_the_same_page_makes_the_same_files(book: Make, built: Path) -> None:
    found = book(PAGE)
    texts = []
    for _ in range(2):
        assert notebooks.write(found, built) == 1
        files = [built / f"lessons/page/page{suffix}" for suffix in (".ipynb", ".py")]
        texts.append([file.read_text(encoding="utf-8") for file in files])
    assert texts[0] == texts[1]
