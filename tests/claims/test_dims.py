"""Dimensions: what parses, what fits, what binds, and the words for what does not fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.bindings import Binding, Scope
from claims.dims import format_dims, format_shape, parse_dim, parse_dims
from claims.sizes import evaluate, match


def scope(*, strict: bool = False, **variables: float) -> Scope:
    def variable(name: str) -> Binding | None:
        return Binding(variables[name], 0) if name in variables else None

    return Scope(variable, strict=strict)


@pytest.mark.parametrize(
    ("inner", "texts"),
    [
        ("", []),
        ("8, 4", ["8", "4"]),
        ("4,", ["4"]),
        (" batch ,n_in ", ["batch", "n_in"]),
        ("C // nh, 3*C, 3C", ["C // nh", "3*C", "3C"]),
        ("..., d", ["...", "d"]),
        ("…, d", ["...", "d"]),
        ("*, d", ["...", "d"]),
        ("_, ?", ["_", "_"]),
        ("B, self.n_head, T", ["B", "self.n_head", "T"]),
        ("(H + 2) // 2, W", ["(H + 2) // 2", "W"]),
        ("B·T, 2×C", ["B·T", "2×C"]),
        ("T'", ["T'"]),
        ("H/P", ["H/P"]),
        ("p**2 * 3", ["p**2 * 3"]),
    ],
)
def test_reads_dimensions(inner: str, texts: list[str]) -> None:
    dims = parse_dims(inner)
    assert dims is not None
    assert [dim.text for dim in dims] == texts


@pytest.mark.parametrize(
    "inner",
    [
        "1.5, 2",
        "a b",
        ",",
        "a,,b",
        "..., ...",
        "-1, 4",
        "f(x)",
        "f(x) + 1, 2",
        "1 + f(x), 2",
        "x[0], 2",
        "a=1",
        "True, 2",
        "see eq. 3",
        "a and b",
        "lambda: 1",
        "a if b else c",
        "4 +",
        "é!",
    ],
)
def test_reads_nothing_else(inner: str) -> None:
    assert parse_dims(inner) is None


def test_a_prime_is_part_of_a_name() -> None:
    dim = parse_dim("T'")
    assert dim is not None
    assert dim.is_name
    assert dim.names == ["Tʹ"]


def test_names_in_order_of_appearance() -> None:
    dim = parse_dim("(H - K + 2*P) // S + 1")
    assert dim is not None
    assert dim.names == ["H", "K", "P", "S"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", 7),
        ("a + b", 12),
        ("a - b", 8),
        ("a * b", 20),
        ("a // b", 5),
        ("a / b", 5),
        ("a % 4", 2),
        ("b ** 3", 8),
        ("3a", 30),
        ("2*(a + 1)", 22),
        ("a·b", 20),
        ("a × b", 20),
        ("a // 0", None),
        ("a % 0", None),
        ("z", None),
        ("a + z", None),
        ("z + a", None),
    ],
)
def test_integer_arithmetic(text: str, value: int | None) -> None:
    dim = parse_dim(text)
    assert dim is not None
    assert dim.tree is not None
    assert evaluate(dim.tree, scope(a=10, b=2).lookup) == value


@pytest.mark.parametrize(
    ("shape", "text"), [((), "()"), ((4,), "(4,)"), ((8, 4), "(8, 4)"), (("B", 4), "(B, 4)")]
)
def test_a_shape_is_spelt_as_python_prints_a_tuple(shape: tuple[object, ...], text: str) -> None:
    assert format_shape(shape) == text


def fits(inner: str, shape: tuple[int, ...], where: Scope | None = None) -> str | None:
    dims = parse_dims(inner)
    assert dims is not None
    return match(dims, shape, where or scope(), 9)


@pytest.mark.parametrize(
    ("inner", "shape"),
    [
        ("", ()),
        ("8, 4", (8, 4)),
        ("_, 4", (8, 4)),
        ("...", ()),
        ("...", (1, 2, 3)),
        ("..., 4", (4,)),
        ("..., 4", (8, 3, 4)),
        ("8, ...", (8, 3, 4)),
        ("8, ..., 4", (8, 4)),
        ("8, ..., 4", (8, 1, 2, 4)),
        ("n, n", (5, 5)),
        ("3*c, c", (6, 2)),  # a name is known before the arithmetic that needs it
        ("0,", (0,)),
    ],
)
def test_fits(inner: str, shape: tuple[int, ...]) -> None:
    assert fits(inner, shape) is None


@pytest.mark.parametrize(
    ("inner", "shape"),
    [
        ("", (1,)),
        ("8, 4", (8, 5)),
        ("8, 4", (4, 8)),
        ("8, 4", (8, 4, 1)),
        ("8,", (8, 4)),
        ("8, ..., 4", (8,)),
        ("..., 4", ()),
        ("..., 4", (4, 5)),
        ("4, ...", (5, 4)),
    ],
)
def test_where_integers_disagree_the_shape_says_it_all(inner: str, shape: tuple[int, ...]) -> None:
    assert fits(inner, shape) == ""


def test_a_name_is_bound_where_first_seen() -> None:
    where = scope()
    assert fits("batch, n_in", (8, 3), where) is None
    assert where.bound.sizes == {"batch": Binding(8, 9), "n_in": Binding(3, 9)}
    assert fits("batch, 4", (9, 4), where) == "batch = 8 since line 9 and this is 9"


def test_a_variable_wins_over_what_comments_bound() -> None:
    where = scope(batch=8)
    where.bound.sizes["batch"] = Binding(5, 1)
    assert fits("batch,", (8,), where) is None
    assert fits("batch,", (5,), where) == "batch = 8 and this is 5"


def test_nothing_is_bound_where_shapes_disagree() -> None:
    where = scope()
    assert fits("a, b, 4", (1, 2, 3), where) == ""
    assert fits("a, a", (1, 2), where) == "a = 1 since line 9 and this is 2"
    assert where.bound.sizes == {}


def test_arithmetic_on_unknown_names_is_bound_as_a_whole() -> None:
    where = scope()
    assert fits("T+1,", (5,), where) is None
    assert fits("1 + T,", (6,), where) == "1 + T = 5 since line 9 and this is 6"
    assert fits("T,", (7,), where) is None, "T is not guessed from T+1"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("2 * n,", 4), ("n,", 4)),
        (("k - 1,", 4), ("k,", 4)),
        (("9 - k,", 4), ("k,", 4)),
        (("C / 2,", 4), ("C,", 9)),
        (("8 / C,", 4), ("C,", 4)),
        (("n + 1, n+1", (4, 5)), ("...", ())),
        (("n*m,", 6), ("m*n,", 7)),
        (("h * d,", 6), ("h, d", (2, 4))),
        (("h * d, h", (6, 4)), ("...", ())),
        (("n // 2,", 3), ("n,", 8)),
        (("n // 2,", 3), ("n//2,", 4)),
        (("2 * n,", 5), ("...", ())),
        (("n + 3,", 2), ("...", ())),
        (("n, 2 * n, 4 * n", (2, 4, 9)), ("...", ())),
    ],
)
def test_in_strict_mode_a_name_has_one_size_in_every_form(
    first: tuple[str, object], second: tuple[str, object]
) -> None:
    where = scope(strict=True)
    found = [
        fits(inner, size if isinstance(size, tuple) else (size,), where)
        for inner, size in (first, second)
    ]
    assert any(found), found


@pytest.mark.parametrize(
    ("stated", "shapes"),
    [
        (["2 * n,", "n,"], [(4,), (2,)]),
        (["h * d,", "h, d"], [(6,), (2, 3)]),
        (["h * d, h", "d,"], [(6, 2), (3,)]),
        (["n // 2, n", "n//2,"], [(3, 7), (3,)]),
        (["C / 2, C"], [(3, 6)]),
        (["n - k, n, k"], [(0, 4, 4)]),
    ],
)
def test_in_strict_mode_sizes_that_agree_fit(
    stated: list[str], shapes: list[tuple[int, ...]]
) -> None:
    where = scope(strict=True)
    assert [fits(a, b, where) for a, b in zip(stated, shapes, strict=True)] == [None] * len(stated)


@given(st.tuples(*[st.integers(1, 6)] * 3), st.permutations(["a", "b", "a * b", "a + c", "2 * c"]))
def test_equations_of_true_sizes_never_alarm(values: tuple[int, ...], order: list[str]) -> None:
    sizes = dict(zip("abc", values, strict=True))
    where = scope(strict=True)
    for text in order:
        assert fits(f"{text},", (eval(text, sizes),), where) is None


def test_division_is_exact_in_strict_mode() -> None:
    where = scope(strict=True, C=7)
    assert fits("C / 2,", (3,), where) == "C / 2 = 3.5 (C = 7) and this is 3"
    assert fits("C // 2,", (3,), where) is None
    assert fits("C / 2,", (3,), scope(C=7)) is None, "other people may mean either rounding"


def test_a_number_with_a_point_is_a_size_where_it_is_whole() -> None:
    assert fits("n,", (8,), scope(strict=True, n=8.0)) is None
    assert fits("n,", (3,), scope(strict=True, n=8.0)) == "n = 8.0 and this is 3"
    assert fits("n,", (8,), scope(strict=True, n=8.5)) == "n = 8.5 and this is 8"


def test_comments_and_a_variable_must_agree_in_strict_mode() -> None:
    where = scope(strict=True, n=5)
    where.bound.sizes["n"] = Binding(3, 1)
    assert fits("n,", (5,), where) == "n = 3 since line 1 and the variable n is 5"


def test_arithmetic_knows_the_names_beside_it() -> None:
    assert fits("3*c, c", (7, 2)) == "3*c = 6 (c = 2 since line 9) and this is 7"


def test_words_for_arithmetic_tell_every_name() -> None:
    where = Scope({"C": Binding(12, 3), "nh": Binding(4, 0)}.get)
    assert (
        fits("C // nh,", (4,), where) == "C // nh = 3 (C = 12 since line 3, nh = 4) and this is 4"
    )


names = st.sampled_from(["a", "b", "c"])
atoms = st.integers(0, 99).map(str) | names
expressions = st.recursive(
    atoms,
    lambda inner: st.tuples(inner, st.sampled_from("+-*"), inner).map(
        lambda t: f"({t[0]} {t[1]} {t[2]})"
    ),
    max_leaves=5,
)


@given(st.lists(expressions | st.just("_"), max_size=5))
def test_what_is_formatted_reads_back(items: list[str]) -> None:
    dims = parse_dims(", ".join(items) + ("," if len(items) == 1 else ""))
    assert dims is not None
    assert [dim.text for dim in dims] == items
    again = parse_dims(format_dims(dims)[1:-1])
    assert again is not None
    assert [dim.text for dim in again] == items


@given(expressions, st.tuples(*[st.integers(1, 9)] * 3))
def test_arithmetic_agrees_with_python(text: str, values: tuple[int, int, int]) -> None:
    a, b, c = values
    dim = parse_dim(text)
    assert dim is not None
    assert dim.tree is not None
    assert evaluate(dim.tree, scope(a=a, b=b, c=c).lookup) == eval(text, {"a": a, "b": b, "c": c})


@given(st.lists(st.integers(0, 5), max_size=5), st.data())
def test_a_shape_stated_as_it_is_always_fits(shape: list[int], data: st.DataObject) -> None:
    """Whatever of it is spelt as an integer, a name, `_` or left to `...`."""
    by_size = {size: f"n{size}" for size in shape}
    spelt = [data.draw(st.sampled_from([str(size), by_size[size], "_"])) for size in shape]
    start = data.draw(st.integers(0, len(spelt)))
    end = data.draw(st.integers(start, len(spelt)))
    if data.draw(st.booleans()):
        spelt[start:end] = ["..."]
    assert fits(", ".join(spelt) + ("," if len(spelt) == 1 else ""), tuple(shape)) is None


@given(st.lists(st.integers(1, 5), min_size=1, max_size=5), st.data())
def test_one_wrong_integer_never_fits(shape: list[int], data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(shape) - 1))
    stated = [
        *shape[:position],
        shape[position] + data.draw(st.sampled_from([-1, 1])),
        *shape[position + 1 :],
    ]
    assert fits(", ".join(map(str, stated)) + ",", tuple(shape)) == ""


@pytest.mark.parametrize("text", ["9**9**9**9", "8 // 0", "8 % 0", "2**-1"])
def test_arithmetic_that_comes_to_nothing_is_no_size(text: str) -> None:
    dims = parse_dims(text)
    assert dims is None or match(dims, (8,), Scope(lambda name: None), 1) is not None


@given(st.text(max_size=30))
def test_no_text_raises(text: str) -> None:
    parse_dims(text)
