"""What a learner types into the search is answered by the first result, also misspelt."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reading import violations

ANSWERED = {
    "why divide by sqrt dk": "lessons/attention-heads/#why-the-scale",
    "broadcast bias": "lessons/broadcasting/#align-from-the-right",
    "is torch.mm same as matmul": "lessons/matmul/#the-operator",
    "softmax axis": "lessons/attention/#softmax-over-the-keys",
    "flops of linear layer": "lessons/matmul-views/#what-it-costs",
    "einsum": "lessons/products-einsum/#one-letter-for-each-axis",
    "kv cache": "lessons/attention-in-a-model/#a-cache-for-decoding",
    "keepdims": "lessons/broadcasting/#keep-the-axis",
    "difference between view and reshape": "lessons/shapes-axes/#reshape-view-and-memory",
    "why do we need an activation function": "lessons/matmul-views/#not-the-whole-network",
    "is matrix multiplication commutative?": "lessons/matmul-views/#order-and-grouping",
    "causal mask": "lessons/attention-masks/#causal",
    "nan in attention": "errors/#nan-in-some-rows-of-attention",
    "could not be broadcast together with remapped shapes": "errors/#remapped-shapes",
    "transposes of a batch": "lessons/shapes-axes/#transposing-a-stack",
    "how to time gpu code": "lessons/speed-measuring/#the-clock-that-does-not-wait",
    "bf16 vs fp16": "lessons/speed-layout/#dtypes",
    "cosine similarity matrix": "lessons/products-einsum/#cosine-of-all-pairs",
    "element wise multiplication": "lessons/products/#elementwise",
    "positional encoding": "lessons/attention-in-a-model/#order-is-invisible",
}
"""Questions and where the site answers them; the first eight once led elsewhere."""
MISSPELT = {
    "brodcasting rules": "lessons/broadcasting/",
    "attenton mask": "lessons/attention-masks/",
    "flashattention": "lessons/attention-cost/#what-flashattention-avoids",
    "hadamrad product": "lessons/products/#elementwise",
}
RESULTS = ".md-search-result__link"


@pytest.fixture
def search(page: Page) -> Page:
    page.goto("/")
    page.locator("[data-md-component=search-query]").click()
    return page


@pytest.mark.parametrize("questions", [ANSWERED, MISSPELT], ids=["real", "misspelt"])
def test_the_first_result_answers(search: Page, base: str, questions: dict[str, str]) -> None:
    for question, answer in questions.items():
        query = search.locator("[data-md-component=search-query]")
        query.fill(question)
        query.press("End")  # the theme listens for keys
        first = search.locator(RESULTS).first
        expect(first, question).to_have_attribute("href", f"{base}/{answer}")


def test_a_result_tells_its_page_and_quotes_what_was_found(search: Page) -> None:
    search.locator("[data-md-component=search-query]").fill("softmax axis")
    result = search.locator(RESULTS).first
    expect(result).to_contain_text(re.compile("^Softmax over the keys Attention"))
    expect(result.locator("mark").first).to_have_text("softmax")
    assert violations(search) == []


def test_what_stands_nowhere_finds_nothing(search: Page) -> None:
    search.locator("[data-md-component=search-query]").fill("zzyzx qwv")
    status = search.locator(".md-search-result__meta")
    expect(status).to_have_text("No matching documents")


def test_a_result_opens_by_keyboard(search: Page, base: str) -> None:
    query = search.locator("[data-md-component=search-query]")
    query.fill("keepdims")
    expect(search.locator(RESULTS).first).to_be_visible()
    query.press("Enter")
    expect(search).to_have_url(f"{base}/{ANSWERED['keepdims']}")
