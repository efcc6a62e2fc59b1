"""`python -m publish.live`: fetches Pyodide's files, or says in a line why it could not."""

from __future__ import annotations

import sys
from pathlib import Path

from . import fetch


def main() -> int:
    try:
        folder = fetch.fetch(Path.cwd())
    except fetch.WrongBytesError as error:
        print(error, file=sys.stderr)
        return 1
    except fetch.OutOfReachError as error:
        print(f"No cell will run on the site: {error}.", file=sys.stderr)
        return 0
    print(f"{folder}: every file is the pinned one")
    return 0


if __name__ == "__main__":
    sys.exit(main())
