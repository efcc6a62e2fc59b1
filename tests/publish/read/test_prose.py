"""Prose states nothing unmarked, and what it marks is compared."""

from __future__ import annotations

import pytest

from publish.read import pages
from tests.publish.conftest import CODE, INCLUDE, ROOT, Tree

BARE = "which nothing checks"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("There are 256 rows.", "256"),
        ("Take 1,024 of them.", "1,024"),
        ("It is -0.5 there.", "0.5"),
        ("About 134M.", "134M"),
        ("A share of 15% and", "15%"),
        ("- an item with 7", "7"),
        ("> a quote of 7", "7"),
        ("**bold 7**", "7"),
        ("[a link to 7](x.md)", "7"),
        ("![a grid of 7](x.png)", "7"),
        ("## Heading 7", "7"),
        ("## 7 heads", "7"),
        ("| a | b |\n|---|---|\n| c | 7 |", "7"),
        ("/// note | Title 7\na\n///", "7"),
        ("/// note\ninside 7\n///", "7"),
        ("/// details | More\ninside 7\n///", "7"),
        ("/// tab | Python 7\na\n///", "7"),
        ("a\n\n/// caption\nFigure of 7\n///", "7"),
        ("`7`", "7"),
        ("`(8, 4)`", "(8, 4)"),
        ("`(batch, n_out)`", "(batch, n_out)"),
        ("`(n, k) -> (n, m)`", "(n, k) -> (n, m)"),
        ("`X[0]`", "X[0]"),
        ("a 2D array", "2D"),
        ("a 3x4 grid", "3x4"),
        ("escaped \\* 7", "7"),
        ("a 5-D array", "5"),
        ("roughly.30 of them", "roughly.30"),
        ("takes B-30 of them", "B-30"),
        ("is x9 faster", "x9"),
        ("the file v2.7", "v2.7"),
        ("a share of ¾", "¾"),
        ("and n³ of them", "n³"),
        ("step ❼ of it", "❼"),
        ("at ⒌ there", "⒌"),
        ("Ⅷ of them", "Ⅷ"),
        ("near .25 there", ".25"),
        ("about 2e-7 there", "2e-7"),
        ("of shape (seq, d_model)", "(seq, d_model)"),
        ("of shape [seq, d_model]", "[seq, d_model]"),
        ("`[seq, d_model]`", "[seq, d_model]"),
        ("`seq x d_model`", "seq x d_model"),
        ("`seq × d_model`", "seq × d_model"),
        ("a seq × d_model matrix", "seq × d_model"),
        ("It raises an IndexError there.", "IndexError"),
        ("`TypeError: no such thing`", "TypeError: no such thing"),
        ("It prints `False` there.", "False"),
        ("It becomes `-inf` there.", "-inf"),
        ("It becomes `nan` there.", "nan"),
        ("It prints `tensor([a])` there.", "tensor([a])"),
    ],
)
def test_a_bare_number_is_an_error(tree: Tree, text: str, number: str) -> None:
    line = next(i for i, row in enumerate(text.split("\n"), 1) if number.split()[0] in row)
    assert f"{line}: states {number}, {BARE}" in tree.problems(f"{text}\n")


@pytest.mark.parametrize(
    "text",
    [
        "float32 and bfloat16 on an H100",
        "`float32`, `n_1` and `X.T`, called as `f(a, b)`",
        "GPT-2 in N-D and §3 of § 3",
        "bfloat16, TF32 and UTF-8; CC BY 4.0",
        "`X[:, None]`, `x.sum(axis=i)`, `bias=False`, `None` and `batch * n_in`",
        "(one of several, or of few) and [a link](#page)",
        "## 1. The first heading",
        "1. an\n2. ordered\n3. list",
        "[a link](https://example.org/page_7#part-8)",
        "$X W$",
    ],
)
def test_not_a_number(tree: Tree, text: str) -> None:
    assert tree.problems(f"{text}\n") == []


@pytest.mark.parametrize("name", ["how.md", "index.md", "notes/of/mine.md", "verified.md"])
def test_every_page_is_on_the_ledger(tree: Tree, name: str) -> None:
    assert tree.problems("There are 12.\n", name) == ["1: states 12, which nothing checks"]


def test_the_page_on_checking_tells_the_exceptions() -> None:
    rows = "".join(f"| `{name}` | {why} |\n" for name, why in pages.EXCEPTIONS.items())
    text = (ROOT / "docs/how.md").read_text(encoding="utf-8")
    assert f"| page | why |\n|---|---|\n{rows}\n" in text


@pytest.mark.parametrize(
    ("formula", "told"),
    [
        (r"$A \in \mathbb{R}^{p \times q}$", "ℝ, ×"),
        (r"$x \in \mathbb{R}^k$", "ℝ"),
        (r"$p \times q$", "×"),
    ],
)
def test_a_formula_states_no_shape(tree: Tree, formula: str, told: str) -> None:
    problem = f"1: states {told} in a formula, which nothing checks"
    assert tree.problems(f"{formula}\n") == [problem]
    assert tree.problems(f"{formula}{{ .given }}\n") == []


