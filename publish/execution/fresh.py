"""Whether a run would say the same in a fresh process: sets, hashes, addresses, time, memory."""

from __future__ import annotations

import re
from dataclasses import replace

from ..base.jobs import Job, Outcome, Trouble

DOUBTFUL = re.compile(
    r"\b(?:set|frozenset|hash|id|object|vars|globals|locals|dir|repr|empty\w*|new_empty|resize_"
    r"|time|datetime|os|uuid|secrets|tempfile|gc|weakref|getpass|socket|platform|ndarray"
    r"|keys|unique_names|intersection|union|difference)\b|\{(?![^{}]*:)[^{}]*,|\{\*"
)
"""What may differ between processes; a set display, but neither a dictionary nor one value."""
ADDRESS = re.compile(r"\b0x[0-9a-f]{8,}\b")
DATE = re.compile(r"\b(?:today|now|utcnow|ctime|asctime|localtime|gmtime|strftime)\(")
HINT = "Print what is the same for every reader: sort a set, fill an array, leave out the time."


def doubtful(job: Job) -> bool:
    return bool(DOUBTFUL.search(job.text) or DATE.search(job.source))


def agreed(job: Job, one: Outcome, other: Outcome) -> Outcome:
    """The first, or the trouble that the two differ."""
    if one.trouble or other == one:
        return one
    if other.trouble:
        return other
    lines = [a.line for a, b in zip(one.claims, other.claims, strict=False) if a != b]
    first = DOUBTFUL.search(job.source)
    line = lines[0] if lines else job.source.count("\n", 0, first.start() if first else 0) + 1
    return replace(one, trouble=Trouble(line, "says something else in a fresh process", HINT))


def without_addresses(one: Outcome) -> Outcome:
    """The same, or the trouble that it shows where something lay in memory."""
    shown = ADDRESS.search(one.stdout)
    if one.trouble or not shown:
        return one
    message = f"prints the address {shown[0]}, another in every process"
    return replace(one, trouble=Trouble(1, message, HINT))
