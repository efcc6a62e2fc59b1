"""Does one job, in a process of its own: runs the snippet and answers what the page asks."""

from __future__ import annotations

import importlib
import os
import random
import sys
import threading
import traceback
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

import claims
from claims.sites import Plan

from ..base.jobs import LIBRARIES, ClaimSeen, Job, Outcome, Trouble, Verdict
from . import limits, reach, sandbox
from .guard import Guard, GuardedJudge, patched
from .sandbox import Watch


def perform(root: Path, job: Job, entropy: int, seconds: float, guard: Guard) -> Outcome:
    os.chdir(root)
    answerers = {question.by: importlib.import_module(question.by) for question in job.questions}
    _seed(entropy)
    watch = sandbox.close(root, job.path)
    try:
        with limits.time(seconds), limits.memory():
            if not job.source:
                return Outcome(verdicts=_answers(job, {}, answerers))
            return _snippet(job, watch, guard, answerers)
    except limits.Exceeded as limit:
        asked = sandbox.ASKED if _lines(limit, sandbox.PAGE) else ""
        line = [1, *_lines(limit, job.path)][-1]
        return Outcome(trouble=Trouble(line, f"{limit.message}{asked}", limit.hint))
    except BaseException as raised:
        text = f"{type(raised).__name__}: {' '.join(str(raised).split())}".removesuffix(": ")
        if lines := _lines(raised, job.path):  # of a KeyboardInterrupt, which no claim can state
            hint = "Mend the line."
            return Outcome(trouble=Trouble(lines[-1], f"raised {text}, which nothing states", hint))
        hint = "Write it more simply; if it is simple, the checker has a bug."
        return Outcome(trouble=Trouble(1, f"cannot be checked: {text}", hint))


def _lines(raised: BaseException, file: str) -> list[int]:
    """The lines of that file that it went through, the innermost last."""
    frames = traceback.walk_tb(raised.__traceback__)
    return [line for frame, line in frames if frame.f_code.co_filename == file]


def _answers(
    job: Job, namespace: dict[str, object], answerers: Mapping[str, ModuleType]
) -> tuple[Verdict, ...]:
    """Of modules that were found before the run, which finds none of ours."""
    return tuple(answerers[each.by].answer(each, namespace) for each in job.questions)


def _snippet(job: Job, watch: Watch, guard: Guard, answerers: Mapping[str, ModuleType]) -> Outcome:
    if means := reach.of_snippet(job.source):
        return Outcome(trouble=means)
    output = limits.Output()
    judges: list[GuardedJudge] = []

    def judging(plan: Plan) -> GuardedJudge:
        judges.append(GuardedJudge(plan, guard))
        return judges[0]

    guard.begin(shown="claims" in job.imports)
    report = claims.run(job.source, strict=True, filename=job.path, stdout=output, judging=judging)
    if output.full:  # The snippet caught what should have stopped it.
        raise output.exceeded()
    seen = tuple(
        ClaimSeen(
            claim.line, claim.end_line, claim.col, claim.text, claim.kind,
            claim.verdict, claim.seen, claim.message, claim.hint,
        )
        for claim in report.claims
    )  # fmt: skip
    if trouble := _trouble(job, report, watch):
        return Outcome(report.stdout, seen, report.notes, trouble=trouble)
    if trouble := _patched(guard, judges):
        return Outcome(report.stdout, seen, report.notes, trouble=trouble)
    answers = _answers(job, report.namespace, answerers)
    return Outcome(report.stdout, seen, report.notes, answers, trouble=_patched(guard, []))


def _patched(guard: Guard, judges: list[GuardedJudge]) -> Trouble | None:
    """What a run, or what a page asks of it, has changed that verdicts are taken with."""
    if found := next((judge.trouble for judge in judges if judge.trouble), None):
        return found
    name = guard.changed(everywhere=True)
    return patched(1, name) if name else None


def _trouble(job: Job, report: claims.Report, watch: Watch) -> Trouble | None:
    """What the run did, besides what it states, that makes it no good."""
    if watch.tried:
        return watch.tried[0]
    for name, line in job.imports.items():
        if name.partition(".")[0] not in (*LIBRARIES, *sys.stdlib_module_names, "claims"):
            message = f"imports {name}, which is neither Python's, NumPy's nor PyTorch's"
            return Trouble(line, message, "Do without it, so that every reader can run this.")
    if failure := report.failure:
        if limits.LACK.search(failure.message):
            lack = limits.too_much_memory()
            return Trouble(failure.line, lack.message, lack.hint)
        return Trouble(failure.line, failure.message, failure.hint)
    if threading.active_count() > 1:
        line = watch.threads[-1] if watch.threads else 1
        return Trouble(line, "leaves a thread running", "Join it before the snippet ends.")
    return None


def _seed(entropy: int) -> None:
    """Two runs differ in what the snippet itself did not seed."""
    random.seed(entropy)
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed(entropy)
    if "torch" in sys.modules:
        sys.modules["torch"].manual_seed(entropy)
