"""Another machine is asked the same, with the margin."""

from __future__ import annotations

import pytest

from publish.receipts.timings import receipt
from publish.receipts.timings.__main__ import main
from publish.receipts.timings.receipt import Receipt
from publish.receipts.timings.recheck import recheck
from tests.publish.conftest import Tree
from tests.publish.receipts.timings.conftest import TIMINGS, made_up, timing
from tests.publish.receipts.timings.test_claim import RATIO, span


def test_what_holds_with_the_margin_holds(tree: Tree, known: Receipt) -> None:
    receipt.write(tree.root / "receipts" / "cpu.json", known)
    account = tree.account(span("> 1800×"))
    slower = made_up(timing("ways", "Python loops", None, 1.3), *TIMINGS[1:])
    (again,) = recheck([account], slower)
    assert again.holds
    assert str(again) == (
        f"✓ docs/lessons/page.md:1: states > 1800×, > 1200× is asked: {RATIO} is 1300.0"
    )
    (again,) = recheck([account], made_up(timing("ways", "Python loops", None, 1.1), *TIMINGS[1:]))
    assert not again.holds


def test_without_a_gpu_nothing_is_recorded(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["record", "--device", "cuda"]) == 1
    assert capsys.readouterr().err == "Nothing is recorded: there is no CUDA device here.\n"
