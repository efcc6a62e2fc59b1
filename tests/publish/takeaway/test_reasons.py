"""Why a question of the quiz is so: what went in, the law that holds, the picture."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from publish.laws import room
from publish.takeaway import reasons
from tests.publish.conftest import INCLUDE, ROOT, Tree
from tests.publish.takeaway.conftest import Make

CODE = """\
import numpy as np

X = np.ones((8, 3))  # (8, 3)
W = np.ones((4, 3))  # (4, 3)
Z = X @ W.T  # (8, 3) @ (3, 4) -> (8, 4)
S = np.ones((2, 8, 3)) @ W.T  # (2, 8, 4)
top = Z[1 + 1]  # (4,)
print(Z.shape)  # (8, 4)
X @ W  # ValueError: matmul: …
"""
PAGE = f"""\
# A page

{INCLUDE}

It adds up to `96`{{ claim="Z.sum()" }}.

```shapes
(n, m) + (m,) -> (n, m)
```

```picture
X @ W.T = Z
caption: The product.
```
"""
PRODUCT = "Two matrices can be multiplied exactly when A has as many columns as B has rows."
STACKED = "Axes before the last two broadcast as in a sum, and the last two are a matrix product."
TURNED = "A transpose swaps the indices: A.T[j, i] is A[i, j]."


@pytest.fixture
def told(book: Make, tree: Tree, tmp_path: Path) -> dict[str, Any]:
    (tree.root / "laws").symlink_to(ROOT / "laws")
    tree.snippet(CODE)
    site = tmp_path / "site"
    for folder in (".", "lessons/page"):
        (site / folder).mkdir(parents=True, exist_ok=True)
    reasons.write(book(PAGE), site)
    found: dict[str, Any] = json.loads((site / "lessons/page/quiz.json").read_text("utf-8"))
    return found


def test_a_line_tells_what_went_in_and_which_law_holds(told: dict[str, Any]) -> None:
    (lines,) = told["snippets"].values()
    assert lines == [
        {},
        {},
        {"given": "(8, 3) @ (3, 4)", "rule": f"{PRODUCT} {TURNED}", "picture": "0"},
        {"given": "W is (4, 3)", "rule": f"{STACKED} {TURNED}"},
        {"given": "Z is (8, 4)"},
        {},
        {"given": "X is (8, 3), W is (4, 3)", "rule": PRODUCT},
    ]


def test_a_rule_and_a_mark(told: dict[str, Any]) -> None:
    (rule,) = told["rules"]
    assert rule["given"] == "(n, m) + (m,)"
    assert rule["rule"].startswith("Two shapes broadcast exactly when")
    assert told["marks"] == [{"computed": "Z.sum(), in layer.py"}]


def test_the_laws_that_reasons_tell_are_there() -> None:
    tables = (reasons.OPERATORS, reasons.CALLS, reasons.NAMES, reasons.SIGNS)
    named = {law for table in tables for law in table.values()} | {reasons.STACKS}
    assert named <= room.read(ROOT).laws.keys()
