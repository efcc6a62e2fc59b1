"""The explorer's own module in Node, many expressions at a time."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

from publish.live import node
from tests.conftest import ROOT
from tests.explorer.libraries import LIBRARIES, Said

DRIVER = Path(__file__).with_name("answer.mjs")


def ask(texts: Sequence[str]) -> list[dict[str, Said]]:
    """What the explorer says of each expression, for each library."""
    command = [node.find(ROOT), DRIVER]
    done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [
        {name: Said(*said) for name, said in zip(LIBRARIES, answer, strict=True)}
        for answer in json.loads(done.stdout)
    ]
