"""What the text of a comment is read as, before anything runs."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import grammar, suspects
from claims.dims import format_dims
from claims.values import Number


def shapes(text: str, *, strict: bool = False) -> list[str]:
    return [format_dims(dims) for dims in grammar.read(text, strict=strict).shapes]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("(8, 4)", ["(8, 4)"]),
        ("(8,4)", ["(8, 4)"]),
        ("(4,)", ["(4,)"]),
        ("()", ["()"]),
        ("(batch, n_out) pre-activations", ["(batch, n_out)"]),
        ("(batch, n_out): one row an example", ["(batch, n_out)"]),
        ("(batch, n_out), contiguous", ["(batch, n_out)"]),
        ("(batch, n_out) - contiguous", ["(batch, n_out)"]),
        ("(batch, n_out) — contiguous", ["(batch, n_out)"]),
        ("(8, 4).", ["(8, 4)"]),
        ("shape (t)", ["(t,)"]),
        ("shape: (t)", ["(t,)"]),
        ("shape = (t, c)", ["(t, c)"]),
        ("shape is (t, c)", ["(t, c)"]),
        ("Shape: (b, num_tokens, d_out)", ["(b, num_tokens, d_out)"]),
        ("SHAPE (b, t)", ["(b, t)"]),
        ("shapes (b, t), (b, t, c)", ["(b, t)", "(b, t, c)"]),
        ("of size (b, t)", ["(b, t)"]),
        ("token embeddings of shape (b, t, n_embd)", ["(b, t, n_embd)"]),
        ("[B, T, C]", ["(B, T, C)"]),
        ("logits, (B, V)", ["(B, V)"]),
        ("logits: (B, V)", ["(B, V)"]),
        ("-> (B, V)", ["(B, V)"]),
        ("=> (B, V)", ["(B, V)"]),
        ("→ (B, V)", ["(B, V)"]),
        ("becomes (B, C)", ["(B, C)"]),
        ("now (B, C)", ["(B, C)"]),
        ("each (B, C)", ["(B, C)"]),
        ("both (B, C)", ["(B, C)"]),
        ("back to (B, C)", ["(B, C)"]),
        ("(B, T), (B, T, C)", ["(B, T)", "(B, T, C)"]),
        ("(B, T+1)", ["(B, T+1)"]),
        ("(B, (H - K) // S + 1)", ["(B, (H - K) // S + 1)"]),
        ("(..., d)", ["(..., d)"]),
    ],
)
def test_reads_shapes(text: str, stated: list[str]) -> None:
    assert shapes(text) == stated
    assert shapes(text, strict=True) == stated


@pytest.mark.parametrize(
    "text",
    [
        "(optional)?",
        "see eq. (3, 4)",
        "f(x, y)",
        "x = x.view(B, T, C)",
        "np.zeros(shape=(3, 4))",
        "in (0, 1) or (1, 2)",
        "q: (B, T), k: (B, S)",
        "TODO: (re)write this",
        "the pair a, b",
        "(a b, c)",
        "(B, T)x",
        "(8, 4",
        "3e-4 is too high",
        "2x faster",
    ],
)
def test_reads_no_shape(text: str) -> None:
    assert shapes(text) == []
    assert shapes(text, strict=True) == []


@pytest.mark.parametrize(
    "text", ["(8, 4) since version 2", "layer 2: (8, 4)", "(8, 4), not 5", "(8, 4) and (4)"]
)
def test_no_number_beside_a_shape_in_strict_mode(text: str) -> None:
    assert shapes(text, strict=True) == []


def test_a_number_beside_a_shape_is_prose_in_other_peoples_files() -> None:
    assert shapes("(8, 4) since version 2") == ["(8, 4)"]


def test_a_lone_number_in_parentheses_is_a_footnote_in_other_peoples_files() -> None:
    assert shapes("(1)") == []
    assert shapes("(1,)") == ["(1,)"]
    assert shapes("shape (1)") == ["(1,)"]
    assert shapes("(1)", strict=True) == ["(1,)"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("x: (N, D)", "x"),
        ("x = (N, D)", ""),
        ("x.shape = (N, D)", "x"),
        ("x.shape: (N, D)", "x"),
        ("self.w: (N, D)", "self.w"),
        ("shape of x: (N, D)", "x"),
        ("the shape of x is of shape (N, D)", "x"),
        ("x has shape (N, D)", "x"),
        ("x of shape (N, D)", "x"),
        ("x, shape (N, D)", "x"),
        ("Shape: (N, D)", ""),
        ("token embeddings of shape (N, D)", ""),
        ("(N, D)", ""),
    ],
)
def test_what_a_shape_is_said_of(text: str, name: str) -> None:
    assert grammar.read(text, strict=False).about == ((name,) if name else ())


def test_the_word_shape_leaves_no_doubt() -> None:
    assert grammar.read("shape (N, D)", strict=False).names_shape
    assert not grammar.read("out: (N, D)", strict=False).names_shape


@pytest.mark.parametrize(
    ("text", "operands", "stages", "results"),
    [
        ("(8, 3) @ (3, 4) -> (8, 4)", 2, 0, 1),
        ("(8, 3) x (3, 4) → (8, 4)", 2, 0, 1),
        ("(8, 3) × (3, 4) => (8, 4)", 2, 0, 1),
        ("(8, 3) @ (3, 4) + (4,) -> (8, 4)", 3, 0, 1),
        ("(B, T) -> (B, T, C)", 1, 0, 1),
        ("(B, T), (B, T, C) -> (B, C)", 2, 0, 1),
        ("(B, T) -> (B, T, C) -> (B, C)", 1, 1, 1),
        ("(B, T) -> (B, C), (B,)", 1, 0, 2),
        ("[B, T] -> [B, T, C]", 1, 0, 1),
        ("Self-attend: (B, nh, T, hs) x (B, nh, hs, T) -> (B, nh, T, T)", 2, 0, 1),
        ("(B, T, C) -> (B, T, nh, hs), split into heads", 1, 0, 1),
        ("(k,) @ (k,) -> ()", 2, 0, 1),
        ("(8, 4) - (4,) -> (8, 4)", 2, 0, 1),
        ("(8, 4) / (8, 1) -> (8, 4)", 2, 0, 1),
        ("(8, 4) * (4,) -> (8, 4)", 2, 0, 1),
        ("(8, 4) · (4,) -> (8,)", 2, 0, 1),
    ],
)
@pytest.mark.parametrize("strict", [True, False])
def test_reads_flows(text: str, operands: int, stages: int, results: int, strict: bool) -> None:
    flow = grammar.read(text, strict=strict).flow
    assert flow is not None
    assert (len(flow.operands), len(flow.stages), len(flow.results)) == (operands, stages, results)
    assert text.endswith(flow.text) or flow.text + ", split into heads" == text


@pytest.mark.parametrize(
    "text",
    [
        "(8, 3) ->",
        "-> (8, 4)",
        "(8, 3) @ (3, 4)",
        "(a b) -> (c)",
        "f(x) -> (8, 4) here (1, 2)",
        "x -> y",
    ],
)
def test_reads_no_flow(text: str) -> None:
    assert grammar.read(text, strict=False).flow is None


def test_no_number_beside_a_flow_in_strict_mode() -> None:
    text = "step 2: (8, 3) @ (3, 4) -> (8, 4)"
    assert grammar.read(text, strict=True).flow is None
    assert grammar.read(text, strict=False).flow is not None


@pytest.mark.parametrize(
    ("text", "kind", "message", "is_open"),
    [
        ("ValueError: bad", "ValueError", "bad", False),
        ("ValueError", "ValueError", "", True),
        ("ValueError:", "ValueError", "", False),
        ("ValueError: matmul: Input…", "ValueError", "matmul: Input", True),
        ("ValueError: matmul: Input...", "ValueError", "matmul: Input", True),
        (
            "np.linalg.LinAlgError: Singular matrix",
            "np.linalg.LinAlgError",
            "Singular matrix",
            False,
        ),
        ("StopIteration", "StopIteration", "", True),
        ("KeyboardInterrupt", "KeyboardInterrupt", "", True),
        ("SystemExit: 3", "SystemExit", "3", False),
        ("MyException: x", "MyException", "x", False),
        ("DeprecationWarning: old", "DeprecationWarning", "old", False),
    ],
)
def test_reads_errors(text: str, kind: str, message: str, is_open: bool) -> None:
    error = grammar.read(text, strict=True).error
    assert error == grammar.StatedError(kind, message, is_open)


@pytest.mark.parametrize(
    "text", ["raises ValueError: bad", "error: bad", "ValueErrors", "an Error", "ValueError here"]
)
def test_reads_no_error(text: str) -> None:
    assert grammar.read(text, strict=True).error is None


def test_an_error_is_nothing_else() -> None:
    reading = grammar.read("ValueError: (8, 4) -> (8, 5)", strict=True)
    assert reading.error
    assert (reading.flow, reading.shapes, reading.value) == (None, (), None)


def test_a_comment_may_have_several_readings() -> None:
    reading = grammar.read("(8, 4)", strict=True)
    assert [format_dims(dims) for dims in reading.shapes] == ["(8, 4)"]
    assert reading.value is not None
    assert reading.value.content == (Number(8, 1.0), Number(4, 1.0))
    assert [dim.text for dim in reading.dims] == ["8", "4"]


@pytest.mark.parametrize("text", ["note: 3 cores", "Note: (8, 4)", "NOTE: see below"])
def test_notes(text: str) -> None:
    assert grammar.is_note(text)


@pytest.mark.parametrize("text", ["notes: 3", "a note: 3", "noted", "notebook: 3"])
def test_no_notes(text: str) -> None:
    assert not grammar.is_note(text)


@pytest.mark.parametrize(
    "text",
    [
        "noqa: E501",
        "noqa",
        "type: ignore[arg-type]",
        "type: (int) -> int",
        "pragma: no cover",
        "!/usr/bin/env python3",
        "-*- coding: utf-8 -*-",
        "%% cell 1",
        "--8<-- [start:a1]",
        "mypy: ignore-errors",
        "ruff: noqa: E501",
        "fmt: off",
        "pylint: disable=C0103",
        "isort: skip",
    ],
)
def test_directives(text: str) -> None:
    assert grammar.is_directive(text)


@pytest.mark.parametrize("text", ["(8, 4)", "noqalike", "types: 3", "format: 3"])
def test_no_directives(text: str) -> None:
    assert not grammar.is_directive(text)


@pytest.mark.parametrize(
    ("text", "like"), [("3 cores", True), ("(a, b)", True), ("prose", False), ("f(x)", False)]
)
def test_what_strict_mode_lets_pass_as_prose(text: str, like: bool) -> None:
    assert suspects.is_claim_like(text) is like


@pytest.mark.parametrize(
    ("text", "like"), [("3 cores", False), ("f(a, b)", True), ("(a)", False), ("(a,)", True)]
)
def test_what_lenient_mode_counts_as_unread(text: str, like: bool) -> None:
    assert suspects.looks_like_shape(text) is like


@pytest.mark.parametrize("piece", ["a.b, ", "x and ", "( ", "size is ", "a x "])
def test_a_long_comment_is_read_in_no_time(piece: str) -> None:
    start = time.process_time()
    grammar.read(piece * 2000 + "(8, 4)", strict=True)
    assert time.process_time() - start < 1


pieces = st.sampled_from(
    [
        "(",
        ")",
        "[",
        "]",
        ",",
        " ",
        "B",
        "T",
        "3",
        "8, 4",
        "->",
        "→",
        "@",
        "x",
        "shape",
        ":",
        "…",
        "...",
        "_",
        "*",
        "≈",
        ">",
        "Error",
        "1e400",
        "{",
        "}",
        "'",
        "\\",
        "#",
        "note:",
        "-",
        "+",
        "//",
        "M",
        "%",
        ";",
        ".",
    ]
)


@given(st.lists(pieces, max_size=12).map("".join) | st.text(max_size=40), st.booleans())
def test_no_text_raises(text: str, strict: bool) -> None:
    grammar.read(text, strict=strict)


names = st.sampled_from(["B", "T", "C", "_", "3", "C // 2", "2*C"])
stated_shapes = st.lists(names, min_size=2, max_size=4).map(lambda dims: f"({', '.join(dims)})")


@given(
    stated_shapes,
    st.sampled_from(["", "out: ", "of shape ", "Shape: ", "-> "]),
    st.sampled_from(["", " of it", ", kept", ": kept"]),
)
def test_prose_around_a_shape_does_not_change_it(shape: str, lead: str, tail: str) -> None:
    assert shapes(f"{lead}{shape}{tail}") == [shape]
    assert shapes(f"{lead}{shape}{tail}", strict=True) == [shape]
