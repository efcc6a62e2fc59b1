"""A reader of the built site: has a browser of their own, presses Run under a snippet, edits it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Page, Playwright

from tests.browser.chromium import QUIET, executable

SNIPPET = "snippets/matmul/forward_pass.py"
PAGE = "lessons/matmul/"
EDITS = 20

OF_SNIPPET = f"""
  const snippet = document.querySelector('[data-snippet="{SNIPPET}"]');
  const shown = (act) => new Promise((resolve, reject) => {{
    const before = snippet.querySelector(".live .account");
    const observer = new MutationObserver(() => {{
      const now = snippet.querySelector(".live .account");
      if (!now || now === before) return;
      observer.disconnect();
      const said = snippet.querySelector(".live-said").textContent;
      if (said.startsWith("✓")) resolve(performance.now() - begun);
      else reject(Error(said));
    }});
    observer.observe(snippet, {{ childList: true, subtree: true }});
    const begun = performance.now();
    const told = () => snippet.querySelector(".live")?.textContent;
    setTimeout(() => reject(Error(`no result within two minutes: ${{told()}}`)), 120_000);
    act();
  }});
"""
"""Milliseconds from what a reader does to the next result in the page, if every claim holds."""

PRESS = f"""async () => {{
  {OF_SNIPPET}
  let longest = 0;
  const observer = new PerformanceObserver((list) => {{
    for (const {{ duration }} of list.getEntries()) longest = Math.max(longest, duration);
  }});
  observer.observe({{ type: "longtask" }});
  const first = await shown(() => snippet.querySelector("run-snippet button").click());
  const opened = performance.now();
  await new Promise((resolve) => setTimeout(resolve, 200));
  return {{ first, opened, longest }};
}}"""

EDIT = f"""async () => {{
  {OF_SNIPPET}
  snippet.querySelector("run-snippet [name=edit]").click();
  while (!snippet.querySelector("textarea")) await new Promise(requestAnimationFrame);
  const area = snippet.querySelector("textarea");
  const enter = {{ key: "Enter", ctrlKey: true, bubbles: true, cancelable: true }};
  const times = [];
  for (let i = 0; i < {EDITS}; i += 1) {{
    times.push(await shown(() => {{
      area.value += `# note: edit ${{i}}\\n`;
      area.dispatchEvent(new InputEvent("input", {{ bubbles: true }}));
      area.dispatchEvent(new KeyboardEvent("keydown", enter));
    }}));
  }}
  return times;
}}"""


CONTROLLED = """new Promise((resolve, reject) => {
  const look = () => navigator.serviceWorker.controller && resolve();
  navigator.serviceWorker.addEventListener("controllerchange", look);
  setTimeout(() => reject(Error("the site did not keep itself within 30 s")), 30_000);
  look();
})"""


@contextmanager
def visits(playwright: Playwright) -> Iterator[Any]:
    """Opens pages in one reader's browser, which ends and starts anew between them."""
    with tempfile.TemporaryDirectory() as profile:

        @contextmanager
        def visit(address: str) -> Iterator[Page]:
            context = playwright.chromium.launch_persistent_context(
                profile, executable_path=executable(playwright), args=QUIET
            )
            try:
                page = context.new_page()
                page.goto(address)
                yield page
            finally:
                context.close()

        yield visit


def settle(page: Page) -> None:
    """Until the site has kept itself: a reader reads before they press Run."""
    page.evaluate(CONTROLLED)
    page.wait_for_load_state("networkidle")


def press(page: Page) -> dict[str, float]:
    """Milliseconds to a result: `first` from Run, `opened` from opening; `longest` is a task's."""
    told: dict[str, float] = page.evaluate(PRESS)
    return told


def edit(page: Page) -> list[float]:
    """Milliseconds from each edit to its result."""
    times: list[float] = page.evaluate(EDIT)
    return times
