"""What the quiz takes for right, and what it says is wrong: words that tell where, never what."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

JUDGE = """async ([stated, seen, typed]) => {
  const { judge } = await import("/assets/javascripts/quiz/answers.js")
  return judge(stated, seen, typed).why
}"""
FLOW = "(batch, n_in) @ (n_in, n_out) + (n_out,) -> (batch, n_out)"
FLOWED = "(8, 3), (3, 4), (4,) went in and Z has shape (8, 4)"
DRAWN = "NumPy and PyTorch agree; PyTorch gives (9, 4) for n = 9, k = 2, m = 4; 3 draws of sizes"
RAISED = "ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, …"


@pytest.fixture(scope="module")
def judge(chromium: Browser, base: str) -> Iterator[Page]:
    page = chromium.new_page(base_url=base)
    page.goto("/404.html")
    yield page
    page.close()


RIGHT = [
    ("(8, 4)", "Z has shape (8, 4)", ["(8, 4)", "8,4", "8 4", "8x4", "[8, 4]"]),
    ("torch.Size([8, 4])", "it printed 'torch.Size([8, 4])'", ["(8, 4)", "torch.Size([8, 4])"]),
    ("(4,)", "b has shape (4,)", ["(4,)", "4", "(4)"]),
    ("()", "both.shape is ()", ["()", "scalar"]),
    (FLOW, FLOWED, ["(batch, n_out)", "(8, 4)", "batch, 4", FLOW, "(8, 3) @ (3, 4) -> (8, 4)"]),
    ("(n, m)", DRAWN, ["(n, m)", "N, M"]),
    ("(…, n, m)", "", ["(..., n, m)"]),
    ("(2, 4), (6, 4)", "Q has shape (2, 4), K has shape (6, 4)", ["(2, 4), (6, 4)", "(2,4)(6,4)"]),
    ("error", "PyTorch raises “The size of tensor a (4) must match”", ["error", "ValueError"]),
    (RAISED, f"{RAISED} was raised", ["error", "valueerror", "ValueError: matmul"]),
    ("44", "entry is 44", ["44", "44.0", "≈ 44"]),
    ("268,435,456", "flops is 268435456", ["268435456", "268,435,456", "268M", "2.68e8"]),
    ("134M", "multiply_adds is 134217728", ["134M", "134,217,728"]),
    ("27.8×", "left / right is 27.77777777777778", ["27.8", "27.8x", "27.78"]),
    ("99.9%", "share is 0.9990243902439024", ["99.9", "99.9%", "0.999"]),
    ("4.0 µs", "bound(256) is 4.006499343283582e-06", ["4 µs", "4.0us"]),
    ("2 GiB", "cache is 2147483648", ["2 GiB", "2147483648"]),
    ("< 0.00001", "gap is 3.5762786865234375e-07", ["< 0.00001", "0"]),
    ("[[7, 11], [16, 23]]", "", ["[[7, 11], [16, 23]]", "7 11 16 23", "[[7,11],[16,23]]"]),
    ("[[17 31]\n [26 43]]", "", ["[[17, 31], [26, 43]]", "17 31 26 43"]),
    ("tensor([ 5.1000, 14.2000])", "", ["[5.1, 14.2]", "5.1 14.2", "tensor([5.1, 14.2])"]),
    ("≈ [0.667, 0.167]", "", ["0.667 0.167", "0.6667 0.1667"]),
    ("[-inf, nan]", "", ["-inf nan"]),
    ("tensor(True)", "", ["True", "true"]),
    ("2 * batch * n_in", "flops is 268435456", ["2*n_in*batch", "268435456", "268,435,456"]),
    ("n_out * n_in + n_out", "parameters is 525312", ["n_out + n_in * n_out"]),
]  # fmt: skip
WRONG = [
    ("(8, 4)", "Z has shape (8, 4)", "(8, 5)", "Dimension 1 is wrong, counting from 0."),
    ("(8, 4)", "Z has shape (8, 4)", "(4, 8)", "Dimensions 0 and 1 are wrong, counting from 0."),
    ("(8, 4)", "Z has shape (8, 4)", "(8,)", "The number of dimensions is not 1."),
    ("(8, 4)", "Z has shape (8, 4)", "(batch, n_out)", "Give sizes as numbers."),
    ("(8, 4)", "Z has shape (8, 4)", "error", "It raises no error."),
    ("(8, 4)", "Z has shape (8, 4)", " ", "Type an answer, or reveal it."),
    (FLOW, FLOWED, "(8, 3)", "Dimension 1 is wrong, counting from 0."),
    ("(n, m)", DRAWN, "(9, 4)", "Dimensions 0 and 1 are wrong, counting from 0."),
    ("(2, 4), (6, 4)", "", "(2, 4)", "It is not 1 shape."),
    ("(2, 4), (6, 4)", "", "(2, 4), (6, 5)",
     "Shape 2 of 2: Dimension 1 is wrong, counting from 0."),
    ("error", "", "(8, 4)", "That is not what happens."),
    (RAISED, "", "RuntimeError", "Not of that type."),
    (RAISED, "", "ValueError: shapes", "The type is right, the message is not."),
    ("44", "", "44.3", "Not that number."),
    ("44", "", "many", "It is one number."),
    ("27.8×", "", "28", "Close: give 3 digits."),
    ("134M", "", "134", "The number is right, its unit is not."),
    ("4.0 µs", "", "4 ms", "The number is right, its unit is not."),
    ("> 0.1", "", "0.05", "Not that number."),
    ("[7, 11, 5]", "", "7 11 6", "Value 2 is wrong, counting from 0."),
    ("[7, 11, 5]", "", "7 11", "There are not 2 values."),
    ("[[7, 11], [16, 23]]", "", "[7, 11, 16, 23]", "The values are right, the brackets are not."),
    ("True", "", "False", "That is not it."),
    ("2 * batch * n_in", "", "batch * n_in", "Not that formula."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("stated", "seen", "typed"), [(a, b, typed) for a, b, all_ in RIGHT for typed in all_]
)
def test_right(judge: Page, stated: str, seen: str, typed: str) -> None:
    assert judge.evaluate(JUDGE, [stated, seen, typed]) == ""


@pytest.mark.parametrize(("stated", "seen", "typed", "why"), WRONG)
def test_wrong(judge: Page, stated: str, seen: str, typed: str, why: str) -> None:
    assert judge.evaluate(JUDGE, [stated, seen, typed]) == why
