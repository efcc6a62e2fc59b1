"""Command line: `python -m claims FILE…` runs scripts and tells what their comments got right."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from claims.annotate import annotate
from claims.report import Report
from claims.run import run

_MARKS = {"verified": "✓", "violated": "✗", "unread": "?", "unreached": "–"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run each file: 0 where every claim holds, 1 where one does not, 2 where a file is no text."""
    parser = argparse.ArgumentParser(prog="python -m claims", description=__doc__)
    parser.add_argument("files", nargs="+", metavar="FILE", help="a Python script")
    parser.add_argument(
        "--lenient", action="store_true", help="leave alone what reads as no claim (and count it)"
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print the reports as JSON")
    form.add_argument(
        "--annotate",
        action="store_true",
        help="write the shapes that were seen into the file, where a line states none",
    )
    options = parser.parse_args(arguments)
    told: list[dict[str, Any]] = []
    tables: list[str] = []
    problems: list[str] = []
    for file in options.files:
        try:
            if options.annotate:
                with suppress(SyntaxError, RuntimeError):  # the run below tells of it
                    print(f"{file}: {annotate(file)} shapes written")
            report = run(file, strict=not (options.lenient or options.annotate))
        except (OSError, UnicodeDecodeError) as error:
            print(f"{file}: cannot be read: {error}", file=sys.stderr)
            return 2
        # Only words are kept: a report holds all that its file made.
        problems += report.problems
        if options.json:
            told.append(report.to_dict())
        elif not options.annotate:
            tables.append(_table(report))
    if options.json:
        print(json.dumps(told, indent=2, ensure_ascii=False))
    elif not options.annotate:
        print("\n\n".join(tables))
    if problems and not options.json:
        print("\n".join(problems), file=sys.stderr)
    return 1 if problems else 0


def _table(report: Report) -> str:
    """A line for each claim: line, verdict, form, what was stated, what was seen."""
    claims = report.claims
    count = Counter(claim.verdict for claim in claims)
    rows = [
        (
            f"{c.line}",
            _MARKS[c.verdict],
            c.kind,
            c.text.replace("\n", "⏎"),
            c.seen.replace("\n", "⏎"),
        )
        for c in claims
    ]
    widths = [max(len(row[i]) for row in rows) if rows else 0 for i in range(4)]
    lines = [
        "  ".join(cell.ljust(w) for cell, w in zip(row, [*widths, 0], strict=True)).rstrip()
        for row in rows
    ]
    total = f"{count['verified'] + count['violated']} claims checked, {count['violated']} violated"
    total += f", {count['unread']} unread, {count['unreached']} unreached, {report.notes} notes"
    return "\n".join([report.path, *(f"  {line}" for line in lines), f"  {total}"])


if __name__ == "__main__":
    sys.exit(main())
