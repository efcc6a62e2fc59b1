"""`python -m publish check [PAGE…]`: checks what pages and snippets state, builds nothing."""

from __future__ import annotations

import argparse
import sys

from .checking import check


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m publish", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("check", help="check pages, all of them if none is named")
    command.add_argument("pages", nargs="*", help="such as docs/lessons/matmul.md")
    command.add_argument("--root", default=".", help="folder that holds docs/ and snippets/")
    options = parser.parse_args(arguments)
    found = check(options.pages or None, options.root)
    for problem in found.problems:
        print(problem, file=sys.stderr)
    claims = sum(len(account.statements) for account in found.pages)
    givens = sum(len(account.givens) for account in found.pages)
    count = len(found.problems)
    print(
        f"{len(found.pages)} pages, {claims} claims, {givens} numbers given: "
        + (f"{count} problem{'' if count == 1 else 's'}" if count else "everything held")
    )
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
