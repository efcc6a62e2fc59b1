"""What a statement does besides making a value: what it prints, and what it raises."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from types import TracebackType


class Printed:
    """Around a statement: hands what it printed to `done`, unless it raised."""

    def __init__(self, done: Callable[[str], None]) -> None:
        self._done = done
        self._kept = io.StringIO()

    def __enter__(self) -> None:
        self._stdout = sys.stdout
        sys.stdout = _Tee(self._stdout, self._kept)

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if isinstance(sys.stdout, _Tee):
            sys.stdout = self._stdout
        if kind is None:
            self._done(self._kept.getvalue())


class Expected:
    """Around a statement: hands what it raised to `judge`, and lets it pass where that holds."""

    def __init__(self, judge: Callable[[BaseException | None], bool]) -> None:
        self._judge = judge

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, _: object, raised: BaseException | None, traceback: TracebackType | None
    ) -> bool:
        return self._judge(raised)


class _Tee:
    """A stdout that also writes to a second stream; everything else is the first one's."""

    def __init__(self, stream: object, copy: io.StringIO) -> None:
        self._stream, self._copy = stream, copy

    def write(self, text: str) -> int:
        self._copy.write(text)
        return self._stream.write(text)  # type: ignore[attr-defined, no-any-return]

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)
