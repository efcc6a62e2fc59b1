"""A newer version of the site never mixes with an older one, and an unfinished site ends both."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from publish import shield
from tests.browser.reading import DOCS
from tests.browser.server import serve
from tests.browser.shield.conftest import Asked, Visit, eventually

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{0}</title>
<script type="module" src="assets/page.js"></script></head><body><h1>{0}</h1></body></html>"""
PART = "() => import(new URL('assets/part.js?' + Math.random(), location)).then(part => part.is)"
READY = "navigator.serviceWorker.ready.then(() => true)"
SETTLED = """navigator.serviceWorker.getRegistration().then(one =>
  !one || !one.installing && !one.waiting && one.active.state === "activated")"""
VERSIONS = """caches.keys().then(names =>
  names.filter(name => name.includes(" pages ")).map(name => name.split(" ").at(-1)).sort())"""
FETCH = """([address, settings]) => fetch(address, settings).then(async response =>
  [response.status, (await response.text()).slice(0, 20)])
  .catch(() => [])"""


class Site:
    """A small finished site that is built again and again in one folder, below /repo/."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "repo"
        (folder / "404.html").write_text("none", encoding="utf-8")

    def build(self, version: str, *, finish: bool = True) -> str:
        """The version as the service worker has it."""
        shutil.rmtree(self.folder, ignore_errors=True)
        (self.folder / "assets/live").mkdir(parents=True)
        for name in ("index.html", "404.html"):
            (self.folder / name).write_text(PAGE.format(version), encoding="utf-8")
        (self.folder / "assets/page.js").write_text("window.here = true", encoding="utf-8")
        part = self.folder / "assets/part.js"
        part.write_text(f"export const is = '{version}'", encoding="utf-8")
        (self.folder / "assets/live/python.wasm").write_text("the same", encoding="utf-8")
        shutil.copy(DOCS / "sw.js", self.folder)
        if not finish:
            return ""
        shield.finish(self.folder, "Small", "A small site.")
        worker = (self.folder / "sw.js").read_text(encoding="utf-8")
        return worker.partition('"')[2].partition('"')[0]


@pytest.fixture
def small(tmp_path: Path) -> Site:
    return Site(tmp_path)


@pytest.fixture
def asked() -> Asked:
    return []


@pytest.fixture
def below(tmp_path: Path, small: Site, asked: Asked) -> Iterator[str]:
    with serve(tmp_path, asked) as base:
        yield f"{base}/repo/"


@pytest.fixture
def context(visit: Visit) -> BrowserContext:
    return visit()


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    return page


def register(page: Page) -> None:
    page.evaluate("navigator.serviceWorker.register('sw.js')")
    page.evaluate(READY)
    eventually(page, "navigator.serviceWorker.controller !== null", True)


def update(page: Page) -> None:
    """Look for a newer worker, and wait until it is there."""
    page.evaluate("navigator.serviceWorker.getRegistration().then(one => one.update())")
    eventually(page, SETTLED, True)


def stop_workers(context: BrowserContext, page: Page) -> None:
    """As the browser does when it likes: what a worker had in memory is lost."""
    session = context.new_cdp_session(page)
    session.send("ServiceWorker.enable")
    session.send("ServiceWorker.stopAllWorkers")


def test_a_page_keeps_the_version_that_it_was_opened_with(
    context: BrowserContext, small: Site, below: str, asked: Asked
) -> None:
    a = small.build("A")
    register(opened(context, below))
    old = opened(context, below)
    assert old.evaluate(PART) == "A"
    before = len(asked)
    b = small.build("B")
    update(old)
    assert old.evaluate(VERSIONS) == sorted([a, b])
    changed = {path.removeprefix("/repo/") for path, _ in asked[before:]}
    assert "assets/part.js" in changed
    assert "assets/page.js" not in changed  # it is the same: not fetched again

    new = opened(context, below)
    expect(new.locator("h1")).to_have_text("B")
    assert new.evaluate(PART) == "B"
    assert old.evaluate(PART) == "A"
    stop_workers(context, new)
    assert old.evaluate(PART) == "A"
    assert new.evaluate(PART) == "B"

    old.reload()
    expect(old.locator("h1")).to_have_text("B")
    assert old.evaluate(PART) == "B"
    for worker in context.service_workers:
        worker.evaluate("Date.now = (now => () => now() + 120_000)(Date.now)")
    new.reload()
    eventually(new, VERSIONS, [b])


def test_a_half_published_version_is_not_taken(
    context: BrowserContext, small: Site, below: str
) -> None:
    a = small.build("A")
    page = opened(context, below)
    register(page)
    small.build("B")
    (small.folder / "assets/part.js").write_text("export const is = 'A'", encoding="utf-8")
    failed = page.evaluate(
        "navigator.serviceWorker.getRegistration().then(one => one.update()).then(one =>"
        " new Promise(done => one.installing.onstatechange = e => done(e.target.state)))"
    )
    assert failed == "redundant"
    assert page.evaluate(VERSIONS) == [a]
    page.reload()
    expect(page.locator("h1")).to_have_text("A")
    assert page.evaluate(PART) == "A"


def test_an_unfinished_site_ends_what_an_older_one_kept(
    context: BrowserContext, small: Site, below: str
) -> None:
    small.build("A")
    page = opened(context, below)
    register(page)
    page.reload()
    small.build("B", finish=False)
    # Not awaited: the page is opened anew while it looks for the newer worker.
    page.evaluate("navigator.serviceWorker.getRegistration().then(one => void one.update())")
    expect(page.locator("h1")).to_have_text("B")
    eventually(page, "caches.keys().then(names => names.length)", 0)
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(a => a.length)") == 0


def test_what_is_kept_and_what_passes_through(
    context: BrowserContext, small: Site, below: str, asked: Asked
) -> None:
    small.build("A")
    other = small.folder / "assets/other.txt"
    other.write_text("network", encoding="utf-8")
    register(opened(context, below))
    page = opened(context, below)

    def fetched(name: str, **settings: object) -> tuple[list[object], int]:
        """The answer, and how often the site was asked for it."""
        before = len(asked)
        answer = page.evaluate(FETCH, [name, {"cache": "no-store", **settings}])
        return answer, len(asked) - before

    part = [200, "export const is = 'A'"[:20]]
    assert fetched("assets/part.js") == (part, 0)
    # A server that compresses may refuse it; the point is who is asked.
    assert fetched("assets/part.js", headers={"Range": "bytes=0-3"})[1] == 1
    assert fetched("assets/part.js", method="POST")[0][0] == 501
    assert fetched("assets/other.txt") == ([200, "network"], 1)
    assert fetched("assets/missing.js")[0][0] == 404

    runtime = "assets/live/python.wasm"
    kept = "caches.open('/repo/ runtime').then(c => c.keys()).then(all => all.length)"
    (small.folder / runtime).write_text("another", encoding="utf-8")
    assert fetched(runtime) == ([200, "another"], 1)  # not what it should be: not kept
    (small.folder / runtime).write_text("the same", encoding="utf-8")
    assert fetched(runtime) == ([200, "the same"], 1)
    eventually(page, kept, 1)
    assert fetched(runtime) == ([200, "the same"], 0)


def test_a_page_older_than_its_worker_takes_nothing_from_it(
    context: BrowserContext, small: Site, below: str, asked: Asked
) -> None:
    """It asks the site, as without a worker; one of the same edition takes all from the worker."""
    tell = """navigator.serviceWorker.ready.then(({active}) =>
      active.postMessage(document.querySelector("meta[name=offline]").dataset.edition))"""
    small.build("A")
    old = opened(context, below)
    small.build("B")
    new = opened(context, below)
    new.reload()  # the browser had the older one at hand
    expect(new.locator("h1")).to_have_text("B")
    register(new)
    eventually(old, "navigator.serviceWorker.controller !== null", True)
    for page in (old, new):
        page.evaluate(tell)
    eventually(new, "caches.open('/repo/ opened').then(c => c.keys()).then(all => all.length)", 1)
    before = len(asked)
    assert new.evaluate(PART) == "B"
    assert len(asked) == before
    assert old.evaluate(PART) == "B"
    assert len(asked) == before + 1
