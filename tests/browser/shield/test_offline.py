"""After one visit the site is read offline, below a path of its own; and what that costs."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.reading import addresses, watch
from tests.browser.server import serve
from tests.browser.shield.conftest import Asked, Visit, eventually
from tests.browser.test_weight import BYTES, REQUESTS

LESSON = "/repo/lessons/matmul/"
HEAVIEST = "/repo/lessons/interview/"
MOST = 50_000
"""Bytes on the wire, at most, that a first visit keeps for later, for each page of the site."""
WHILE = 20_000
"""Milliseconds after which a page that is read has looked to its service worker."""
REGISTERED = "navigator.serviceWorker.getRegistrations().then(all => all.length)"
RUN = """source => import(new URL("assets/javascripts/live/runtime/runtime.js",
    new URL(document.querySelector("meta[name=offline]").content, location)))
  .then(({runtime}) => runtime.run(source, {name: "cell.py", seconds: 10}))"""
CELL = "import numpy as np\n\nx = np.ones((2, 3))  # (2, 3)\nprint(x.sum())  # 6.0\n"


@pytest.fixture
def asked() -> Asked:
    return []


@pytest.fixture
def below(site: Path, tmp_path: Path, asked: Asked) -> Iterator[str]:
    """The address of a server that has the site as /repo/."""
    (tmp_path / "repo").symlink_to(site)
    shutil.copy(site / "404.html", tmp_path)
    with serve(tmp_path, asked) as base:
        yield base


def read_for_a_while(page: Page, address: str) -> None:
    page.clock.install()
    page.goto(address, wait_until="networkidle")
    page.clock.run_for(WHILE)


def run(page: Page) -> None:
    found = page.evaluate(RUN, CELL)
    assert found["status"] == "done", found
    assert [claim["verdict"] for claim in found["claims"]] == ["verified", "verified"]


def test_after_one_visit_pages_are_read_and_cells_run_offline(
    visit: Visit,
    site: Path,
    below: str,
    asked: Asked,
    record_property: Callable[[str, object], None],
) -> None:
    context = visit(base_url=below)
    page = context.new_page()
    traffic = watch(page)
    page.clock.install()
    page.goto(HEAVIEST, wait_until="networkidle")
    assert traffic.total <= BYTES
    assert len(traffic.transferred) <= REQUESTS
    first = len(asked)
    assert not any(path.endswith("sw.js") for path, _ in asked)  # nothing yet of what is for later
    page.clock.run_for(WHILE)
    page.evaluate("navigator.serviceWorker.ready")
    kept = sum(size for _, size in asked[first:])
    record_property(
        "shown", f"kept for reading offline: {len(asked) - first} files, {kept:,} bytes"
    )
    assert kept <= MOST * len(addresses())
    assert not any("/live/" in path and "javascripts" not in path for path, _ in asked)

    run(page)  # in the page that the first visit opened, and again below
    runtime = str(page.locator("meta[name=live-runtime]").get_attribute("content")).strip("/")
    live = len(list((site / "assets/live" / Path(runtime).name).iterdir()))
    eventually(
        page, "caches.open('/repo/ runtime').then(c => c.keys()).then(all => all.length)", live
    )
    context.set_offline(True)
    before = len(asked)
    page.get_by_role("switch", name="Quiz").click()
    page.locator("quiz-score").wait_for()
    page.get_by_role("switch", name="Quiz").click()
    run(page)
    page = context.new_page()
    for address in addresses():
        page.goto(f"/repo{address}")
        expect(page.locator("h1")).to_be_visible()
        expect(page.locator(".md-header")).to_have_css("position", "sticky")
    page.keyboard.press("/")
    page.keyboard.type("matrix")
    page.locator(".md-search-result__item").first.wait_for()
    missing = page.goto("/repo/no/such/page/")
    assert missing is not None
    assert missing.status == 404
    expect(page.locator("h1")).to_contain_text("404")

    page.goto("/repo/lessons/matmul")  # as it is often typed
    expect(page).to_have_url(below + LESSON)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    snippet = page.locator(".snippet:visible").first
    snippet.get_by_role("button", name="Copy").click()
    expect(snippet.get_by_role("button", name="Copied")).to_be_visible()
    page.get_by_role("switch", name="Quiz").click()
    page.locator("quiz-score").wait_for()
    page.get_by_role("switch", name="Quiz").click()
    snippet.get_by_role("button", name="Run").click()
    expect(snippet.locator(".live-said")).to_contain_text("claims hold.", timeout=60_000)
    assert page.evaluate("window.broken ?? []") == []
    # The browser itself looks for a newer worker: "offline" is what its pages and workers are.
    assert {path for path, _ in asked[before:]} <= {"/repo/sw.js"}


LATE = """
const own = navigator.serviceWorker.register.bind(navigator.serviceWorker)
navigator.serviceWorker.register = async (...all) => {
  while (!window.mayKeep) await new Promise(resolve => setTimeout(resolve, 50))
  return own(...all)
}
"""


def test_what_a_run_fetched_before_the_worker_came_is_kept(
    visit: Visit, site: Path, below: str, asked: Asked
) -> None:
    context = visit(base_url=below)
    page = context.new_page()
    page.add_init_script(LATE)
    page.goto(LESSON)
    run(page)
    assert page.evaluate(REGISTERED) == 0
    fetched = [path for path, _ in asked if "assets/live/" in path]
    page.evaluate("void (window.mayKeep = true)")
    live = len(list((site / Path(fetched[0].removeprefix("/repo/")).parent).iterdir()))
    eventually(
        page, "caches.open('/repo/ runtime').then(c => c.keys()).then(all => all.length)", live
    )
    assert len(fetched) == live == len([path for path, _ in asked if "assets/live/" in path])
    context.set_offline(True)
    page = context.new_page()
    page.goto(LESSON)
    run(page)


def test_readers_who_save_data_fetch_nothing_for_later(visit: Visit, below: str) -> None:
    context = visit(base_url=below)
    page = context.new_page()
    page.add_init_script("Object.defineProperty(navigator.connection, 'saveData', {value: true})")
    read_for_a_while(page, LESSON)
    assert page.evaluate(REGISTERED) == 0


def test_a_site_that_was_not_finished_keeps_nothing(visit: Visit, below: str) -> None:
    page = visit(base_url=below).new_page()

    def unfinished(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=response.text().replace('name="offline"', ""))

    page.route(f"**{LESSON}", unfinished)
    read_for_a_while(page, LESSON)
    assert page.evaluate(REGISTERED) == 0
