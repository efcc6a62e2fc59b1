"""publish: lessons to a site that states nothing but what happened.

A Python-Markdown extension (`publish` in mkdocs.yml) that runs what a page shows, compares what
the page states with it, and renders both. `check` does the same for the account alone:

    accounts = publish.check(["docs/lessons/matmul.md"])
    accounts.ok, accounts.problems, accounts.pages[0].statements
"""

from typing import Any

from .base.ledger import Account, Accounts, Given, Shown, Statement
from .base.problems import FalsePageError, Problem
from .checking import accounts, check
from .extension import PublishExtension, fence_marker

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


def makeExtension(**kwargs: Any) -> PublishExtension:  # noqa: N802
    """The name under which Python-Markdown looks for an extension."""
    return PublishExtension(accounts, **kwargs)
