"""Attributes that would hide words, or give them the look of what was checked."""

from __future__ import annotations

import pytest

from tests.publish.conftest import INCLUDE, Tree

HINT = (
    "Remove it: pages give .given, .rule, .quote, .definition, .advice, claim, law, myth and the id"
    " of a heading."
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("`true`{ .claim }", ".claim"),
        ("`true`{: .dim-1 }", ".dim-1"),
        ('*not*{ style="display:none" }', "style"),
        ("**never**{ hidden=hidden }", "hidden"),
        ('`true`{ aria-label="seen by nobody" }', "aria-label"),
        ("`true`{ role=note tabindex=0 }", "role"),
        ("`true`{ data-seen=x }", "data-seen"),
        ("[a](#page){ onclick=x }", "onclick"),
        ("Some words.\n{: .snippet }", ".snippet"),
        ("## Head { .account }", ".account"),
        ("words { #anchor }", "id"),
        ("## Head { #Two_Words }", "id"),
        ('`Z`{ claim="Z" .false }', ".false"),
        ("$x${ .claim }", ".claim"),
    ],
)
def test_an_attribute_that_no_mark_needs(tree: Tree, text: str, name: str) -> None:
    found = tree.account(f"{INCLUDE}\n{text}\n").problems
    assert (f"gives the attribute {name}", HINT) in [(p.message, p.hint) for p in found]


@pytest.mark.parametrize(
    "option",
    ["attrs: {class: claim}", "attrs:", "type: claim", "{type: note}", "attrs: {style: x}"],
)
def test_an_option_of_a_block(tree: Tree, option: str) -> None:
    page = f"/// admonition | Mind\n    {option}\n\nWords.\n\n///\n"
    found = [(p.line, p.message) for p in tree.account(page).problems]
    assert (2, f"sets an option of a block that no page has: {option}") in found


@pytest.mark.parametrize(
    "text",
    [
        '<input value="a dozen">',
        "<input\nvalue=x>",
        "\\`<input value=x>\\`",
        "\\$<input value=x>\\$",
    ],
)
def test_an_element_is_refused_wherever_it_hides(tree: Tree, text: str) -> None:
    assert any("holds raw HTML: <input" in problem for problem in tree.problems(f"{text}\n"))


def test_marks_and_ids_of_headings_stay(tree: Tree) -> None:
    page = f'{INCLUDE}\n## Head {{ #a-head }}\n\n`7`{{ .given }} `(8, 4)`{{ claim="Z.shape" }}\n'
    page += "\n/// admonition | Mind\n    type: success\n\nWords.\n\n///\n"
    assert tree.problems(page) == []
