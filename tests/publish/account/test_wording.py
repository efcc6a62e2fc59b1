"""Words beside numbers, words about all cases, causes: what a page says of them must be claimed."""

from __future__ import annotations

import pytest

from publish.read import words
from tests.publish.conftest import INCLUDE, Tree


def said(tree: Tree, text: str) -> list[str]:
    return tree.problems(f"{INCLUDE}\n{text}\n")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("at least `32`{ claim=\"Z.size\" }",
         "says “at least” beside 32, which states an equality"),
        ("at least `< 99`{ claim=\"Z.size\" }",
         "says “at least” beside < 99, which states an upper bound"),
        ("at most `> 9`{ claim=\"Z.size\" }",
         "says “at most” beside > 9, which states a lower bound"),
        ("at most `32`{ claim=\"Z.size\" }", "says “at most” beside 32, which states an equality"),
        ("more than `31`{ claim=\"Z.size\" }",
         "says “more than” beside 31, which states an equality"),
        ("more than `≥ 32`{ claim=\"Z.size\" }",
         "says “more than” beside ≥ 32, which states a lower bound"),
        ("fewer than `> 9`{ claim=\"Z.size\" }",
         "says “fewer than” beside > 9, which states a lower bound"),
        ("no more than `> 9`{ claim=\"Z.size\" }",
         "says “no more than” beside > 9, which states a lower bound"),
        ("up to `32`{ claim=\"Z.size\" }", "says “up to” beside 32, which states an equality"),
        ("over `32`{ claim=\"Z.size\" }", "says “over” beside 32, which states an equality"),
        ("about `32`{ claim=\"Z.size\" }", "says “about” beside 32, which states an equality"),
        ("nearly `> 9`{ claim=\"Z.size\" }",
         "says “nearly” beside > 9, which states a lower bound"),
        ("exactly `≈ 32`{ claim=\"Z.size\" }",
         "says “exactly” beside ≈ 32, which states a rounded number"),
        ("`32`{ claim=\"Z.size\" } or more", "says “or more” beside 32, which states an equality"),
        ("between `< 99`{ claim=\"Z.size\" } and",
         "says “between” beside < 99, which states an upper bound"),
        ("twice `32`{ claim=\"Z.size\" }", "says “twice” in front of 32, which nothing checks"),
        ("half `32`{ claim=\"Z.size\" }", "says “half” in front of 32, which nothing checks"),
        ("`< 9×`{ claim=\"Z.size / 8\" } faster",
         "says “< 9× faster”, which is no quotient over one"),
        ("`> 9×`{ claim=\"Z.size\" } faster", "says “> 9× faster”, which is no quotient over one"),
        ("`> 9`{ claim=\"Z.size\" } times smaller",
         "says “> 9 smaller”, which is no quotient over one"),
        ("faster by `> 9×`{ claim=\"Z.size\" }",
         "says “> 9× faster”, which is no quotient over one"),
        ("slower by another `< 9×`{ claim=\"Z.size / 8\" }",
         "says “< 9× slower”, which is no quotient over one"),
    ],
)  # fmt: skip
def test_a_comparing_word_is_the_comparison_of_the_claim(
    tree: Tree, text: str, message: str
) -> None:
    assert f"5: {message}" in said(tree, f"It takes {text}.")


@pytest.mark.parametrize(
    "text",
    [
        "at least `≥ 32`{ claim=\"Z.size\" }",
        "at least `> 9`{ claim=\"Z.size\" }",
        "at most `≤ 32`{ claim=\"Z.size\" }",
        "more than `> 9`{ claim=\"Z.size\" }",
        "about `≈ 32`{ claim=\"Z.size\" }",
        "exactly `32`{ claim=\"Z.size\" }",
        "adds up to `32`{ claim=\"Z.size\" }",
        "`≥ 32`{ claim=\"Z.size\" } or more",
        "between `9`{ .given } and",
        "between `> 9`{ claim=\"Z.size\" } and",
        "`> 3×`{ claim=\"Z.size / 8\" } *larger*{ claim=\"Z.size > 8\" }",
        "*twice*{ claim=\"Z.size / 16\" } `16`{ .given }",
        "the shape at most `(8, 4)`{ claim=\"Z.shape\" }",
    ],
)  # fmt: skip
def test_the_same_words_with_their_sign_hold(tree: Tree, text: str) -> None:
    assert said(tree, f"It takes {text}.") == []


