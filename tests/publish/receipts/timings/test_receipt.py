"""A receipt is read back as it was written, or refused in words."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from publish.receipts.timings import receipt
from publish.receipts.timings.cases import DEVICES
from publish.receipts.timings.receipt import Receipt
from publish.receipts.typed import ReceiptError
from tests.publish.conftest import ROOT
from tests.publish.receipts.timings.conftest import made_up, timing


def test_what_was_written_is_read(recorded: Path, known: Receipt) -> None:
    assert receipt.find(recorded, "cpu") == known
    assert receipt.find(recorded, "cuda") is None


def change(data: Any, at: str, value: object) -> None:
    *path, last = at.split(".")
    for key in path:
        data = data[int(key) if key.isdigit() else key]
    if value is None:
        del data[last]
    else:
        data[last] = value


REFUSED = [
    ("witness", "claims", "is no receipt of timings"),
    ("schema", 2, "has schema 2, and 1 is read here"),
    ("kernels", None, "lacks kernels in the receipt"),
    ("mood", "good", "has an unknown mood in the receipt"),
    ("date", "yesterday", "has the date 'yesterday'"),
    ("commit", "main", "has the commit 'main'"),
    ("device", "tpu", "has the device 'tpu', which is none of cpu, cuda"),
    ("timings.1.flops", None, "lacks flops in a timing"),
    ("timings.1.rounds", None, "lacks rounds in ways: NumPy float32"),
    ("timings.1.mood", "good", "has an unknown mood in ways: NumPy float32"),
    ("timings.1.group", "weather", "times the group weather, which does not exist"),
    ("timings.1.median", -1.0, "has times for ways: NumPy float32 that are not"),
    ("timings.1.quartiles", [0.002, 0.001], "has times for ways: NumPy float32 that are not"),
    ("timings.1.clock", "sundial", "has the clock 'sundial' for ways: NumPy float32"),
    ("timings.1.rounds", [1.0], "timed ways: NumPy float32 in one round: nothing tells whether"),
]


@pytest.mark.parametrize(("at", "value", "message"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_is_wrong_is_refused(recorded: Path, at: str, value: object, message: str) -> None:
    path = recorded / "receipts" / "cpu.json"
    data = json.loads(path.read_text())
    change(data, at, value)
    path.write_text(json.dumps(data))
    with pytest.raises(ReceiptError) as refused:
        receipt.find(recorded, "cpu")
    assert str(refused.value).startswith(f"cpu.json {message}")


def test_what_is_no_json_is_refused(recorded: Path) -> None:
    (recorded / "receipts" / "cpu.json").write_text("{")
    with pytest.raises(ReceiptError, match=r"^cpu.json is no JSON: "):
        receipt.find(recorded, "cpu")


def test_a_case_is_steady_while_the_middle_half_of_its_rounds_is_narrow() -> None:
    calm = timing("ways", "NumPy float32", None, 1.0, last=1.1)
    assert calm.spread == pytest.approx(0.05)
    assert calm.steady
    assert not timing("ways", "NumPy float32", None, 1.0, last=1.3).steady
    once = replace(calm, rounds=(1.0, 1.0, 1.02, 1.0, 9.0))
    assert once.steady, "one round that was disturbed among five"


def test_where_names_machine_and_versions() -> None:
    assert made_up().where == "Slow & Steady 1, 1 thread · NumPy 2.4.6, PyTorch 2.13.0"


RECORDED = [device for device in DEVICES if receipt.find(ROOT, device)]


@pytest.mark.parametrize("device", RECORDED)
def test_a_committed_receipt_is_of_its_device(device: str) -> None:
    found = receipt.find(ROOT, device)
    assert found
    assert found.device == device


def test_the_cpu_s_receipt_is_of_today_s_cases() -> None:
    found = receipt.find(ROOT, "cpu")
    assert found
    assert receipt.is_current(ROOT, found), "make receipts: cpu.json timed other code"


def test_the_page_leads_to_every_receipt() -> None:
    page = (ROOT / "docs" / "receipts.md").read_text(encoding="utf-8")
    assert "cpu" in RECORDED
    for file in (ROOT / "receipts").glob("*.json"):
        assert f"](receipts/{file.name})" in page


def test_a_changed_snippet_makes_a_receipt_stale(tmp_path: Path) -> None:
    found = receipt.find(ROOT, "cpu")
    assert found
    for source in found.sources:
        copy = tmp_path / source
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes((ROOT / source).read_bytes())
    assert receipt.is_current(tmp_path, found)
    copy.write_text("changed = True\n")
    assert not receipt.is_current(tmp_path, found)


def test_every_field_is_documented() -> None:
    page = (ROOT / "docs" / "receipts.md").read_text(encoding="utf-8")
    data = json.loads((ROOT / "receipts" / "cpu.json").read_text(encoding="utf-8"))
    told = {
        word for line in page.splitlines() if line.startswith("| `") for word in line.split("`")
    }
    assert {*data, *data["timings"][0]} <= told


def test_the_cpu_s_suite_takes_at_most_four_minutes() -> None:
    found = receipt.find(ROOT, "cpu")
    assert found
    assert found.seconds <= 240
