"""What a page states is gathered: a snippet is run once with all questions, each answered apart."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from publish.base.jobs import Job, Outcome
from publish.execution import evaluate, runner, shape_rules
from tests.publish.conftest import INCLUDE, Tree


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[Job]]:
    """The jobs of each call of the runner, which runs them all the same."""
    calls: list[Sequence[Job]] = []
    real = runner.run

    def run(root: Path, jobs: Sequence[Job]) -> list[Outcome]:
        calls.append(jobs)
        return list(real(root, jobs))

    monkeypatch.setattr(runner, "run", run)
    return calls


def test_a_snippet_is_one_job_with_all_that_its_page_asks(
    tree: Tree, asked: list[Sequence[Job]]
) -> None:
    marks = '`8`{ claim="batch" } and `3`{ claim="layer: n_in" }'
    assert tree.problems(f"{INCLUDE}\n{marks}") == []
    ((job,),) = asked
    assert job.path == "snippets/m/layer.py"
    assert [(q.by, q.text, q.source) for q in job.questions] == [
        (evaluate.__name__, "8", "batch"),
        (evaluate.__name__, "3", "n_in"),
    ]


def test_rules_need_no_snippet_and_are_asked_together(
    tree: Tree, asked: list[Sequence[Job]]
) -> None:
    rules = ["(n, k) @ (k, m) -> (n, m)", "(n, k).T -> (k, n)"]
    assert tree.problems("\n\n".join(f"`{rule}`{{ .rule }}" for rule in rules)) == []
    ((job,),) = asked
    assert job.source == ""
    assert [(q.by, q.text) for q in job.questions] == [
        (shape_rules.__name__, rule) for rule in rules
    ]


def test_each_answer_comes_to_the_mark_that_asked(tree: Tree) -> None:
    marks = ['`8`{ claim="batch" }', '`5`{ claim="n_in" }', '`4`{ claim="n_out" }']
    account = tree.account(INCLUDE + "\n" + "\n\n".join(marks) + "\n")
    told = [(s.stated, s.seen, s.holds) for s in account.statements if s.kind == "prose"]
    assert told == [
        ("8", "batch is 8", True),
        ("5", "n_in is 3", False),
        ("4", "n_out is 4", True),
    ]
    (problem,) = account.problems
    assert (problem.line, problem.message) == (7, "states 5, but n_in is 3")
    assert problem.hint == "Correct it, or the code: the run of snippets/m/layer.py decides."


def test_what_nothing_is_asked_of_is_not_run(tree: Tree, asked: list[Sequence[Job]]) -> None:
    assert tree.problems("Words alone.\n") == []
    assert [list(jobs) for jobs in asked] == [[]]
