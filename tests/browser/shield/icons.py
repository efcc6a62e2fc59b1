"""Draws the icons of the web manifest from the favicon, with Chromium.

python -m tests.browser.shield.icons      writes them into docs/assets/icons/
"""

import base64
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from publish.shield.manifest import COLOUR, ICONS
from tests.browser.chromium import launch

DOCS = Path(__file__).parents[3] / "docs"
FAVICON = DOCS / "assets/favicon.svg"
SAFE = 0.8
"""The share of a maskable icon's width that every mask leaves."""


def draw(browser: Browser, size: int, purpose: str) -> bytes:
    """As PNG, `size` pixels wide and high. A maskable one fills its corners."""
    svg = FAVICON.read_text(encoding="utf-8")
    share = 1.0
    if purpose == "maskable":
        svg, share = svg.replace('rx="5"', 'rx="0"'), SAFE
    address = f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"
    page = browser.new_page(viewport={"width": size, "height": size})
    ground = COLOUR if purpose == "maskable" else "transparent"
    page.set_content(
        f"<body style='margin:0;display:grid;place-items:center;height:100vh;background:{ground}'>"
        f"<img style='width:{share:.0%}' src='{address}'>"
    )
    page.wait_for_function("() => document.images[0].complete")
    drawn = page.screenshot(omit_background=True)
    page.close()
    return drawn


def main() -> None:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for file, (sizes, purpose) in ICONS.items():
            (DOCS / file).write_bytes(draw(browser, int(sizes.partition("x")[0]), purpose))
        browser.close()


if __name__ == "__main__":
    main()
