"""Snippets whose comments state what did not happen, or that are no program."""

# ruff: noqa: E501 (a message is one line)

from __future__ import annotations

from .base import LAYER, LOSS, OTHER, PAGE, SHOW_OTHER, Row

ROWS = [
    Row(
        "a wrong shape",
        {LAYER: ("# (8, 3)", "# (8, 5)")},
        """
        snippets/layer/forward.py:4: states (8, 5), but X has shape (8, 3) (shown at docs/lessons/layer.md:9)
            Correct the comment, or the code if the comment says what was meant.
        """,
    ),
    Row(
        "two dimensions swapped",
        {LAYER: ("# (n_out, n_in)", "# (n_in, n_out)")},
        """
        snippets/layer/forward.py:5: states (n_in, n_out), but n_in = 3 since line 3 and this is 4 (shown at docs/lessons/layer.md:9)
            Correct the comment, or the code if the comment says what was meant.
        """,
    ),
    Row(
        "a wrong flow",
        {LAYER: ("# (batch, n_in) @ (n_in, n_out)", "# (batch, n_in) @ (n_out, n_in)")},
        """
        snippets/layer/forward.py:6: states (batch, n_in) @ (n_out, n_in) -> (batch, n_out), but n_out = 4 since line 3 and this is 3 (shown at docs/lessons/layer.md:9)
            State the arrays that go in from left to right, and what comes out.
        """,
    ),
    Row(
        "a wrong output",
        {LAYER: ("# [3. 3. 3. 3.]", "# [3. 3. 3.]")},
        """
        snippets/layer/forward.py:7: states the output '[3. 3. 3.]', but it printed '[3. 3. 3. 3.]' (shown at docs/lessons/layer.md:9)
            State exactly what is printed; a remark starts with `# note:`
        """,
    ),
    Row(
        "a wrong value",
        {LAYER: ("# 96.0", "# 96.5")},
        """
        snippets/layer/forward.py:8: states 96.5, but total is 96.0 (shown at docs/lessons/layer.md:9)
            Correct the comment, or the code if the comment says what was meant.
        """,
    ),
    Row(
        "a wrong word in an error",
        {LAYER: ("Input operand 1 has", "Input operand 0 has")},
        """
        snippets/layer/forward.py:9: states ValueError: matmul: Input operand 0 has a mismatch…, but ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size 4 is different from 3) was raised (shown at docs/lessons/layer.md:9)
            State the type and the message as raised; end it with … to leave the rest open.
        """,
    ),
    Row(
        "a wrong type of an error",
        {LAYER: ("# ValueError", "# TypeError")},
        """
        snippets/layer/forward.py:9: states TypeError: matmul: Input operand 1 has a mismatch…, but ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size 4 is different from 3) was raised (shown at docs/lessons/layer.md:9)
            State the type and the message as raised; end it with … to leave the rest open.
        """,
    ),
    Row(
        "an error that does not happen",
        {LAYER: ("X @ W  #", "X @ W.T  #")},
        """
        snippets/layer/forward.py:9: states ValueError: matmul: Input operand 1 has a mismatch…, but nothing was raised (shown at docs/lessons/layer.md:9)
            Remove the comment, or bring back the code that fails.
        """,
    ),
    Row(
        "code that no longer does what its comments say",
        {LAYER: ("Z = X @ W.T", "Z = W @ X.T")},
        """
        docs/lessons/layer.md:12: states (8, 4), but Z.shape is (4, 8)
            Correct it, or the code: the run of snippets/layer/forward.py decides.
        snippets/layer/forward.py:6: states (batch, n_in) @ (n_in, n_out) -> (batch, n_out), but batch = 8 since line 3 and this is 4 (shown at docs/lessons/layer.md:9)
            State the arrays that go in from left to right, and what comes out.
        snippets/layer/forward.py:7: states the output '[3. 3. 3. 3.]', but it printed '[3. 3. 3. 3. 3. 3. 3. 3.]' (shown at docs/lessons/layer.md:9)
            State exactly what is printed; a remark starts with `# note:`
        """,
    ),
    Row(
        "an error that nothing states",
        {LOSS: ("x = 3", "x = 3 + '4'")},
        """
        snippets/layer/loss.py:1: raised TypeError: unsupported operand type(s) for +: 'int' and 'str', which nothing states (shown at docs/lessons/layer.md:24)
            Mend the line, or state the error beside it: # TypeError: unsupported operand type(s) for +: 'int' and 'str'
        """,
    ),
    Row(
        "a comment with a number that is no claim",
        {LOSS: ("x = 3\n", "x = 3  # about 3 units\n")},
        """
        snippets/layer/loss.py:1: states “about 3 units”, but it has a number or a tuple, and reads as no claim (shown at docs/lessons/layer.md:24)
            Write it as a claim, without the number, or as `# note: …`
        """,
    ),
    Row(
        "a claim that is never reached",
        {LOSS: ("x = 3\n", "x = 3\nif x > 3:\n    x = 4  # 4\n")},
        """
        snippets/layer/loss.py:3: states 4, but this line never ran (shown at docs/lessons/layer.md:24)
            Call the code that holds it, or remove the claim.
        """,
    ),
    Row(
        "a claim after a return",
        {LOSS: ("x = 3\n", "x = 3\ndef f():\n    return 1\n    y = 2  # 2\nf()\n")},
        """
        snippets/layer/loss.py:4: states 2, but this line never ran (shown at docs/lessons/layer.md:24)
            Call the code that holds it, or remove the claim.
        """,
    ),
    Row(
        "a dimension named once that is no variable",
        {LAYER: ("# (8, 3)", "# (rows, 3)")},
        """
        snippets/layer/forward.py:4: states (rows, 3), but rows stands for nothing: no variable has that name, and no other claim here uses it (shown at docs/lessons/layer.md:9)
            Name a variable, use the name twice, or write the integer or _.
        """,
    ),
    Row(
        "a syntax error",
        {LOSS: ("x = 3\n", "x = (3\n")},
        """
        snippets/layer/loss.py:1: is no Python: '(' was never closed (shown at docs/lessons/layer.md:24)
            Correct the syntax.
        """,
    ),
    Row(
        "an indentation error",
        {LOSS: ("x = 3\n", "x = 3\n  y = 4\n")},
        """
        snippets/layer/loss.py:2: is no Python: unexpected indent (shown at docs/lessons/layer.md:24)
            Correct the syntax.
        """,
    ),
    Row(
        "Python of another version",
        {LOSS: ("x = 3\n", "x = 3\nprint 'x'\n")},
        """
        snippets/layer/loss.py:2: is no Python: Missing parentheses in call to 'print'. Did you mean print(...)? (shown at docs/lessons/layer.md:24)
            Correct the syntax.
        """,
    ),
    Row(
        "an expression nested too deep",
        {OTHER: "x = " + "-" * 100_000 + "1\n", PAGE: SHOW_OTHER},
        """
        snippets/layer/other.py:1: is nested too deep to be checked (shown at docs/lessons/layer.md:28)
            Split its longest expression or chain of `elif`.
        """,
    ),
]
