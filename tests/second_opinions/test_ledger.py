"""The ledger: the built HTML is the account. What a reader sees there, other checks have run.

Knows nothing of `publish` but the names of its classes in the HTML: the blocks of code are read
from the built pages and held against the Markdown, the snippets and what pasting them printed.
"""

from __future__ import annotations

import ast
import json
import math
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString
from markdown_it import MarkdownIt

from tests.once import once
from tests.second_opinions.raw import INCLUDE
from tests.soup import one

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md"))
# On the other pages numbers are not stated as facts about code, or are generated from accounts.
COUNTED_IN = ("lessons/", "index", "reference", "start", "glossary")
COUNTED = [page for page in PAGES if page.startswith(COUNTED_IN)]
NUMBER = re.compile(r"(?<![\w.§-])\d+(?:[.,]\d+)*(?!-D\b)(?![\w])")
CHECKED = (
    "claim", "given", "snippet", "picture", "account", "timing", "headerlink", "law", "myth",
    "signpost",
)  # fmt: skip
SEARCHED = re.compile(
    r"searched (?P<draws>[\d,]+) (?:cases|draws of [\d,]+ cases?), none against it"
)
FEWEST_DRAWS = 500


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
def pasted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What pasting each snippet of the site prints."""
    paths = sorted({path for page in PAGES for path in included(page)})

    def paste(folder: Path) -> None:
        done = subprocess.run(
            [sys.executable, "-m", "tests.second_opinions.paste"],
            input="".join(f"{path}\n" for path in paths),
            capture_output=True, text=True, cwd=ROOT, check=True,
        )  # fmt: skip
        (folder / "answers").write_text(done.stdout, encoding="utf-8")

    text = (once(tmp_path_factory, "pasted", paste) / "answers").read_text(encoding="utf-8")
    answers = [json.loads(line) for line in text.splitlines()]
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
    outside = [block for block in blocks if not block.find_parent(class_=["snippet", "law"])]
    shown = [text for info, text in fences(page) if info in ("text", "console", "bash", "markdown",
                                                             "yaml", "toml", "json")]  # fmt: skip
    assert [block.get_text().strip() for block in outside] == [text.strip() for text in shown]


@cache
def laws() -> dict[str, str]:
    """The code of each law and myth, helpers not included, by its sentence."""
    found = {}
    for file in sorted((ROOT / "laws").glob("*.py")):
        text = file.read_text(encoding="utf-8")
        lines = text.splitlines()
        for node in ast.parse(text).body:
            if isinstance(node, ast.FunctionDef) and node.decorator_list:
                start = node.decorator_list[0].lineno - 1
                sentence = plain(ast.get_docstring(node) or "")
                found[sentence] = "\n".join(lines[start : node.end_lineno])
    return found


def plain(text: str) -> str:
    """Words alone: without backticks and line breaks."""
    return " ".join(text.replace("`", "").split())


@pytest.mark.parametrize("page", PAGES)
def test_each_law_shows_the_code_that_was_searched(site: Path, page: str) -> None:
    body = article(site, page)
    quoted = [plain(mark.get_text()) for mark in body.select(".claim.law, .claim.myth")]
    boxes = body.select("details.law")
    assert len(boxes) <= len(quoted), "code without a sentence"
    for box in boxes:
        blocks = [block.get_text() for block in box.select("pre > code")]
        is_myth = box.find_parent(class_="myth") is not None
        assert len(blocks) == (2 if is_myth else 1)
        said = [next((s for s, code in laws().items() if block.startswith(code)), None)
                for block in blocks]  # fmt: skip
        assert None not in said, blocks
        assert said[0] in quoted, "code of another sentence"
        summary = box.select_one("summary")
        assert summary is not None
        if not is_myth:
            match = SEARCHED.fullmatch(summary.get_text())
            assert match, summary
            assert int(match["draws"].replace(",", "")) >= FEWEST_DRAWS
    assert set(quoted) <= set(laws()), "a sentence that no law says"


@pytest.mark.parametrize("page", PAGES)
def test_a_myth_is_refuted_and_put_right(site: Path, page: str) -> None:
    for box in article(site, page).select("div.myth"):
        said = box.select_one("p")
        assert said is not None
        text = plain(said.get_text())
        assert text.startswith("Not so. ")
        case, _, right = text.removeprefix("Not so. ").partition(" Right: ")
        assert NUMBER.search(case), "no case against it"
        assert right in laws()


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


def _receipt(mark: Tag) -> bool:
    """Whether the snippet of a mark says where it ran."""
    snippet = mark.find_parent(class_="snippet")
    told = snippet.select_one(".receipt .account") if snippet else None
    return bool(told and " checked · CPU · Python" in told.get_text())


@pytest.mark.parametrize("page", COUNTED)
def test_every_mark_says_what_was_seen_and_where(site: Path, page: str) -> None:
    marks = article(site, page).select(".claim:not(.more)")
    for mark in marks:
        label = str(mark.get("aria-label", ""))
        assert label.startswith("✓ ")
        assert "\n" in label or _receipt(mark), "where it was seen is missing"
        assert mark.get("tabindex") == "0"


ADDED = ".signpost, .account, .snippet, ul.rules, figure, details.law, div.myth, .headerlink"
"""What a page holds besides the words of its author."""


@pytest.mark.parametrize("page", [page for page in PAGES if page.startswith("lessons/")])
def test_the_minutes_of_a_lesson_are_those_of_its_words_and_snippets(site: Path, page: str) -> None:
    """Two hundred words a minute, and a minute for each snippet, in steps of five minutes."""
    body = article(site, page)
    told = one(body, ".signpost:not(.next)").get_text()
    paths = {path.removesuffix(".py").removesuffix("_torch") for path in included(page)}
    for added in body.select(ADDED):
        added.decompose()
    words = len(body.get_text().split())
    minutes = words / 200 + len(paths)
    assert told.startswith(f"About {5 * math.ceil(minutes / 5)} minutes.")