@pytest.mark.parametrize(
    ("mark", "seen"),
    [
        ('`(8, 4)`{ claim="Z.shape" }', "Z.shape is (8, 4)"),
        ('`(8, 4)`{ claim="Z" }', "Z has shape (8, 4)"),
        ('`(batch, n_out)`{ claim="Z" }', "Z has shape (8, 4)"),
        ('`32`{ claim="Z.size" }', "Z.size is 32"),
        ('`2 * batch * n_in`{ claim="2 * X.size" }', "2 * X.size is 48"),
        ('`≈ 0.33`{ claim="1 / n_in" }', "1 / n_in is 0.3333333333333333"),
        ('`> 20`{ claim="X.size" }', "X.size is 24"),
        ('`3.0`{ claim="layer: Z[0, 0]" }', "Z[0, 0] is 3.0"),
        ('`3.0`{ claim="m/layer: Z[0, 0]" }', "Z[0, 0] is 3.0"),
        ('`ValueError: matmul: …`{ claim="X @ X" }', "X @ X raises ValueError: matmul: Input"),
        ('`2`{ claim=\'len({"a", "b"} | {*map(str, Z.shape)}) - 2\' }', 'len({"a", "b"} | {'),
    ],
)
def test_a_claim_that_holds(tree: Tree, mark: str, seen: str) -> None:
    account = tree.account(f"{INCLUDE}\nIt is {mark}.\n")
    assert account.problems == ()
    (statement,) = (s for s in account.statements if s.kind == "prose")
    assert statement.seen.startswith(seen)
    assert statement.line == 5
    assert statement.where.startswith("CPU · Python ")
    assert "NumPy" in statement.where


@pytest.mark.parametrize(
    ("mark", "problem"),
    [
        ('`(8, 5)`{ claim="Z.shape" }', "states (8, 5), but Z.shape is (8, 4)"),
        ('`(4, 8)`{ claim="Z" }', "states (4, 8), but Z has shape (8, 4)"),
        ('`(n_out, batch)`{ claim="Z" }', "states (n_out, batch), but"),
        ('`(a, b)`{ claim="Z" }', "states (a, b), but a is no integer variable there"),
        ('`31`{ claim="Z.size" }', "states 31, but Z.size is 32"),
        (
            '`TypeError: …`{ claim="X @ X" }',
            "states TypeError: …, but X @ X raises ValueError: mat",
        ),
        ('`3`{ claim="Q" }', "states 3, but Q raises NameError: name 'Q' is not defined"),
        ('`3`{ claim="X +" }', "claims 3 for 'X +', which is no expression"),
        ('`3`{ claim="lair: X" }', "speaks of lair, which is no snippet on this page"),
        ('`3`{ claim="m/lair: X" }', "speaks of m/lair, but there is no snippets/m/lair.py"),
        ('`3`{ claim="../m/layer: X" }', "claims 3 for '../m/layer: X', which is no expression"),
        ('`17`{ claim="17" }', "claims 17 for 17, which depends on nothing that the snippet"),
        ('`(5, 6)`{ claim="(5, 6)" }', "claims (5, 6) for (5, 6), which depends on nothing"),
        ('`9`{ claim="max([4, 9])" }', "claims 9 for max([4, 9]), which depends on nothing"),
        (
            '`6`{ claim="sum(i for i in range(4))" }',
            "claims 6 for sum(i for i in range(4)), which d",
        ),
        ('`9`{ claim="(lambda k: 9)(9)" }', "claims 9 for (lambda k: 9)(9), which depends on"),
        ('`9`{ claim="(n_in := 9)" }', "claims 9 for (n_in := 9), which holds an assignment"),
        ('`0`{ claim="X.fill(0) or X[0, 0]" }', "claims 0 for X.fill(0) or X[0, 0], which calls f"),
        (
            '`0`{ claim="np.exp(X, out=X)[0]" }',
            "claims 0 for np.exp(X, out=X)[0], which calls exp w",
        ),
        (
            '`12`{ claim="np.array([12])[0]" }',
            "states 12, but np.array([12])[0] takes nothing that",
        ),
        (
            '`< 2`{ claim="np.random.rand() * n_in" }',
            "states < 2, but np.random.rand() * n_in gives",
        ),
        ("`(8, 3)`{ .given }", "gives (8, 3) as a premise, but the snippet states it"),
        ("`W @ X`{ .quote }", "quotes W @ X, which is in no snippet on this page"),
        ('`3`{ .given claim="n_in" }', "marks 3 as claim and as given"),
        ("`3` { .given }", "has a mark that belongs to nothing: { .given }"),
        ('3{ claim="n_in" }', 'has a mark that belongs to nothing: { claim="n_in" }'),
        ("**3**{ .given }", "marks '3', which is no code span, as given"),
        ("`(n, k -> (n, m)`{ .rule }", "states the rule (n, k -> (n, m), which has a side that"),
        ("`(n, k) @ (k, m) -> (m, n)`{ .rule }", "states (m, n), but NumPy gives ("),
    ],
)
def test_a_mark_that_does_not_hold(tree: Tree, mark: str, problem: str) -> None:
    found = tree.problems(f"{INCLUDE}\nIt is {mark}.\n")
    assert any(each.startswith(f"5: {problem}") for each in found), found


