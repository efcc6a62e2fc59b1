"""The jobs of a workflow, and every way in which a run of it can go."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.plumbing.expressions import STATUS, Value, evaluate

ENDS = ("success", "failure", "cancelled")
"""How a job that was started can end; one that was not started is skipped."""


@dataclass(frozen=True)
class Workflow:
    name: str
    data: Mapping[str | bool, Any]
    """By name; YAML reads `on` as a truth value."""

    @property
    def triggers(self) -> set[str]:
        events = self.data[True]
        return {events} if isinstance(events, str) else set(events)

    @property
    def jobs(self) -> Mapping[str, Any]:
        jobs: Mapping[str, Any] = self.data["jobs"]
        return jobs

    def steps(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        for name, job in self.jobs.items():
            for step in job["steps"]:
                yield name, step

    def needs(self, job: str) -> list[str]:
        needs = self.jobs[job].get("needs", [])
        return [needs] if isinstance(needs, str) else list(needs)

    def ancestors(self, job: str) -> set[str]:
        found = set(self.needs(job))
        return found.union(*(self.ancestors(name) for name in found))

    def running(self, command: str) -> set[str]:
        """The jobs with a step that runs this and nothing else, and that cannot fail unnoticed."""
        return {
            name
            for name, step in self.steps()
            if step.get("run") == command and not lenient(step) and not lenient(self.jobs[name])
        }

    def using(self, action: str) -> set[str]:
        return {
            name
            for name, step in self.steps()
            if step.get("uses", "").startswith(f"{action}@")
            and not lenient(step)
            and not lenient(self.jobs[name])
        }


def lenient(part: Mapping[str, Any]) -> bool:
    return "continue-on-error" in part


def read(path: Path) -> Workflow:
    return parse(path.stem, path.read_text(encoding="utf-8"))


def parse(name: str, text: str) -> Workflow:
    return Workflow(name, yaml.safe_load(text))


def runs(workflow: Workflow, variables: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """The results of the jobs, for every way in which the run can go under these variables."""
    order = _order(workflow)

    def go_on(results: dict[str, str]) -> Iterator[dict[str, str]]:
        if len(results) == len(order):
            yield results
            return
        job = order[len(results)]
        ends = ENDS if starts(workflow, job, results, variables) else ("skipped",)
        for end in ends:
            yield from go_on({**results, job: end})

    return go_on({})


def starts(
    workflow: Workflow, job: str, results: Mapping[str, str], variables: Mapping[str, str]
) -> bool:
    before = [results[name] for name in workflow.ancestors(job)]
    status: dict[str, Callable[[], bool]] = {
        "always": lambda: True,
        "cancelled": lambda: "cancelled" in before,
        "success": lambda: all(result == "success" for result in before),
        "failure": lambda: "failure" in before,
    }
    condition = str(workflow.jobs[job].get("if", "success()"))
    if not STATUS.search(condition) and not status["success"]():
        return False
    names: dict[str, Value] = {f"vars.{name}": value for name, value in variables.items()}
    names |= {f"needs.{name}.result": results[name] for name in workflow.needs(job)}
    return evaluate(condition, names, status)


def _order(workflow: Workflow) -> list[str]:
    """Each job behind those that it needs."""
    return sorted(workflow.jobs, key=lambda job: len(workflow.ancestors(job)))
