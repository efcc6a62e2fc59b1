"""The policy of a page: hashes of its own scripts, WebAssembly only beside a cell, refusals."""

import base64
import hashlib
from pathlib import Path

import pytest

from publish.shield import csp
from publish.shield.csp import UnsafePageError

HEAD = '<!doctype html><html><head><meta charset="utf-8"><meta name="viewport">{}</head>'
RUNTIME = '<meta name="live-runtime" content="assets/live/0/">'
SNIPPET = '<div class="snippet highlight"><run-snippet{}></run-snippet><pre></pre></div>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    frame = tmp_path / csp.FRAME
    frame.parent.mkdir(parents=True)
    frame.write_text("frame()", encoding="utf-8")
    return tmp_path


def policy(site: Path, body: str, head: str = "") -> dict[str, list[str]]:
    """Sources by directive."""
    page = site / "index.html"
    page.write_text(HEAD.format(head) + body, encoding="utf-8")
    assert csp.write(site) == 1
    html = page.read_text(encoding="utf-8")
    start, _, rest = html.partition('<meta http-equiv="Content-Security-Policy" content="')
    assert start.rstrip().endswith('<head><meta charset="utf-8">')  # before anything is fetched
    directives = (directive.split() for directive in rest.partition('"')[0].split(";"))
    return {name: sources for name, *sources in directives}


def sha256(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def test_scripts_that_run_are_allowed_by_hash_and_data_is_not(site: Path) -> None:
    body = (
        "<script>if (1 < 2 && '≈') one()\n</script>"
        '<script src="a.js" type="module"></script><script type="module">two()</script>'
        '<script type="application/json">{}</script><script type="text/plain" src="b.js"></script>'
        "<script>if (1 < 2 && '≈') one()\n</script>"
    )
    sources = policy(site, body)["script-src"]
    assert sources == ["'self'", sha256("if (1 < 2 && '≈') one()\n"), sha256("two()")]


def test_a_page_asks_nobody_else(site: Path) -> None:
    sources = policy(site, "")
    assert sources["default-src"] == sources["connect-src"] == sources["worker-src"] == ["'self'"]
    assert sources["object-src"] == sources["base-uri"] == ["'none'"]
    assert not [s for values in sources.values() for s in values if "://" in s or "eval" in s]


@pytest.mark.parametrize(
    ("head", "body", "runs"),
    [
        (RUNTIME, SNIPPET.format(""), True),
        (RUNTIME, SNIPPET.format(" torch") + SNIPPET.format(""), True),
        (RUNTIME, SNIPPET.format(" torch"), False),
        (RUNTIME, "<code>import numpy</code>", False),
        ("", SNIPPET.format(""), False),
    ],
)
def test_web_assembly_runs_only_beside_a_cell(site: Path, head: str, body: str, runs: bool) -> None:
    sources = policy(site, body, head)
    assert ("'wasm-unsafe-eval'" in sources["script-src"]) is runs
    assert (sha256("frame()") in sources["script-src"]) is runs
    assert ("blob:" in sources["worker-src"]) is ("blob:" in sources["connect-src"]) is runs
    assert "blob:" not in sources["script-src"]


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("<p>\n<img src='a.png' onerror='x()'>", "the handler onerror in <img>"),
        ("<p>\n<a href=' java\nscript:x()'>", "a javascript: address in <a>"),
        ("<p>\n<script src='https://example.org/a.js'>", "a script of another site, https://exam"),
        ("<p>\n<script src='//example.org/a.js'>", "a script of another site, //example.org/a.js"),
    ],
)
def test_what_no_policy_allows_stops_the_build(site: Path, body: str, what: str) -> None:
    with pytest.raises(UnsafePageError) as caught:
        policy(site, body)
    message, advice = str(caught.value).splitlines()
    assert message.startswith(f"{site}/index.html:2: has {what}")
    assert message.endswith(", which the policy of every page refuses")
    assert advice == "    Move it to a module below docs/assets/javascripts/ that adds a listener."


def test_a_site_is_finished_once(site: Path) -> None:
    policy(site, "")
    with pytest.raises(UnsafePageError, match="Finish a site once, right after it was built"):
        csp.write(site)
