"""The texts of labs: tasks, alternative text, no unchecked number; nothing is run here."""

from __future__ import annotations

import re
from pathlib import Path

import jupytext  # type: ignore[import-untyped]
import pytest

from claims.sites import find_sites
from publish.read import bare

ROOT = Path(__file__).parents[2]
LEAST = {"attention_from_scratch": 150, "broadcasting_detective": 90, "matmul_to_transformer": 110}
"""Claims that a lab has at least; a lab that is not named here may have fewer."""
TASK = "**Before you run"
LAST = "## Take it further"
ALT = re.compile(r"# alt: (?P<text>\S.+)")
PLOTS = re.compile(r"\bplt\.(?:show|subplots|figure)\(")

LABS = [pytest.param(ROOT / f"docs/labs/{name}.py", id=name) for name in LEAST]


def cells(lab: Path, kind: str) -> list[str]:
    return [c.source for c in jupytext.read(lab, fmt="py:percent").cells if c.cell_type == kind]


@pytest.mark.parametrize("lab", LABS)
def test_each_plot_says_in_its_first_line_what_it_shows(lab: Path) -> None:
    plots = [source for source in cells(lab, "code") if PLOTS.search(source)]
    assert plots
    for source in plots:
        alt = ALT.match(source)
        assert alt, f"a plot without alternative text:\n{source}"
        assert len(alt["text"]) > 40
        assert not bare.numbers(alt["text"]), "numbers of a picture are in its cell"


@pytest.mark.parametrize("lab", LABS)
def test_each_plot_is_shown_and_closed(lab: Path) -> None:
    for source in cells(lab, "code"):
        if PLOTS.search(source):
            assert source.endswith("plt.show()\nplt.close(fig)")


@pytest.mark.parametrize("lab", LABS)
def test_a_lab_has_a_title_tasks_and_what_comes_next(lab: Path) -> None:
    prose = cells(lab, "markdown")
    assert prose[0].startswith("# ")
    assert sum(TASK in source for source in prose) >= 8
    assert LAST in prose[-1]
    assert prose[-1].split(LAST)[1].count("\n- **") >= 5


@pytest.mark.parametrize("lab", LABS)
def test_prose_states_no_number(lab: Path) -> None:
    found = [(source, bare.numbers(source)) for source in cells(lab, "markdown")]
    assert [each for each in found if each[1]] == []


@pytest.mark.parametrize("lab", LABS)
def test_claims_are_many_and_all_can_be_read(lab: Path) -> None:
    plan = find_sites(lab.read_text(encoding="utf-8"), strict=True)
    assert [f"{site.line}: {site.text}" for site in plan.sites if site.reason] == []
    assert len(plan.sites) >= LEAST[lab.stem]
    assert plan.notes <= 2


@pytest.mark.parametrize("lab", LABS)
def test_the_text_is_no_wider_than_a_page(lab: Path) -> None:
    lines = lab.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if len(line) > 100] == []


@pytest.mark.parametrize("lab", LABS)
def test_the_script_is_in_the_form_that_jupytext_writes(lab: Path) -> None:
    """What an editor saves as a notebook and back is the same file."""
    written = jupytext.writes(jupytext.read(lab, fmt="py:percent"), fmt="py:percent")
    body = re.sub(r"\A# ---\n.*?# ---\n\n", "", written, flags=re.DOTALL)
    assert body == lab.read_text(encoding="utf-8")
