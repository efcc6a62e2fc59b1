"""The report: every claim of one run with its verdict, in words under test."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from claims.check import NOTHING
from claims.judge import Judge
from claims.sites import AttachedClaim, Plan

Verdict = Literal["verified", "violated", "unread", "unreached"]
_HINTS = {
    "shape": "correct the comment, or the code if the comment says what was meant",
    "flow": "state the arrays that go in from left to right, and what comes out",
    "output": "state exactly what is printed; a remark starts with `# note:`",
    "value": "correct the comment, or the code if the comment says what was meant",
    "error": "state the type and the message as raised; end it with … to leave the rest open",
    "no error": "remove the comment, or bring back the code that fails",
    "unread": "write it as a claim, without the number, or as `# note: …`",
    "unreached": "call the code that holds it, or remove the claim",
}


@dataclass(frozen=True)
class Claim:
    """One claim and its verdict. `col` is the 0-based column of its `#`."""

    line: int
    end_line: int
    col: int
    text: str
    kind: str  # "shape", "flow", "output", "value", "error" or "unread"
    verdict: Verdict
    seen: str = ""
    message: str = ""
    hint: str = ""
    hits: int = 0


@dataclass(frozen=True)
class Failure:
    """An exception that nothing states, or a text that is no Python, on the reader's line.

    The line is 0 where there is none: the file cannot be read.
    """

    line: int
    message: str
    hint: str


@dataclass
class Report:
    """What happened when a file ran with its comments armed."""

    path: str
    strict: bool
    stdout: str = ""
    namespace: dict[str, Any] = field(default_factory=dict, repr=False)
    failure: Failure | None = None
    raised: BaseException | None = field(default=None, repr=False)
    """What became of `failure`, for who shows a traceback."""
    plan: Plan | None = field(default=None, repr=False)
    judge: Judge | None = field(default=None, repr=False)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim in the order of the file, as of now: after `load`, calls change it."""
        if self.plan is None or self.judge is None:
            return ()
        empty = {site.index: _lonely(name) for site, name in self.judge.lonely_names()}
        empty |= {site.index: _late(name, line) for site, name, line in self.judge.late_names()}
        return tuple(self._claim(site, empty.get(site.index)) for site in self.plan.sites)

    @property
    def notes(self) -> int:
        """The number of comments that opted out with `note:`."""
        return self.plan.notes if self.plan else 0

    @property
    def checked(self) -> tuple[Claim, ...]:
        """Claims that were compared, whatever came of it."""
        return tuple(c for c in self.claims if c.verdict in ("verified", "violated"))

    @property
    def violated(self) -> tuple[Claim, ...]:
        return tuple(c for c in self.claims if c.verdict == "violated")

    @property
    def unread(self) -> tuple[Claim, ...]:
        """Comments that look like claims and could not be compared."""
        return tuple(c for c in self.claims if c.verdict == "unread")

    @property
    def unreached(self) -> tuple[Claim, ...]:
        """Claims whose line never ran."""
        return tuple(c for c in self.claims if c.verdict == "unreached")

    @property
    def problems(self) -> list[str]:
        """`path:line: states …, but …`, a line each: what has to be mended before this is true."""
        found = []
        if self.failure and not self._is_stated_otherwise(self.failure):
            found.append((self.failure.line, f"{self.failure.message} ({self.failure.hint})"))
        for claim in self.claims:
            is_problem = claim.verdict == "violated" or (
                self.strict and claim.verdict != "verified"
            )
            if is_problem and not (self.failure and claim.verdict == "unreached"):
                found.append((claim.line, f"{claim.message} ({claim.hint})"))
        return [f"{self._place(line)}: {message}" for line, message in sorted(found)]

    def _place(self, line: int) -> str:
        return f"{self.path}:{line}" if line else self.path

    def _is_stated_otherwise(self, failure: Failure) -> bool:
        """Whether a claim beside the line states another error: its message tells of both."""
        return any(
            claim.kind == "error" and claim.line <= failure.line <= claim.end_line
            for claim in self.violated
        )

    @property
    def ok(self) -> bool:
        return not self.problems

    def to_dict(self) -> dict[str, Any]:
        """The report without the namespace, ready for JSON."""
        return {
            "path": self.path,
            "strict": self.strict,
            "ok": self.ok,
            "stdout": self.stdout,
            "notes": self.notes,
            "failure": asdict(self.failure) if self.failure else None,
            "claims": [asdict(claim) for claim in self.claims],
            "problems": self.problems,
        }

    def _claim(self, site: AttachedClaim, empty: str | None) -> Claim:
        assert self.judge is not None
        outcome = self.judge.verdicts.outcomes.get(site.index)
        hits = self.judge.verdicts.hits.get(site.index, 0)
        place = (site.line, site.end_line, site.col, site.text)
        if not site.action:
            message = f"states “{_first_line(site.text)}”, but {site.reason}"
            return Claim(*place, "unread", "unread", "", message, _HINTS["unread"])
        if outcome is None:
            message = f"states {_first_line(site.text)}, but this line never ran"
            return Claim(*place, site.kind, "unreached", "", message, _HINTS["unreached"])
        if self.strict and empty and outcome.holds:
            message = f"states {_first_line(site.text)}, but {empty}"
            hint = "name a variable, use the name twice, or write the integer or _"
            return Claim(*place, outcome.kind, "violated", outcome.seen, message, hint, hits)
        hint = "" if outcome.holds else outcome.hint or _HINTS[outcome.kind]
        if outcome.seen == NOTHING:
            hint = _HINTS["no error"]
        verdict: Verdict = (
            "verified" if outcome.holds else "unread" if outcome.holds is None else "violated"
        )
        return Claim(*place, outcome.kind, verdict, outcome.seen, outcome.message, hint, hits)


def _lonely(name: str) -> str:
    return f"{name} stands for nothing: no variable has that name, and no other claim here uses it"


def _late(name: str, line: int) -> str:
    return f"{name} stands for nothing yet: the variable of that name is assigned on line {line}"


def _first_line(text: str) -> str:
    return text.split("\n")[0]