def test_a_sign_that_words_say_is_not_shown_twice(tree: Tree) -> None:
    html = tree.html(
        f'{INCLUDE}\nAt least `≥ 32`{{ claim="Z.size" }}, `> 9`{{ claim="Z.size" }}.\n'
    )
    assert ">32</code>" in html
    assert ">&gt; 9</code>" in html


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("It has *four*{ claim=\"Z.shape[1]\" } columns.", []),
        ("It has *five*{ claim=\"Z.shape[1]\" } columns.",
         ["5: states 5, but Z.shape[1] is 4"]),
        ("*Every*{ claim=\"(X == 1).all()\" } number is one.", []),
        ("*Every*{ claim=\"(X == 2).all()\" } number is two.",
         ["5: states True, but (X == 2).all() is False"]),
        ("There is *no*{ claim=\"np.isnan(Z).any()\" } NaN.", []),
        ("There is *no*{ claim=\"(Z == 3).any()\" } NaN.",
         ["5: states False, but (Z == 3).any() is True"]),
        ("*Most*{ claim=\"(Z > 0).mean()\" } numbers are positive.", []),
        ("*Most*{ claim=\"(Z < 0).mean()\" } numbers are negative.",
         ["5: states > 0.5, but (Z < 0).mean() is 0.0"]),
        ("*Nearly no*{ claim=\"(Z < 0).mean()\" } number is negative.", []),
        ("It *hardly*{ claim=\"Z.std() < Z.mean()\" } varies.", []),
        ("It *hardly*{ claim=\"Z.std() > Z.mean()\" } varies.",
         ["5: states True, but Z.std() > Z.mean() is False"]),
        ("A *green*{ claim=\"Z\" } word.",
         ["5: claims 'green', which stands for no value"]),
    ],
)  # fmt: skip
def test_a_word_can_be_a_claim(tree: Tree, text: str, problems: list[str]) -> None:
    assert said(tree, text) == problems


@pytest.mark.parametrize("word", ["always", "Never", "only", "every", "all", "any", "none", "no",
                                  "nothing", "must", "cannot", "whatever", "impossible",
                                  "exactly one"])  # fmt: skip
def test_a_word_about_all_cases_needs_a_ground(tree: Tree, word: str) -> None:
    text = f"Here {word} is said."
    short = word
    assert said(tree, text) == [f"5: says “{short}” of all cases, and nothing was searched: {text}"]


@pytest.mark.parametrize(
    "text",
    [
        'It has only `32`{ claim="Z.size" } numbers.',
        "It must fit: `(n, k) @ (k, m) -> (n, m)`{ .rule }.",
        "*Always*{ .advice } write the arrow.",
        "A matrix is square if *all*{ .definition } sizes are equal.",
        "Every axis has a name by choice.\n{ .definition }",
        "**Fix:** always write the arrow.",
        "It is not at all so, and not every one does.",
        "Does every row count?",
        "## No row",
        "“Every row is a column.”",
        "[Every row](page.md)",
        "`all`, `any` and `only` are code.",
        'It is so.\n\n| a | b |\n|---|---|\n| all rows | `(8, 4)`{ claim="Z.shape" } |',
    ],
)
def test_what_is_grounded_chosen_or_no_statement(tree: Tree, text: str) -> None:
    assert said(tree, text) == []


def test_a_ground_counts_for_its_own_sentence(tree: Tree) -> None:
    text = 'It has `32`{ claim="Z.size" }. All of it counts.'
    assert said(tree, text) == [
        "5: says “All” of all cases, and nothing was searched: All of it counts."
    ]


def test_the_line_is_told_below_a_displayed_formula(tree: Tree) -> None:
    text = "$$a$$\n\nIt is so.\n\nAll is said.\n\nFor $b$ it is so."
    assert [problem.split(":")[0] for problem in said(tree, text)] == ["9"]


def test_sentences_about_all_cases_are_counted(tree: Tree) -> None:
    text = f'{INCLUDE}\nAll `32`{{ claim="Z.size" }}. *Always*{{ .advice }} so. It is so.\n'
    account = tree.account(text)
    assert (account.universals, account.choices) == (2, 1)


def test_choices_are_few(tree: Tree) -> None:
    import publish

    tree.page(f"# Page\n\n{INCLUDE}\n*Always*{{ .advice }} so.\n")
    told = [str(problem) for problem in publish.check(root=tree.root).problems]
    assert told == [
        "docs/lessons/page.md:1: has most of the definitions and advice, which are too many: "
        "1 sentences about all cases, 1 of them definitions or advice (100%)\n"
        "    At most 40% may be: claim more, or say less."
    ]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It is fast because it is small.", "because"),
        ("It is small, so it is fast.", "so"),
        ("The reason is bandwidth.", "The reason is"),
        ("It is slow due to the cache.", "due to"),
        ("In float16 it fits, so nobody sees it.", "so"),
        ("That is why it overflows.", "That is why"),
    ],
)
def test_a_cause_of_speed_needs_a_claim(tree: Tree, text: str, word: str) -> None:
    message = f"5: names a cause with “{word}”, which nothing separates: {text}"
    assert said(tree, text) == [message]
    claimed = text.replace(".", ', by `32`{ claim="Z.size" }.')
    assert said(tree, claimed) == []


