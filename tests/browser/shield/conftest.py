"""What of a page's policy was broken, and another site that counts who asks it."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.reading import PATIENCE
from tests.browser.server import serve

LISTEN = """
addEventListener("securitypolicyviolation", event =>
  (window.broken ??= []).push(`${event.effectiveDirective}: ${event.blockedURI}`))
"""

Asked = list[tuple[str, int]]
Visit = Callable[..., BrowserContext]


def eventually(page: Page, script: str, expected: object) -> None:
    """Ask the page until it says so. A policy forbids Playwright's own waiting for a text."""
    until = time.monotonic() + PATIENCE / 1_000
    while (found := page.evaluate(script)) != expected and time.monotonic() < until:
        page.wait_for_timeout(50)
    assert found == expected


@dataclass
class Other:
    """A site of another origin."""

    base: str
    asked: Asked = field(default_factory=list)


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Other]:
    (tmp_path / "404.html").write_text("window.foreign = true", encoding="utf-8")
    (tmp_path / "script.js").write_text("window.foreign = true", encoding="utf-8")
    asked: Asked = []
    with serve(tmp_path, asked) as base:
        yield Other(base, asked)


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Visit]:
    """A new visitor, with settings of Playwright's `new_context`."""
    contexts = []

    def new(**settings: object) -> BrowserContext:
        context = chromium.new_context(viewport={"width": 1280, "height": 800}, **settings)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        context.add_init_script(LISTEN)
        contexts.append(context)
        return context

    yield new
    for context in contexts:
        context.close()
