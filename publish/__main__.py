"""`python -m publish`: checks what pages state, and adds to a built site what readers take away."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from .checking import check


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m publish", description=__doc__)
    rooted = argparse.ArgumentParser(add_help=False)
    rooted.add_argument("--root", default=".", help="folder that holds docs/ and snippets/")
    commands = parser.add_subparsers(dest="command", required=True)

    def add(name: str, about: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=about, description=about, parents=[rooted])

    command = add("check", "check pages, all of them if none is named")
    command.add_argument("pages", nargs="*", help="such as docs/lessons/matmul.md")
    add("recheck", "ask of this machine, with a margin, what pages state about time")
    command = add("finish", "add what readers take away, a policy and a worker")
    command.add_argument("site", type=Path, help="folder of the built site")
    command = add("anki", "write the Anki decks")
    command.add_argument("folder", type=Path, help="where they go")
    options = parser.parse_args(arguments)
    if options.command == "check":
        return _check(options.pages, options.root)
    if options.command == "recheck":
        return _recheck(options.root)
    # These need what a plain build does not.
    from .base.problems import FalsePageError
    from .shield.csp import UnsafePageError
    from .takeaway import book, deck, finish, markdown_copies, split_at_errors

    root = Path(options.root).resolve()
    try:
        if options.command == "finish":
            print(finish.finish(root, options.site))
        else:
            print(deck.write(book.read(root), options.folder))
    except (
        FalsePageError,
        markdown_copies.UnbuiltError,
        split_at_errors.UncutError,
        UnsafePageError,
    ) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _say_starting(page: str) -> None:
    """Who waits at a terminal sees how far it is; a log has the problems alone."""
    if sys.stderr.isatty():
        print(f"Checking {page}", file=sys.stderr, flush=True)


def _check(pages: list[str], root: str) -> int:
    found = check(pages or None, root, _say_starting)
    for problem in found.problems:
        print(problem, file=sys.stderr)
    claims = sum(len(account.statements) for account in found.pages)
    givens = sum(len(account.givens) for account in found.pages)
    count = len(found.problems)
    if found.universals:
        print(found.spoken)
    print(
        f"{len(found.pages)} pages, {claims} claims, {givens} numbers given: "
        + (f"{count} problem{'' if count == 1 else 's'}" if count else "everything held")
    )
    return 1 if count else 0


def _recheck(root: str) -> int:
    """Sets the threads of NumPy and PyTorch, which is why they are imported here."""
    from .receipts.header import RecordError
    from .receipts.timings.recheck import recheck
    from .receipts.timings.record import record

    try:
        receipt = record(Path(root).resolve(), "cpu")
    except RecordError as error:
        print(f"Nothing is asked: {error}.", file=sys.stderr)
        return 1
    found = recheck(check(root=root).pages, receipt)
    for again in found:
        print(again)
    false = sum(not again.holds for again in found)
    print(f"{len(found)} statements about time asked of this machine: {false} do not hold")
    return 1 if false or not found else 0


if __name__ == "__main__":
    sys.exit(main())
