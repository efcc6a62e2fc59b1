"""A cell reaches no other origin, not the page or what it keeps; nor speaks for the runtime."""

from __future__ import annotations

import threading
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Page

from .test_runtime import run

ESCAPES = Path(__file__).with_name("escapes.py")


@pytest.fixture
def elsewhere() -> Iterator[tuple[str, list[str]]]:
    """Another origin, and every request that got there."""
    heard: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            heard.append(self.requestline)
            self.send_response(200)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.end_headers()

        do_POST = do_OPTIONS = do_GET  # noqa: N815 - names that the library looks for

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", heard
        server.shutdown()


def test_no_way_out(page: Page, address: str, elsewhere: tuple[str, list[str]]) -> None:
    out, heard = elsewhere
    source = ESCAPES.read_text().replace("OUT_ADDRESS", out).replace("SITE_ADDRESS", address)
    asked_here: list[str] = []
    page.on("requestfinished", lambda request: asked_here.append(request.url))
    result = run(page, source, seconds=30)
    assert result["status"] == "done", result["sentence"]
    assert result["failure"] is None
    lines = dict(line.split(": ", 1) for line in result["stdout"].splitlines())
    page.wait_for_timeout(1_000)  # what was only begun may still get somewhere
    assert heard == []
    assert [url for url in asked_here if not url.startswith("blob:null/")] == []
    for name in (
        "xhr", "eval", "function", "run_js", "import", "importScripts", "document", "parent",
        "window", "localStorage", "indexedDB", "urllib", "open_url", "postMessage",
        "self.postMessage", "prototype's", "rtc", "shared worker",
    ):  # fmt: skip
        assert lines[name].startswith("refused: "), f"{name}: {lines[name]}"
    assert lines["the site's origin"] == "null"
    with suppress(OSError):
        urllib.request.urlopen(out, timeout=5)
    assert heard == ["GET / HTTP/1.1"], "this server hears what gets there"
    assert page.evaluate("[document.cookie, Object.keys(localStorage).length]") == ["", 0]
    assert page.evaluate("caches.keys()") == []
    assert page.evaluate("indexedDB.databases()") == []
    assert run(page, "print(1)")["stdout"] == "1\n"


def test_a_cell_does_not_get_hold_of_the_port(page: Page) -> None:
    """It changes every prototype that a message goes through, for itself and the runs after it."""
    source = """
import js
from pyodide.ffi import create_proxy
caught = []
def steal(*arguments):
    caught.append(arguments)
proxy = create_proxy(steal)
js.MessagePort.prototype.postMessage = proxy
js.self.onmessage = proxy
js.self.addEventListener("message", proxy)
js.Object.defineProperty(js.MessageEvent.prototype, "data", js.Object.fromEntries(js.Object.entries(
    js.Object.getOwnPropertyDescriptor(js.Event.prototype, "type"))))
js.XMLHttpRequest.prototype.send = proxy
js.Reflect.apply = proxy
print("set")
"""
    assert run(page, source)["stdout"] == "set\n"
    after = run(page, "import gc, js\nprint(1)  # 1")
    assert after["status"] == "done"
    assert after["claims"][0]["verdict"] == "verified"
    caught = run(
        page,
        "import gc\nfound = [f for f in gc.get_objects() "
        "if getattr(f, '__name__', '') == 'steal']\n"
        "print(found[0].__globals__['caught'])",
    )
    assert caught["stdout"] == "[]\n", caught


def test_what_a_cell_prints_is_text(page: Page) -> None:
    """A result that was forged from inside is bounded and typed."""
    source = """
import sys, json
cell = sys.modules["cell"]
cell.json = type("Forged", (), {"dumps": staticmethod(lambda told: json.dumps({
    "stdout": 7, "truncated": -1,
    "claims": [{"line": "<b>", "verdict": "<img>", "text": "x" * 10**5}],
    "failure": {"line": None, "message": ["<script>"]}, "status": "done", "id": "another"}))})
"""
    result = run(page, source)
    assert (result["status"], result["stdout"], result["truncated"]) == ("done", "", 0)
    (claim,) = result["claims"]
    assert (claim["line"], claim["verdict"], len(claim["text"])) == (0, "unread", 2_001)
    assert result["failure"] == {
        "line": 0, "message": "", "hint": "", "told": "", "traceback": "",
    }  # fmt: skip
    run(page, "import sys, json\nsys.modules['cell'].json = json")
    forged = run(page, "import sys\nsys.modules['cell'].json.dumps = lambda told: 'no JSON'")
    assert forged["status"] == "broken"
    assert run(page, "print(1)")["stdout"] == "1\n"
