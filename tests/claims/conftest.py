"""Property tests draw the same inputs on every run: a build that fails has to fail again."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("claims", max_examples=50, deadline=None, derandomize=True, database=None)
settings.load_profile("claims")


@pytest.fixture(autouse=True)
def no_running_loop() -> Iterator[None]:
    """Programs under test run loops of their own; a browser kept for the session runs one, too."""
    loop = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(loop)
