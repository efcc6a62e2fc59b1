"""Outcomes by content: what decides a verdict is in the key, so an entry is never out of date."""

from __future__ import annotations

import hashlib
import json
import platform
from dataclasses import asdict
from functools import cache
from importlib.metadata import version
from pathlib import Path

from ..base import rooms, store
from ..base.jobs import LIBRARIES, TITLES, Job, Outcome, outcome


@cache
def _version(distribution: str) -> str:
    return version(distribution)


def versions(job: Job) -> dict[str, str]:
    """Python and the libraries that the job imports, without importing them."""
    libraries = dict.fromkeys(module.partition(".")[0] for module in job.modules)
    found = {TITLES[library]: _version(library).partition("+")[0] for library in libraries}
    return {"Python": platform.python_version(), **found}


def installed() -> str:
    """Python and every library that a snippet may import: what a whole page depends on."""
    return " ".join([platform.python_version(), *map(_version, LIBRARIES)])


def key(job: Job) -> str:
    builds = [_version(module.partition(".")[0]) for module in job.modules]
    parts = {**asdict(job), "device": Outcome.device, "builds": builds}
    answerers = {rooms.room_of(question.by) for question in job.questions}
    code = [rooms.code(room) for room in sorted({"publish/execution", *answerers})]
    parts |= {"code": code, "python": platform.python_version()}
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def known(root: Path, name: str) -> Outcome | None:
    try:
        return outcome(store.read(root, name))
    except (TypeError, KeyError):
        return None
