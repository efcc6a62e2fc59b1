"""The built lesson says what the receipt says: its tables are read back and compared."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from tests.publish.conftest import ROOT

SCALE = {"s": 1.0, "ms": 1e-3, "µs": 1e-6, "ns": 1e-9}
TIMES = {"k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "": 1.0}


@pytest.fixture(scope="module")
def blocks(site: Path) -> list[Tag]:
    html = (site / "lessons" / "speed" / "index.html").read_text(encoding="utf-8")
    return list(BeautifulSoup(html, "html.parser").select("div.timing"))


@pytest.fixture(scope="module")
def timings() -> dict[tuple[str, str], dict[str, Any]]:
    """Of the receipt as it lies in the repository, by group and by name in the table."""
    data = json.loads((ROOT / "receipts" / "cpu.json").read_text(encoding="utf-8"))
    named = {}
    for each in data["timings"]:
        at = "" if each["x"] is None else f", {each['x']:,}"
        named[each["group"], each["series"] + at] = each
    return named


def rows(block: Tag) -> dict[str, list[str]]:
    return {
        row.th.get_text(): [cell.get_text() for cell in row.find_all("td")]
        for row in block.select("tbody tr")
    }


def seconds(text: str) -> float:
    number, unit = text.removeprefix("≈ ").split(" ")
    return float(number) * SCALE[unit]


def count(text: str) -> float:
    found = re.fullmatch(r"([\d.]+)([kMGT]?)", text)
    assert found
    return float(found[1]) * TIMES[found[2]]


def test_every_timing_of_the_receipt_stands_in_a_table(
    blocks: list[Tag], timings: dict[tuple[str, str], dict[str, Any]]
) -> None:
    shown = [(str(block["data-group"]), name) for block in blocks for name in rows(block)]
    assert sorted(shown) == sorted(timings)


def test_each_row_says_what_the_receipt_says(
    blocks: list[Tag], timings: dict[tuple[str, str], dict[str, Any]]
) -> None:
    for block in blocks:
        for name, cells in rows(block).items():
            timing = timings[str(block["data-group"]), name]
            flops, moved, bound, _, median, spread, ratio = cells
            low, high = timing["quartiles"]
            assert count(flops) == pytest.approx(timing["flops"], rel=0.006)
            assert count(moved) == pytest.approx(timing["bytes"], rel=0.006)
            assert seconds(median) == pytest.approx(timing["median"], rel=0.006)
            assert seconds(spread) == pytest.approx(high - low, rel=0.006)
            assert median.startswith("≈ ") == (timing["part"] > 1)
            times = float(ratio.removesuffix("×").replace(",", ""))
            assert times == pytest.approx(seconds(median) / seconds(bound), rel=0.02)


def test_no_measurement_is_faster_than_its_bound(blocks: list[Tag]) -> None:
    ratios = [cells[-1] for block in blocks for cells in rows(block).values()]
    assert all(float(ratio.removesuffix("×").replace(",", "")) >= 1 for ratio in ratios)


def test_the_receipt_is_one_click_away(site: Path, blocks: list[Tag]) -> None:
    links = [block.select_one("p.account a") for block in blocks if block.find("table")]
    assert links
    for link in links:
        target = site / "lessons" / "speed" / str(link["href"])
        assert target.read_bytes() == (ROOT / "receipts" / "cpu.json").read_bytes()


def test_what_is_not_recorded_says_so(blocks: list[Tag]) -> None:
    waiting = [block for block in blocks if block["data-group"] == "waiting"]
    recorded = (ROOT / "receipts" / "cuda.json").exists()
    assert [block.find("svg") is not None for block in waiting] == [recorded]
