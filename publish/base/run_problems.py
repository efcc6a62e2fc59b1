"""What is wrong with a run of code whose comments were checked: of a snippet, or of a lab."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .jobs import ClaimSeen, Trouble
from .problems import Problem


def problems(
    path: str, claims: Sequence[ClaimSeen], trouble: Trouble | None, page: str = ""
) -> Iterator[Problem]:
    """Whatever was stated and did not happen, or was never asked, and why the run is no good.

    `page` is where the file is shown. A comment that states another error than the one that ended
    the run tells of both; what was not reached after that is no problem of its own.
    """
    for claim in claims:
        if claim.verdict != "verified" and not (trouble and claim.verdict == "unreached"):
            yield Problem(path, claim.line, claim.message, sentence(claim.hint), page)
    if trouble and not any(_states_another(claim, trouble) for claim in claims):
        yield Problem(path, trouble.line, trouble.message, sentence(trouble.hint), page)


def _states_another(claim: ClaimSeen, trouble: Trouble) -> bool:
    beside = claim.line <= trouble.line <= claim.end_line
    return claim.kind == "error" and claim.verdict == "violated" and beside


def sentence(hint: str) -> str:
    """A hint of `claims`, which puts it in parentheses; one that ends in code is left open."""
    closed = not hint or "#" in hint or hint.endswith(".")
    return f"{hint[:1].upper()}{hint[1:]}{'' if closed else '.'}"
