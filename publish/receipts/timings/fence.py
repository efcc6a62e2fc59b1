"""The `timing` fence: which group of which receipt a page shows, and what there is to see.

group: batch
receipt: cpu
caption: Small batches cost nearly the same, large ones grow in proportion.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ..typed import ReceiptError
from .cases import AXES, DEVICES
from .receipt import find

KEYS = ("group", "receipt", "caption")


class TimingError(ValueError):
    """The text is no timing."""


@dataclass(frozen=True)
class Timing:
    group: str
    receipt: str
    caption: str


def parse(root: Path, body: str) -> Timing:
    lines = [line.strip() for line in body.strip().split("\n")]
    values: dict[str, str] = {}
    for line in lines:
        key, colon, value = line.partition(":")
        if not colon or key not in KEYS or key in values:
            raise TimingError(f"has a line that is no single {', '.join(KEYS)}: {line!r}")
        values[key] = value.strip()
    if missing := [key for key in KEYS if not values.get(key)]:
        raise TimingError(f"has no {missing[0]}:")
    fence = Timing(**values)
    if fence.group not in AXES:
        raise TimingError(f"shows the group {fence.group}, which is none of {', '.join(AXES)}")
    if number := re.search(r"(?<!\w)\d\S*", fence.caption):
        raise TimingError(f"states {number[0]} in its caption, where nothing checks it")
    if fence.receipt not in DEVICES:
        raise TimingError(f"names the receipt {fence.receipt}: write one of {', '.join(DEVICES)}")
    try:
        receipt = find(root, fence.receipt)
    except ReceiptError as error:
        raise TimingError(f"shows a receipt that is wrong: {error}") from None
    if receipt and not any(t.case.group == fence.group for t in receipt.timings):
        raise TimingError(f"shows the group {fence.group}, which {fence.receipt} has not timed")
    return fence
