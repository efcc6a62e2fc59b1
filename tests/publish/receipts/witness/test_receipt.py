"""Receipts of claims are read back as written, or refused; a page shows of them what is current.

The receipts here are made up: their machine says so.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from publish.receipts import header
from publish.receipts.typed import ReceiptError
from publish.receipts.witness import badges, receipt
from publish.receipts.witness.receipt import Checked, Ran, Receipt
from publish.receipts.witness.snippets import paths
from tests.publish.conftest import INCLUDE, ROOT, Tree

CODE = "import torch\n\nX = torch.ones(2, 3)  # (2, 3)\nprint(X.sum())  # tensor(6.)\n"
PATH = "snippets/m/layer.py"
CLAIMS = (Checked(3, "shape", "verified", ""), Checked(4, "output", "unasked", "it has no values"))


CUDA = {"cuda": {"CUDA": "13.0", "driver": "580.1"}}


def made_up(device: str = "cuda", **ran: Ran) -> Receipt:
    snippets = {PATH: Ran(hashlib.sha256(CODE.encode()).hexdigest(), CLAIMS)}
    return Receipt(
        device=device,
        machine="Made-up GPU 1",
        cpu="Slow & Steady 1",
        threads=2,
        cores=2,
        system="Linux x86_64",
        versions={"NumPy": "2.4.6", "PyTorch": "2.13.0", **CUDA.get(device, {})},
        commit="0" * 40,
        date="2026-11-24",
        seconds=1.0,
        snippets=snippets | ran,
    )


@pytest.mark.parametrize("device", ["cpu", "meta", "cuda", "browser"])
def test_what_was_written_is_read(tmp_path: Path, device: str) -> None:
    written = made_up(device)
    assert receipt.write(tmp_path, written).name == f"{device}-claims.json"
    assert receipt.find(tmp_path, device) == written
    assert receipt.find(tmp_path / "elsewhere", device) is None


def change(data: Any, keys: list[str | int], value: object) -> None:
    for key in keys[:-1]:
        data = data[key]
    if value is None:
        del data[keys[-1]]
    else:
        data[keys[-1]] = value


CLAIM: list[str | int] = ["snippets", PATH, "claims", 0]
REFUSED: list[tuple[list[str | int], object, str]] = [
    (["witness"], "timings", "is no receipt of claims"),
    (["schema"], 2, "has schema 2, and 1 is read here"),
    (["cpu"], None, "lacks cpu in the receipt"),
    (["mood"], "good", "has an unknown mood in the receipt"),
    (["date"], "yesterday", "has the date 'yesterday'"),
    (["commit"], "main", "has the commit 'main'"),
    (["device"], "tpu", "has the device 'tpu', which is none of cpu, meta, cuda"),
    (["snippets", PATH, "sha256"], "abc", f"has the hash 'abc' for {PATH}"),
    (["snippets", PATH, "claims"], None, f"lacks claims in {PATH}"),
    ([*CLAIM, "kind"], None, f"lacks kind in a claim of {PATH}"),
    ([*CLAIM, "verdict"], "violated", f"has the verdict 'violated' at {PATH}:3"),
    ([*CLAIM, "verdict"], "unasked", f"does not say why {PATH}:3 was not asked, or says it of one"),
]


@pytest.mark.parametrize(("keys", "value", "message"), REFUSED, ids=[row[2] for row in REFUSED])
def test_what_is_wrong_is_refused(
    tmp_path: Path, keys: list[str | int], value: object, message: str
) -> None:
    path = receipt.write(tmp_path, made_up())
    data = json.loads(path.read_text())
    change(data, keys, value)
    path.write_text(json.dumps(data))
    with pytest.raises(ReceiptError) as refused:
        receipt.find(tmp_path, "cuda")
    assert str(refused.value).startswith(f"cuda-claims.json {message}")


@pytest.mark.parametrize("path", sorted((ROOT / header.FOLDER).glob("*-claims.json")), ids=str)
def test_a_committed_receipt_is_of_snippets_that_exist(path: Path) -> None:
    found = receipt.read(path)
    assert path == receipt.path_of(ROOT, found.device)
    assert found.machine != "Made-up GPU 1"
    asked = set(paths(ROOT, torch=found.device != header.BROWSER))
    assert set(found.snippets) <= asked, f"{path.name} is of other snippets"


def test_every_field_is_documented() -> None:
    page = (ROOT / "docs" / "receipts.md").read_text(encoding="utf-8")
    told = {word for row in page.splitlines() if row.startswith("| `") for word in row.split("`")}
    data = json.loads(
        json.dumps({"schema": 1, "witness": "claims", **vars(made_up())}, default=vars)
    )
    ran = data["snippets"][PATH]
    assert {*data, *ran, *ran["claims"][0]} <= told


@pytest.fixture
def page(tree: Tree) -> Tree:
    tree.snippet(CODE)
    return tree


def lines(tree: Tree, text: str = INCLUDE) -> list[str]:
    from bs4 import BeautifulSoup

    found = BeautifulSoup(tree.html(text), "html.parser").select("p.account")
    return [line.get_text() for line in found]


def test_a_page_says_that_no_gpu_has_checked_it(page: Tree) -> None:
    assert lines(page)[-1] == "○ GPU: not checked, no receipt has been recorded"
    assert len(lines(page)) == 3


def test_a_page_without_pytorch_says_nothing_of_gpus(page: Tree) -> None:
    page.snippet("x = 3  # 3\n")
    assert not any("GPU" in line for line in lines(page))


def test_a_receipt_of_this_very_text_is_a_mark(page: Tree) -> None:
    receipt.write(page.root, made_up())
    assert lines(page)[1:] == [
        "✓ GPU: 1 of 2 claims checked · Made-up GPU 1, 2 threads · NumPy 2.4.6, PyTorch 2.13.0"
        " · 2026-11-24, recorded by hand",
        lines(page)[2],
        "✓ GPU: 1 of 1 PyTorch snippets checked as they stand here",
    ]


def test_a_receipt_of_another_text_says_so(page: Tree) -> None:
    receipt.write(page.root, made_up())
    page.snippet(CODE.replace("2, 3", "3, 2"))
    assert "○ GPU: not checked since this changed" in lines(page)
    assert lines(page)[-1] == "○ GPU: 0 of 1 PyTorch snippets checked as they stand here"
    assert not any(line.startswith("✓ GPU") for line in lines(page))


def test_a_snippet_that_the_receipt_does_not_know_has_no_mark(page: Tree) -> None:
    receipt.write(page.root, made_up())
    page.snippet(CODE, "m/other")
    found = lines(page, INCLUDE + INCLUDE.replace("layer", "other"))
    assert sum("claims checked · Made-up" in line for line in found) == 1
    assert found[-1] == "○ GPU: 1 of 2 PyTorch snippets checked as they stand here"


def test_receipts_of_other_devices_are_no_mark_of_a_gpu(page: Tree) -> None:
    receipt.write(page.root, made_up("meta"))
    assert lines(page)[-1] == "○ GPU: not checked, no receipt has been recorded"


def test_a_browser_that_checked_a_numpy_snippet_is_a_mark(page: Tree) -> None:
    page.snippet("x = 3  # 3\n")
    ran = Ran(hashlib.sha256(b"x = 3  # 3\n").hexdigest(), (Checked(1, "value", "verified", ""),))
    written = replace(
        made_up("browser", **{PATH: ran}),
        machine="Made-up 1",
        threads=1,
        versions={"NumPy": "2.4.3"},
    )
    receipt.write(page.root, written)
    mark = "✓ Browser: 1 of 1 claims checked · Made-up 1, 1 thread · NumPy 2.4.3 · 2026-11-24"
    assert f"{mark}, recorded by hand" in lines(page)
    page.snippet("x = 4  # 4\n")
    assert "○ Browser: not checked since this changed" in lines(page)


def test_a_receipt_that_cannot_be_believed_stops_the_page(page: Tree) -> None:
    path = receipt.write(page.root, made_up())
    path.write_text(path.read_text().replace('"verified"', '"violated"'))
    (problem,) = page.account(INCLUDE).problems
    assert str(problem).split("\n") == [
        "receipts/cuda-claims.json:1: cannot be believed: cuda-claims.json has the verdict"
        f" 'violated' at {PATH}:3",
        "    Record it anew: make receipts-cuda; or delete it.",
    ]
    assert badges.of_page(page.root, {PATH: "0" * 64}).startswith("○ GPU: not checked")
