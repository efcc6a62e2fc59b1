"""Has laws searched: from the cache where it knows, else by worker processes."""

from __future__ import annotations

import datetime
import hashlib
import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import asdict, replace
from functools import cache
from importlib.metadata import version
from pathlib import Path

from ..base import rooms, store
from ..base.jobs import TITLES
from .found import Found
from .room import FOLDER, Law

SEARCHING = ("found.py", "hunt.py", "sides.py", "worker.py")
"""What decides about the result of a search, besides the law itself."""
DRAWS = 500
SECONDS = 5.0
"""Of one processor, for all cases of a law."""

_remembered: dict[str, Found] = {}


def search(root: Path, laws: Iterable[Law]) -> dict[str, Found]:
    """What was found for each law, by name."""
    keys = {law.name: _key(law) for law in laws}
    found = {name: known for name, key in keys.items() if (known := _known(root, key))}
    missing = [law for law in laws if law.name not in found]
    for law, answer in zip(missing, _ask(root, missing) if missing else [], strict=True):
        found[law.name] = _remembered[keys[law.name]] = answer
        if not answer.trouble:  # A busy machine may be trouble, too, and passes.
            store.write(root, f"law-{keys[law.name]}", asdict(answer))
    return found


@cache
def versions() -> dict[str, str]:
    return {
        "Python": platform.python_version(),
        **{title: version(name).partition("+")[0] for name, title in TITLES.items()},
    }


@cache
def _engine() -> str:
    own = Path(__file__).parent
    words = rooms.ROOT / FOLDER / "words.py"
    texts = [(own / name).read_bytes() for name in SEARCHING] + [words.read_bytes()]
    parts = [*versions().values(), version("hypothesis"), str(DRAWS)]
    return hashlib.sha256(b"\0".join([*texts, *(part.encode() for part in parts)])).hexdigest()


def _key(law: Law) -> str:
    """The file's path is told in troubles only, and those are not kept."""
    text = f"{_engine()}\0{law.key}\0{law.libraries}"
    return hashlib.sha256(text.encode()).hexdigest()


def _known(root: Path, key: str) -> Found | None:
    if key in _remembered:
        return _remembered[key]
    data = store.read(root, f"law-{key}")
    if data:
        _remembered[key] = Found(**data)
    return _remembered.get(key)


def _ask(root: Path, laws: list[Law]) -> list[Found]:
    asked = [{"path": law.path, "name": law.name, "libraries": law.libraries} for law in laws]
    ran = subprocess.run(
        [sys.executable, "-m", "publish.laws.worker"],
        input=json.dumps({"root": str(root), "draws": DRAWS, "seconds": SECONDS, "laws": asked}),
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(rooms.ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        check=False,
    )
    if ran.returncode:
        last = ran.stderr.strip().split("\n")[-1]
        return [Found(trouble=f"was not searched: {last}")] * len(laws)
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    return [replace(Found(**each), when=today) for each in json.loads(ran.stdout)]
