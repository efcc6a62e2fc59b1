"""The reference prints on two sheets."""

import re

from playwright.sync_api import Page


def test_it_prints_on_two_sheets(page: Page) -> None:
    page.goto("/reference/", wait_until="networkidle")
    printed = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 2
