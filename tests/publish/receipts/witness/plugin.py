"""`pytest --device cpu --device meta`: runs every PyTorch snippet on each device that is named.

A device that is not there skips its tests; `--require-device cuda` makes that a failure.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import IO, Any

import pytest

ROOT = Path(__file__).parents[4]
DEVICES = ("cpu", "meta", "cuda")
ALWAYS = ("meta",)
"""What runs where no device is named: the CPU has the witnesses of the pages."""


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("devices")
    group.addoption(
        "--device", action="append", choices=DEVICES, default=[],
        help="run the PyTorch snippets on this device; may be given several times",
    )  # fmt: skip
    group.addoption(
        "--require-device", action="append", choices=DEVICES, default=[],
        help="fail where this device is missing, instead of skipping",
    )  # fmt: skip


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if {"device", "snippet"} <= set(metafunc.fixturenames):
        from publish.receipts.witness.snippets import (
            paths,  # not on the way of tests that do not ask
        )

        option = metafunc.config.getoption
        devices = dict.fromkeys([*option("--device"), *option("--require-device")] or ALWAYS)
        pairs = [(device, path) for device in devices for path in paths(ROOT)]
        metafunc.parametrize(("device", "snippet"), pairs, ids=[f"{d}-{p}" for d, p in pairs])


class Witness:
    """A process that runs one snippet a line on a device, for as long as tests ask."""

    def __init__(self, device: str, root: Path = ROOT) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.publish.receipts.witness.serve", device, str(root)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            text=True, cwd=ROOT,
        )  # fmt: skip
        self.is_there = json.loads(_pipe(self.process.stdout).readline())

    def ask(self, path: str) -> dict[str, Any]:
        """What `publish.receipts.witness.run.Result` says, as plain data."""
        stdin = _pipe(self.process.stdin)
        stdin.write(f"{path}\n")
        stdin.flush()
        answer: dict[str, Any] = json.loads(_pipe(self.process.stdout).readline())
        return answer

    def close(self) -> None:
        _pipe(self.process.stdin).close()
        self.process.wait(30)
        _pipe(self.process.stdout).close()


def _pipe(stream: IO[str] | None) -> IO[str]:
    assert stream is not None
    return stream
