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
from . import cache

SECONDS = 10.0
"""What a snippet has to run in."""

_remembered: dict[str, Outcome] = {}
_worker: subprocess.Popen[str] | None = None


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
        answers = _ask(root, list(missing.values()), SECONDS if seconds is None else seconds)
        for (name, job), answer in zip(missing.items(), answers, strict=True):
            found[name] = replace(answer, when=today, versions=cache.versions(job))
            if not answer.trouble:  # A busy machine is trouble, too, and passes.
                store.write(root, name, asdict(found[name]))
    _remembered.update({name: done for name, done in found.items() if not done.trouble})
    return [found[name] for name in names]


def _ask(root: Path, jobs: list[Job], seconds: float) -> list[Outcome]:
    batch = {"root": str(root), "seconds": seconds, "jobs": [asdict(job) for job in jobs]}
    worker = _start()
    assert worker.stdin is not None
    assert worker.stdout is not None
    try:
        worker.stdin.write(json.dumps(batch) + "\n")
        worker.stdin.flush()
        line = worker.stdout.readline()
    except BrokenPipeError:
        line = ""
    if not line:
        stop()
        message = "was not run: the process that runs snippets ended"
        return [Outcome(trouble=Trouble(1, message, "Try again."))] * len(jobs)
    answers: list[dict[str, Any]] = json.loads(line)
    return [outcome(answer) for answer in answers]


def _start() -> subprocess.Popen[str]:
    global _worker
    if _worker is not None and _worker.poll() is not None:
        stop()
    if _worker is None:
        _worker = subprocess.Popen(
            [sys.executable, "-m", "publish.execution.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": str(rooms.ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        )
    return _worker


def stop() -> None:
    """Ends the worker; the next run starts a new one."""
    global _worker
    if _worker is not None:
        with _worker:
            _worker.kill()
        _worker = None


atexit.register(stop)
