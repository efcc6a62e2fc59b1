"""A lesson is light, fetches what it needs at once, and stays where it was first painted."""

import pytest
from playwright.sync_api import Page

from tests.browser.reading import addresses, shift, until, watch

BYTES = 85_000
REQUESTS = 7
AT_THE_END = "() => scrollY > 0 && scrollY + innerHeight > document.body.scrollHeight - 9"
LAST = "/404.html?last"
"""Asked for by a test: all that was asked for before is known once this is."""


@pytest.mark.parametrize("address", addresses("lessons"))
def test_a_lesson_is_light_on_first_load(page: Page, address: str) -> None:
    traffic = watch(page)
    page.goto(address, wait_until="networkidle")
    assert traffic.total <= BYTES, traffic.transferred
    assert len(traffic.transferred) <= REQUESTS, traffic.transferred


@pytest.mark.parametrize("address", addresses("lessons"))
def test_reading_to_the_end_fetches_nothing_more(page: Page, base: str, address: str) -> None:
    page.goto(address, wait_until="networkidle")
    traffic = watch(page)
    page.locator(".snippet code").first.hover()
    page.mouse.move(5, 500)  # beside the text: no label of tabs passes below the pointer
    page.mouse.wheel(0, 100_000)
    page.keyboard.press("End")
    page.wait_for_function(AT_THE_END)
    page.evaluate("address => fetch(address)", LAST)
    until(page, lambda: base + LAST in traffic.transferred)
    assert list(traffic.transferred) == [base + LAST]


@pytest.mark.parametrize(
    "address",
    ["/", "/errors/", "/receipts/", "/reference/", "/how/", "/maintain/", "/lessons/matmul/"],
)
def test_nothing_moves_while_a_page_is_on_its_way(page: Page, address: str) -> None:
    page.goto(address + "?slowly", wait_until="networkidle")
    assert shift(page) == 0
