"""What is made is not taken from a commit; what is published is made without a cache."""

from __future__ import annotations

import subprocess

import pytest
import yaml

import publish
from publish.base import made
from tests.conftest import ROOT
from tests.publish.conftest import INCLUDE, Tree


@pytest.mark.parametrize(
    "path", [".cache/claims/page-0.json", ".cache/x", "site/index.html", "docs/labs/a.ipynb"]
)
def test_what_is_made_is_refused_where_it_is_committed(tree: Tree, path: str) -> None:
    tree.page(INCLUDE)
    file = tree.root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('{"holds": true}')
    subprocess.run(["git", "init", "-q"], cwd=tree.root, check=True)
    assert made.committed(tree.root) == ()
    subprocess.run(["git", "add", "-f", path], cwd=tree.root, check=True)
    found = publish.check(root=tree.root)
    assert not found.ok
    (problem,) = found.problems
    assert str(problem).split("\n")[0] == (
        f"{path}:1: is committed, and what a run gave is never taken from a commit"
    )
    assert problem.hint == f"Take it out: git rm --cached {path}, and delete it."


def test_this_repository_commits_nothing_that_is_made() -> None:
    assert made.committed(ROOT) == ()


def test_what_is_published_is_made_without_a_cache() -> None:
    jobs = yaml.safe_load((ROOT / ".github/workflows/site.yml").read_text())["jobs"]
    used = [step for job in jobs.values() for step in job["steps"]]
    assert not [step for step in used if "cache" in str(step.get("uses", ""))]
    assert not [step for step in used if "cache" in step.get("with", {})]
    build = jobs["build"]["steps"]
    assert build[0]["with"]["fetch-depth"] == 0  # receipts are held against the history
