"""Glossaries whose entries a reader could not use, and plans of what there is not."""

from __future__ import annotations

from .base import PAGE, Row

END = "The end."
GLOSSARY = "docs/glossary.md"
PLANS = "docs/plans.md"
TOP = '# Glossary\n\n```python\n--8<-- "snippets/layer/forward.py"\n```\n\n'
TOLD = "An example is an input. A batch holds several."
EXAMPLE = 'Here are `8`{ claim="batch" }.'


def _entry(told: str = TOLD, example: str = EXAMPLE, forms: str = "example, examples") -> str:
    return f"### {forms}\n\n{told}\n\n{example}\n\n"


def _row(name: str, entries: str, told: str) -> Row:
    return Row(name, {GLOSSARY: TOP + entries}, told)


def _plan(name: str, lines: str, told: str) -> Row:
    return Row(name, {PLANS: f"# Plans\n\n```plan\n{lines}```\n"}, told)


ROWS = [
    _row(
        "a word that is explained in one sentence",
        _entry("An example is an input."),
        """
        docs/glossary.md:7: explains example in 1 sentence
            Write a paragraph of two below the heading: that is what a lesson shows.
        """,
    ),
    _row(
        "a word that is explained in three sentences",
        _entry(f"{TOLD} There are others."),
        """
        docs/glossary.md:7: explains example in 3 sentences
            Write a paragraph of two below the heading: that is what a lesson shows.
        """,
    ),
    _row(
        "a word that is explained in a list",
        _entry("- An example is an input.\n- A batch holds several."),
        """
        docs/glossary.md:7: explains example in 0 sentences
            Write a paragraph of two below the heading: that is what a lesson shows.
        """,
    ),
    _row(
        "a word without an example",
        _entry(example="There are many."),
        """
        docs/glossary.md:7: explains example without an example that a run decides
            Write one below the two sentences, with a claim, a rule or a law.
        """,
    ),
    _row(
        "a word whose example is false",
        _entry(example='Here are `9`{ claim="batch" }.'),
        """
        docs/glossary.md:11: states 9, but batch is 8
            Correct it, or the code: the run of snippets/layer/forward.py decides.
        """,
    ),
    _row(
        "a word that is explained twice",
        _entry() + _entry(forms="input, Examples"),
        """
        docs/glossary.md:13: explains Examples a second time; the first is in line 7
            Make one entry of the two, or take the form out of one heading.
        """,
    ),
    _row(
        "a word that no lesson uses",
        _entry() + _entry(forms="gufunc"),
        """
        docs/glossary.md:13: explains gufunc, which stands in no lesson
            Add the form that lessons use to the heading, or delete the entry.
        """,
    ),
    Row(
        "a word that lessons use in code alone",
        {
            GLOSSARY: TOP + _entry() + _entry(forms="gufunc"),
            PAGE: (END, "Say `gufunc`."),
        },
        """
        docs/glossary.md:13: explains gufunc, which stands in no lesson
            Add the form that lessons use to the heading, or delete the entry.
        """,
    ),
    _plan(
        "a plan without a name",
        "lessons/layer.md\n",
        """
        docs/plans.md:3: holds a plan without a name
            Start it with a line such as name: Two days, day one.
        """,
    ),
    _plan(
        "a plan of nothing",
        "name: One day\n",
        """
        docs/plans.md:3: holds a plan of nothing
            Write a page of the site a line.
        """,
    ),
    _plan(
        "a plan of a page that there is not",
        "name: One day\nlessons/layers.md\n",
        """
        docs/plans.md:5: plans lessons/layers.md, and there is no such page
            Did you mean lessons/layer.md?
        """,
    ),
    _plan(
        "a plan with a page twice",
        "name: One day\nlessons/layer.md\nlessons/layer.md\n",
        """
        docs/plans.md:6: plans lessons/layer.md a second time
            Delete one of the two lines.
        """,
    ),
    _plan(
        "a plan of plans",
        "name: One day\nplans.md\n",
        """
        docs/plans.md:5: plans plans.md, which is made of other pages
            Plan one of those.
        """,
    ),
]
