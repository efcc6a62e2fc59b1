"""What a script finds around it, and what is put back after it."""

from __future__ import annotations

import builtins
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import ModuleType


@contextmanager
def as_script(module: ModuleType, path: str) -> Iterator[None]:
    """What `python file.py` sets up around a script, and puts back after it."""
    argv, search, folder = sys.argv, sys.path, _folder()
    shadowed = sys.modules.get(module.__name__)
    sys.modules[module.__name__] = module
    sys.argv = [path]
    sys.path = [str(Path(path).resolve().parent), *sys.path]
    try:
        yield
    finally:
        sys.argv, sys.path = argv, search
        if _folder() != folder:
            with suppress(OSError):  # it may be gone
                os.chdir(folder)
        if shadowed is None:
            sys.modules.pop(module.__name__, None)
        else:
            sys.modules[module.__name__] = shadowed


def _folder() -> str:
    try:
        return str(Path.cwd())
    except OSError:  # a folder that is gone
        return ""


class Builtins:
    """The names that Python itself gives to the script and to the checker alike."""

    def __init__(self) -> None:
        # Looked up now: `put_back` runs where every one of these names may be another.
        self._before = vars(builtins).copy()
        self._look, self._set = vars(builtins).copy, vars(builtins).update

    def put_back(self) -> list[str]:
        """Undo what was done to them; returns those that were replaced or deleted."""
        after = self._look()
        self._set(self._before)
        return [name for name, value in self._before.items() if after.get(name, self) is not value]
