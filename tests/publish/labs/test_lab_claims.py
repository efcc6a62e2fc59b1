"""Amounts and costs in the prose of a lab are said by a checked comment of the code around them."""

from __future__ import annotations

from pathlib import Path

import pytest

from publish import lab_laws

LAB = """\
# %% [markdown]
# # A lab

# %%
{above}

# %%
again = 1

# %% [markdown]
# {prose}

# %%
{below}

# %% [markdown]
# And so on.

# %%
far = 0.9  # > 0.8: nearly all, most of it, faster, hardly
"""
MOST = "This head puts most of its weight on the colour."


def said(root: Path, prose: str, above: str = "x = 1", below: str = "y = 1") -> list[str]:
    (root / "docs/labs").mkdir(parents=True, exist_ok=True)
    lab = LAB.format(prose=prose, above=above, below=below)
    (root / "docs/labs/a.py").write_text(lab, encoding="utf-8")
    return [str(each).split("\n")[0] for each in lab_laws.problems(root)]


@pytest.mark.parametrize(
    ("prose", "code", "word"),
    [
        (MOST, "x = 1", "most"),
        (MOST, "weight.max()  # > 0.3: most of it", "most"),
        (MOST, "weight.max()  # < 0.6: most of it", "most"),
        (MOST, "weight.max()  # > 0.6", "most"),
        (MOST, "# > 0.6: most of it", "most"),
        ("Nearly nothing is left.", "x  # < 0.3: nearly nothing", "Nearly nothing"),
        ("Some of them learn quite well.", "x  # < 0.3: one learns", "Some of them"),
        ("The prediction runs below it.", "x  # > 3", "runs below"),
        ("By hand is slower.", "x  # > 3: faster", "slower"),
    ],
)
def test_refused(tmp_path: Path, prose: str, code: str, word: str) -> None:
    told = f"docs/labs/a.py:11: says “{word}”, which no checked comment around it states"
    assert said(tmp_path, prose, code) == [told]


@pytest.mark.parametrize(
    ("prose", "code"),
    [
        (MOST, "weight.max()  # > 0.5: most of it"),
        (MOST, "weight.max()  # ≥ 0.9: most of it"),
        ("Nearly nothing is left.", "x  # < 0.05: nearly nothing"),
        ("By hand is slower.", "x  # > 1.5: slower by hand"),
        ("Which part holds most of it?", "x = 1"),
    ],
)
def test_allowed(tmp_path: Path, prose: str, code: str) -> None:
    assert said(tmp_path, prose, code) == []
    assert said(tmp_path, prose, below=code) == []
