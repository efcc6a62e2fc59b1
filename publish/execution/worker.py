"""Runs jobs, a batch a line on stdin, and answers a line on stdout.

`python -m publish.execution.worker` is started by `runner` and kept.
It imports what the jobs import once and forks a child for each run, so that a run starts in
milliseconds and still has its own namespace, random state and settings.
"""

from __future__ import annotations

import contextlib
import faulthandler
import importlib
import itertools
import json
import os
import re
import resource
import secrets
import selectors
import signal
import sys
import time
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, NoReturn, TextIO

from ..base.jobs import Job, Outcome, Question, Trouble, Verdict, outcome
from . import limits
from .guard import Guard
from .run_job import perform
from .sandbox import ASKED, PAGE

GRACE = 1.0
"""Seconds that a child has to stop by itself once its time is up."""
RANDOM = re.compile(r"rand|torch|uuid|secrets", re.IGNORECASE)
"""What may draw from a generator; of PyTorch's functions too many do to name them."""
PRINTING = "torch._subclasses.schema_check_mode"
"""What PyTorch loads when it prints its first tensor, which each child would do anew."""
COUNTING = "torch.utils.flop_counter"
COMPILING = "torch._dynamo"
"""What PyTorch loads when it starts to count FLOPs. It wraps `torch.manual_seed`, which would look
like the snippet's doing.
"""
OPEN = 4096
"""Above the number of any file that the worker has open."""
CHILDREN = os.cpu_count() or 1


def main() -> None:
    answers = _private_stdout()
    for line in sys.stdin:
        batch = json.loads(line)
        jobs = [_job(data) for data in batch["jobs"]]
        outcomes = run(Path(batch["root"]), jobs, batch["seconds"])
        answers.write(json.dumps([asdict(each) for each in outcomes]) + "\n")
        answers.flush()


def _job(data: dict[str, Any]) -> Job:
    questions = tuple(Question(**question) for question in data["questions"])
    return Job(data["path"], data["source"], questions, data["once"])


