"""`python -m tests.canary.accounts FILE`: what pages state and see with what is installed here."""

from __future__ import annotations

import json
import sys
from importlib.metadata import version
from pathlib import Path

import publish

WATCHED = ("numpy", "torch", "mkdocs-material")


def main(path: Path) -> None:
    accounts = [account.to_dict() for account in publish.check().pages]
    data = {"versions": {name: version(name) for name in WATCHED}, "accounts": accounts}
    path.write_text(json.dumps(data), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
