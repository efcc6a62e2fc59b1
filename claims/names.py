"""Which claims of a file use which names: what messages and lonely names need."""

from __future__ import annotations

from collections.abc import Iterator

from claims.attach import Function
from claims.sites import AttachedClaim, Plan


class Names:
    """The claims by scope, and the names that they use."""

    def __init__(self, plan: Plan) -> None:
        self._scopes = plan.scopes
        self.by_scope: dict[int, list[AttachedClaim]] = {}
        self._uses: dict[str, int] = {}
        for site in plan.sites:
            self.by_scope.setdefault(self._scope_at(site), []).append(site)
            for name in {name for dim in site.reading.dims for name in dim.names}:
                self._uses[name] = self._uses.get(name, 0) + 1

    def uses(self, name: str) -> int:
        """The number of claims in the file that use the name."""
        return self._uses.get(name, 0)

    def assigned_before(self, site: AttachedClaim, name: str) -> int:
        """The last line before the claim that assigns the name here or around it, else 0."""
        return self._scopes.assigned_before(self._scope_at(site), name, site.line)

    def used_once(self) -> Iterator[tuple[AttachedClaim, str]]:
        """The names that one claim alone uses in its scope."""
        for scope_sites in self.by_scope.values():
            uses: dict[str, list[AttachedClaim]] = {}
            for site in scope_sites:
                for dim in site.reading.dims:
                    for name in dim.names:
                        uses.setdefault(name, []).append(site)
            yield from ((sites[0], name) for name, sites in uses.items() if len(sites) == 1)

    def assigned_after(self, site: AttachedClaim, name: str) -> int:
        """The first line that assigns the name in the claim's own scope, if later."""
        return self._scopes.assigned_after(self._scope_at(site), name, site.end_line)

    def reads(self, site: AttachedClaim, name: str) -> bool:
        """Whether the code around the claim uses the (dotted) name itself."""
        scope = self._scope_at(site)
        return scope == 0 or self._scopes.reads(scope, name.partition(".")[0])

    def captured(self) -> dict[int, tuple[str, ...]]:
        """By function (its line), names of a function around it that only its comments use."""
        found: dict[int, tuple[str, ...]] = {}
        for scope, sites in self.by_scope.items():
            used = dict.fromkeys(
                name.partition(".")[0]
                for s in sites
                for dim in s.reading.dims
                for name in dim.names
            )
            if free := tuple(name for name in used if self._scopes.is_free(scope, name)):
                found[scope] = free
        return found

    def _scope_at(self, site: AttachedClaim) -> int:
        """The scope whose names a claim uses."""
        if site.target and isinstance(site.target.statement, Function):
            return site.target.statement.lineno
        return self._scopes.at(site.line)
