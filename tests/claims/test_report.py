"""The report: verdicts, problems and JSON."""

from __future__ import annotations

import json

from tests.claims.support import problems, run

IMPORT = "import numpy as np\n"


def test_the_report() -> None:
    report = run("x = 1  # 1\n# note: a remark with 3\ny = 2  # 3\nprint(x)\n")
    assert report.path == "lesson.py"
    assert report.stdout == "1\n"
    assert (report.namespace["x"], report.namespace["y"]) == (1, 2)
    assert report.notes == 1
    assert [claim.text for claim in report.checked] == ["1", "3"]
    assert [claim.text for claim in report.violated] == ["3"]
    assert (report.unread, report.unreached, report.failure, report.ok) == ((), (), None, False)
    claim = report.claims[1]
    assert (claim.line, claim.end_line, claim.col, claim.kind, claim.hits) == (3, 3, 7, "value", 1)


def test_a_claim_over_several_lines() -> None:
    (claim,) = run("if True:\n    print('a\\nb')  # a\n    # b\n").claims
    assert (claim.line, claim.end_line, claim.col, claim.text) == (2, 3, 19, "a\nb")


def test_notes_are_counted_with_the_lines_that_go_on() -> None:
    report = run("# note: 1 one\n# 2 two\nx = 1  # note: 3\n# note: 4\n\ny = 2  # 2\n")
    assert (report.notes, len(report.claims), report.problems) == (3, 1, [])


def test_to_dict_is_json() -> None:
    report = run("x = 1  # 2\n1 / 0\n")
    found = json.loads(json.dumps(report.to_dict()))
    assert found["ok"] is False
    assert found["failure"]["line"] == 2
    assert found["claims"][0]["verdict"] == "violated"
    assert found["problems"] == report.problems
    assert "namespace" not in found


def test_problems_of_a_lenient_run() -> None:
    source = "def f():\n    x = 1  # (8, 4)\ny = 1  # see (8, 4) there\n"
    assert run(source, strict=False).ok
    assert len(problems(source)) == 2


def test_a_failure_is_told_beside_a_violation_on_its_line() -> None:
    found = problems("for i in (1, 0):\n    y = 1 / i  # 2.0\n")
    assert [line.split(",")[0] for line in found] == [
        "2: raised ZeroDivisionError: division by zero",
        "2: states 2.0",
    ]
