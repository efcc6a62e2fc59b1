"""A mark carries a sentence about all cases only where it says something of all of them."""

from __future__ import annotations

import pytest

from tests.publish.conftest import INCLUDE, Tree


def said(tree: Tree, text: str) -> list[str]:
    return tree.problems(f"{INCLUDE}\n{text}\n")


@pytest.mark.parametrize("word", ["always", "any", "cannot", "must", "never", "whatever"])
@pytest.mark.parametrize("stated", ['`32`{ claim="Z.size" }', '`(8, 4)`{ claim="Z.shape" }',
                                    '`< 99`{ claim="Z.size" }'])  # fmt: skip
def test_what_one_run_shows_carries_no_word_about_others(
    tree: Tree, word: str, stated: str
) -> None:
    (problem,) = said(tree, f"It {word} is {stated}.")
    assert problem == f"5: says “{word}”, which no number beside it carries: It {word} is `…`."


@pytest.mark.parametrize("word", ["all", "every", "no", "none", "nothing", "only"])
def test_one_number_carries_no_word_about_all(tree: Tree, word: str) -> None:
    (problem,) = said(tree, f'It has `32`{{ claim="Z.size" }} of {word}.')
    assert problem.startswith(f"5: says “{word}”, which no number beside it carries: ")


@pytest.mark.parametrize("word", ["all", "every", "no", "none", "nothing", "only"])
@pytest.mark.parametrize("stated", ['`(8, 4)`{ claim="Z.shape" }', '`< 99`{ claim="Z.size" }',
                                    '`1`{ claim="X.max()" }'])  # fmt: skip
def test_what_is_shown_of_one_run_carries_a_word_about_it(
    tree: Tree, word: str, stated: str
) -> None:
    assert said(tree, f"It has {word} of {stated}.") == []


@pytest.mark.parametrize(
    "text",
    [
        'It *always*{ claim="(X == 1).all()" } is one.',
        'It must be `True`{ claim="(X == 1).all()" }.',
        'It never is other: `True`{ claim="all(each.size == 3 for each in X)" }.',
        'It is only `32`{ claim="Z.size" } long.',
        'It grows only by `32`{ claim="Z.size" }.',
        '*Must*{ .advice } it be `32`{ claim="Z.size" }?',
        'It must fit, `(n, k) @ (k, m) -> (n, m)`{ .rule }: `32`{ claim="Z.size" }.',
    ],
)
def test_what_carries_any_word(tree: Tree, text: str) -> None:
    assert said(tree, text) == []


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("It is *smaller*{ claim=\"Z.shape[1] < Z.shape[0]\" }.", []),
        ("It is *larger*{ claim=\"Z.shape[0] > Z.shape[1]\" }.", []),
        ("It is *smaller*{ claim=\"Z.shape[0] < Z.shape[1]\" }.",
         ["5: states > 1, but (Z.shape[1]) / (Z.shape[0]) is 0.5"]),
        ("It is *larger*{ claim=\"Z.shape[1] < Z.shape[0]\" }.",
         ["5: says 'larger' of 'Z.shape[1] < Z.shape[0]', which is no comparison by >"]),
        ("It is *faster*{ claim=\"Z.size\" }.",
         ["5: says 'faster' of 'Z.size', which is no comparison by <"]),
    ],
)  # fmt: skip
def test_a_word_of_direction_is_the_comparison_of_its_claim(
    tree: Tree, text: str, problems: list[str]
) -> None:
    assert said(tree, text) == problems


QUOTIENT = '`> 1.5×`{ claim="Z.shape[0] / Z.shape[1]" }'
SMALLER = '*{}*{{ claim="Z.shape[1] < Z.shape[0]" }}'
MESSAGE = "5: says “{}” beside > 1.5×, and not of which of the two"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (f"It is faster by {QUOTIENT}.", "faster"),
        (f"It was slower than all that, {QUOTIENT}.", "slower"),
        (f"It is {QUOTIENT} larger.", "larger"),
        (f"It took longer than that, {QUOTIENT}.", "longer"),
        (f'It is {QUOTIENT} *smaller*{{ claim="Z.shape[1] < Z.size" }}.', "smaller"),
    ],
)
def test_a_word_beside_a_quotient_says_of_which_of_the_two(
    tree: Tree, text: str, word: str
) -> None:
    assert MESSAGE.format(word) in said(tree, text)


@pytest.mark.parametrize(
    "text",
    [
        f"It is {SMALLER.format('faster')} by {QUOTIENT}.",
        f"It is {QUOTIENT} {SMALLER.format('smaller')}.",
        f"It is {QUOTIENT} {SMALLER.format('cheaper')}, and {QUOTIENT} as large.",
        f"It took {QUOTIENT} as long, and no longer.",
        'It is faster: `32`{ claim="Z.size" }.',
    ],
)
def test_the_two_are_told_once(tree: Tree, text: str) -> None:
    assert said(tree, text) == []


def test_a_number_of_times_is_a_quotient_though_the_word_is_claimed(tree: Tree) -> None:
    text = f"It is `9`{{ .given }} times {SMALLER.format('faster')}."
    assert said(tree, text) == ["5: says “9 faster”, which is no quotient over one"]


def test_the_message_tells_what_to_write(tree: Tree) -> None:
    import publish

    tree.page(f"# Page\n\n{INCLUDE}\nIt is faster by {QUOTIENT}, slower by {QUOTIENT}.\n")
    hints = [problem.hint for problem in publish.check(root=tree.root).problems]
    assert 'Claim the word: *faster*{ claim="Z.shape[1] < Z.shape[0]" }.' in hints
