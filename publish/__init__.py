"""publish: lessons to a site that states nothing but what happened.

A Python-Markdown extension (`publish` in mkdocs.yml) that runs what a page shows, compares what
the page states with it, and renders both. `check` does the same for the account alone:

    accounts = publish.check(["docs/lessons/matmul.md"])
    accounts.ok, accounts.problems, accounts.pages[0].statements
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .checking import check
    from .errors import FalsePageError, Problem
    from .extension import PublishExtension, fence_marker
    from .ledger import Account, Accounts, Given, Shown, Statement

HOMES = {
    "check": "checking",
    "FalsePageError": "errors",
    "Problem": "errors",
    "PublishExtension": "extension",
    "fence_marker": "extension",
    "Account": "ledger",
    "Accounts": "ledger",
    "Given": "ledger",
    "Shown": "ledger",
    "Statement": "ledger",
}
"""Where each name stands. It is looked up when asked for: recording a receipt builds no site."""

__all__ = [
    "Account",
    "Accounts",
    "FalsePageError",
    "Given",
    "Problem",
    "PublishExtension",
    "Shown",
    "Statement",
    "check",
    "fence_marker",
    "makeExtension",
]


def __getattr__(name: str) -> Any:
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{HOMES[name]}", __name__), name)


def makeExtension(**kwargs: Any) -> Any:  # noqa: N802
    """The name under which Python-Markdown looks for an extension."""
    return import_module(".extension", __name__).PublishExtension(**kwargs)
