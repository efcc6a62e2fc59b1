"""Every error that a lesson shows has an entry in the atlas."""

import re
from pathlib import Path

import publish

ROOT = Path(__file__).parents[2]
ATLAS = "docs/errors.md"


def wording(message: str) -> str:
    """What is the same whatever the sizes are."""
    return re.sub(r"\d+", "", " ".join(message.split()))


def test_every_error_of_the_course_is_explained() -> None:
    pages = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("docs/**/*.md"))
    accounts = {account.page: account for account in publish.check(pages, ROOT).pages}
    entries = [wording(s.stated) for s in accounts[ATLAS].statements if s.kind == "quote"]
    errors = {
        (error.file, error.seen.removesuffix(" was raised"))
        for account in accounts.values()
        for error in account.statements
        if error.kind == "error" and "raise " not in (ROOT / error.file).read_text("utf-8")
    }
    missing = [
        (file, message)
        for file, message in sorted(errors)
        if not any(entry in wording(message) for entry in entries)
    ]
    assert not missing
    assert len(errors) >= 100
