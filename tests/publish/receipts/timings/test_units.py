from __future__ import annotations

import pytest

from publish.receipts.timings import units


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (5.8, "5.80 s"),
        (123.4, "123 s"),
        (0.0044, "4.40 ms"),
        (0.9999, "1.00 s"),
        (0.0339, "33.9 ms"),
        (6.63e-6, "6.63 µs"),
        (2.4e-10, "0.240 ns"),
    ],
)
def test_times_have_three_digits(value: float, text: str) -> None:
    assert units.seconds(value) == text


def test_ticks_are_short() -> None:
    assert [units.tick(10.0**e) for e in (-9, -5, -3, 0, 1)] == [
        "1 ns", "10 µs", "1 ms", "1 s", "10 s",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (2, "2"), (999, "999"), (7_340_032, "7.34M"), (268_435_456, "268M"),
     (999_900, "1.00M"), (17_179_869_184, "17.2G")],
)  # fmt: skip
def test_counts(value: int, text: str) -> None:
    assert units.count(value) == text


def test_sizes_and_ratios() -> None:
    assert [units.size(2**e) for e in (3, 17, 25, 31)] == ["8 B", "128 KiB", "32 MiB", "2 GiB"]
    assert [units.ratio(r) for r in (1.0, 1.057, 13.94, 1317.2)] == [
        "1.00×", "1.06×", "13.9×", "1,320×",
    ]  # fmt: skip
