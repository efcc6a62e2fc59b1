"""`python -m publish.live`: puts the runtime of cells below docs/ and prints its folder's name.

Where no place has it, the name is empty; a line of the errors says what came of it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from . import fetch, install


def main() -> int:
    try:
        name, said = install.install(Path.cwd())
    except fetch.WrongBytesError as error:
        print(error, file=sys.stderr)
        return 1
    print(said, file=sys.stderr)
    print(name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
