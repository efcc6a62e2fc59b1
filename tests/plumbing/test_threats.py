"""The threat model of the maintainers' page: each threat names a test, and that test exists."""

from __future__ import annotations

import ast
import re

import pytest

from tests.conftest import ROOT

PAGE = (ROOT / "docs/maintain.md").read_text(encoding="utf-8")
TABLE = PAGE.partition("## What a pull request could try")[2].partition("\n## ")[0]
ROWS = [row for row in TABLE.splitlines() if row.startswith("| ") and "threat" not in row[:9]]
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


def test_there_are_threats() -> None:
    assert len(ROWS) > 10


@pytest.mark.parametrize("row", ROWS)
def test_each_threat_names_tests_that_exist(row: str) -> None:
    named = NAMED.findall(row.split("|")[3])
    assert named, "names no test"
    for file, name in named:
        tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
        assert name in [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
