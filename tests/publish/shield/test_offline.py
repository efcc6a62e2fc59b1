"""What the service worker knows: which files, by which hash, and when it is another version."""

import base64
import hashlib
import json
import re
import shutil
from pathlib import Path

import pytest

from publish.shield import offline

PAGE = "<html><head></head>{}"
KEPT = ("index.html", "404.html", "lessons/a b/index.html", "assets/a.js", "search/index.json")
LEFT = ("index.md", "deck.apkg", "assets/a.js.map", "assets/javascripts/lunr/min/lunr.de.min.js")
LIVE = "assets/live/0123/python.wasm"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in (*KEPT, *LEFT, LIVE, "sw.js"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PAGE.format(name), encoding="utf-8")
    return tmp_path


def known(site: Path) -> tuple[str, dict[str, str], dict[str, str]]:
    """Version, files that are kept, files of the runtime."""
    offline.write(site, "0123")
    text = (site / "sw.js").read_text(encoding="utf-8")
    files, live = (
        json.loads(each) for each in re.findall(r"Object\.entries\((\{.*?\})\)", text, re.S)[:2]
    )
    return text.partition('"')[2].partition('"')[0], files, live


def test_pages_and_what_they_use_are_kept(site: Path) -> None:
    _, files, live = known(site)
    assert set(files) == {"", "404.html", "lessons/a%20b/", "assets/a.js", "search/index.json"}
    assert set(live) == {LIVE}
    digest = hashlib.sha256((site / "assets/a.js").read_bytes()).digest()
    assert files["assets/a.js"] == f"sha256-{base64.b64encode(digest).decode()}"


@pytest.mark.parametrize("name", [*KEPT, LIVE])
def test_any_change_of_what_is_kept_is_another_version(site: Path, name: str) -> None:
    version = known(site)[0]
    assert known(site)[0] == version
    (site / name).write_text(PAGE.format("changed"), encoding="utf-8")
    assert known(site)[0] != version


@pytest.mark.parametrize("name", LEFT)
def test_what_is_not_kept_does_not_matter(site: Path, name: str) -> None:
    version = known(site)[0]
    (site / name).write_text("changed", encoding="utf-8")
    assert known(site)[0] == version


def test_pages_lead_to_the_worker_wherever_the_site_is(site: Path) -> None:
    edition = offline.announce(site)
    line = f'<meta name="offline" content="{{}}" data-edition="{edition}">'
    assert line.format("./sw.js") in (site / "index.html").read_text(encoding="utf-8")
    assert line.format("../../sw.js") in (site / KEPT[2]).read_text(encoding="utf-8")
    assert "offline" not in (site / "404.html").read_text(encoding="utf-8")  # it has no address


def test_an_edition_is_of_what_is_kept(
    site: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    copy = tmp_path_factory.mktemp("copy")
    shutil.copytree(site, copy, dirs_exist_ok=True)
    edition = offline.announce(site)
    (copy / "snippets").mkdir()
    (copy / "snippets/a.py").write_text("x = 1\n", encoding="utf-8")
    assert offline.announce(copy) != edition
    kept = json.loads((copy / offline.SNIPPETS).read_text(encoding="utf-8"))
    assert kept == {"snippets/a.py": "x = 1\n"}
    assert offline.SNIPPETS in known(copy)[1]
