"""The explorer's own module in Node, many expressions at a time."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from publish.live import node
from tests.conftest import ROOT
from tests.explorer.libraries import LIBRARIES, Said

DRIVER = Path(__file__).with_name("answer.mjs")


def _node(asked: object) -> Any:
    done = subprocess.run(
        [node.find(ROOT), DRIVER],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def ask(texts: Sequence[str]) -> list[dict[str, Said]]:
    """What the explorer says of each expression, for each library."""
    return [
        {name: Said(*said) for name, said in zip(LIBRARIES, answer, strict=True)}
        for answer in _node(list(texts))
    ]


def functions() -> list[str]:
    """The functions and methods that the explorer knows."""
    names: list[str] = _node("functions")
    return names
