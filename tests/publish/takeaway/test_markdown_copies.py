"""Each page of a built site has a copy in Markdown; its links lead somewhere, llms.txt lists it."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from markdown_it import MarkdownIt

from publish.__main__ import main
from publish.labs.markdown_copy import MarkdownCopy
from publish.takeaway import llms, markdown_copies
from publish.takeaway.markdown_copies import UnbuiltError
from tests.publish.takeaway.conftest import Make
from tests.second_opinions.test_ledger import PAGES, ROOT, included

LINKED = "# A page\n\n[home](../index.md), [there](../index.md#top), [here](#x), [out](https://e.org/).\n"


def folder(page: str) -> str:
    return page.removesuffix(".md").removesuffix("index")


@pytest.mark.parametrize("page", PAGES)
def test_a_twin_holds_the_code_of_its_page(site: Path, page: str) -> None:
    text = (site / folder(page) / "index.md").read_text(encoding="utf-8")
    fences = [token for token in MarkdownIt("commonmark").parse(text) if token.type == "fence"]
    blocks = [fence.content for fence in fences if fence.info == "python"]
    for block, path in zip(blocks, included(page), strict=True):
        assert block in (ROOT / path).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_a_twin_holds_no_mark_of_ours(site: Path, page: str) -> None:
    text = (site / folder(page) / "index.md").read_text(encoding="utf-8")
    outside = re.sub(r"```.*?```|`[^`\n]*`", "", text, flags=re.DOTALL)
    assert not re.findall(r"claim=|\{ ?\.\w+|^///|--8<--|```(?:shapes|picture|timing)", outside)
    html = BeautifulSoup((site / folder(page) / "index.html").read_text("utf-8"), "html.parser")
    for heading in html.select("article :is(h1, h2, h3)"):
        words = re.sub(r"\W", "", heading.get_text().removesuffix("¶"))
        assert words in re.sub(r"\W", "", text)


@pytest.mark.parametrize("page", PAGES)
def test_links_of_a_twin_lead_somewhere(site: Path, page: str) -> None:
    here = site / folder(page)
    text = re.sub(r"```.*?```|`[^`\n]*`", "", (here / "index.md").read_text("utf-8"), flags=re.S)
    targets = re.findall(r"\]\(([^)\s]+)\)", text)
    for target in targets:
        if "://" not in target and not target.startswith("#"):
            path, _, anchor = target.partition("#")
            there = Path(os.path.normpath(here / path))
            assert there.is_file(), target
            if anchor:
                html = (there.parent / "index.html").read_text(encoding="utf-8")
                assert f'id="{anchor}"' in html, target


@pytest.mark.parametrize("page", PAGES)
def test_a_page_leads_to_its_twin_and_to_the_deck(site: Path, page: str) -> None:
    here = site / folder(page)
    html = BeautifulSoup((here / "index.html").read_text(encoding="utf-8"), "html.parser")
    alternate = html.select_one("link[rel=alternate][type='text/markdown']")
    assert alternate is not None
    links = [str(alternate["href"]), *(str(a["href"]) for a in html.select("p.account a")[-2:])]
    for link in links:
        assert Path(os.path.normpath(here / link)).is_file(), link


def test_llms_txt_lists_every_page_and_lab(site: Path) -> None:
    text = (site / "llms.txt").read_text(encoding="utf-8")
    listed = re.findall(r"^- \[[^\]]+\]\(([^)]+)\): \S", text, re.MULTILINE)
    labs = [path.parent for path in (site / "labs").glob("*/index.html")]
    pages = [f"{folder(page)}/index.md".lstrip("/") for page in PAGES]
    assert sorted(listed) == sorted([*pages, *(f"labs/{lab.name}/index.md" for lab in labs)])
    assert len(labs) == 4
    assert text.startswith("# Shapes that ran\n\n> ")
    assert text.index("## Lessons") < text.index("## Labs") < text.index("## More")
    assert "- [Where did the time go](labs/where_time_goes/index.md): You will measure " in text


def test_links_are_relative_where_the_site_has_no_address(book: Make, built: Path) -> None:
    markdown_copies.write(book(LINKED), built)
    text = (built / "lessons/page/index.md").read_text(encoding="utf-8")
    assert "[home](../../index.md), [there](../../index.md#top), [here](#x)" in text
    assert "[out](https://e.org/)" in text
    assert "[a page](lessons/page/index.md)" in (built / "index.md").read_text(encoding="utf-8")


def test_links_are_absolute_where_it_has_one(
    book: Make, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.org/shapes")
    made = book(LINKED)
    markdown_copies.write(made, built)
    text = (built / "lessons/page/index.md").read_text(encoding="utf-8")
    assert "[home](https://example.org/shapes/index.md)" in text
    assert "[a page](https://example.org/shapes/lessons/page/)" in text
    lab = MarkdownCopy("A lab", "You will see.", "labs/a/index.md")
    assert llms.text(made, [lab]) == (
        "# Test\n\n> About shapes.\n\n## Lessons\n\n"
        "- [A page](https://example.org/shapes/lessons/page/index.md)\n\n"
        "## Labs\n\n- [A lab](https://example.org/shapes/labs/a/index.md): You will see.\n\n"
        "## More\n\n"
        "- [Home](https://example.org/shapes/index.md)\n"
    )


def test_a_folder_without_a_site_is_told(
    book: Make, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = book("# A page\n")
    with pytest.raises(UnbuiltError, match=r"none/index\.html does not exist: build the site"):
        markdown_copies.write(made, tmp_path / "none")
    assert main(["finish", str(tmp_path / "none"), "--root", str(made.root)]) == 1
    assert "does not exist: build the site first" in capsys.readouterr().err
