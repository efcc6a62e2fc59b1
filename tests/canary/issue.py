"""`make canary-issue`: keeps one open issue about .cache/canary.md, through GitHub's `gh`."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

REPORT = Path(".cache/canary.md")
LABEL = "canary"
TITLE = "The newest versions would change pages"
LONGEST = 60_000
"""GitHub takes 65,536 characters."""


def main() -> None:
    text = REPORT.read_text(encoding="utf-8")
    if not text:
        print("Nothing would change.")
        return
    body = REPORT.with_name("canary-issue.md")
    body.write_text(text[:LONGEST], encoding="utf-8")
    listed = _gh("issue", "list", "--label", LABEL, "--state", "open", "--json", "number")
    known = [str(issue["number"]) for issue in json.loads(listed)]
    if known:
        _gh("issue", "edit", known[0], "--body-file", str(body))
    else:
        _gh("label", "create", LABEL, "--force")
        _gh("issue", "create", "--label", LABEL, "--title", TITLE, "--body-file", str(body))


def _gh(*arguments: str) -> str:
    return subprocess.run(("gh", *arguments), capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    main()
