"""Shape rules are read strictly and run in both libraries."""

from __future__ import annotations

import pytest

from publish.execution import shape_rules
from tests.publish.conftest import Tree

TRUE = [
    "(n, k) @ (k, m) -> (n, m)",
    "(n, k) @ (k, m) → (n, m)",
    "(8, 4) + (4,) -> (8, 4)",
    "(8, 4) + (8, 1) -> (8, 4)",
    "(k,) @ (k, m) -> (m,)",
    "(k,) @ (k,) -> scalar",
    "(k,) @ (k,) -> ()",
    "(n, k) @ (m, k).T + (m,) -> (n, m)",
    "(…, n, k) @ (…, k, m) -> (…, n, m)",
    "(..., n, k) @ (k, m) -> (..., n, m)",
    "(2, n, k).mT -> (2, k, n)",
    "(n, 3*k) @ (3*k, m) -> (n, m)",
    "(3, 2) @ (3, 2) -> error",
    "(8, 4) + (8,) -> error",
    "(n, k) @ (m, k) -> error",
    "() @ (2, 2) -> error",
]
FALSE = [
    ("(n, k) @ (k, m) -> (m, n)", "states (m, n), but NumPy gives ("),
    ("(n, k) @ (k, m) -> (n, k)", "states (n, k), but NumPy gives ("),
    ("(8, 4) + (4,) -> (4, 8)", "states (4, 8), but NumPy gives (8, 4)"),
    ("(8, 4) + (8,) -> (8, 4)", "states (8, 4), but NumPy raises “operands could not be broadcast"),
    ("(3, 2) @ (2, 3) -> error", "states error, but NumPy gives (3, 3)"),
    ("(n, k) + (k, n) -> (n, k)", "states (n, k), but NumPy raises “operands could not"),
]
UNREAD = [
    ("(n, k) @ (k, m)", "has no arrow"),
    ("(n, k @ (k, m) -> (n, m)", "has a side that does not parse: '(n, k @ (k, m)'"),
    ("(n, k) @ (k, m) -> matrix", "states 'matrix', which is no shape"),
    ("(n, k) @ (k, m) -> (n, q)", "names q on the right only"),
    ("(n, k) % (k, m) -> (n, m)", "has a part that is no shape: (n, k) % (k, m)"),
    ("dot((n, k), (k, m)) -> (n, m)", "has a part that is no shape: dot((n, k), (k, m))"),
    ("(n, 'k') @ (k, m) -> (n, m)", "has a dimension that does not parse: 'k'"),
    ("(n, ...) @ (k, m) -> (n, m)", "has a dimension that does not parse: ..."),
    ("(n, 2.5) -> (n, 2.5)", "has a dimension that does not parse: 2.5"),
    ("8 -> (8,)", "has no shape left of the arrow"),
]


@pytest.mark.parametrize("rule", TRUE)
def test_a_true_rule(rule: str) -> None:
    verdict = shape_rules.judge(rule)
    assert verdict.holds, verdict.message
    assert verdict.seen.startswith("NumPy and PyTorch agree; PyTorch ")


@pytest.mark.parametrize(("rule", "message"), FALSE)
def test_a_false_rule(rule: str, message: str) -> None:
    verdict = shape_rules.judge(rule)
    assert not verdict.holds
    assert verdict.message.startswith(message)


@pytest.mark.parametrize(("rule", "message"), UNREAD)
def test_no_rule(rule: str, message: str) -> None:
    with pytest.raises(shape_rules.RuleError) as raised:
        shape_rules.parse(rule)
    assert str(raised.value) == message


def test_names_get_distinct_sizes_that_the_rule_does_not_hold() -> None:
    rule = shape_rules.parse("(2, n, k) @ (3, k, m) -> (2, n, m)")
    draws = [sizes for sizes, _ in shape_rules._draws(rule)]
    assert len(draws) == shape_rules.DRAWS
    assert len({tuple(sizes.values()) for sizes in draws}) > 1
    for sizes in draws:
        assert len(set(sizes.values())) == 3
        assert not {1, 2, 3} & set(sizes.values())


def test_a_fence_of_rules(tree: Tree) -> None:
    text = "# Rules\n\n```shapes\n(n, k) @ (k, m) -> (n, m)\n\n(8, 4) + (4,) -> (4, 8)\nfoo\n```\n"
    assert tree.problems(text) == [
        "6: states (4, 8), but NumPy gives (8, 4) ((8, 4) + (4,) -> (4, 8))",
        "7: states the rule foo, which has no arrow",
    ]
    html = tree.html(text.replace("(4, 8)", "(8, 4)").replace("foo\n", ""))
    assert html.count('<li><code class="claim"') == 2
    assert 'aria-label="✓ NumPy and PyTorch agree' in html
