"""Gets jobs done: from the cache where it knows, else by a worker process that is kept."""

from __future__ import annotations

import atexit
import datetime
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from ..base import rooms, store
from ..base.jobs import Job, Outcome, Trouble, outcome
from . import cache, fresh

SECONDS = 10.0
"""What a snippet has to run in."""

_remembered: dict[str, Outcome] = {}
_workers: dict[int, subprocess.Popen[str]] = {}
"""By hash seed: texts hash, and so sets are ordered, otherwise in each."""
SEEDS = (1, 2, 3, 4, 5)
"""The first runs everything; the others run again what a fresh process may change."""


def run(root: Path, jobs: Sequence[Job], seconds: float | None = None) -> list[Outcome]:
    names = [cache.key(job) for job in jobs]
    found: dict[str, Outcome] = {}
    missing: dict[str, Job] = {}
    for name, job in zip(names, jobs, strict=True):
        known = _remembered.get(name) or cache.known(root, name)
        if known:
            found[name] = known
        else:
            missing[name] = job
    if missing:
        today = datetime.datetime.now(datetime.UTC).date().isoformat()
        answers = _ask_all(root, list(missing.values()), SECONDS if seconds is None else seconds)
        for (name, job), answer in zip(missing.items(), answers, strict=True):
            found[name] = replace(answer, when=today, versions=cache.versions(job))
            if not answer.trouble:  # A busy machine is trouble, too, and passes.
                store.write(root, name, asdict(found[name]))
    _remembered.update({name: done for name, done in found.items() if not done.trouble})
    return [found[name] for name in names]


def _ask_all(root: Path, jobs: list[Job], seconds: float) -> list[Outcome]:
    """One run for each job, and more, in other processes, for one that they may tell apart."""
    answers = _ask(root, jobs, seconds, SEEDS[0])
    doubted = [i for i, job in enumerate(jobs) if fresh.doubtful(job) and not answers[i].trouble]
    for seed in SEEDS[1:] if doubted else ():
        again = _ask(root, [jobs[i] for i in doubted], seconds, seed)
        for i, other in zip(doubted, again, strict=True):
            answers[i] = fresh.agreed(jobs[i], answers[i], other)
    return [fresh.without_addresses(each) for each in answers]


def _ask(root: Path, jobs: list[Job], seconds: float, seed: int) -> list[Outcome]:
    batch = {"root": str(root), "seconds": seconds, "jobs": [asdict(job) for job in jobs]}
    worker = _start(seed)
    assert worker.stdin is not None
    assert worker.stdout is not None
    try:
        worker.stdin.write(json.dumps(batch) + "\n")
        worker.stdin.flush()
        line = worker.stdout.readline()
    except BrokenPipeError:
        line = ""
    if not line:
        stop(seed)
        message = "was not run: the process that runs snippets ended"
        return [Outcome(trouble=Trouble(1, message, "Try again."))] * len(jobs)
    answers: list[dict[str, Any]] = json.loads(line)
    return [outcome(answer) for answer in answers]


def _start(seed: int) -> subprocess.Popen[str]:
    if seed in _workers and _workers[seed].poll() is not None:
        stop(seed)
    if seed not in _workers:
        own = {"PYTHONPATH": str(rooms.ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
        # What malloc hands out holds this byte, so that nobody takes it for zeros.
        fills = {"PYTHONHASHSEED": str(seed), "MALLOC_PERTURB_": str(seed)}
        _workers[seed] = subprocess.Popen(
            [sys.executable, "-m", "publish.execution.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env={**os.environ, **own, **fills},
        )
    return _workers[seed]


def stop(*seeds: int) -> None:
    """Ends those workers, all without one named; the next run starts new ones."""
    for seed in seeds or list(_workers):
        with _workers.pop(seed) as worker:
            worker.kill()


atexit.register(stop)
