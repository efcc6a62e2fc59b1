"""The built lesson says what the receipt says: its tables are read back and compared."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from tests.publish.conftest import ROOT
from tests.soup import one

SCALE = {"s": 1.0, "ms": 1e-3, "µs": 1e-6, "ns": 1e-9}
TIMES = {"k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "": 1.0}


@dataclass(frozen=True)
class Shown:
    """A fence on the page, with the timings of its receipt by their names in its table."""

    block: Tag
    receipt: Path
    timings: dict[str, dict[str, Any]]

    @property
    def group(self) -> str:
        return str(self.block["data-group"])


PAGES = ("speed", "speed-measuring", "speed-layout", "speed-gpu", "speed-model")


@pytest.fixture(scope="module")
def blocks(site: Path) -> list[Tag]:
    found: list[Tag] = []
    for page in PAGES:
        html = (site / "lessons" / page / "index.html").read_text(encoding="utf-8")
        found += BeautifulSoup(html, "html.parser").select("div.timing")
    return found


@pytest.fixture(scope="module")
def shown(blocks: list[Tag]) -> list[Shown]:
    """Every fence that shows a receipt, read beside the receipt as it lies in the repository."""
    found = []
    for block in blocks:
        if link := block.select_one("p.account a"):
            receipt = ROOT / "receipts" / Path(str(link["href"])).name
            found.append(Shown(block, receipt, of_group(receipt, str(block["data-group"]))))
    return found


def of_group(receipt: Path, group: str) -> dict[str, dict[str, Any]]:
    data = json.loads(receipt.read_text(encoding="utf-8"))
    return {
        each["series"] + ("" if each["x"] is None else f", {each['x']:,}"): each
        for each in data["timings"]
        if each["group"] == group
    }


def rows(block: Tag) -> dict[str, list[str]]:
    return {
        one(row, "th").get_text(): [cell.get_text() for cell in row.find_all("td")]
        for row in block.select("tbody tr")
    }


def seconds(text: str) -> float:
    number, unit = text.removeprefix("≈ ").partition(",")[0].split(" ")
    return float(number) * SCALE[unit]


def count(text: str) -> float:
    found = re.fullmatch(r"([\d.]+)([kMGT]?)", text)
    assert found
    return float(found[1]) * TIMES[found[2]]


def factor(ratio: str) -> float:
    return float(ratio.removesuffix("×").replace(",", ""))


def test_every_timing_of_a_group_stands_in_its_table(shown: list[Shown]) -> None:
    assert {each.receipt.name for each in shown} >= {"cpu.json"}
    for each in shown:
        assert sorted(rows(each.block)) == sorted(each.timings)


def test_every_group_of_the_cpu_is_shown(shown: list[Shown]) -> None:
    groups = [each.group for each in shown if each.receipt.name == "cpu.json"]
    data = json.loads((ROOT / "receipts" / "cpu.json").read_text(encoding="utf-8"))
    assert sorted(groups) == sorted({timing["group"] for timing in data["timings"]})


def test_each_row_says_what_the_receipt_says(shown: list[Shown]) -> None:
    for each in shown:
        for name, cells in rows(each.block).items():
            timing = each.timings[name]
            flops, moved, bound, _, median, spread, ratio = cells[:7]
            low, high = timing["quartiles"]
            assert count(flops) == pytest.approx(timing["flops"], rel=0.006)
            assert count(moved) == pytest.approx(timing["bytes"], rel=0.006)
            assert seconds(median) == pytest.approx(timing["median"], rel=0.006)
            assert seconds(spread) == pytest.approx(high - low, rel=0.006)
            assert median.startswith("≈ ") == (timing["part"] > 1)
            assert factor(ratio) == pytest.approx(seconds(median) / seconds(bound), rel=0.02)


def test_only_a_clock_that_does_not_wait_beats_a_bound(shown: list[Shown]) -> None:
    """It reads the launch alone: to be faster than possible is what gives it away.

    Products of zeros and ones may be faster too: ceilings are of random numbers.
    """
    for each in shown:
        for name, cells in rows(each.block).items():
            timing = each.timings[name]
            waits = timing["clock"] != "launch"
            if each.group != "data":
                assert (factor(cells[6]) >= 1) == waits, name


def test_the_receipt_is_one_click_away(site: Path, shown: list[Shown]) -> None:
    for each in shown:
        link = one(each.block, "p.account a")
        target = site / "lessons" / "speed" / str(link["href"])
        assert target.read_bytes() == each.receipt.read_bytes()


def test_what_is_not_recorded_says_so(blocks: list[Tag]) -> None:
    waiting = [block for block in blocks if block["data-group"] == "waiting"]
    recorded = (ROOT / "receipts" / "cuda.json").exists()
    assert [block.find("svg") is not None for block in waiting] == [recorded]
