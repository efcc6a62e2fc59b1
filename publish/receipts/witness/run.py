"""Runs snippets on a device: each in a fork of a process that has imported PyTorch once."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import select
import signal
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy.random  # noqa: F401 - loaded before the forks, as PyTorch is
import torch

from claims.run import run_plan
from claims.sites import find_sites

from .draws import DrawOnCpu
from .judge import DeviceJudge
from .placement import OnDevice
from .receipt import Checked, Ran

SECONDS = 60.0
"""What a snippet has to run in; a GPU takes seconds to begin."""


@dataclass(frozen=True)
class Result:
    path: str
    ran: Ran
    problems: tuple[str, ...] = ()


def is_there(device: str) -> bool:
    """Asked in a fork: a process that has looked for a GPU cannot fork others that use it."""
    if device != "cuda":
        return True
    child = os.fork()
    if child == 0:
        os._exit(0 if torch.cuda.is_available() else 1)
    return os.waitpid(child, 0)[1] == 0


def warm_up(device: str) -> None:
    """Has the parent import what this device needs late, so that its forks need not."""
    if device == "meta":
        with torch.device("meta"):
            product = torch.ones(2, 3) @ torch.ones(3, 2) + torch.ones(2)
            repr(torch.softmax(product, -1))


@dataclass(frozen=True)
class Child:
    """A fork that runs one snippet, and will write what it found into a pipe."""

    path: str
    process: int
    pipe: int
    ends: float
    """When it has taken too long."""


def run(root: Path, device: str, names: list[str], at_once: int = 1) -> Iterator[Result]:
    """The result of each snippet, in order; so many run at the same time."""
    warm_up(device)
    waiting, running, found = list(reversed(names)), dict[int, Child](), dict[str, Result]()
    while waiting or running:
        while waiting and len(running) < at_once:
            child = start(root, device, waiting.pop())
            running[child.pipe] = child
        left = max(0.0, min(child.ends for child in running.values()) - time.monotonic())
        ready = select.select(list(running), [], [], left)[0]
        late = [child.pipe for child in running.values() if child.ends <= time.monotonic()]
        for pipe in {*ready, *late}:
            child = running.pop(pipe)
            found[child.path] = finish(root, child)
    yield from (found[name] for name in names)


def fork(root: Path, device: str, path: str) -> Result:
    return finish(root, start(root, device, path))


def start(root: Path, device: str, path: str) -> Child:
    pipe, answers = os.pipe()
    process = os.fork()
    if process == 0:
        try:
            result = check(root, device, path)
            with os.fdopen(answers, "w", encoding="utf-8") as stream:
                json.dump(asdict(result), stream)
        finally:
            os._exit(0)
    os.close(answers)
    return Child(path, process, pipe, time.monotonic() + SECONDS)


def finish(root: Path, child: Child) -> Result:
    """Waits for what the child writes, no longer than it has."""
    text = _read(child)
    os.waitpid(child.process, 0)
    path = child.path
    if not text:
        ran = Ran(_hash(root, path), ())
        return Result(path, ran, (f"{path}:1: did not end within {SECONDS:g} s, or crashed",))
    data = json.loads(text)
    claims = tuple(Checked(**claim) for claim in data["ran"]["claims"])
    return Result(path, Ran(data["ran"]["sha256"], claims), tuple(data["problems"]))


def _read(child: Child) -> str:
    """What the child wrote; nothing where it took too long, and was ended."""
    with os.fdopen(child.pipe, encoding="utf-8") as stream:
        if select.select([stream], [], [], max(0.0, child.ends - time.monotonic()))[0]:
            return stream.read()
        with contextlib.suppress(ProcessLookupError):
            os.kill(child.process, signal.SIGKILL)
        return ""


def check(root: Path, device: str, path: str) -> Result:
    """Runs one snippet in this process, whose default device it changes."""
    os.chdir(root)
    source = (root / path).read_text(encoding="utf-8")
    plan = find_sites(source, strict=True)
    judge = DeviceJudge(plan, device)
    with contextlib.ExitStack() as stack:
        if device != "cpu":
            torch.set_default_device(device)
        if device == "cuda":
            stack.enter_context(DrawOnCpu(device))
        if device != "cpu":
            stack.enter_context(OnDevice(device))  # the last to enter is the first to see a call
        report = run_plan(plan, judge, path, strict=True)
    ended = judge.why_ended(report.failure.message) if report.failure else ""
    checked = []
    for site, claim in zip(plan.sites, report.claims, strict=True):
        why = judge.unasked.get(site.index, "")
        if claim.verdict == "unreached":
            why = ended
        verdict = "unasked" if why else claim.verdict
        checked.append(Checked(claim.line, claim.kind, verdict, why))
    is_false = any(claim.verdict == "violated" for claim in checked)
    problems = () if ended and not is_false else tuple(report.problems)
    return Result(path, Ran(_hash(root, path), tuple(checked)), problems)


def _hash(root: Path, path: str) -> str:
    return hashlib.sha256((root / path).read_bytes()).hexdigest()
