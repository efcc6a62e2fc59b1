"""No parser of what contributors write raises anything but what it says: 2,000 texts for each."""

from __future__ import annotations

import pytest

from tests.bad_input.parsers import PARSERS, search


@pytest.mark.parametrize("name", PARSERS)
def test_any_text(name: str) -> None:
    search(name, 2_000)