@pytest.mark.parametrize("text", ["It is fast.", "It is so big.", "Because it is small."])
def test_no_cause_of_speed(tree: Tree, text: str) -> None:
    assert said(tree, text) == []


def test_every_phrase_that_is_spared_holds_such_a_word() -> None:
    assert [p for p in words.NO_UNIVERSAL if not words.UNIVERSAL.search(p)] == []
    assert [p for p in words.NO_UNIVERSAL if words.universal(p)] == []


@pytest.mark.parametrize("word", ["faster", "Slower", "cheaper", "more slowly", "runs below"])
def test_what_is_compared_in_words_was_compared(tree: Tree, word: str) -> None:
    text = f"It is {word}."
    assert said(tree, text) == [f"5: says “{word}”, and nothing was compared: {text}"]
    assert said(tree, f'It is {word}: `32`{{ claim="Z.size" }}.') == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The head puts most of its weight on one key.", "most"),
        ("Mostly it fails.", "Mostly"),
        ("Nearly all keys are hidden.", "Nearly all"),
        ("There is almost nothing to gain.", "almost nothing"),
        ("An extra example costs next to nothing.", "next to nothing"),
        ("Doubling the batch costs hardly anything.", "hardly"),
        ("Some of them learn quite well.", "Some of them"),
        ("One of them learns quite well.", "quite well"),
        ("The kernel saves memory traffic, not the square.", "saves"),
    ],
)
def test_an_amount_in_words_is_claimed(tree: Tree, text: str, word: str) -> None:
    told = f"5: says “{word}”, an amount that nothing checks: {text}"
    assert said(tree, text) == [told]
    beside = text.replace(".", ', by `32`{ claim="Z.size" }.')
    message = told.replace(text, text.replace(".", ", by `…`."))
    assert said(tree, beside) == [message], "a number beside it says nothing of the amount"


@pytest.mark.parametrize(
    "text",
    [
        "At most one of them is asked, and the most common one first.",
        "Which part holds most of the parameters?",
        "*Mostly*{ .advice } write the arrow.",
        "“Nearly all of it.”",
        "## Most of it",
        "Save the file, and `most` is code.",
    ],
)
def test_what_tells_no_amount(tree: Tree, text: str) -> None:
    assert said(tree, text) == []


def test_a_part_is_claimed_beside_a_number_too(tree: Tree) -> None:
    text = 'Half of the samples are like `32`{ claim="Z.size" }.'
    message = "5: counts “Half” in words, which nothing checks: Half of the samples are like `…`."
    assert said(tree, text) == [message]
    assert said(tree, text.replace("Half", '*Half*{ claim="Z.mean() / 6" }')) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It makes hundreds of views.", "hundreds"),
        ("An SM takes one tile of the result at a time.", "one tile of the result at a time"),
        ("A core works on one tile at a time.", "one tile at a time"),
        ("It makes four views.", "four"),
        ("It takes twelve times as long.", "twelve times"),
        ("Two times the rows.", "Two times"),
        ("That is half of the bytes.", "half"),
        ("The bytes double.", "double"),
        ("Each weight is used twice.", "twice"),
        ("It loses a third of them.", "a third"),
        ("A thousand lines.", "thousand"),
        ("If so, you double it twice.", "twice"),
        ("Here are two examples.", "two"),
        ("It has three real tokens.", "three"),
    ],
)
def test_a_count_in_words_is_a_number(tree: Tree, text: str, word: str) -> None:
    told = said(tree, f"{text}")
    assert told == [f"5: counts “{word}” in words, which nothing checks: {text}"]


def test_a_size_in_words_is_a_number_beside_a_claim_too(tree: Tree) -> None:
    text = 'Two examples: `32`{ claim="Z.size" }, *three*{ claim="X.shape[1]" } features.'
    message = "5: counts “Two” in words, which nothing checks: Two examples: `…`, three features."
    assert said(tree, text) == [message]


@pytest.mark.parametrize(
    "text",
    [
        'Each weight is used *twice*{ claim="Z.size // 16" }.',
        'It has *four*{ claim="len(W)" } rows.',
        "Two matrices go through three steps, one after the other.",
        "The last two axes are a matrix, in two libraries.",
        'It has *three*{ claim="X.shape[1]" } features.',
        "## Four views of one product",
        "**Four.** What comes out?",
        "**Four.** You double the batch.",
        "Half precision needs hardware.",
        "Squared lengths minus twice the dot products.",
        "Is it twice as long?",
        "A two-fold, four-byte number.",
    ],
)
def test_what_only_looks_like_a_count(tree: Tree, text: str) -> None:
    assert said(tree, text) == []


def test_counts_in_words_are_asked_of_lessons(tree: Tree) -> None:
    assert tree.problems("It makes four views.\n", "reference.md") == []
