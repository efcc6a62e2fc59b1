"""The canary says what would change on the pages, in one issue, or nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.canary import issue
from tests.canary.compare import report


def found(numpy: str, message: str = "", stdout: str = "[6 15]\n") -> dict[str, Any]:
    problem = {"path": "snippets/m/x.py", "line": 4, "message": message, "hint": "", "at": ""}
    account = {
        "page": "docs/lessons/m.md",
        "problems": [problem] if message else [],
        "shown": [{"path": "snippets/m/x.py", "stdout": stdout}],
    }
    return {"versions": {"numpy": numpy}, "accounts": [account]}


def test_the_same_pages_are_no_news() -> None:
    assert report(found("2.4.6"), found("2.5.0"), "") == ""


def test_a_claim_that_would_be_false_is_told_with_its_line_and_both_versions() -> None:
    said = report(found("2.4.6"), found("2.5.0", "states 6, but it is 7"), "")
    assert "| numpy | 2.4.6 | 2.5.0 |" in said
    assert "## docs/lessons/m.md\n\n- `snippets/m/x.py:4` states 6, but it is 7" in said


def test_another_output_is_told() -> None:
    said = report(found("2.4.6"), found("2.5.0", stdout="[ 6, 15]\n"), "")
    assert "- `snippets/m/x.py` prints something else" in said


def test_a_site_that_does_not_build_is_told_as_it_was_said() -> None:
    said = report(found("2.4.6"), found("2.4.6"), "Config value 'theme': gone\nAborted")
    assert "## The site does not build\n\n    Config value 'theme': gone\n    Aborted" in said


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """What `gh` is asked, with a report written that says something."""
    calls: list[tuple[str, ...]] = []
    monkeypatch.setattr(issue, "REPORT", tmp_path / "canary.md")

    def answer(*given: str) -> str:
        calls.append(given)
        return "[]"

    monkeypatch.setattr(issue, "_gh", answer)
    issue.REPORT.write_text("## docs/index.md\n", encoding="utf-8")
    return calls


def test_the_first_news_opens_an_issue(asked: list[tuple[str, ...]]) -> None:
    issue.main()
    assert [call[:2] for call in asked] == [
        ("issue", "list"), ("label", "create"), ("issue", "create"),
    ]  # fmt: skip


def test_further_news_goes_into_the_same_issue(
    asked: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def gh(*given: str) -> str:
        asked.append(given)
        return json.dumps([{"number": 7}])

    monkeypatch.setattr(issue, "_gh", gh)
    issue.main()
    assert [call[:3] for call in asked[1:]] == [("issue", "edit", "7")]


def test_no_news_opens_nothing(asked: list[tuple[str, ...]]) -> None:
    issue.REPORT.write_text("", encoding="utf-8")
    issue.main()
    assert asked == []
