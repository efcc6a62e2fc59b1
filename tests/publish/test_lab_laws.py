"""What a lab says of all cases, a law says, which a comment of the cell below names."""

from __future__ import annotations

from pathlib import Path

import pytest

from publish import lab_laws

LAWS = '''\
from laws.words import Size, law


@law
def as_many(n: Size(), m: Size()):
    """Every `n * m` is `m * n`."""
    return n * m == m * n
'''
LAB = """\
# %% [markdown]
# # A lab
#
# {prose}

# %%
{code}
"""
QUOTED = "*Every `n * m` is `m * n`.*"


def said(root: Path, prose: str, code: str = "x = 1") -> list[str]:
    for folder in ("docs/labs", "laws"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    (root / "laws/sizes.py").write_text(LAWS, encoding="utf-8")
    lab = LAB.format(prose=prose, code=code)
    (root / "docs/labs/a.py").write_text(lab, encoding="utf-8")
    return [str(problem).removeprefix("docs/labs/a.py:") for problem in lab_laws.problems(root)]


@pytest.mark.parametrize(
    ("prose", "code", "problem"),
    [
        ("It never fails.", "x = 1", "4: says “never” of all cases, and nothing was searched: It"),
        ("One.\n#\n# And `x` is no `y`.", "x = 1", "6: says “no” of all cases, and nothing was"),
        ("It is fast because of `x`.", "x = 1", "4: names a cause with “because”, which"),
        (QUOTED, "x = 1", "4: says “Every” of all cases, and nothing was searched: Every `…` is"),
        (f"{QUOTED} It never fails.", "# law: as_many\nx = 1", "4: says “never” of all cases"),
        ("Every `n * m` is `n * n`.", "# law: as_many", "4: says “Every” of all cases"),
        ("One.", "x = 1\n# law: as_many", "8: names the law as_many, and the prose above does not"),
        ("One.", "# law: as_may", "7: names the law as_may, which there is not"),
    ],
)
def test_refused(tmp_path: Path, prose: str, code: str, problem: str) -> None:
    assert any(each.startswith(problem) for each in said(tmp_path, prose, code))


@pytest.mark.parametrize(
    ("prose", "code"),
    [
        (f"{QUOTED} It ran.", "# law: as_many\nx = 1"),
        (f"It ran: see below.\n#\n# {QUOTED}", "x = 1\n# law: as_many"),
        ("Is there any? Fix: never do it.", "x = 1"),
        ("The two agree.", "x = 1  # never"),
    ],
)
def test_allowed(tmp_path: Path, prose: str, code: str) -> None:
    assert said(tmp_path, prose, code) == []


CODE_AROUND = """\
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


def told(root: Path, prose: str, above: str = "x = 1", below: str = "y = 1") -> list[str]:
    (root / "docs/labs").mkdir(parents=True, exist_ok=True)
    lab = CODE_AROUND.format(prose=prose, above=above, below=below)
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
        (MOST, "weight.max()  # ...: most of it", "most"),
        (MOST, "weight.max()  # > ..: most of it", "most"),
        ("Nearly nothing is left.", "x  # < 0.3: nearly nothing", "Nearly nothing"),
        ("Some of them learn quite well.", "x  # < 0.3: one learns", "Some of them"),
        ("The prediction runs below it.", "x  # > 3", "runs below"),
        ("By hand is slower.", "x  # > 3: faster", "slower"),
    ],
)
def test_an_amount_that_no_comment_states(tmp_path: Path, prose: str, code: str, word: str) -> None:
    message = f"docs/labs/a.py:11: says “{word}”, which no checked comment around it states"
    assert told(tmp_path, prose, code) == [message]


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
def test_an_amount_that_a_comment_states(tmp_path: Path, prose: str, code: str) -> None:
    assert told(tmp_path, prose, code) == []
    assert told(tmp_path, prose, below=code) == []
