"""No deploy without its gates: true of the workflows, and noticed where it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.plumbing import gates, graph
from tests.plumbing.expressions import evaluate

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".github/workflows"
FILES = sorted(FOLDER.glob("*.yml"))
GPU_RESULT = "(vars.GPU_RUNNER == 'true' && needs.gpu.result == 'success')"
NAMED_GPU = "with GPU_RUNNER=true although the GPU's tests did not succeed"

MUTATIONS = [
    # workflow, what is written, what is written instead, what is said of it
    ("site", "needs: [cpu, gpu, gpu-unverified, build, attest]", "needs: [build, attest]",
     "never runs"),
    ("site", "needs: [build]", "needs: []", "never runs"),
    ("site", "      && needs.build.result == 'success'\n", "", "whether build is failure"),
    ("site", "\n      && needs.attest.result == 'success'", "", "the attestation did not succeed"),
    ("site", GPU_RESULT, "vars.GPU_RUNNER == 'true'", NAMED_GPU),
    ("site", "needs.gpu.result == 'success'", "needs.gpu.result != 'failure'",
     "whether gpu is skipped"),
    ("site", "needs.gpu.result == 'success'",
     "(needs.gpu.result == 'success' || needs.gpu.result == 'skipped')", "whether gpu is skipped"),
    ("site", "if: vars.GPU_RUNNER == 'true'\n    runs-on", "if: github.actor == 'x'\n    runs-on",
     "never runs with GPU_RUNNER=true"),
    ("site", "      - run: make test\n", "      - run: make check\n", "the tests did not succeed"),
    ("site", "- run: make test\n", "- run: make test\n        continue-on-error: true\n",
     "the tests did not succeed"),
    ("site", "      - run: make test-cuda\n", "", NAMED_GPU),
    ("site", "branches: [main]", "branches: [main, next]", "deploys what is not on main"),
    ("site", "  push:\n", "  workflow_dispatch:\n  push:\n", "deploys what is not on main"),
    ("site", "      name: github-pages\n      url", "      name: pages\n      url",
     "outside the environment"),
    ("site", "    environment: gpu # its", "    # its", "without a review"),
    ("site", "gpu, ephemeral]", "gpu]", "leaves its traces"),
    ("site", "permissions: {}", "permissions: write-all", "does not start from permissions"),
    ("site", "contents: read # to check", "contents: write # to check", "may write contents"),
    ("site", "pages: read", "pages: write", "may write pages without need"),
    ("site", "needs.deploy.result == 'success'", "needs.deploy.result != 'failure'",
     "can push although nothing was deployed"),
    ("site", "if: ${{ !cancelled() && needs.deploy.result == 'success' }}",
     "if: github.actor == 'x'",
     "notebooks never runs"),
    ("site", "- run: make notebooks-branch", "- run: make site", "notebooks may write contents"),
    ("check", "    permissions:\n      contents: read # to check the repository out\n", "",
     "does not say what it may do"),
    ("check", "  pull_request:\n", "  pull_request_target:\n", "pull_request_target"),
    ("check", "@3d3c42e5aac5ba805825da76410c181273ba90b1", "@v7", "not pinned by commit"),
    ("check", "- run: make test\n", "- run: make test PR='${{ github.head_ref }}'\n",
     "writes an expression into a shell"),
    ("check", "persist-credentials: false", "persist-credentials: true", "leaves its token"),
    ("check", "    timeout-minutes: 45\n", "", "has no timeout"),
    ("check", "runs-on: ubuntu-24.04", "runs-on: self-hosted", "others than main onto a machine"),
    ("preview", "- run: make site\n", "- run: make site && curl example.org\n",
     "not one target of make"),
    ("preview", "    env:\n", "    env:\n      KEY: ${{ secrets.KEY }}\n", "uses a secret"),
    ("preview",
     "concurrency:\n  group: preview-${{ github.ref }}\n  cancel-in-progress: true\n", "",
     "nothing about concurrency"),
]  # fmt: skip


def test_no_deploy_without_its_gates() -> None:
    assert gates.problems(map(graph.read, FILES)) == []


@pytest.mark.parametrize("number", range(len(MUTATIONS)))
def test_each_opened_gate_is_noticed(number: int) -> None:
    name, written, instead, said = MUTATIONS[number]
    text = (FOLDER / f"{name}.yml").read_text(encoding="utf-8")
    assert written in text
    found = gates.problems([graph.parse(name, text.replace(written, instead))])
    assert any(said in problem for problem in found), found


def test_always_without_asking_for_results_is_noticed() -> None:
    text = (FOLDER / "site.yml").read_text(encoding="utf-8")
    head, deploy = text.split("  deploy:\n")
    condition = deploy[deploy.index("    if:") : deploy.index("    runs-on")]
    found = gates.problems([graph.parse("site", f"{head}  deploy:\n" + deploy.replace(
        condition, "    if: always()\n"))])  # fmt: skip
    # Four gates without a GPU, asked for under two settings of the variable, and five with one.
    assert sum("although" in problem for problem in found) == 13, found


def test_without_a_condition_a_skipped_gpu_job_would_end_every_deploy() -> None:
    text = (FOLDER / "site.yml").read_text(encoding="utf-8")
    workflow = graph.parse("site", text)
    del workflow.jobs["deploy"]["if"]
    assert "deploy never runs with GPU_RUNNER=(unset)" in gates.deploys_unchecked(workflow)


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("needs.a.result == 'success'", True),
        ("needs.b.result == 'success'", False),
        ("!cancelled() && needs.a.result == 'success'", True),
        ("needs.b.result == 'success' || needs.a.result == 'success' && vars.X != 'true'", True),
        ("(needs.a.result == 'success' || always()) && vars.X == 'true'", False),
        ("${{ !(vars.X == '') }}", False),
        ("cancelled() || false", False),
    ],
)
def test_expressions(source: str, value: bool) -> None:
    names = {"needs.a.result": "success", "needs.b.result": "skipped"}
    status = {"always": lambda: True, "cancelled": lambda: False}
    assert evaluate(source, names, status) is value


def test_what_is_no_such_expression_is_not_guessed_at() -> None:
    for source in ("a == 'b' ?", "(a == 'b'", "a b"):
        with pytest.raises(ValueError, match=r"cannot read|not closed"):
            evaluate(source, {}, {})
