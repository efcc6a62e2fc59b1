"""The ledger: the built HTML is the account. What a reader sees there, the witnesses have run.

Knows nothing of `publish` but the names of its classes in the HTML: the blocks of code are read
from the built pages and held against the Markdown, the snippets and what pasting them printed.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, NavigableString, Tag
from markdown_it import MarkdownIt

from tests.witnesses.raw import INCLUDE

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md"))
# On the other pages numbers are not stated as facts about code, or are generated from accounts.
COUNTED = [page for page in PAGES if page.startswith(("lessons/", "index", "reference"))]
NUMBER = re.compile(r"(?<![\w.§-])\d+(?:[.,]\d+)*(?!-D\b)(?![\w])")
CHECKED = ("claim", "given", "snippet", "picture", "account", "timing", "headerlink")


def article(site: Path, page: str) -> Tag:
    """What a reader reads of a built page."""
    name = page.removesuffix(".md").removesuffix("index")
    html = (site / name / "index.html").read_text(encoding="utf-8")
    found = BeautifulSoup(html, "html.parser").select_one("article")
    assert found is not None
    return found


@cache
def fences(page: str) -> tuple[tuple[str, str], ...]:
    """Language and text of every fence of a page, in order, as CommonMark reads it."""
    tokens = MarkdownIt("commonmark").parse((DOCS / page).read_text(encoding="utf-8"))
    return tuple((token.info, token.content) for token in tokens if token.type == "fence")


@cache
def included(page: str) -> tuple[str, ...]:
    """The snippets that a page includes, in order."""
    found = [INCLUDE.fullmatch(text.strip()) for info, text in fences(page) if info == "python"]
    assert all(found)
    return tuple(match["path"] for match in found if match)


@pytest.fixture(scope="module")
def pasted() -> dict[str, str]:
    """What pasting each snippet of the site prints."""
    paths = sorted({path for page in PAGES for path in included(page)})
    done = subprocess.run(
        [sys.executable, "-m", "tests.witnesses.paste"],
        input="".join(f"{path}\n" for path in paths),
        capture_output=True, text=True, cwd=ROOT, check=True,
    )  # fmt: skip
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["wrong"] for answer in answers] == [""] * len(paths)
    return {path: answer["stdout"] for path, answer in zip(paths, answers, strict=True)}


@pytest.mark.parametrize("page", PAGES)
def test_each_block_of_code_is_a_snippet_that_was_pasted(
    site: Path, page: str, pasted: dict[str, str]
) -> None:
    blocks = article(site, page).select(".snippet")
    assert [block["data-snippet"] for block in blocks] == list(included(page))
    for block, path in zip(blocks, included(page), strict=True):
        code = block.select_one("pre > code")
        assert code is not None
        source = (ROOT / path).read_text(encoding="utf-8")
        shown = code.get_text()
        assert shown.rstrip("\n") == source.rstrip("\n")
        output = block.select_one("pre.output")
        text = output.get_text() if output else ""
        is_last = path not in included(page)[list(blocks).index(block) + 1 :]
        if is_last:
            assert text.rstrip("\n") == pasted[path].rstrip("\n")


@pytest.mark.parametrize("page", PAGES)
def test_nothing_that_looks_like_code_is_outside_of_the_account(site: Path, page: str) -> None:
    blocks = article(site, page).find_all("pre")
    outside = [block for block in blocks if not block.find_parent(class_="snippet")]
    shown = [text for info, text in fences(page) if info in ("text", "console", "bash", "markdown",
                                                             "yaml", "toml", "json")]  # fmt: skip
    assert [block.get_text().strip() for block in outside] == [text.strip() for text in shown]


@pytest.mark.parametrize("page", PAGES)
def test_every_rule_and_picture_is_on_the_page(site: Path, page: str) -> None:
    rules = [item.get_text() for item in article(site, page).select("ul.rules > li")]
    stated = [line for info, text in fences(page) if info == "shapes" for line in text.splitlines()]
    assert rules == [line.strip() for line in stated if line.strip()]
    pictures = article(site, page).select("figure.picture:not(.timing)")
    assert len(pictures) == sum(info == "picture" for info, _ in fences(page))
    assert all(picture.select_one("svg[role=img]") for picture in pictures)


@pytest.mark.parametrize("page", COUNTED)
def test_every_number_that_a_reader_sees_is_accounted_for(site: Path, page: str) -> None:
    loose = [f"{found[0]} in {text!r}" for text in _loose(article(site, page))
             for found in NUMBER.finditer(text)]  # fmt: skip
    assert loose == []


def _loose(element: Tag) -> Iterator[str]:
    """The texts of an element that stand in nothing that was checked or given."""
    for child in element.children:
        if isinstance(child, Tag):
            is_text = child.name not in ("script", "style")
            if is_text and not set(child.get("class") or ()) & set(CHECKED):
                yield from _loose(child)
        elif type(child) is NavigableString:
            yield str(child)


@pytest.mark.parametrize("page", COUNTED)
def test_every_mark_says_what_was_seen_and_where(site: Path, page: str) -> None:
    marks = article(site, page).select(".claim:not(.more)")
    for mark in marks:
        label = str(mark.get("aria-label", ""))
        assert label.startswith("✓ ")
        assert "\n" in label, "where it was seen is missing"
        assert mark.get("tabindex") == "0"
