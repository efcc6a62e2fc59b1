"""Does one job, in a process of its own: runs the snippet and answers what the page asks."""

from __future__ import annotations

import os
import random
import signal
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import claims

from . import evaluate, sandbox, shapes
from .jobs import ClaimSeen, Job, Outcome, Trouble


class OutOfTime(BaseException):
    """Raised on the line that runs when the time is up."""


def perform(root: Path, job: Job, entropy: int, seconds: float) -> Outcome:
    os.chdir(root)
    _seed(entropy)
    tried = sandbox.close(root, job.path)
    try:
        with _deadline(seconds):
            return _rules(job) if job.rules else _snippet(job, tried)
    except OutOfTime as late:
        frames = traceback.walk_tb(late.__traceback__)
        lines = [line for frame, line in frames if frame.f_code.co_filename == job.path]
        return Outcome(trouble=out_of_time(lines[-1] if lines else 1, seconds))


def out_of_time(line: int, seconds: float) -> Trouble:
    message = f"did not end within {seconds:g} s"
    return Trouble(line, message, "Make it end; a lesson's snippet takes milliseconds.")


def _rules(job: Job) -> Outcome:
    return Outcome(rules=tuple(shapes.judge(rule) for rule in job.rules))


def _snippet(job: Job, tried: list[Trouble]) -> Outcome:
    report = claims.run(job.source, strict=True, filename=job.path)
    seen = tuple(
        ClaimSeen(
            claim.line, claim.end_line, claim.col, claim.text, claim.kind,
            claim.verdict, claim.seen, claim.message, claim.hint,
        )
        for claim in report.claims
    )  # fmt: skip
    trouble = tried[0] if tried else None
    if report.failure and not trouble:
        trouble = Trouble(report.failure.line, report.failure.message)
    if trouble:
        return Outcome(report.stdout, seen, report.notes, trouble=trouble)
    space = report.namespace
    return Outcome(
        report.stdout,
        seen,
        report.notes,
        tuple(evaluate.expression(stated, source, space) for stated, source in job.expressions),
        tuple(evaluate.picture(body, space) for body in job.pictures),
    )


def _seed(entropy: int) -> None:
    """Two runs differ in what the snippet itself did not seed."""
    random.seed(entropy)
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed(entropy)
    if "torch" in sys.modules:
        sys.modules["torch"].manual_seed(entropy)


@contextmanager
def _deadline(seconds: float) -> Iterator[None]:
    def stop(signum: int, frame: FrameType | None) -> None:
        raise OutOfTime

    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
