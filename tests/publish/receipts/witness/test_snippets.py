"""Every PyTorch snippet, its text unchanged, with another default device."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from publish.receipts.witness.judge import NO_VALUES
from tests.publish.receipts.witness.plugin import Witness


def test_what_it_states_holds_there(
    device: str, snippet: str, witness: Callable[[str], Witness]
) -> None:
    found = witness(device).ask(snippet)
    assert found["problems"] == []
    claims = found["ran"]["claims"]
    for claim in claims:
        assert claim["verdict"] == "verified" or claim["why"]
        if device == "meta":
            is_shape = claim["kind"] in ("shape", "flow")
            is_left = claim is claims[-1] and claim["why"] == NO_VALUES  # as `.numpy()` ends it
            held = claim["verdict"] == "verified" or is_left
            assert not is_shape or held, f"line {claim['line']}"
        if device == "cpu":
            assert claim["verdict"] == "verified"
    if not claims:
        pytest.fail("states nothing")
