"""Runs scripts and tells what their comments got right: `python -m claims FILE…`.

Exit code: 0 where every claim holds; 1 where one does not, or something else is wrong with a file;
2 where a file could not be checked, nothing at all was, or the report could not be written.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from io import TextIOWrapper
from typing import TextIO

from claims import apart, jobs
from claims.apart import Told

_MARKS = {"verified": "✓", "violated": "✗", "unread": "?", "unreached": "–"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run each file, print what came of it, and return the exit code."""
    options = _parser().parse_args(arguments)
    try:
        return _check(options)
    except KeyboardInterrupt:
        print("interrupted: the files that are not told of were not checked", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m claims",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
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
    return parser


def _check(options: argparse.Namespace) -> int:
    check = partial(jobs.check, strict=not options.lenient)
    job = jobs.write_shapes if options.annotate else check
    told = list(apart.each(options.files, job, jobs.ended))
    problems = [problem for report in told for problem in report["problems"]]
    if options.json:
        is_told = _print(sys.stdout, json.dumps(told, indent=2))
    elif options.annotate:
        rows = [f"{report['path']}: {report.get('written', 0)} shapes written" for report in told]
        is_told = _print(sys.stdout, "\n".join(rows))
    else:
        is_told = _print(sys.stdout, "\n\n".join(_table(report) for report in told))
    failed = any(report["failure"] and not _checked(report) for report in told)
    is_idle = not (failed or options.annotate or any(map(_checked, told)))
    if is_idle:
        problems.append(_idle(len(told)))
    if not options.json:
        _print(sys.stderr, "\n".join(problems))
    return 2 if failed or is_idle or not is_told else 1 if problems else 0


def _checked(report: Told) -> int:
    """The number of claims that were compared."""
    return sum(claim["verdict"] in ("verified", "violated") for claim in report["claims"])


def _idle(count: int) -> str:
    files = "1 file" if count == 1 else f"{count} files"
    hint = "state something beside the code, and call the functions that hold claims"
    return f"nothing was checked: 0 claims compared in {files} ({hint})"


def _print(stream: TextIO | None, text: str) -> bool:
    """Whether the text could be written; what a stream cannot spell is spelt with escapes."""
    if not text:
        return True
    if stream is None:
        return _cannot_print("it is closed")
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")
    try:
        print(text, file=stream, flush=True)
    except (OSError, ValueError) as error:  # a pipe that nobody reads, a full disk, a closed file
        # What waits in the stream would fail once more when Python ends.
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        return _cannot_print(getattr(error, "strerror", None) or str(error))
    return True


def _cannot_print(why: str) -> bool:
    with suppress(OSError, ValueError):
        print(f"the report cannot be written: {why}", file=sys.stderr, flush=True)
    return False


def _table(report: Told) -> str:
    """A line for each claim: line, verdict, form, what was stated, what was seen."""
    claims = report["claims"]
    count = Counter(claim["verdict"] for claim in claims)
    rows = [
        (str(c["line"]), _MARKS[c["verdict"]], c["kind"], _line(c["text"]), _line(c["seen"]))
        for c in claims
    ]
    widths = [max(len(row[i]) for row in rows) if rows else 0 for i in range(4)]
    lines = [
        "  ".join(cell.ljust(w) for cell, w in zip(row, [*widths, 0], strict=True)).rstrip()
        for row in rows
    ]
    total = f"{_checked(report)} claims checked, {count['violated']} violated"
    total += f", {count['unread']} unread, {count['unreached']} unreached, {report['notes']} notes"
    return "\n".join([report["path"], *(f"  {line}" for line in lines), f"  {total}"])


def _line(text: str) -> str:
    return text.replace("\n", "⏎")


if __name__ == "__main__":
    sys.exit(main())
