"""Zensical builds the same pages from the same mkdocs.yml, and a lab as a page of Markdown."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import nbformat
import pytest
from nbformat import v4

from publish import zensical
from tests.once import once
from tests.second_opinions.test_ledger import PAGES, ROOT, article
from tests.soup import one

LAB = "labs/tiny.ipynb"
LESSONS = [page for page in PAGES if page.startswith("lessons/")]
ALT = "A line that rises"
SVG = {"image/svg+xml": "<svg></svg>", "text/plain": ALT}


def tiny() -> nbformat.NotebookNode:
    """A lab as `make labs` leaves one: prose, code, and every kind of output."""
    plot = v4.new_code_cell(
        "plot(x)  # drawn",
        outputs=[v4.new_output("display_data", SVG, metadata={"image/svg+xml": {"alt": ALT}})],
    )  # fmt: skip
    code = v4.new_code_cell(
        "x = [1 <2, 3]\nprint(x)\nx",
        outputs=[
            v4.new_output("stream", name="stdout", text="[True,\t3]\n"),
            v4.new_output("execute_result", data={"text/plain": "[True, 3]"}),
            v4.new_output("error", ename="ValueError", evalue="too long", traceback=["…"]),
        ],
    )
    prose = "# A tiny lab\n\nIt has $n^2$ of 7 parts, see [a lesson](../lessons/matmul.md)."
    made: nbformat.NotebookNode = v4.new_notebook(cells=[v4.new_markdown_cell(prose), code, plot])
    return made


@pytest.fixture(scope="module")
def successor(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site that Zensical builds of this repository with one lab more."""
    return once(tmp_path_factory, "zensical", _build) / "built/site"


def _build(folder: Path) -> None:
    root = folder / "root"
    root.mkdir()
    for entry in ROOT.iterdir():
        if entry.name not in ("docs", "mkdocs.yml", "site", ".git"):
            (root / entry.name).symlink_to(entry)
    shutil.copytree(ROOT / "docs", root / "docs", symlinks=True)
    file = root / "docs" / LAB
    file.parent.mkdir(exist_ok=True)
    nbformat.write(tiny(), file)
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    lab = f"  - A tiny lab: {LAB}\n"
    (root / "mkdocs.yml").write_text(config.replace("nav:\n", f"nav:\n{lab}"), encoding="utf-8")
    home = root / "docs/index.md"
    home.write_text(home.read_text(encoding="utf-8") + f"\n[A lab]({LAB})\n", encoding="utf-8")
    assert zensical.build(root, folder / "built") == 0


def told(site: Path, page: str) -> tuple[str, list[str]]:
    """The text of a page, without what the finished site adds below it, and its marks."""
    found = article(site, page)
    for link in found.select("p.account a[download]"):
        if paragraph := link.find_parent("p"):
            paragraph.decompose()
    marks = [str(mark.get("aria-label")) for mark in found.select(".claim")]
    return " ".join(found.get_text(" ").split()), marks


@pytest.mark.parametrize("page", LESSONS)
def test_a_lesson_says_the_same_and_has_every_mark(site: Path, successor: Path, page: str) -> None:
    wanted, found = told(site, page), told(successor, page)
    assert found == wanted
    assert found[1]


FINISHED = ("index.md", "quiz.json")
"""What `publish finish` adds to a built site."""


def test_every_page_and_file_is_there(site: Path, successor: Path) -> None:
    built = {
        file.parent.relative_to(successor).as_posix() for file in successor.rglob("index.html")
    }
    pages = {page.removesuffix(".md").removesuffix("index").strip("/") or "." for page in PAGES}
    assert pages | {"labs/tiny"} <= built
    for folder in ("snippets", "receipts", "assets/javascripts/quiz"):
        wanted, found = ({file.relative_to(each) for file in (each / folder).rglob("*.*")}
                         for each in (site, successor))  # fmt: skip
        assert {file for file in wanted if file.name not in FINISHED} <= found
        assert wanted
    assert "<error-finder>" in (successor / "errors/index.html").read_text(encoding="utf-8")
    assert (successor / "error-finder/error-finder.js").is_file()


def test_a_lab_is_a_page_and_no_file(successor: Path) -> None:
    found = article(successor, "labs/tiny.md")
    assert one(found, "h1").get_text().startswith("A tiny lab")
    assert [block.get_text().strip() for block in found.select("pre")] == [
        "x = [1 <2, 3]\nprint(x)\nx", "[True,  3]", "[True, 3]", "ValueError: too long",
        "plot(x)  # drawn",
    ]  # fmt: skip
    assert "Figure: A line that rises" in found.get_text()
    assert found.select_one("math") is not None
    assert list(successor.rglob("*.ipynb")) == []
    home = (successor / "index.html").read_text(encoding="utf-8")
    assert (
        len(re.findall(r'href="(?:\./)?labs/tiny/"', home)) >= 2
    )  # in the text, and in the navigation
    assert "tiny.ipynb" not in home


def test_a_false_page_stops_it(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    root = tmp_path / "root"
    (root / "docs").mkdir(parents=True)
    (root / ".cache/claims").mkdir(parents=True)
    (root / "snippets/m").mkdir(parents=True)
    (root / "snippets/m/one.py").write_text("print(1 + 1)  # 3\n", encoding="utf-8")
    page = '# A page\n\n```python\n--8<-- "snippets/m/one.py"\n```\n'
    (root / "docs/index.md").write_text(page, encoding="utf-8")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    nav = re.compile(r"^nav:\n(?: .*\n)+", re.MULTILINE)
    (root / "mkdocs.yml").write_text(nav.sub("nav: [index.md]\n", config), encoding="utf-8")
    for name in ("publish", "claims", "theme"):
        (root / name).symlink_to(ROOT / name)
    assert zensical.build(root, tmp_path / "built") != 0
    assert "states the output '3', but it printed '2'" in capfd.readouterr().err
