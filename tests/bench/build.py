"""What publish costs: a warm build over plain Material on the same rendered pages."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import yaml
from bs4 import BeautifulSoup

from tests.bench.figure import Figure
from tests.bench.pairs import alternate


def figures(root: Path, site: Path) -> Iterator[Figure]:
    """`site` is the built site, whose pages plain Material renders again."""
    with tempfile.TemporaryDirectory() as folder:
        plain = _plain(root, site, Path(folder))
        build = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir"]
        ours = [*build, str(Path(folder) / "ours")]
        theirs = [*build, str(Path(folder) / "theirs"), "--config-file", str(plain)]
        pair = alternate(ours, theirs, cwd=root)
        what = f"warm build over plain Material on the same pages ({pair})"
        yield Figure(what, pair.ratio, "×", most=1.15)


def _plain(root: Path, site: Path, folder: Path) -> Path:
    """A site without our extension whose pages hold the HTML that ours were rendered to."""
    docs = folder / "docs"
    shutil.copytree(root / "docs", docs, symlinks=False)
    for page in docs.rglob("*.md"):
        name = page.relative_to(docs).as_posix().removesuffix(".md").removesuffix("index")
        built = BeautifulSoup((site / name / "index.html").read_text("utf-8"), "html.parser")
        article = built.select_one("article")
        assert article is not None
        page.write_text(f"# {page.stem}\n\n<div>\n{article.decode_contents()}\n</div>\n", "utf-8")
    config = yaml.unsafe_load(
        (root / "mkdocs.yml").read_text("utf-8").replace("!ENV", "").replace("!!python/name:", "")
    )
    config.update(docs_dir=str(docs), markdown_extensions=["attr_list", "tables", "toc"])
    config["theme"]["custom_dir"] = str(root / "theme")
    for key in ("watch", "site_url", "repo_url", "edit_uri", "validation"):
        config.pop(key, None)
    path = folder / "mkdocs.yml"
    path.write_text(yaml.safe_dump(config, allow_unicode=True), "utf-8")
    return path
