"""Prose about time: inequalities on a receipt that exists, with the number seen."""

from __future__ import annotations

import pytest

from publish.receipts.timings import receipt
from publish.receipts.timings.claim import with_margin
from publish.receipts.timings.receipt import Receipt
from tests.publish.conftest import Tree

RATIO = "time('ways', 'Python loops') / time('ways', 'NumPy float32')"


@pytest.fixture
def measured(tree: Tree, known: Receipt) -> Tree:
    receipt.write(tree.root / "receipts" / "cpu.json", known)
    return tree


def span(stated: str, source: str = RATIO, name: str = "receipts/cpu") -> str:
    return f'Loops took `{stated}`{{ claim="{name}: {source}" }} as long.\n'


def test_an_inequality_that_holds_is_accounted_for(measured: Tree) -> None:
    (statement,) = measured.account(span("> 1500×")).statements
    assert statement.holds
    assert (statement.kind, statement.snippet) == ("timing", "receipts/cpu.json")
    assert statement.seen == f"{RATIO} is 2000.0"
    assert statement.where.startswith("Slow & Steady 1 · Python 3.11.0, NumPy 2.4.6")
    assert statement.when == "2026-11-24"


WRONG = [
    (span("> 2500×"), f"1: states > 2500×, but {RATIO} is 2000.0"),
    (span("< 1500×"), f"1: states < 1500×, but {RATIO} is 2000.0"),
    (span("2000×"), "1: states 2000× of a receipt; write an inequality such as > 1000×: another"),
    (span("≈ 2000×"), "1: states ≈ 2000× of a receipt; write an inequality"),
    (span("> 1×", "time('ways', 'Rust')"), "1: states > 1×, but time('ways', 'Rust') raises"),
    (span("> 1×", name="receipts/cuda"), "1: speaks of receipts/cuda, but no such receipt"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message"), WRONG, ids=[row[1][:40] for row in WRONG])
def test_anything_else_is_a_problem_on_its_line(measured: Tree, text: str, message: str) -> None:
    (problem,) = measured.problems(text)
    assert problem.startswith(message)


def test_a_receipt_that_changes_is_asked_again(measured: Tree, known: Receipt) -> None:
    assert not measured.problems(span("> 1500×"))
    path = measured.root / "receipts" / "cpu.json"
    path.write_text(path.read_text().replace('"median": 2.0', '"median": 2.1'))
    (statement,) = measured.account(span("> 1500×")).statements
    assert statement.seen.endswith("is 2100.0")


def test_a_broken_receipt_is_the_problem(measured: Tree) -> None:
    (measured.root / "receipts" / "cpu.json").write_text("{}")
    assert measured.problems(span("> 1×")) == [
        "1: speaks of a receipt that is wrong: cpu.json is no receipt of timings",
        "receipts/cpu.json:1: cannot be believed: cpu.json is no receipt of timings",
    ]


@pytest.mark.parametrize(
    ("stated", "asked"),
    [
        ("> 300×", "> 200×"),
        ("< 20 ms", "< 30 ms"),
        ("> 1,500×", "> 1000×"),
        ("< 10 %", "< 15 %"),
        ("≥ 3", "≥ 2"),
    ],
)
def test_another_machine_is_asked_for_less(stated: str, asked: str) -> None:
    assert with_margin(stated) == asked