def _private_stdout() -> TextIO:
    """Keeps the pipe for answers, so that nothing a run prints can get between them."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    return answers


def run(root: Path, jobs: list[Job], seconds: float) -> list[Outcome]:
    """Two runs for a job that mentions randomness and is to be believed, one for any other."""
    for name in sorted({module for job in jobs for module in job.modules}):
        with contextlib.suppress(ImportError):  # The run says so, on the line of the import.
            importlib.import_module(name)
    for answerer in {question.by for job in jobs for question in job.questions}:
        importlib.import_module(answerer)
    if "numpy" in sys.modules:
        importlib.import_module("numpy.random")  # loaded late by NumPy, and seeded by every child
    if "torch" in sys.modules:
        with contextlib.suppress(ImportError):  # another version has it elsewhere
            importlib.import_module(PRINTING)
            if COUNTING in sys.modules:
                importlib.import_module(COMPILING)
    runs = [
        (index, entropy)
        for index, job in enumerate(jobs)
        for entropy in ((1, 2) if RANDOM.search(job.text) and not job.once else (1,))
    ]
    outcomes = _fork_each(root, jobs, runs, seconds, Guard())
    return [
        _agreed(job, [found for (at, _), found in zip(runs, outcomes, strict=True) if at == index])
        for index, job in enumerate(jobs)
    ]


def _fork_each(
    root: Path, jobs: list[Job], runs: list[tuple[int, int]], seconds: float, guard: Guard
) -> list[Outcome]:
    outcomes: list[Outcome] = [Outcome()] * len(runs)
    waiting = list(enumerate(runs))
    with selectors.DefaultSelector() as selector:
        while waiting or selector.get_map():
            while waiting and len(selector.get_map()) < CHILDREN:
                number, (index, entropy) = waiting.pop(0)
                child = _Child(number, root, jobs[index], entropy, seconds, guard)
                selector.register(child.pipe, selectors.EVENT_READ, child)
            children = [key.data for key in selector.get_map().values()]
            soonest = min(child.deadline for child in children)
            for key, _ in selector.select(max(0.0, soonest - time.monotonic())):
                if not key.data.read():
                    selector.unregister(key.data.pipe)
                    outcomes[key.data.number] = key.data.end()
            for child in children:
                if time.monotonic() > child.deadline:
                    child.kill()
    return outcomes


class _Child:
    """A process that does one job, writes its outcome into a pipe, and into another where it was
    when it had to be stopped from outside.
    """

    def __init__(
        self, number: int, root: Path, job: Job, entropy: int, seconds: float, guard: Guard
    ) -> None:
        self.number = number
        self.job = job
        self.seconds = seconds
        self.deadline = time.monotonic() + seconds + GRACE
        self.late = False
        self.chunks: list[bytes] = []
        self.seal = secrets.token_bytes(16)
        """What is before an answer: bytes of a run that found the pipe are none."""
        self.pipe, answers = os.pipe()
        self.trace, traces = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            _live(root, job, entropy, seconds, guard, self.seal, answers, traces)
        os.close(answers)
        os.close(traces)

    def read(self) -> bool:
        chunk = os.read(self.pipe, 1 << 16)
        self.chunks.append(chunk)
        return bool(chunk)

    def kill(self) -> None:
        # The first signal has it write where it is; that one can be caught, the second cannot.
        os.kill(self.pid, signal.SIGKILL if self.late else signal.SIGABRT)
        self.late = True
        self.deadline += GRACE

    def end(self) -> Outcome:
        _, status = os.waitpid(self.pid, 0)
        trace = os.read(self.trace, 1 << 16).decode()
        os.close(self.pipe)
        os.close(self.trace)
        # The frames of the snippet, the innermost first.
        lines = re.findall(rf'File "{re.escape(self.job.path)}", line (\d+)', trace) or [1]
        if self.late:
            late = limits.too_long(self.seconds)
            asked = ASKED if f'File "{PAGE}"' in trace else ""
            return Outcome(trouble=Trouble(int(lines[0]), f"{late.message}{asked}", late.hint))
        seal, answer = (found := b"".join(self.chunks))[: len(self.seal)], found[len(self.seal) :]
        try:
            return outcome(json.loads(b"" if status or seal != self.seal else answer))
        except ValueError:
            code = os.waitstatus_to_exitcode(status)
            how = f"exit code {code}" if code >= 0 else signal.Signals(-code).name
            hint = f"Run it by itself to see more: python {self.job.path}"
            return Outcome(trouble=Trouble(int(lines[0]), f"ended its process with {how}", hint))


def _live(
    root: Path, job: Job, entropy: int, seconds: float, guard: Guard,
    seal: bytes, answers: int, traces: int,
) -> NoReturn:  # fmt: skip
    """The whole life of a child. Nothing may take it back into the code that forked it."""
    code = 1
    try:
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        _close_all_but(answers, traces)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        faulthandler.enable(traces)  # It writes from outside of Python, whatever a call in C holds.
        found = perform(root, job, entropy, seconds, guard)
        with os.fdopen(answers, "wb") as pipe:
            pipe.write(seal + json.dumps(asdict(found)).encode())
        code = 0
    finally:
        os._exit(code)


def _close_all_but(*kept: int) -> None:
    """No run may write where the worker answers, nor where other runs do."""
    edges = [2, *sorted(kept), OPEN]
    for below, above in itertools.pairwise(edges):
        os.closerange(below + 1, above)


def _agreed(job: Job, outcomes: list[Outcome]) -> Outcome:
    """The first of the runs, or the trouble that they differ."""
    first = next((each for each in outcomes if each.trouble), outcomes[0])
    if first.trouble or all(other == first for other in outcomes):
        return first
    if all(replace(other, verdicts=first.verdicts) == first for other in outcomes):
        asked = zip(job.questions, *(each.verdicts for each in outcomes), strict=True)
        return replace(first, verdicts=tuple(_one(*each) for each in asked))
    lines = [
        ours.line
        for other in outcomes[1:]
        for ours, theirs in zip(first.claims, other.claims, strict=True)
        if ours != theirs
    ]
    mention = re.search(r"rand|nn\.", job.source)
    line = job.source.count("\n", 0, mention.start()) + 1 if mention else 1
    hint = "Seed it: np.random.default_rng(0) or torch.manual_seed(0)."
    message = "depends on unseeded randomness: two runs differ"
    return replace(first, trouble=Trouble(lines[0] if lines else line, message, hint))


def _one(asked: Question, *verdicts: Verdict) -> Verdict:
    """What the runs saw of one question, which must be the same."""
    if all(other == verdicts[0] for other in verdicts):
        return verdicts[0]
    what = asked.source or "what is asked"
    message = f"states {asked.text}, but {what} gives something else in every run"
    return Verdict(False, "", message)


if __name__ == "__main__":
    main()
