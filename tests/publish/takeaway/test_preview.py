"""What a chat shows of a link: a PNG of a page's title, sentence and first picture."""

from __future__ import annotations

import struct
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import Environment, FileSystemLoader

from publish.takeaway import preview
from tests.conftest import ROOT

PICTURE = (
    '<svg class="picture" role="img" aria-label="A is [1]" viewBox="0 -24 60 74" width="60"'
    ' height="74"><g class="marked h0"><rect x="0" y="0" width="60" height="26"/>'
    '<text x="30" y="18">1</text></g></svg>'
)
PAGE = (
    "<html><head><title>{title} - A site</title>"
    '<meta name="description" content="{told}"></head><body>{picture}</body></html>'
)


def drawn(
    site: Path, title: str = "A page", told: str = "Of A &amp; B.", picture: str = ""
) -> bytes:
    folder = site / "lessons/page"
    folder.mkdir(parents=True, exist_ok=True)
    text = PAGE.format(title=title, told=told, picture=picture)
    (folder / "index.html").write_text(text, encoding="utf-8")
    assert preview.write(site, "A site") == 1
    return (site / "assets/previews/lessons-page.png").read_bytes()


def test_a_card_is_as_large_as_chats_ask(tmp_path: Path) -> None:
    data = drawn(tmp_path)
    assert data.startswith(b"\x89PNG")
    assert struct.unpack(">II", data[16:24]) == (1200, 630)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {"title": "Another page"}),
        ({}, {"told": "Of another."}),
        ({}, {"picture": PICTURE}),
        ({"picture": PICTURE}, {"picture": PICTURE.replace(">1<", ">2<")}),
    ],
)
def test_a_card_shows_title_sentence_and_picture(
    tmp_path: Path, one: dict[str, str], other: dict[str, str]
) -> None:
    assert drawn(tmp_path, **one) != drawn(tmp_path, **other)


def test_a_long_title_and_a_long_sentence_stay_on_the_card(tmp_path: Path) -> None:
    long = drawn(tmp_path, "word " * 40, "word " * 200, PICTURE)
    assert long != drawn(tmp_path, "word " * 40, "word " * 200), "there is room for the picture"


@pytest.mark.parametrize(
    ("url", "name"), [("", "home"), ("lessons/page/", "lessons-page"), ("errors/", "errors")]
)
def test_pages_lead_to_their_cards(url: str, name: str) -> None:
    pages = Environment(loader=FileSystemLoader(ROOT / "theme/partials"))  # as MkDocs has it
    page = SimpleNamespace(
        url=url,
        title="A page",
        meta={"description": 'Of "A".'},
        canonical_url=f"https://e.org/{url}",
    )
    config = SimpleNamespace(
        site_url="https://e.org/", site_name="A site", extra=SimpleNamespace(downloads=True)
    )
    told = pages.get_template("preview.html").render(page=page, config=config)
    assert preview.path(url) == preview.FOLDER / f"{name}.png"
    assert f'<meta property="og:image" content="https://e.org/{preview.path(url)}">' in told
    assert '<meta property="og:title" content="A page">' in told
    assert "Of &#34;A&#34;." in told
    config.site_url = ""
    assert not pages.get_template("preview.html").render(page=page, config=config).strip()
