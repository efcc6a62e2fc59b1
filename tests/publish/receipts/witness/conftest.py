"""One process a device, for all tests of a session."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.publish.receipts.witness.plugin import Witness


@pytest.fixture(scope="session")
def witness(request: pytest.FixtureRequest) -> Iterator[Callable[[str], Witness]]:
    """The witness of a device; without the device, the test is skipped, or fails if required."""
    started: dict[str, Witness] = {}

    def of(device: str) -> Witness:
        if device not in started:
            started[device] = Witness(device)
        if not started[device].is_there:
            missing = f"there is no {device.upper()} device here"
            if device in request.config.getoption("--require-device"):
                pytest.fail(f"{missing}, and --require-device asks for one", pytrace=False)
            pytest.skip(missing)
        return started[device]

    yield of
    for each in started.values():
        each.close()
