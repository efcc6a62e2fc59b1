"""What prose says about time: inequalities on a receipt, `> 1000×`, and nothing exact.

`> 1000×`{ claim="receipts/cpu: time('ways', 'Python loops') / time('ways', 'NumPy float64')" }
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from ...base.jobs import Outcome, Verdict
from ...execution.evaluate import expression
from ..header import FOLDER
from ..typed import ReceiptError
from .analysis import Analysis
from .fence import TimingError
from .receipt import find

INEQUALITY = re.compile(
    r"(?P<sign>[<>≤≥])\s*(?P<number>\d[\d,]*(?:\.\d+)?)(?P<unit>\s?(?:[×%]|ms)?)"
)
MARGIN = 1.5
"""By that factor another machine may miss what a page states of the one that was measured."""
FORM = "write an inequality such as > 1000×: another machine measures another number"


def judge(root: Path, name: str, expressions: Sequence[tuple[str, str]]) -> Outcome:
    """What is stated of the receipt `name`, such as `receipts/cpu`, and whether it holds."""
    try:
        receipt = find(root, name.removeprefix(f"{FOLDER}/"))
    except ReceiptError as error:
        raise TimingError(f"speaks of a receipt that is wrong: {error}") from None
    if receipt is None:
        raise TimingError(f"speaks of {name}, but no such receipt has been recorded")
    space: dict[str, object] = dict(Analysis(receipt).namespace())
    return Outcome(
        verdicts=tuple(_verdict(stated, source, space) for stated, source in expressions),
        when=receipt.date,
        device=receipt.machine,
        versions=dict(receipt.versions),
    )


def _verdict(stated: str, source: str, space: dict[str, object]) -> Verdict:
    if not INEQUALITY.fullmatch(stated):
        return Verdict(False, "", f"states {stated} of a receipt; {FORM}")
    return expression(stated, source, space)


def with_margin(stated: str) -> str:
    """What is stated, as far off as another machine may be."""
    found = INEQUALITY.fullmatch(stated)
    if not found:
        raise ValueError(f"{stated} is no inequality")
    number = float(found["number"].replace(",", ""))
    loose = number / MARGIN if found["sign"] in ">≥" else number * MARGIN
    return f"{found['sign']} {loose:.6g}{found['unit']}"
