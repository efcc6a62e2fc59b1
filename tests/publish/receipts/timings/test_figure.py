"""What a page shows of a receipt: a plot that speaks, a table, and where it comes from."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from publish.read.pages import Page
from publish.receipts.timings import receipt, render
from publish.receipts.timings.cases import AXES, DEVICES
from publish.receipts.timings.fence import Timing, TimingError, parse
from publish.receipts.timings.suite import suite
from tests.publish.conftest import Tree
from tests.publish.receipts.timings.conftest import made_up, timing
from tests.soup import one

CAPTION = "Loops are slow."


def soup(root: Path, group: str, name: str = "cpu", home: str = "../../") -> BeautifulSoup:
    return BeautifulSoup(render(root, Timing(group, name, CAPTION), home), "html.parser")


def test_the_plot_says_its_finding_and_its_numbers(recorded: Path) -> None:
    svg = one(soup(recorded, "size"), "svg")
    assert svg["role"] == "img"
    assert svg["aria-label"] == ("Loops are slow. NumPy float32: 262 µs at 64 to 16.8 ms at 256.")


def test_the_table_has_the_prediction_first_the_measurement_beside_it_the_ratio_last(
    recorded: Path,
) -> None:
    table = one(soup(recorded, "ways"), "table")
    assert [cell.text for cell in table.select("thead th")][1:] == [
        "FLOPs", "bytes", "bound", "from", "median", "IQR", "median / bound",
    ]  # fmt: skip
    rows = [[c.text for c in row.select("th, td")] for row in table.select("tbody tr")]
    assert rows == [
        ["Python loops", "1.00k", "100", "10.0 µs", "memory", "≈ 2.00 s", "600 ms", "200,000×"],
        ["NumPy float32", "1.00k", "100", "10.0 µs", "memory", "1.00 ms", "300 µs", "100×"],
    ]


def test_it_tells_where_it_comes_from(recorded: Path) -> None:
    source = one(soup(recorded, "ways"), "p.account")
    assert "Measured on 2026-11-24 · Slow & Steady 1, 1 thread · NumPy 2.4.6" in source.text
    assert (
        "3 rounds · all steady · CPU time of one thread · ≈ is extrapolated from a part"
        in source.text
    )
    assert one(source, "a")["href"] == "../../receipts/cpu.json"


def test_an_unsteady_case_is_shown_with_its_spread_and_loses_no_other(tmp_path: Path) -> None:
    copy = timing("memory", "copy", 100, 1e-5, flops=0)
    calm = timing("ways", "calm", None, 0.001)
    nervous = timing("ways", "nervous", None, 0.001, last=1.5)
    receipt.write(tmp_path / "receipts" / "cpu.json", made_up(calm, nervous, copy))
    found = soup(tmp_path, "ways")
    medians = [row.find_all("td")[4].text for row in found.select("tbody tr")]
    assert medians == ["1.00 ms", "1.00 ms, unsteady: rounds 25% apart"]
    assert "1 of 2 unsteady" in one(found, "p.account").text


def test_page_faults_have_a_column_where_there_are_any(tmp_path: Path) -> None:
    copies = [timing("memory", "copy", x, 1e-5, flops=0) for x in (100, 200)]
    fresh = replace(timing("fresh", "new result", None, 0.001), faults=49155.0)
    given = timing("fresh", "given result", None, 0.001)
    receipt.write(tmp_path / "receipts" / "cpu.json", made_up(fresh, given, *copies))
    found = one(soup(tmp_path, "fresh"), "table")
    assert found.select("thead th")[-1].text == "page faults"
    assert [row.find_all("td")[-1].text for row in found.select("tbody tr")] == ["49.2k", "0"]
    assert "page faults" not in one(soup(tmp_path, "memory"), "thead").text


def test_what_did_not_run_is_told(tmp_path: Path) -> None:
    copies = [timing("memory", "copy", x, 1e-5, flops=0) for x in (100, 200)]
    absent = replace(made_up(*copies), absent={"memory: read at 100": "RuntimeError: no compiler"})
    receipt.write(tmp_path / "receipts" / "cpu.json", absent)
    told = one(soup(tmp_path, "memory"), "p.account").text
    assert "memory: read at 100 did not run: RuntimeError: no compiler" in told


def test_the_way_to_the_receipt_is_that_of_the_page(recorded: Path) -> None:
    for name, way in (("index.md", ""), ("how.md", "../"), ("lessons/speed.md", "../../")):
        home = Page(f"docs/{name}", ()).home
        found = one(soup(recorded, "ways", home=home), "a")["href"]
        assert found == f"{way}receipts/cpu.json"


def test_a_receipt_of_other_code_says_so(recorded: Path) -> None:
    assert "✗ Recorded before the cases changed." in soup(recorded, "ways").text


def test_what_nobody_measured_is_not_shown_as_measured(tmp_path: Path) -> None:
    found = soup(tmp_path, "attention", "cuda")
    assert not found.find(["svg", "table"])
    assert "No receipt of a GPU has been recorded for this page" in found.text
    assert one(found, "code").text == "make receipts-cuda"


def test_a_position_of_many_digits_is_named_shortly(tmp_path: Path) -> None:
    """Its name stands in the middle under the last mark: a long one would be cut off."""
    counted = (timing("compiled", "a", x, 0.001) for x in (4096, 33_554_432))
    copy = timing("memory", "copy", 100, 1e-5, flops=0)
    receipt.write(tmp_path / "receipts" / "cpu.json", made_up(*counted, copy))
    texts = [text.text for text in soup(tmp_path, "compiled").find_all("text")]
    assert "4096" in texts
    assert "33.6M" in texts
    assert "33554432" not in texts


def test_a_long_table_is_folded(tmp_path: Path) -> None:
    many = (timing("batch", "a", x, 0.001) for x in range(1, 10))
    copy = timing("memory", "copy", 100, 1e-5, flops=0)
    receipt.write(tmp_path / "receipts" / "cpu.json", made_up(*many, copy))
    assert one(soup(tmp_path, "batch"), "details > summary").text == "The 9 measurements"


@pytest.mark.parametrize("group", ["ways", "size"])
def test_a_plot_is_well_formed_and_stays_inside(recorded: Path, group: str) -> None:
    text = str(soup(recorded, group).find("svg"))
    svg = ElementTree.fromstring(text)
    _, _, width, height = map(float, svg.attrib["viewbox"].split())
    for x, y in re.findall(r"translate\(([\d.-]+) ([\d.-]+)\)|", text):
        if x:
            assert 0 <= float(x) <= width
            assert 0 <= float(y) <= height


def test_a_line_of_slope_three_looks_like_one(recorded: Path) -> None:
    """On logarithmic axes equal factors are equal distances."""
    path = re.search(r'd="M([\d.,L]+)" fill="none"></path><path d="M[\d.]+,[\d.]+V',
                     str(soup(recorded, "size").find("svg")))  # fmt: skip
    assert path
    points = [tuple(map(float, pair.split(","))) for pair in path[1].split("L")]
    (x0, y0), (x1, y1), (x2, y2) = points
    assert x1 - x0 == pytest.approx(x2 - x1, abs=0.2)
    assert y0 - y1 == pytest.approx(y1 - y2, abs=0.2)


def test_colour_is_not_the_only_sign() -> None:
    from publish.receipts.timings.plot import SHAPES

    assert len(set(SHAPES)) == len(SHAPES)
    for device in DEVICES:
        series: dict[str, set[str]] = {}
        for case in suite(device):
            series.setdefault(case.group, set()).add(case.series)
        assert max(len(names) for group, names in series.items() if AXES[group]) <= len(SHAPES)


BODY = "group: size\nreceipt: cpu\ncaption: Cubes.\n"
WRONG = [
    ("", "has a line that is no single group, receipt, caption: ''"),
    (BODY + "colour: red\n", "has a line that is no single group, receipt, caption: 'colour: red'"),
    (BODY + "group: ways\n", "has a line that is no single group, receipt, caption: 'group: ways'"),
    ("group: size\nreceipt: cpu\n", "has no caption:"),
    (BODY.replace("size", "weather"), "shows the group weather, which is none of ways, batch, "),
    (BODY.replace("size", "stride"), "shows the group stride, which cpu has not timed"),
    (BODY.replace("cpu", "tpu"), "names the receipt tpu: write one of cpu, cuda"),
    (BODY.replace("Cubes", "8 times"), "states 8 in its caption, where nothing checks it"),
]


@pytest.mark.parametrize(("body", "message"), WRONG, ids=[row[1] for row in WRONG])
def test_a_wrong_fence_is_told(recorded: Path, body: str, message: str) -> None:
    with pytest.raises(TimingError) as wrong:
        parse(recorded, body)
    assert str(wrong.value).startswith(message)


def test_a_page_shows_a_timing_and_stops_at_a_wrong_one(tree: Tree, recorded: Path) -> None:
    assert recorded == tree.root
    assert '<figure class="picture timing">' in tree.html(f"```timing\n{BODY}```\n")
    (problem,) = tree.problems("Text.\n\n```timing\ngroup: size\n```\n")
    assert problem == "3: holds a timing that has no receipt:"
