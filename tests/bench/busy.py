"""`python -m tests.bench.busy TIMES`: runs the suite while two other processes keep two cores busy.

Arguments behind TIMES are pytest's. A test that reads a state before it is there fails here.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
SUITE = [sys.executable, "-m", "pytest", "-q", "-n", "3", "--dist", "worksteal"]
BURNERS = 2
BURN = "while True: pass"


def main(arguments: list[str]) -> int:
    times = int(arguments[0])
    passed = 0
    for number in range(1, times + 1):
        begun = time.monotonic()
        with busy():
            code = subprocess.run([*SUITE, *arguments[1:]], cwd=ROOT, check=False).returncode
        passed += code == 0
        print(f"run {number} of {times}: {'passed' if code == 0 else 'failed'}, "
              f"{time.monotonic() - begun:.0f} s", flush=True)  # fmt: skip
    print(f"{passed} of {times} runs passed while {BURNERS} other processes burned")
    return 0 if passed == times else 1


@contextmanager
def busy() -> Iterator[None]:
    """Processes that do nothing, as fast as they can."""
    burners = [subprocess.Popen([sys.executable, "-c", BURN]) for _ in range(BURNERS)]
    try:
        yield
    finally:
        for burner in burners:
            burner.kill()
            burner.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
