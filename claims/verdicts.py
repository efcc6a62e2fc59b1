"""Keeps one outcome a claim: the first that does not hold, else the first that does."""

from __future__ import annotations

from dataclasses import replace

from claims.check import Outcome
from claims.names import Names
from claims.sites import AttachedClaim


class Verdicts:
    def __init__(self, names: Names, *, strict: bool) -> None:
        self.outcomes: dict[int, Outcome] = {}
        self.hits: dict[int, int] = {}
        self.known: set[tuple[int, str]] = set()
        """Names that equalled a variable, by the claim that used them."""
        self._names = names
        self._strict = strict

    def record_outcome(self, site: AttachedClaim, outcome: Outcome) -> None:
        self.hits[site.index] = self.hits.get(site.index, 0) + 1
        if outcome.holds is None and self._strict:
            outcome = replace(outcome, holds=False)
        elif (
            outcome.holds is False
            and not self._strict
            and (site.is_loose or self._is_remark(site, outcome))
        ):
            outcome = replace(outcome, holds=None)
        before = self.outcomes.get(site.index)
        if before is None or (before.holds is not False and outcome.holds is not True):
            self.outcomes[site.index] = outcome

    def _is_remark(self, site: AttachedClaim, outcome: Outcome) -> bool:
        """In other people's files `(in place)` or `# 2` beside something else is no claim."""
        reading = site.reading
        if outcome.kind != "shape" or reading.names_shape:
            return False
        names = [name for dim in reading.dims for name in dim.names]
        stands_for_something = any(self._names.uses(name) > 1 for name in names) or any(
            (site.index, name) in self.known for name in names
        )
        return bool(names) and len(names) == len(reading.dims) and not stands_for_something
