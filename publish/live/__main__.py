"""`python -m publish.live`: fetches Pyodide's files and compiles them, or says why it could not."""

from __future__ import annotations

import sys
from pathlib import Path

from . import bundle, bytecode, fetch


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
    try:
        bytecode.compiled(Path.cwd(), folder, bundle.archives(folder))
    except bytecode.NotCompiledError as error:
        print(f"Cells will start late: nothing here could compile Python: {error}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