def test_the_line_is_found_where_a_text_stands_several_times(tree: Tree) -> None:
    good, bad = '`3`{ claim="n_in" }', '`3`{ claim="n_out" }'
    table = f"| 3 | {good} |\n|---|---|\n| {bad} | x |\n"
    text = f"{INCLUDE}\n3\n\n[3](https://example.org/page_3) {good}\n\n{table}"
    assert tree.problems(text) == [
        "5: states 3, which nothing checks",
        "7: states 3, which nothing checks",
        "9: states 3, which nothing checks",
        "11: states 3, but n_out is 4",
    ]


def test_a_claim_speaks_of_the_nearest_snippet_above(tree: Tree) -> None:
    tree.snippet("n_in = 99\n", "m/other")
    other = INCLUDE.replace("layer", "other")
    mark = '`3`{ claim="n_in" }'
    assert tree.problems(f"{other}\n{INCLUDE}\n{mark}\n") == []
    assert tree.problems(f"{INCLUDE}\n{other}\n{mark}\n") == ["9: states 3, but n_in is 99"]
    named = '`3`{ claim="layer: n_in" }'
    assert tree.problems(f"{named}\n\n{INCLUDE}\n{other}\n") == []


def test_a_claim_above_every_snippet_must_name_one(tree: Tree) -> None:
    (problem,) = tree.account('`3`{ claim="n_in" }\n\n' + INCLUDE).problems
    assert problem.message == "speaks of the snippet above, but none stands above it"
    assert problem.hint == 'Name a snippet: claim="forward_pass: Z.shape".'


def test_a_name_that_several_snippets_have(tree: Tree) -> None:
    tree.snippet(CODE, "n/layer")
    both = INCLUDE + INCLUDE.replace("/m/", "/n/")
    (problem,) = tree.account(both + '\n`3`{ claim="layer: n_in" }\n').problems
    assert problem.message == "speaks of layer, of which there are several here"
    assert problem.hint == "Name it by its path: m/layer or n/layer."
    assert tree.problems(both + '\n`3`{ claim="n/layer: n_in" }\n') == []


def test_givens_are_counted(tree: Tree) -> None:
    account = tree.account("Take `256`{ .given } and $n^2${ .given }.\n")
    assert account.problems == ()
    assert [(given.text, given.line) for given in account.givens] == [("256", 1), ("n2", 1)]


def test_numerals_of_a_formula_are_numbers(tree: Tree) -> None:
    assert tree.problems("$2 n$\n") == ["1: states 2 in a formula, which nothing checks"]
    formula = r"$8 \cdot 3 = 24$"
    good = f'{INCLUDE}\n{formula}{{ claim="batch; n_in; X.size" }}\n'
    assert tree.problems(good) == []
    assert tree.problems(good.replace("24", "25")) == ["5: states 25, but X.size is 24"]
    assert tree.problems(good.replace("; X.size", "")) == [
        "5: claims 2 expressions for the numerals 8, 3, 24"
    ]


@pytest.mark.parametrize("quote", ["(batch, n_in)", "X @ W.T", "W", "n_in", ".T", "np.ones", "Z ="])
def test_a_quote_is_letter_by_letter(tree: Tree, quote: str) -> None:
    assert tree.problems(f"{INCLUDE}\n`{quote}`{{ .quote }}\n") == []


@pytest.mark.parametrize(
    ("number", "code"), [("5", "15"), ("5", "0.5"), ("12", "x12"), ("24", "24.5"), ("1", "2e-1")]
)
def test_a_quote_is_no_part_of_a_number(tree: Tree, number: str, code: str) -> None:
    tree.snippet(f"x12 = 1\ny = {code}\n".replace("= 1\n", "= 7\n"))
    (problem,) = tree.problems(f"{INCLUDE}\n`{number}`{{ .quote }}\n")
    assert problem == f"5: quotes {number}, which is in no snippet on this page"


@pytest.mark.parametrize("quote", ["X@W.T", "X @ W", "n_i", "np.on", "Z = X @ W", "W = np.ones"])
def test_a_quote_is_whole(tree: Tree, quote: str) -> None:
    (problem,) = tree.problems(f"{INCLUDE}\n`{quote}`{{ .quote }}\n")
    assert problem == f"5: quotes {quote}, which is in no snippet on this page"


def test_images_have_alternative_text(tree: Tree) -> None:
    tree.page(b"", "lessons/grid.png")
    assert tree.problems("![](grid.png)\n") == ["1: shows grid.png without alternative text"]


def test_an_indented_code_block_is_refused(tree: Tree) -> None:
    assert tree.problems("text\n\n    x = y\n") == ["3: holds an indented code block"]
