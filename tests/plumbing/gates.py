"""What must hold of the workflows, so that nothing is published that was not checked.

Each rule returns what is wrong, in words. Gates are known by what they run, not by their names.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator

from tests.plumbing.graph import Workflow, runs, starts

DEPLOY = "actions/deploy-pages"
PUSH = "make notebooks-branch"
ATTEST = "actions/attest-build-provenance"
GPU_SETTINGS = ("true", "false", "")
"""Values of the repository variable that says whether a GPU runner exists; empty: not set."""
WRITERS = {
    "pages: write": DEPLOY,
    "id-token: write": (DEPLOY, ATTEST),
    "attestations: write": ATTEST,
    "issues: write": "make canary-issue",
    "contents: write": PUSH,
}
"""The only steps whose jobs may have a right to write."""
SHA = re.compile(r"[\w-]+/[\w./-]+@[0-9a-f]{40}")
UNTRUSTED = re.compile(r"\$\{\{")
"""In `run:` everything goes through `env:`; no expression is trusted there."""


def problems(workflows: Iterable[Workflow]) -> list[str]:
    found: list[str] = []
    for workflow in workflows:
        for rule in (deploys_unchecked, pushes_unchecked, may_write, runs_strangers, is_loose):
            found += [f"{workflow.name}: {problem}" for problem in rule(workflow)]
    return found


def deploys_unchecked(workflow: Workflow) -> Iterator[str]:
    """Goes through every way a run can go: where a deploy starts, its gates have succeeded."""
    deploys = workflow.using(DEPLOY)
    for deploy in deploys:
        job = workflow.jobs[deploy]
        if job.get("environment", {}).get("name") != "github-pages":
            yield f"{deploy} deploys outside the environment github-pages"
        if workflow.triggers != {"push"} or workflow.data[True]["push"] != {"branches": ["main"]}:
            yield f"{deploy} deploys what is not on main"
        for setting in GPU_SETTINGS:
            gates = {
                "the tests": workflow.running("make test"),
                "the build": workflow.running("make site"),
                "the attestation": workflow.using(ATTEST),
            }
            if setting == "true":
                gates["the GPU's tests"] = workflow.running("make test-cuda")
                gates["the GPU's receipt"] = workflow.running("make receipts-cuda")
            else:
                gates["the word that no GPU checked"] = workflow.running("make unverified")
            yield from _unchecked(workflow, deploy, gates, setting)


def _unchecked(
    workflow: Workflow, deploy: str, gates: dict[str, set[str]], setting: str
) -> Iterator[str]:
    where = f"with GPU_RUNNER={setting or '(unset)'}"
    variables = {"GPU_RUNNER": setting}
    possible = list(runs(workflow, variables))
    deployed = [results for results in possible if results[deploy] != "skipped"]
    if not deployed:
        yield f"{deploy} never runs {where}"
    for gate, jobs in gates.items():
        if any(not any(results[job] == "success" for job in jobs) for results in deployed):
            yield f"{deploy} can run {where} although {gate} did not succeed"
    # Its own condition asks for each, whatever the jobs between them ask for.
    used = [job for job in workflow.needs(deploy) if any(r[job] != "skipped" for r in possible)]
    for job, result in itertools.product(used, ("failure", "cancelled", "skipped")):
        results = dict.fromkeys(workflow.jobs, "success") | {job: result}
        if starts(workflow, deploy, results, variables):
            yield f"{deploy} does not ask {where} whether {job} is {result}"


def pushes_unchecked(workflow: Workflow) -> Iterator[str]:
    """What Colab opens is what was deployed."""
    deploys = workflow.using(DEPLOY)
    for job in workflow.running(PUSH):
        for setting in GPU_SETTINGS:
            possible = list(runs(workflow, {"GPU_RUNNER": setting}))
            pushed = [results for results in possible if results[job] != "skipped"]
            if not pushed:
                yield f"{job} never runs with GPU_RUNNER={setting or '(unset)'}"
            if any(not any(results[each] == "success" for each in deploys) for results in pushed):
                yield f"{job} can push although nothing was deployed"


def may_write(workflow: Workflow) -> Iterator[str]:
    if workflow.data.get("permissions") != {}:
        yield "does not start from permissions: {}"
    for name, job in workflow.jobs.items():
        permissions = job.get("permissions")
        if not isinstance(permissions, dict):
            yield f"{name} does not say what it may do"
            continue
        does = [step.get("run") or step["uses"].split("@")[0] for step in job["steps"]]
        for scope, right in permissions.items():
            writers = WRITERS.get(f"{scope}: {right}", ())
            writers = (writers,) if isinstance(writers, str) else writers
            if right != "read" and not set(does) & set(writers):
                yield f"{name} may {right} {scope} without need"


def runs_strangers(workflow: Workflow) -> Iterator[str]:
    """What comes from outside gets no rights, no secrets, no machine of ours and no shell."""
    for trigger in workflow.triggers & {"pull_request_target", "workflow_run", "issue_comment"}:
        yield f"is started by {trigger}, which gives strangers its rights"
    if "secrets." in str(workflow.data) or "'inherit'" in str(workflow.data):
        yield "uses a secret"
    for name, job in workflow.jobs.items():
        labels = job["runs-on"]
        if "self-hosted" in labels or "${{" in str(labels):
            if workflow.triggers != {"push"}:
                yield f"{name} lets others than main onto a machine of ours"
            if not job.get("environment"):
                yield f"{name} runs on a machine of ours without a review"
            if "ephemeral" not in labels:
                yield f"{name} leaves its traces on a machine of ours"
    for name, step in workflow.steps():
        if UNTRUSTED.search(step.get("run", "")):
            yield f"{name} writes an expression into a shell: {step['run']}"
        action = step.get("uses", "")
        if action and not SHA.fullmatch(action):
            yield f"{name} uses {action}, which is not pinned by commit"
        keeps = step.get("with", {}).get("persist-credentials") is not False
        if action.startswith("actions/checkout@") and keeps:
            yield f"{name} leaves its token in the checkout"


def is_loose(workflow: Workflow) -> Iterator[str]:
    if not workflow.data.get("concurrency"):
        yield "says nothing about concurrency"
    for name, job in workflow.jobs.items():
        if not isinstance(job.get("timeout-minutes"), int):
            yield f"{name} has no timeout"
    for name, step in workflow.steps():
        if "run" in step and not re.fullmatch(r"make [a-z-]+", step["run"]):
            yield f"{name} runs {step['run']!r}, which is not one target of make"
