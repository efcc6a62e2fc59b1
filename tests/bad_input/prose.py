"""Pages that state in words, tables, rules and pictures what nothing checks or what is not so."""

# ruff: noqa: E501 (a message is one line)

from __future__ import annotations

from .base import PAGE, Row

END = "The end."


def _page(name: str, text: str, told: str) -> Row:
    return Row(name, {PAGE: (END, text)}, told)


ROWS = [
    Row(
        "a wrong number in a sentence",
        {PAGE: ("`8`{", "`9`{")},
        """
        docs/lessons/layer.md:12: states 9, but batch is 8
            Correct it, or the code: the run of snippets/layer/forward.py decides.
        """,
    ),
    Row(
        "a wrong shape in a sentence",
        {PAGE: ("`(8, 4)`{", "`(4, 8)`{")},
        """
        docs/lessons/layer.md:12: states (4, 8), but Z.shape is (8, 4)
            Correct it, or the code: the run of snippets/layer/forward.py decides.
        """,
    ),
    _page(
        "a number without a mark",
        "There are 12 of them.",
        """
        docs/lessons/layer.md:27: states 12, which nothing checks
            Write `12`{ claim="expression" }, or `12`{ .given } if it is a premise.
        """,
    ),
    _page(
        "a number in a list",
        "- first\n- 12 of them",
        """
        docs/lessons/layer.md:28: states 12, which nothing checks
            Write `12`{ claim="expression" }, or `12`{ .given } if it is a premise.
        """,
    ),
    _page(
        "a number in a table",
        "| a | b |\n|---|---|\n| x | 12 |",
        """
        docs/lessons/layer.md:29: states 12, which nothing checks
            Write `12`{ claim="expression" }, or `12`{ .given } if it is a premise.
        """,
    ),
    _page(
        "a number in a heading",
        "## All 12 of them",
        """
        docs/lessons/layer.md:27: states 12, which nothing checks
            Write `12`{ claim="expression" }, or `12`{ .given } if it is a premise.
        """,
    ),
    _page(
        "a number in a caption",
        "| a |\n|---|\n| x |\n\n/// caption\nThe 12 of them\n///",
        """
        docs/lessons/layer.md:32: states 12, which nothing checks
            Write `12`{ claim="expression" }, or `12`{ .given } if it is a premise.
        """,
    ),
    _page(
        "a number in an admonition",
        "/// note | Mind\nThere are 12.\n///",
        """
        docs/lessons/layer.md:28: states 12, which nothing checks
            Write `12`{ claim="expression" }, or `12`{ .given } if it is a premise.
        """,
    ),
    _page(
        "a number in an admonition's title",
        "/// note | The 12\nText.\n///",
        """
        docs/lessons/layer.md:27: states 12, which nothing checks
            Write `12`{ claim="expression" }, or `12`{ .given } if it is a premise.
        """,
    ),
    _page(
        "a number in a tab's name",
        "/// tab | NumPy 12\nText.\n///",
        """
        docs/lessons/layer.md:27: states 12, which nothing checks
            Write `12`{ claim="expression" }, or `12`{ .given } if it is a premise.
        """,
    ),
    _page(
        "a number in bold",
        "There are **12** of them.",
        """
        docs/lessons/layer.md:27: states 12, which nothing checks
            Write `12`{ claim="expression" }, or `12`{ .given } if it is a premise.
        """,
    ),
    _page(
        "a number in the text of a link",
        "See [these 12](layer.md).",
        """
        docs/lessons/layer.md:27: states 12, which nothing checks
            Write `12`{ claim="expression" }, or `12`{ .given } if it is a premise.
        """,
    ),
    _page(
        "a number in a formula",
        "It costs $2 n$ steps.",
        """
        docs/lessons/layer.md:27: states 2 in a formula, which nothing checks
            Write $…${ claim="expression; expression" } or $…${ .given }.
        """,
    ),
    _page(
        "a number in a text fence",
        "```text\n12 of them\n```",
        """
        docs/lessons/layer.md:28: states 12 in a text fence
            Nothing runs that fence: let a snippet print it instead.
        """,
    ),
    Row(
        "a number in the description",
        {PAGE: ("One product and one sum.", "These 12 sums.")},
        """
        docs/lessons/layer.md:3: states 12 in the front matter's description, where nothing checks it
            Say it without a number.
        """,
    ),
    _page(
        "a shape in code without a mark",
        "It is `(8, 4)`.",
        """
        docs/lessons/layer.md:27: states (8, 4), which nothing checks
            Write `(8, 4)`{ claim="expression" }, or `(8, 4)`{ .given } if it is a premise. Code that a snippet holds is { .quote }.
        """,
    ),
    _page(
        "an arrow in code without a mark",
        "It is `n -> m`.",
        """
        docs/lessons/layer.md:27: states n -> m, which nothing checks
            Write `n -> m`{ claim="expression" }, or `n -> m`{ .given } if it is a premise. Code that a snippet holds is { .quote }.
        """,
    ),
    _page(
        "a mark that is misspelt",
        'There are `8`{ clam="batch" }.',
        """
        docs/lessons/layer.md:27: gives the attribute clam
            Remove it: pages give .given, .rule, .quote, .definition, .advice, claim, law, myth and the id of a heading.
        docs/lessons/layer.md:27: states 8, which nothing checks
            Write `8`{ claim="expression" }, or `8`{ .given } if it is a premise. Code that a snippet holds is { .quote }.
        """,
    ),
    _page(
        "a mark with a space before it",
        'There are `8` { claim="batch" }.',
        """
        docs/lessons/layer.md:27: has a mark that belongs to nothing: { claim="batch" }
            Write it right behind the closing backtick, with no space between.
        docs/lessons/layer.md:27: states 8, which nothing checks
            Write `8`{ claim="expression" }, or `8`{ .given } if it is a premise. Code that a snippet holds is { .quote }.
        """,
    ),
    _page(
        "a claim of a snippet that is not there",
        '`8`{ claim="forwrad: batch" }',
        """
        docs/lessons/layer.md:27: speaks of forwrad, which is no snippet on this page
            Did you mean forward? A snippet of another page is named by its path: lesson/name.
        """,
    ),
    _page(
        "a claim of a snippet that is nowhere",
        '`8`{ claim="layer/forwrad: batch" }',
        """
        docs/lessons/layer.md:27: speaks of layer/forwrad, but there is no snippets/layer/forwrad.py
            Did you mean layer/forward?
        """,
    ),
    _page(
        "a claim that leads out of the repository",
        '`8`{ claim="../../etc/passwd: x" }',
        """
        docs/lessons/layer.md:27: claims 8 for '../../etc/passwd: x', which is no expression
            Write claim="expression" or claim="snippet: expression".
        """,
    ),
    _page(
        "a claim whose expression raises",
        '`8`{ claim="forward: bacth" }',
        """
        docs/lessons/layer.md:27: states 8, but bacth raises NameError: name 'bacth' is not defined
            Correct it, or the code: the run of snippets/layer/forward.py decides.
        """,
    ),
    _page(
        "a claim whose expression is none",
        '`8`{ claim="forward: batch +" }',
        """
        docs/lessons/layer.md:27: claims 8 for 'batch +', which is no expression
            Write claim="expression" or claim="snippet: expression".
        """,
    ),
    _page(
        "a claim that writes a file",
        "`8`{ claim=\"open('out.txt', 'w') or x\" }",
        """
        docs/lessons/layer.md:27: states 8, but open('out.txt', 'w') or x raises RefusedError: a snippet that opens out.txt for writing is not run here
            Correct it, or the code: the run of snippets/layer/loss.py decides.
        """,
    ),
    Row(
        "a claim that does not end",
        {PAGE: (END, '`8`{ claim="sum(i for i in iter(int, x))" }')},
        """
        snippets/layer/loss.py:1: did not end within 2 s, evaluating what the page states of it (shown at docs/lessons/layer.md:24)
            Make it end: a lesson's snippet takes milliseconds.
        """,
        seconds=2,
    ),
    Row(
        "a claim in C that does not end",
        {PAGE: (END, '`8`{ claim="sum(range(x * 10**12))" }')},
        """
        snippets/layer/loss.py:1: did not end within 2 s, evaluating what the page states of it (shown at docs/lessons/layer.md:24)
            Make it end: a lesson's snippet takes milliseconds.
        """,
        seconds=2,
    ),
    _page(
        "a claim nested too deep",
        f'`8`{{ claim="{"-" * 400}8" }}',
        """
        docs/lessons/layer.md:27: claims 8 for '------------------------------------------------------------…', which is no expression
            Write claim="expression" or claim="snippet: expression".
        """,
    ),
    Row(
        "a claim above every snippet",
        {PAGE: ("# A layer\n", '# A layer\n\n`8`{ claim="batch" }\n')},
        """
        docs/lessons/layer.md:8: speaks of the snippet above, but none stands above it
            Name a snippet: claim="forward_pass: Z.shape".
        """,
    ),
    _page(
        "a quote that is none",
        "`Z = X @ W`{ .quote }",
        """
        docs/lessons/layer.md:27: quotes Z = X @ W, which is in no snippet on this page
            Quote it letter by letter, and whole.
        """,
    ),
    Row(
        "a wrong rule",
        {PAGE: ("-> (n, m)", "-> (m, n)")},
        """
        docs/lessons/layer.md:15: states (m, n), but NumPy gives (8, 2) for n = 8, k = 9, m = 2 ((n, k) @ (k, m) -> (m, n))
            Correct the rule.
        """,
    ),
    _page(
        "a rule that is none",
        "```shapes\n(n, k) @ (k, m)\n```",
        """
        docs/lessons/layer.md:28: states the rule (n, k) @ (k, m), which has no arrow
            Write shapes joined by + - * / @, an arrow, and a shape, scalar or error.
        """,
    ),
    _page(
        "a rule that allows what raises",
        "```shapes\n(3, 2) @ (3, 2) -> (3, 2)\n```",
        """
        docs/lessons/layer.md:28: states (3, 2), but NumPy raises “matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size 3 is different from 2)” ((3, 2) @ (3, 2) -> (3, 2))
            Correct the rule.
        """,
    ),
    Row(
        "a wrong picture",
        {PAGE: ("one @ two = three", "two @ one = three")},
        """
        docs/lessons/layer.md:18: states two @ one = three, but two @ one has shape (3, 3) and three has shape (1, 1)
            Correct it, or the code: the run of snippets/layer/forward.py decides.
        """,
    ),
    Row(
        "a picture of what is not there",
        {PAGE: ("one @ two = three", "one @ tow = three")},
        """
        docs/lessons/layer.md:18: cannot be drawn: NameError: name 'tow' is not defined
            Correct it, or the code: the run of snippets/layer/forward.py decides.
        """,
    ),
    Row(
        "a picture without a caption",
        {PAGE: ("caption: A row meets a column.\n", "")},
        """
        docs/lessons/layer.md:18: holds a picture that has no caption: line
            Write an equation, then caption: and what else it needs.
        """,
    ),
    Row(
        "a number in a picture's caption",
        {PAGE: ("caption: A row", "caption: 3 rows")},
        """
        docs/lessons/layer.md:18: states 3 in a caption, which nothing checks
            Say it in the prose below, with a mark.
        """,
    ),
    Row(
        "a picture with a line too many",
        {PAGE: ("caption: A row", "title: A row\ncaption: A row")},
        """
        docs/lessons/layer.md:18: holds a picture that has a line that is none of snippet, dims, highlight, caption: title: A row
            Write an equation, then caption: and what else it needs.
        """,
    ),
    Row(
        "a picture that leads out of the repository",
        {
            "../outside.py": "one = 1\n",
            PAGE: ("caption: A row", "snippet: ../../outside\ncaption: A row"),
        },
        """
        docs/lessons/layer.md:18: speaks of ../../outside, which is no snippet on this page
            There are forward, loss. A snippet of another page is named by its path: lesson/name.
        """,
    ),
    _page(
        "an answer too long to say",
        f"/// details | Screen · Why?\n\n{'so ' * 46}.\n\n///",
        """
        docs/lessons/layer.md:29: answers “Why?” in 46 words, and 45 are what one says at once
            Say the point in the first paragraph, and the rest below it as depth.
        """,
    ),
    _page(
        "an answer that begins with code",
        "/// details | Onsite · Why?\n\n```text\nx\n```\n\n///",
        """
        docs/lessons/layer.md:27: answers “Why?” with nothing to say first
            Begin with a paragraph of at most 45 words; code and tables stand below.
        """,
    ),
    _page(
        "a number that carries no word about all cases",
        'It always has `96.0`{ claim="forward: total" } in it.',
        """
        docs/lessons/layer.md:27: says “always”, which no number beside it carries: It always has `…` in it.
            Quote a law (*…*{ law="…" }), claim it, write *must*{ .definition } or { .advice } if it is a choice, or say it of the cases that ran.
        """,
    ),
    _page(
        "a word that does not tell which is less",
        'It is faster by `> 2×`{ claim="forward: batch / n_in" }.',
        """
        docs/lessons/layer.md:27: says “faster” beside > 2×, and not of which of the two
            Claim the word: *faster*{ claim="n_in < batch" }.
        """,
    ),
    _page(
        "a word against the sign of its claim",
        'It is *slower*{ claim="forward: n_in < batch" }.',
        """
        docs/lessons/layer.md:27: says 'slower' of 'forward: n_in < batch', which is no comparison by >
            Write *slower*{ claim="this > that" }.
        """,
    ),
    _page(
        "a size in words",
        'Two examples give `96.0`{ claim="forward: total" }.',
        """
        docs/lessons/layer.md:27: counts “Two” in words, which nothing checks: Two examples give `…`.
            Claim the word: *Two*{ claim="expression" }, or say it without a number.
        """,
    ),
    Row(
        "a lab that speaks of all cases",
        {"docs/labs/a.py": "# %% [markdown]\n# # A lab\n#\n# It never fails.\n\n# %%\nx = 1\n"},
        """
        docs/labs/a.py:4: says “never” of all cases, and nothing was searched: It never fails.
            Quote a law, with # law: its_name in the code cell below, or say it of the cases that ran.
        """,
    ),
    Row(
        "a lab that names a law there is not",
        {"docs/labs/a.py": "# %% [markdown]\n# # A lab\n\n# %%\n# law: as_many\nx = 1\n"},
        """
        docs/labs/a.py:5: names the law as_many, which there is not
            There are none.
        """,
    ),
    _page(
        "a count in words",
        "It makes four views.",
        """
        docs/lessons/layer.md:27: counts “four” in words, which nothing checks: It makes four views.
            Claim the word: *four*{ claim="expression" }, or say it without a number.
        """,
    ),
]
